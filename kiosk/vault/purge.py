"""Deleting what the clinic has for sure, and leaving no copy of it in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.vault.copies import remove_copies
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock
from kiosk.vault.salvage import remove_salvaged

if TYPE_CHECKING:
    from kiosk.vault.queue import Queue

_CHOSEN = (
    "SELECT number FROM batch "
    "WHERE confirmed IS NOT NULL AND purged IS NULL AND confirmed <= ?"
)
_DELETE = "DELETE FROM record WHERE row IN (SELECT row FROM batched WHERE batch = ?)"
_MARK = "UPDATE batch SET purged = ? WHERE number = ?"


class ClockDoubtError(Exception):
    """The computer's clock went back or far ahead: somebody has to look at it."""


def purge(
    queue: Queue, now: float, hold_seconds: int, *, clock_ok: bool = False
) -> int:
    """Delete the records of batches confirmed longer ago than the hold; count them.

    Raises `ClockDoubtError` unless the time is believable or staff said so by
    `clock_ok`. Records without a receipt are never deleted, however old.
    """
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        if not clock_ok and not queue.is_believable(now):
            raise ClockDoubtError(
                "the clock does not follow on from when it was last seen"
            )
        deleted = _delete(queue, int(now), hold_seconds, clock_ok=clock_ok)
        # Freed pages are already zeroed; this gives them back, also after a purge that
        # was cut off before it came to this.
        if queue.connection.execute("PRAGMA freelist_count").fetchone()[0]:
            queue.connection.execute("VACUUM")
        remove_salvaged(queue)
    queue.recount()
    return deleted


def _delete(queue: Queue, now: int, hold_seconds: int, *, clock_ok: bool) -> int:
    with queue.transaction() as connection:
        if clock_ok:
            queue.set_meta("last_seen", str(now))
            # What was confirmed while the clock was ahead begins its hold now.
            correct = "UPDATE batch SET confirmed = ? WHERE confirmed > ?"
            connection.execute(correct, (now, now))
        else:
            queue.note_time(now)
        numbers = connection.execute(_CHOSEN, (now - hold_seconds,)).fetchall()
        if numbers:
            remove_copies(queue.file)
        deleted = 0
        for number in numbers:
            deleted += connection.execute(_DELETE, number).rowcount
            connection.execute(_MARK, (now, *number))
    return deleted
