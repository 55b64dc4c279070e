"""From a packet that came back to signed reviews beside the topic."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.problems import Problem, Severity
from kiosk.reviews.record import DEMONSTRATION, ReviewRecord
from kiosk.reviews.shelf import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from kiosk.reviews.boxes import Returned
    from kiosk.reviews.items import ReviewItem

COMMENT_CODE = "comment"
_MARK = 8
"""Letters enough to tell what one reviewer signs on one day apart."""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs, and on which day."""

    reviewer: str
    credentials: str
    day: date
    is_demonstration: bool = False


@dataclass(frozen=True, slots=True)
class Sorted:
    """What came back, sorted by what is to be done with it.

    `signed` may be signed now. `changed` were ticked, but their words are others now
    than on the packet. `left` were not ticked.
    """

    signed: tuple[ReviewItem, ...]
    changed: tuple[Returned, ...]
    left: tuple[Returned, ...]


def sort_out(returned: Sequence[Returned], items: Iterable[ReviewItem]) -> Sorted:
    """Hold what was ticked against what patients would read now."""
    now = {(item.language, item.id): item for item in items}
    signed, changed, left = [], [], []
    for each in returned:
        item = now.get((each.box.language, each.box.item))
        if not each.is_ticked:
            left.append(each)
        elif item is None or item.hash != each.box.hash:
            changed.append(each)
        else:
            signed.append(item)
    return Sorted(tuple(signed), tuple(changed), tuple(left))


def records_of(
    topic: str, items: Iterable[ReviewItem], signatory: Signatory
) -> list[ReviewRecord]:
    """Return one record for each language: translations are signed apart."""
    by_language: dict[str, dict[str, str]] = {}
    for item in items:
        by_language.setdefault(item.language, {})[item.id] = item.hash
    reviewer = DEMONSTRATION if signatory.is_demonstration else signatory.reviewer
    return [
        ReviewRecord(
            topic,
            language,
            reviewer,
            signatory.credentials,
            signatory.day,
            hashes,
            signatory.is_demonstration,
        )
        for language, hashes in by_language.items()
    ]


def file_name(record: ReviewRecord) -> str:
    """Return the name of a record's file: day, language, reviewer, and its own mark.

    Without the mark the second packet of a day would take the place of the first, and
    names in other letters than ours would be one name.
    """
    mark = hashlib.sha256(record.to_bytes()).hexdigest()[:_MARK]
    plain = unicodedata.normalize("NFKD", record.reviewer).encode("ascii", "ignore")
    words = re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")
    return f"{record.day}-{record.language}-{words or 'reviewer'}-{mark}{SUFFIX}"


def comments_of(
    returned: Iterable[Returned], items: Iterable[ReviewItem]
) -> list[Problem]:
    """Return each comment as a line of a list, with the file and line it is about."""
    now: Mapping[tuple[str, str], ReviewItem] = {
        (item.language, item.id): item for item in items
    }
    found = []
    for each in returned:
        if not each.comment:
            continue
        item = now.get((each.box.language, each.box.item))
        file = item.file if item else f"{each.box.topic}/{each.box.language}"
        words = " ".join(each.comment.split())
        told = f'"{item.title if item else each.box.item}": {words}'
        line = item.line if item else 0
        found.append(Problem(file, line, COMMENT_CODE, told, "", Severity.WARNING))
    return sorted(found)
