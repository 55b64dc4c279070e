"""A line of the log that the queue of forms knows.

Whoever takes the log and its head away together, or puts an older pair in their
place, would otherwise leave a log that hangs together.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from kiosk.staff.audit_check import has_line
from kiosk.staff.audit_log import Anchor, head_of
from kiosk.vault.connection import connect_for_reading
from kiosk.vault.queue import QUEUE_FILE
from kiosk.vault.state import StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue

_NAME = "trail"
_TEXT = re.compile(r"([0-9]{1,12}) ([0-9a-f]{64})")


def keep_anchor(queue: Queue, staff_folder: Path) -> None:
    """Let the queue know the newest line, unless the log lost the one it knows.

    What staff did is done: a queue that cannot take the note now takes it next time.
    """
    with contextlib.suppress(sqlite3.Error, OSError):
        head, known = head_of(staff_folder), _read(queue.meta(_NAME))
        if head is None or head == known:
            return
        if known is not None and not has_line(staff_folder, known):
            return
        with queue.transaction():
            queue.set_meta(_NAME, f"{head.seq} {head.hash}")


def anchor_in(queue: Queue) -> Anchor | None:
    """Give the line that the queue knows, if any."""
    return _read(queue.meta(_NAME))


def read_anchor(data_folder: Path) -> Anchor | None:
    """Give the line that the queue in `data_folder` knows, changing nothing there."""
    query = "SELECT value FROM meta WHERE name = ?"
    file = data_folder / QUEUE_FILE
    with contextlib.suppress(sqlite3.Error, StoreError, UnicodeDecodeError):
        if file.is_file():
            with closing(connect_for_reading(file)) as connection:
                row = connection.execute(query, (_NAME,)).fetchone()
                return _read(None if row is None else str(row[0]))
    return None


def _read(text: str | None) -> Anchor | None:
    found = _TEXT.fullmatch(text or "")
    return Anchor(int(found[1]), found[2]) if found else None
