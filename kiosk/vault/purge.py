"""Deleting what the clinic has for sure, and leaving no copy of it in the file."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from kiosk.vault.files import sync_folder
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock

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
        if deleted:
            # Freed pages are already zeroed; this gives them back.
            queue.connection.execute("VACUUM")
            _remove_copies(queue)
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
        deleted = 0
        for number in numbers:
            deleted += connection.execute(_DELETE, number).rowcount
            connection.execute(_MARK, (now, *number))
    return deleted


def _remove_copies(queue: Queue) -> None:
    """Remove the copies made before a migration: they hold what was just deleted."""
    folder = queue.file.parent
    for copy in folder.glob(f"{queue.file.stem}.before-version-*.db"):
        with contextlib.suppress(FileNotFoundError):
            copy.unlink()
    sync_folder(folder)
