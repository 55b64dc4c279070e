"""Deleting what the clinic has for sure, and leaving no copy of it in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.vault.absence import come_back, is_clock_in_doubt, was_away
from kiosk.vault.batch.receipts import Receipt, is_proven, keep_receipt, receipts_of
from kiosk.vault.batch.settlement import is_settled
from kiosk.vault.copies import remove_copies
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock
from kiosk.vault.salvage import remove_salvaged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from kiosk.vault.queue import Queue

_DELETE = "DELETE FROM record WHERE row IN (SELECT row FROM batched WHERE batch = ?)"
_MARK = "UPDATE batch SET purged = ? WHERE number = ?"


class ClockDoubtError(Exception):
    """The computer's clock went back or far ahead: somebody has to look at it."""


def purge(
    queue: Queue,
    now: float,
    hold_seconds: int,
    *,
    clock_ok: bool = False,
    keep: Callable[[int], None] = lambda _deleted: None,
) -> int:
    """Delete the records of batches confirmed longer ago than the hold; count them.

    Raises `ClockDoubtError` unless the time is believable or staff said so by
    `clock_ok`; after days switched off it deletes later instead. Records without a
    receipt are never deleted, however old: the receipt is worked out anew, and the
    batch must hold what it was settled to hold. `keep` is called with the count in the
    transaction that deletes, where there is anything to delete.
    """
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        if not clock_ok:
            if is_clock_in_doubt(queue, now):
                raise ClockDoubtError(
                    "the clock does not follow on from when it was last seen"
                )
            if was_away(queue, now):
                come_back(queue, now)
        deleted = _delete(queue, int(now), hold_seconds, keep, clock_ok=clock_ok)
        # Freed pages are already zeroed; this gives them back, also after a purge that
        # was cut off before it came to this.
        if queue.connection.execute("PRAGMA freelist_count").fetchone()[0]:
            queue.connection.execute("VACUUM")
        remove_salvaged(queue)
    queue.recount()
    return deleted


def _delete(
    queue: Queue,
    now: int,
    hold_seconds: int,
    keep: Callable[[int], None],
    *,
    clock_ok: bool,
) -> int:
    # Looked at before the transaction: a receipt takes a slow hash to work out.
    numbers = list(_due(queue.connection, now, hold_seconds))
    with queue.transaction() as connection:
        if clock_ok:
            queue.set_meta("last_seen", str(now))
        else:
            queue.note_time(now)
        # What was confirmed while the clock was ahead begins its hold now.
        for number, receipt in receipts_of(connection).items():
            if receipt.when > now:
                keep_receipt(connection, number, Receipt(receipt.code, now))
        if numbers:
            remove_copies(queue.file)
        deleted = 0
        for number in numbers:
            deleted += connection.execute(_DELETE, (number,)).rowcount
            connection.execute(_MARK, (now, number))
        if deleted:
            keep(deleted)
    return deleted


def _due(connection: sqlite3.Connection, now: int, hold_seconds: int) -> Iterator[int]:
    """Name the batches whose hold is over, each with its proof."""
    query = "SELECT number FROM batch WHERE purged IS NULL"
    kept = {number for (number,) in connection.execute(query)}
    for number, receipt in sorted(receipts_of(connection).items()):
        if (
            number in kept
            and min(receipt.when, now) <= now - hold_seconds
            and is_proven(connection, number, receipt)
            and is_settled(connection, number)
        ):
            yield number
