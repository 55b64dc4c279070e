"""Passages to sections and screens: cut where a reader would turn the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from kiosk.articles.adopt.passages import Passage, PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_WORDS = 90
MOST_SECTIONS = 9
_LONGEST_TITLE = 100


@dataclass(slots=True)
class TitledPart:
    """A heading, and the passages under it up to the next."""

    title: str
    passages: list[Passage] = field(default_factory=list)


@dataclass(slots=True)
class DraftSection:
    """A section to be: a title, and the screens behind it."""

    title: str
    screens: list[TitledPart] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """The topic to be: what it is called, and its sections."""

    title: str
    sections: tuple[DraftSection, ...]


def cut(passages: Sequence[Passage], title: str) -> TopicDraft:
    """Return the passages as sections of screens.

    `title` is used where no heading of the article stands above all others.
    """
    title, rest = _title_of(passages, title)
    levels = sorted({p.level for p in rest if p.kind is PassageKind.HEADING})
    tops = sum(p.level == levels[0] for p in rest) if levels else 0
    if len(levels) == 1 and tops > MOST_SECTIONS:
        levels = [0, *levels]  # many equal headings are screens of one section
    opening, *sections = _sections(rest, title, levels)
    for section in sections:
        # A heading without words stays, as a screen that says it.
        section.screens = section.screens or [TitledPart(section.title)]
    return TopicDraft(title, tuple(s for s in (opening, *sections) if s.screens))


def _title_of(passages: Sequence[Passage], title: str) -> tuple[str, list[Passage]]:
    """Take the one heading that stands above all others as the title."""
    rest = list(passages)
    headings = [p for p in rest if p.kind is PassageKind.HEADING]
    if headings and rest[0] is headings[0]:
        above = [p for p in headings if p.level <= headings[0].level]
        if len(above) == 1 and headings[0].level == 1:
            return headings[0].markdown or title, rest[1:]
    return title, rest


def _sections(
    passages: Sequence[Passage], title: str, levels: Sequence[int]
) -> Iterator[DraftSection]:
    top = levels[0] if levels else 0
    second = levels[1] if len(levels) > 1 else top + 1
    section, part, is_named = DraftSection(title), TitledPart(title), False
    for passage in passages:
        if passage.kind is not PassageKind.HEADING or passage.level > second:
            part.passages.append(passage)
            continue
        section.screens += _screens(part) or ([part] if is_named else [])
        is_named = passage.level == second
        if passage.level == top:
            yield section
            section = DraftSection(passage.markdown)
        part = TitledPart(passage.markdown)
    section.screens += _screens(part) or ([part] if is_named else [])
    yield section


def _screens(part: TitledPart) -> list[TitledPart]:
    """Return a part as screens of at most `MOST_WORDS`, its groups kept together."""
    screens: list[TitledPart] = []
    screen, count, number = TitledPart(part.title), 0, 1
    for group in _groups(part.passages):
        words = sum(passage.words for passage in group)
        if screen.passages and count + words > MOST_WORDS:
            screens.append(screen)
            number += 1
            screen, count = TitledPart(f"{part.title} ({number})"), 0
        screen.passages += group
        count += words
    return [*screens, screen] if screen.passages else screens


def _groups(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Yield what must not be parted: a heading, a lead-in, a table and its notes."""
    group: list[Passage] = []
    for number, passage in enumerate(passages, 1):
        group.append(passage)
        is_open = passage.kind is not PassageKind.WORDS or passage.is_lead_in
        if not is_open and not _has_note(group, islice(passages, number, None)):
            yield group
            group = []
    if group:
        yield group


def _has_note(group: Sequence[Passage], rest: Iterable[Passage]) -> bool:
    """Tell whether a table of the group is explained by what follows."""
    after = next((each for each in rest if each.kind is not PassageKind.FIGURE), None)
    has_table = any(passage.is_table for passage in group)
    return has_table and after is not None and after.is_note


def short_title(title: str) -> str:
    """Return a title that a screen can show, cut at a word."""
    words = " ".join(title.split())
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[:_LONGEST_TITLE].rpartition(" ")[0] + "\u2026"
