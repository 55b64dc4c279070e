"""What happens when a queue file is damaged: a new one at once, the records later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.carving import carve, recover
from kiosk.vault.files import sync_folder
from kiosk.vault.queue import QUEUE_FILE, Queue, replace_damaged
from kiosk.vault.setaside import damaged_files, mark_salvaged, salvaged_files
from kiosk.vault.soundness import journal_of
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MARGIN = 1000
"""Numbers left free above those found, for records that could not be found."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What one damaged file still held: records put back, and records known already."""

    file: Path
    put_back: int
    known: int


def open_or_replace(folder: Path, queue_id: str | None) -> tuple[Queue, bool]:
    """Open the queue; a damaged one is set aside for a new one, and said so.

    Only the kiosk itself does this, while it holds its lock.
    """
    try:
        return Queue.open(folder, queue_id), False
    except StoreError as error:
        if error.reason is not ClosedReason.QUEUE_DAMAGED:
            raise
    numbers = (row.seq for row in carve(folder / QUEUE_FILE))
    replace_damaged(folder, queue_id, max(numbers, default=1 - _MARGIN) + _MARGIN)
    return Queue.open(folder, queue_id), True


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
