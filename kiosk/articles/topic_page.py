"""One page, from its text to sections of screens of blocks.

A screen is shown whole or not at all: a passage that had to be left out may have been
the warning that belongs to the others.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.articles.blocks import (
    Block,
    BulletList,
    Callout,
    Figure,
    Inline,
    Loop,
    Paragraph,
    Questions,
    References,
)
from kiosk.articles.convert import BlockReader, Pictures
from kiosk.articles.known import Known, Pointers
from kiosk.articles.links import dead_links, with_live_links
from kiosk.articles.markdown_tree import PageParser, line_of
from kiosk.articles.outline import Heading, Outline, Piece, SectionPiece
from kiosk.articles.pagetext import PageText
from kiosk.articles.refusals import NotAllowedError
from kiosk.articles.report import ProblemReport
from kiosk.articles.topic import Screen, Section
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

_NO_WORDS = Inline("", "")
_WORDS_KEPT = frozenset(
    {"dead-link", "invisible-character", "unknown-option", "unknown-source"}
    | {"unknown-term", "unknown-icon"}
)
"""Errors that cost a mark or a way, and no words."""


@dataclass(frozen=True, slots=True)
class TopicPage:
    """What could be read of a page, and everything that could not."""

    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]


def read_page(text: str, file: str, pictures: Pictures, known: Known) -> TopicPage:
    """Return the sections of `text`; mistakes cost their own block only.

    `file` is the name problems carry.
    """
    return _PageReader(file, pictures, known).read(text)


class _PageReader:
    def __init__(self, file: str, pictures: Pictures, known: Known) -> None:
        self._file = file
        self._parser = PageParser()
        self._blocks = BlockReader(pictures)
        self._problems: list[Problem] = []
        self._lost: set[int] = set()
        self._report = ProblemReport(file, self._keep)
        self._pointers = Pointers(file, known, self._keep)
        self._all_blocks: list[Block] = []

    def read(self, text: str) -> TopicPage:
        page = PageText(text, self._file)
        outline = Outline(page.lines, self._file)
        for problem in (*page.problems, *outline.problems):
            self._keep(problem)
        sections = [
            section
            for piece in outline.sections
            if (section := self._section(piece)) is not None
        ]
        self._problems += dead_links(self._all_blocks, _places(outline), self._file)
        return TopicPage(with_live_links(sections), tuple(sorted(set(self._problems))))

    def _section(self, piece: SectionPiece) -> Section | None:
        heading = _heading(piece.opening)
        summary = self._summary(piece.opening)
        icon = self._pointers.icon(heading.options.get("icon", ""), heading.line)
        screens = tuple(
            screen
            for part in piece.screens
            if (screen := self._screen(part, heading)) is not None
        )
        if not piece.screens:
            self._report_no_screens(heading)
            return None
        if not screens:
            self._report(
                heading.line,
                "empty-section",
                f'The section "{heading.title}" has no screen that can be shown',
                "Write one under it, beginning with ###",
            )
        if self._lost_words(piece.opening, "section") or not screens:
            return None
        return Section(
            id=heading.id,
            title=heading.title,
            summary=summary,
            icon=icon,
            screens=screens,
            line=heading.line,
        )

    def _report_no_screens(self, heading: Heading) -> None:
        self._report(
            heading.line,
            "no-screens",
            f'The section "{heading.title}" has no screens, so neither it nor what '
            "stands under it is shown",
            "Begin a screen with ### above the words that belong on it",
        )

    def _lost_words(self, piece: Piece, what: str) -> bool:
        """Tell whether words of `piece` were left out, and say what that costs."""
        lost = next((line for line in piece.extent if line in self._lost), None)
        if lost is None:
            return False
        heading = _heading(piece)
        self._report(
            heading.line,
            f"{what}-withheld",
            f'The {what} "{heading.title}" is not shown until its mistakes are mended',
            f"See line {lost}; a passage that is missing might be the one that matters",
            Severity.WARNING,
        )
        return True

    def _summary(self, opening: Piece) -> Inline:
        blocks = self._read_blocks(opening)
        if blocks and isinstance(blocks[0], Paragraph):
            self._report_outside_screen(blocks[1:])
            return blocks[0].text
        self._report_outside_screen(blocks)
        self._report(
            _heading(opening).line,
            "no-summary",
            f'The section "{_heading(opening).title}" does not say what it is about',
            "Write one short paragraph under the heading: it stands on a large card of "
            "home, and at the end of the section before",
            Severity.WARNING,
        )
        return _NO_WORDS

    def _report_outside_screen(self, blocks: Iterable[Block]) -> None:
        for extra in blocks:
            self._report(
                extra.line,
                "outside-screen",
                "Only one paragraph may stand between a section and its screens",
                "Put this under a heading beginning with ###",
            )

    def _screen(self, piece: Piece, section: Heading) -> Screen | None:
        heading = _heading(piece)
        blocks = self._read_blocks(piece)
        if self._lost_words(piece, "screen"):
            return None
        if not blocks:
            self._report(
                heading.line,
                "empty-screen",
                f'The screen "{heading.title}" has no words',
                "Write a paragraph under it or remove it",
            )
            return None
        _mark_lead(blocks)
        refs = sum((block.refs for block in blocks), References())
        inherited = heading.options.get("source") or section.options.get("source")
        origin = References(sources=self._pointers.sources(inherited, heading.line))
        return Screen(
            id=heading.id,
            title=heading.title,
            blocks=tuple(blocks),
            line=heading.line,
            terms=refs.terms,
            sources=(refs + origin).sources,
        )

    def _read_blocks(self, piece: Piece) -> list[Block]:
        start = piece.first_line
        if piece.is_blank:
            return []
        try:
            root = self._parser.parse(piece.lines, start)
        except Exception:  # noqa: BLE001  # no text may stop the kiosk, see below
            # A parser that meets what it did not foresee may raise anything.
            self._report(
                start,
                "unreadable-screen",
                "This screen cannot be read as Markdown",
                "Look for lists or definitions that are not closed by a blank line",
            )
            return []
        blocks: list[Block] = []
        for node in root.children:
            line = line_of(node) or start
            try:
                block = self._blocks.read(node)
            except NotAllowedError as error:
                self._report(error.line or line, error.code, error.message, error.hint)
            else:
                if isinstance(block, Questions) and _has_questions(blocks):
                    self._report(
                        block.line,
                        "questions-twice",
                        "A screen can have one list of questions",
                        "Put them into one list, or on another screen",
                    )
                elif isinstance(block, Loop):
                    self._move(blocks, block)
                elif _says_something(block):
                    blocks.append(self._pointers.with_known_references(block))
        self._all_blocks += blocks
        return blocks

    def _move(self, blocks: list[Block], loop: Loop) -> None:
        """Let the picture just above move."""
        above = blocks[-1] if blocks else None
        if isinstance(above, Figure) and above.loop is None:
            refs = self._pointers.with_known_references(loop).refs
            blocks[-1] = replace(above, loop=loop, refs=above.refs + refs)
        else:
            self._report(
                loop.line,
                "loop-without-picture",
                f'The motion "{loop.name}" does not stand below a picture',
                "Write it right below the picture that is to move",
            )

    def _keep(self, problem: Problem) -> None:
        self._problems.append(problem)
        is_error = problem.severity is Severity.ERROR
        if is_error and problem.code not in _WORDS_KEPT:
            self._lost.add(problem.line)


def _places(outline: Outline) -> dict[str, set[str]]:
    """Return the ids of the sections, each with those of its screens."""
    return {
        _heading(piece.opening).id: {"", *(_heading(s).id for s in piece.screens)}
        for piece in outline.sections
    }


def _heading(piece: Piece) -> Heading:
    if piece.heading is None:
        raise ValueError("only the start of a page has no heading")
    return piece.heading


def _mark_lead(blocks: list[Block]) -> None:
    """Let the words a screen begins with, below a picture too, be its lead."""
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            blocks[index] = replace(block, is_lead=True)
        if not isinstance(block, Figure):
            return


def _has_questions(blocks: Iterable[Block]) -> bool:
    return any(isinstance(block, Questions) for block in blocks)


def _says_something(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return bool(block.text.plain)
    if isinstance(block, BulletList):
        return bool(block.items)
    if isinstance(block, Callout):
        return bool(block.title or block.paragraphs or block.items)
    return True
