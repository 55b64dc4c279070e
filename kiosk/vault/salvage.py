"""What happens when a queue file is damaged: a new one at once, the records later."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.connection import reason_of
from kiosk.vault.erasure import erase
from kiosk.vault.files import hash_file, sync_folder
from kiosk.vault.locks import KIOSK_LOCK, FolderLock, LockHeldError
from kiosk.vault.queue import QUEUE_FILE, Queue, replace_damaged
from kiosk.vault.recovery import carve, recover
from kiosk.vault.setaside import damaged_files, mark_salvaged, salvaged_files
from kiosk.vault.soundness import journal_of
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

LOOK_AGAIN_SECONDS = 2.0
"""Long enough for a disk or cable that stumbled to answer again."""

_MARGIN = 1000
"""Numbers left free above those found, for records that could not be found."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What one damaged file still held."""

    file: Path
    put_back: int
    """Records that the queue lacked and has again."""
    known: int
    """Records that the queue had already."""


def open_or_replace(
    folder: Path,
    queue_id: str | None,
    pause: Callable[[], None] = lambda: time.sleep(LOOK_AGAIN_SECONDS),
) -> tuple[Queue, bool]:
    """Open the queue; a damaged one is set aside for a new one, and said so.

    A disk that stumbles once makes a sound file look damaged. So it is damaged only
    where two looks say so, `pause` apart, and the disk gave the same bytes both times;
    else `StoreError`, and nothing was changed. Only the kiosk itself does this, while
    it holds its lock.
    """
    queue, before = _look(folder, queue_id)
    if queue is None:
        pause()
        queue, after = _look(folder, queue_id)
        if queue is None and before != after:
            raise StoreError(ClosedReason.IO_ERROR)
    if queue is not None:
        return queue, False
    numbers = (row.seq for row in carve(folder / QUEUE_FILE))
    replace_damaged(folder, queue_id, max(numbers, default=1 - _MARGIN) + _MARGIN)
    return Queue.open(folder, queue_id), True


class KioskRunningError(Exception):
    """The queue is damaged, and the running kiosk is about to set it aside."""


def open_for_salvage(folder: Path, queue_id: str | None) -> Queue:
    """Open the queue; a damaged one is set aside, unless the kiosk will do that.

    Raises `KioskRunningError` then, and `StoreError`.
    """
    try:
        return Queue.open(folder, queue_id)
    except StoreError as error:
        if error.reason is not ClosedReason.QUEUE_DAMAGED:
            raise
    try:
        with FolderLock(folder, KIOSK_LOCK):
            return open_or_replace(folder, queue_id)[0]
    except LockHeldError:
        raise KioskRunningError from None


def _look(folder: Path, queue_id: str | None) -> tuple[Queue | None, bytes]:
    """Open the queue, or read a damaged one past SQLite and give its hash."""
    try:
        return Queue.open(folder, queue_id), b""
    except StoreError as error:
        if error.reason is not ClosedReason.QUEUE_DAMAGED:
            raise
    try:
        return None, hash_file(folder / QUEUE_FILE)
    except OSError as error:
        reason = reason_of(error)
    raise StoreError(reason)


def salvage(queue: Queue) -> list[Salvaged]:
    """Put the records of all damaged files back into `queue`; the files stay.

    Each file is named ``queue.salvaged-<n>.db`` afterwards. A cut before that does no
    harm: an id that the queue knows is not added again.
    """
    return [_salvage(queue, file) for file in damaged_files(queue.file.parent)]


def remove_salvaged(queue: Queue) -> None:
    """Remove each salvaged file once the last form put back from it is gone.

    Until then the file is kept bit for bit; after that it would be a copy of forms that
    the clinic had deleted.
    """
    for file in salvaged_files(queue.file.parent):
        ids = [row.id for row in recover(file)]
        # A file of which nothing could be read stays: somebody else may read more.
        if ids and not _has_any(queue, ids):
            _remove(file)


def erase_set_aside(queue: Queue, row: int) -> None:
    """Overwrite a record of the queue in every file set aside that holds it too.

    A salvage that was cut off leaves it in a damaged file as well, from which the next
    one would bring it back. A salvaged file of which nothing else can be read goes.
    Raises OSError.
    """
    query = "SELECT id, sha256, sealed FROM record WHERE row = ?"
    record_id, sha256, sealed = queue.connection.execute(query, (row,)).fetchone()
    parts = (str(record_id).encode(), bytes(sha256), bytes(sealed))
    salvaged = salvaged_files(queue.file.parent)
    for file in [*damaged_files(queue.file.parent), *salvaged]:
        if file.samefile(queue.file):
            continue  # Setting it aside was cut off after its second name was made.
        journal = journal_of(file)
        if journal.exists():
            erase(journal, parts)
        if erase(file, parts) and file in salvaged and not any(recover(file)):
            _remove(file)


def _remove(file: Path) -> None:
    journal_of(file).unlink(missing_ok=True)
    file.unlink()
    sync_folder(file.parent)


def _has_any(queue: Queue, ids: Iterable[str]) -> bool:
    query = "SELECT 1 FROM record WHERE id = ?"
    return any(queue.connection.execute(query, (each,)).fetchone() for each in ids)


def _salvage(queue: Queue, file: Path) -> Salvaged:
    query = (
        "INSERT INTO record (id, seq, day, key_ids, sha256, sealed) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
    )
    put_back = known = 0
    with queue.transaction() as connection:
        for row in recover(file):
            values = (row.id, row.seq, row.day, row.key_ids, row.sha256, row.sealed)
            if connection.execute(query, values).rowcount:
                put_back += 1
            else:
                known += 1
    queue.recount()
    return Salvaged(mark_salvaged(file), put_back, known)
