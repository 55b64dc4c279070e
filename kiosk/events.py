"""The log of what happened: codes and numbers, never words a visitor typed.

The type of `EventLog.note` is the safeguard: it takes an `EventCode` and whole numbers,
so no text can reach the log (decision 0134).
"""

from __future__ import annotations

import contextlib
import sys
import time
from enum import StrEnum
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LARGEST_LOG_BYTES = 1_000_000
"""Above this size the log file is turned over; one older file is kept."""


class EventCode(StrEnum):
    """Everything the log can say."""

    READY = "ready"
    VISIT_ENDED = "visit-ended"
    WIPE_INCOMPLETE = "wipe-incomplete"
    CONTENT_PROBLEMS = "content-problems"
    SETTINGS_PROBLEMS = "settings-problems"
    WINDOW_LOST = "window-lost"
    UNEXPECTED_ERROR = "unexpected-error"
    RESTARTED = "restarted"
    FORM_SAVED = "form-saved"
    FORM_DISCARDED = "form-discarded"
    FORM_FAILED = "form-failed"
    STORE_CLOSED = "store-closed"
    STORE_OPENED = "store-opened"
    FORMS_PURGED = "forms-purged"
    FORMS_SPOILT = "forms-spoilt"
    QUEUE_SET_ASIDE = "queue-set-aside"
    DEMONSTRATION = "demonstration"


class EventLog:
    """Writes one line an event to a stream and, where one is given, to a file.

    A log that cannot be written never stops the kiosk: the file is given up, and a
    stream that takes a line no longer misses it.
    """

    def __init__(
        self,
        file: Path | None = None,
        stream: TextIO | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._file = file
        self._stream = stream if stream is not None else sys.stderr
        self._now = now

    def note(self, code: EventCode, /, **numbers: int) -> None:
        """Write `code` and its numbers, such as ``ready ms=412``."""
        words = [code.value, *(f"{name}={value:d}" for name, value in numbers.items())]
        line = " ".join(words)
        self._append(line)
        self._say(line)

    def _say(self, line: str) -> None:
        # A reader that went away must not stop the end of a visit.
        with contextlib.suppress(OSError, ValueError):
            print(line, file=self._stream, flush=True)

    def _append(self, line: str) -> None:
        if self._file is None:
            return
        stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self._now()))
        try:
            _append_to(self._file, f"{stamp} {line}\n")
        except OSError:
            self._file = None


def _append_to(file: Path, line: str) -> None:
    """Append to `file`, and turn it over first where it is full.

    It is opened for each line: another process may turn it over. The library's handler
    would load sockets and pickles before the first line, which is a first frame.
    """
    if file.is_file() and file.stat().st_size + len(line) > LARGEST_LOG_BYTES:
        file.replace(file.with_suffix(".old.log"))
    with file.open("a", encoding="ascii") as log:
        log.write(line)
