"""The event log of the screens: lines are written by a thread of their own.

Standard error may be a pipe that nobody reads, the data folder a disk that does not
answer; neither may hold up a frame.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from typing import TYPE_CHECKING

from kiosk.events import EventLog

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.events import EventCode

MOST_WAITING = 1000
"""More lines than this are dropped while nothing can be written."""


class QueuedEvents(EventLog):
    """Takes events without ever waiting."""

    def __init__(self, file: Path | None = None) -> None:
        super().__init__(file)
        self._waiting: queue.Queue[tuple[EventCode, dict[str, int]]] = queue.Queue(
            MOST_WAITING
        )
        # Nothing waits for it at the end: what it writes to may never answer.
        threading.Thread(target=self._write, name="events", daemon=True).start()

    def note(self, code: EventCode, /, **numbers: int) -> None:
        """Have `code` and its numbers written."""
        with contextlib.suppress(queue.Full):
            self._waiting.put_nowait((code, numbers))

    def flush(self, seconds: float = 1.0) -> bool:
        """Wait at most so long until all is written; tell whether it is."""
        waiting = self._waiting
        with waiting.all_tasks_done:
            return waiting.all_tasks_done.wait_for(
                lambda: not waiting.unfinished_tasks, seconds
            )

    def _write(self) -> None:
        while True:
            code, numbers = self._waiting.get()
            super().note(code, **numbers)
            self._waiting.task_done()
