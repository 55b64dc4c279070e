"""What may be said of each screen and muscle: reviewed, changed since, or not yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from kiosk.problems import Problem
    from kiosk.reviews.items import ReviewItem
    from kiosk.reviews.record import ReviewRecord


class ReviewState(StrEnum):
    """How what a patient reads stands to what was signed."""

    REVIEWED = "reviewed"
    CHANGED = "changed"
    NOT_YET = "not yet"


@dataclass(frozen=True, slots=True)
class Mark:
    """One item's standing; reviewer and day are of the newest review of it."""

    standing: ReviewState = ReviewState.NOT_YET
    reviewer: str = ""
    credentials: str = ""
    day: date | None = None

    @property
    def signed_by(self) -> str:
        """The reviewer as people are named: with what they are behind the name."""
        return ", ".join(part for part in (self.reviewer, self.credentials) if part)


NO_MARK = Mark()


@dataclass(frozen=True, slots=True)
class ReviewMarks:
    """The marks of a topic in one language, by the ids of its items."""

    by_id: Mapping[str, Mark] = field(default_factory=dict)

    def of(self, item: str) -> Mark:
        """Return the mark of one item."""
        return self.by_id.get(item, NO_MARK)

    def count(self, standing: ReviewState) -> int:
        """Return how many items stand so."""
        return Counter(mark.standing for mark in self.by_id.values())[standing]

    @property
    def is_read_once(self) -> bool:
        """Whether every item was signed, as it stands or as it stood before."""
        return bool(self.by_id) and not self.count(ReviewState.NOT_YET)


NO_MARKS = ReviewMarks()
"""Of a topic of which nothing was signed."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A topic's marks in one language, and what is wrong with its reviews."""

    marks: ReviewMarks = NO_MARKS
    problems: tuple[Problem, ...] = ()


def marks_of(
    items: Iterable[ReviewItem], records: Iterable[ReviewRecord]
) -> ReviewMarks:
    """Hold the items against what was signed; only real reviews of theirs count."""
    newest_first = sorted(
        (record for record in records if not record.is_demonstration),
        key=lambda record: record.day,
        reverse=True,
    )
    return ReviewMarks({item.id: _mark(item, newest_first) for item in items})


def _mark(item: ReviewItem, records: list[ReviewRecord]) -> Mark:
    signed = [
        record
        for record in records
        if record.language == item.language and item.id in record.items
    ]
    now = item.hash
    same = next((each for each in signed if each.items[item.id] == now), None)
    record = same or next(iter(signed), None)
    if record is None:
        return NO_MARK
    standing = ReviewState.REVIEWED if same else ReviewState.CHANGED
    return Mark(standing, record.reviewer, record.credentials, record.day)
