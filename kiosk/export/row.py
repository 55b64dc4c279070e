"""One line of an export: a record, or the place where one should be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kiosk.interest.record import Record


class RowStatus(StrEnum):
    """What opening a sealed record showed. Only the first two need no second look."""

    NEW = "new"
    OPENED_BEFORE = "opened-before"
    UNSIGNED = "unsigned"
    WRONG_SIGNATURE = "wrong-signature"
    SWAPPED = "swapped"
    STRANGER = "stranger"
    DOUBLE = "double"
    WITHDRAWN = "withdrawn"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """A record as it came out of a batch.

    `batch`, `seq` and `day` are those outside the seal, so that a row whose record
    could not be read still says where it stood. Where several statuses fit, `status` is
    the gravest and `note`, a sentence for staff, says the rest.
    """

    status: RowStatus
    record: Record | None
    batch: str
    seq: int
    day: date | None = None
    note: str = ""

    def __reduce__(self) -> tuple[type[OpenedRow], tuple[object, ...]]:
        """Travel between processes sooner than field by field."""
        row = (self.status, self.record, self.batch, self.seq, self.day, self.note)
        return OpenedRow, row
