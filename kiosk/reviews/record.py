"""One act of signing: who, when, in which language, and the hash of each item."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

PAYLOAD_TYPE = "application/vnd.patient-education-kiosk.review.v1+json"
VERSION = 1
DEMONSTRATION = "DEMONSTRATION"
"""The reviewer's name on everything that no clinician has read."""

_HASH = re.compile(r"[0-9a-f]{64}")
_ITEM = re.compile(r"[a-z0-9_/-]{1,120}")
_LONGEST = 120


class ReviewRecordError(Exception):
    """A signed file holds no review that this program understands."""


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """What a reviewer signed: `items` go by id, each with the hash of its words.

    `credentials` are shown behind the name, as in "MD". `is_demonstration` records
    never count as a review.
    """

    topic: str
    language: str
    reviewer: str
    credentials: str
    day: date
    items: Mapping[str, str]
    is_demonstration: bool = False

    def to_bytes(self) -> bytes:
        """Return the payload that is signed."""
        payload = {
            "version": VERSION,
            "topic": self.topic,
            "language": self.language,
            "reviewer": self.reviewer,
            "credentials": self.credentials,
            "date": self.day.isoformat(),
            "demonstration": self.is_demonstration,
            "items": dict(sorted(self.items.items())),
        }
        return json.dumps(payload, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_bytes(cls, payload: bytes) -> Self:
        """Read a payload. Raises `ReviewRecordError`."""
        try:
            table: Any = json.loads(payload)
            if table["version"] != VERSION:
                raise ReviewRecordError("is of a later version than this program")
            return cls(
                topic=_line(table["topic"]),
                language=_line(table["language"]),
                reviewer=_line(table["reviewer"]),
                credentials=_line(table["credentials"], is_needed=False),
                day=date.fromisoformat(table["date"]),
                items=_items(table["items"]),
                is_demonstration=table["demonstration"] is not False,
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise ReviewRecordError("holds no whole review") from None


def is_line(text: str) -> bool:
    """Tell whether `text` may stand in a record and on the screen."""
    return len(text) <= _LONGEST and text.isprintable() and text == text.strip()


def _line(value: object, *, is_needed: bool = True) -> str:
    if not isinstance(value, str) or not is_line(value) or (is_needed and not value):
        raise ValueError
    return value


def _items(table: Mapping[str, str]) -> dict[str, str]:
    found = dict(table.items())
    for name, mark in found.items():
        if not _ITEM.fullmatch(name) or not _HASH.fullmatch(mark):
            raise ValueError
    return found
