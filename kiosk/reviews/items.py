"""What a reviewer signs: one screen or muscle, in the words a patient reads.

The hash is made of the very passages that the packet prints, so that nobody signs what
they were not shown.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum

_CONTEXT = "patient-education-kiosk review item v1"


class PassageRole(StrEnum):
    """What a passage is on the screen."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    STEP = "step"
    NOTE = "note"
    CALL = "call"
    EMERGENCY = "emergency"
    TERM = "term"
    PICTURE = "picture"
    CAPTION = "caption"
    MEDICAL = "medical name"
    CAUSE = "cause"
    MISTAKEN = "mistaken for"
    SURE = "how sure"
    ALARMS = "alarms"
    LEADS_AT = "leads at"
    FOLLOWS_AT = "follows at"
    NEW_AT = "new pain at"


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """Words a patient reads, without markup."""

    role: PassageRole
    words: str


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One screen, muscle or list, in one language.

    `drawn` are hashes of what is drawn beside the words. `sources` are ids. `file` and
    `line` say where its author wrote it, as problems do; they are not signed.
    """

    id: str
    language: str
    title: str
    passages: tuple[ShownPassage, ...]
    drawn: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    @property
    def hash(self) -> str:
        """The SHA-256 of everything that is signed of it, in hexadecimal digits."""
        signed = [
            _CONTEXT,
            self.id,
            self.language,
            self.title,
            [[passage.role.value, passage.words] for passage in self.passages],
            list(self.drawn),
            list(self.sources),
        ]
        text = json.dumps(signed, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def hash_of(data: bytes | str) -> str:
    """Return the hash of something drawn."""
    raw = data.encode() if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()


def said(role: PassageRole, *words: str) -> tuple[ShownPassage, ...]:
    """Return a passage for each of `words` that says something."""
    return tuple(ShownPassage(role, each) for each in words if each)
