"""Taking a form back: the visitor shows the reference code and changes their mind.

The code follows from the form's id, which stands outside the seal, so the kiosk finds
the form without being able to read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.interest.reference import read_reference, reference_code
from kiosk.vault.copies import remove_copies
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock
from kiosk.vault.salvage import erase_set_aside
from kiosk.vault.setaside import damaged_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.vault.queue import Queue


class WithdrawalAnswer(StrEnum):
    """What became of a wish to withdraw."""

    WITHDRAWN = "withdrawn"
    EXPORTED = "exported"
    """A batch has it: the front desk must delete it, here it goes with the purge."""
    SEVERAL = "several"
    """Forms of different days share the code: say the day too."""
    NOT_FOUND = "not-found"
    NO_CODE = "no-code"
    """What was typed is not a reference code."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The answer, with the batch of an exported form or the days to choose from.

    `may_be_damaged` says of a form that was not found that a damaged file may hold it.
    """

    answer: WithdrawalAnswer
    batch: int | None = None
    days: tuple[str, ...] = ()
    may_be_damaged: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    row: int
    day: str
    batch: int | None


def withdraw(
    queue: Queue,
    typed: str,
    day: str | None = None,
    keep: Callable[[], None] = lambda: None,
) -> Withdrawal:
    """Delete the form with the reference code `typed` if no batch holds it yet.

    What a batch holds is settled, so a form that was exported stays until the purge.
    `day` (as ISO date) chooses where several forms share the code. `keep` is called in
    the transaction that deletes. Raises sqlite3.Error or OSError where the queue is at
    fault, `LockHeldError` while somebody else is at the batches.
    """
    code = read_reference(typed)
    if code is None:
        return Withdrawal(WithdrawalAnswer.NO_CODE)
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        found = [each for each in _search(queue, code) if day in {None, each.day}]
        if not found:
            may_be_damaged = bool(damaged_files(queue.file.parent))
            return Withdrawal(WithdrawalAnswer.NOT_FOUND, may_be_damaged=may_be_damaged)
        if len(found) > 1:
            days = tuple(sorted(each.day for each in found))
            return Withdrawal(WithdrawalAnswer.SEVERAL, days=days)
        [form] = found
        if form.batch is not None:
            return Withdrawal(WithdrawalAnswer.EXPORTED, form.batch)
        remove_copies(queue.file)
        erase_set_aside(queue, form.row)
        with queue.transaction() as connection:
            connection.execute("DELETE FROM record WHERE row = ?", (form.row,))
            keep()
    queue.recount()
    return Withdrawal(WithdrawalAnswer.WITHDRAWN)


def _search(queue: Queue, code: str) -> Iterator[_Found]:
    query = (
        "SELECT record.row, id, day, batch FROM record LEFT JOIN batched USING (row)"
    )
    for row, record_id, day, batch in queue.connection.execute(query).fetchall():
        if code_of(record_id) == code:
            yield _Found(row, day, batch)


def code_of(record_id: str) -> str | None:
    """Give the reference code of the form with this id, or none for no such id."""
    try:
        return reference_code(UUID(record_id))
    except ValueError:  # Damage that the integrity check cannot see.
        return None
