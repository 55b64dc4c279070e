"""Errors nobody caught: told as an event, without their words.

Python would print them, and an error's words can hold what a visitor typed.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from kiosk.events import EventCode

if TYPE_CHECKING:
    from types import TracebackType

    from kiosk.events import EventLog

SCREENS, THREAD, NOWHERE = 0, 1, 2
"""Where it happened: in the screens' thread, beside it, or as something was deleted."""


def tell_unexpected_errors(events: EventLog) -> None:
    """Note every error that nobody caught as its place: where, and the source line."""

    def note(where: int, trace: TracebackType | None) -> None:
        line = 0
        while trace is not None:
            line, trace = trace.tb_lineno, trace.tb_next
        events.note(EventCode.UNEXPECTED_ERROR, where=where, line=line)

    sys.excepthook = lambda _kind, _error, trace: note(SCREENS, trace)
    threading.excepthook = lambda facts: note(THREAD, facts.exc_traceback)
    sys.unraisablehook = lambda facts: note(NOWHERE, facts.exc_traceback)
