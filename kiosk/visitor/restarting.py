"""Where processes cannot be forked (Windows): starts the kiosk again after a crash.

Without heartbeat or notice; written from the documentation, not tried.
"""

from __future__ import annotations

import os
import subprocess
import time
from typing import TYPE_CHECKING

from kiosk.programs import CHOSEN_ENDS, own_command
from kiosk.visitor.crashes import Crashes

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALONE = {"KIOSK_SUPERVISED": ""}


def restart_when_crashed(arguments: Sequence[str]) -> int:
    """Run the kiosk until it ends with an exit code of its own choice."""
    crashes = Crashes()
    command = own_command("kiosk", *arguments)
    while True:
        began = time.monotonic()
        code = subprocess.call(command, env={**os.environ, **_ALONE})  # noqa: S603 - our own program
        if code in CHOSEN_ENDS:
            return code
        time.sleep(crashes.note(began, time.monotonic(), was_ready=True))
