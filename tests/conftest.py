"""What every test that shows a screen needs before Qt starts."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from kiosk.ui.constants import keep_constants_alive

keep_constants_alive()
