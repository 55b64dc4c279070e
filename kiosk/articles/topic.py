"""A topic as the kiosk shows it: sections of screens of blocks, and what stands behind.

Everything here is frozen: a visit keeps the topic it began with even when an author
saves a new version meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Questions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from kiosk.articles.blocks import Block, Inline


@dataclass(frozen=True, slots=True)
class TopicQuestion:
    """A question to take along; `id` is the same in every language of its topic."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One idea under one heading, 40 to 110 words.

    `terms` are the glossary ids of all its blocks in order of appearance; `sources` the
    source ids of its blocks and of its heading. `line` is where its heading stands.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    line: int
    terms: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A card on the home screen and the screens behind it."""

    id: str
    title: str
    summary: Inline
    icon: str
    screens: tuple[Screen, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Review:
    """Who stands behind the words, and until when.

    `is_draft` says that the words are not worked over yet: the check refuses nothing
    of them, and marks what it will refuse.
    """

    written: date | None = None
    reviewer: str = ""
    reviewed: date | None = None
    due: date | None = None
    is_draft: bool = False

    @property
    def is_reviewed(self) -> bool:
        """Whether a named clinician has read this version and said so with a date."""
        return bool(self.reviewer) and self.reviewed is not None

    def is_overdue(self, today: date) -> bool:
        """Tell whether the day for the next review has passed."""
        return self.due is not None and today > self.due


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the resting screen says of a topic: a few words, and a sentence or two."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary in one language."""

    id: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from; `url` is shown as text, never as a link.

    `file` and `line` are where its author wrote it down.
    """

    id: str
    title: str
    checked: date | None = None
    url: str = ""
    file: str = ""
    line: int = 0


RISKS = "risks"
PARTS = (RISKS, "not-for", "aftercare", "other-choices", "not-known")
"""What honest words about a treatment never leave out."""
TREATMENT = "treatment"
"""The part that says what the treatment is. Where it is named, home shows it large."""


@dataclass(frozen=True, slots=True)
class EmergencySigns:
    """When to get help at once; one touch away from every screen.

    `call` holds ``{number}`` where the clinic's emergency number goes, as do the titles
    that name it. `now` are signs for anybody, `after` for those who had the injection,
    `today` those for which the same day is soon enough.
    """

    title: str
    call: str
    now_title: str
    now: tuple[str, ...]
    after_title: str
    after: tuple[str, ...]
    today_title: str
    today: tuple[str, ...]
    desk: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic in one language, ready to show.

    `parts` says at which section or screen each of `PARTS` is told; ``none`` where its
    author says that it does not apply. `pictures` are the files that its figures name.
    """

    id: str
    language: str
    title: str
    sentence: str
    sections: tuple[Section, ...]
    review: Review
    glossary: Mapping[str, Term]
    sources: tuple[Source, ...]
    folder: Path
    fingerprint: str
    emergency: EmergencySigns | None = None
    parts: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[Path, bytes] = field(default_factory=dict)

    @property
    def screens(self) -> tuple[Screen, ...]:
        """All screens in reading order."""
        return tuple(s for section in self.sections for s in section.screens)

    def questions_on(self, screen: Screen) -> tuple[TopicQuestion, ...]:
        """Return the questions of one screen that a reader may take along."""
        lists = (block for block in screen.blocks if isinstance(block, Questions))
        items = (item for block in lists for item in block.items)
        return tuple(
            TopicQuestion(f"{self.id}/{screen.id}/{number}", item.plain)
            for number, item in enumerate(items, 1)
        )

    @property
    def questions(self) -> tuple[TopicQuestion, ...]:
        """All questions a reader may take along, in reading order."""
        return tuple(q for screen in self.screens for q in self.questions_on(screen))
