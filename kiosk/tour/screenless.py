"""A tour needs no screen: pictures come out the same where there is none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_SAYS_WHERE = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")


def need_no_screen(environment: MutableMapping[str, str]) -> None:
    """Let Qt draw in memory where no display is; before the application is made.

    Else it ends the process, which somebody on a line to a server cannot mend.
    """
    has_none = not any(environment.get(name) for name in _SAYS_WHERE)
    if has_none and sys.platform.startswith("linux"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
        environment["QT_QUICK_BACKEND"] = "software"
