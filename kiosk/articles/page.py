"""One page, from its text to sections of screens of blocks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.articles.blocks import (
    Block,
    BulletList,
    Callout,
    Figure,
    Inline,
    Paragraph,
    Questions,
    References,
    Steps,
)
from kiosk.articles.convert import BlockReader, Pictures
from kiosk.articles.inline import NotAllowedError
from kiosk.articles.markdown_tree import PageParser
from kiosk.articles.marks import line_of
from kiosk.articles.outline import Heading, Outline, Piece, SectionPiece
from kiosk.articles.pagetext import PageText
from kiosk.articles.topic import Screen, Section
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_NO_WORDS = Inline("", "")


@dataclass(frozen=True, slots=True)
class Known:
    """What a page may point at: the topic's glossary terms and sources."""

    terms: Collection[str] = ()
    sources: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What could be read of a page, and everything that could not."""

    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]


def read_page(text: str, file: str, pictures: Pictures, known: Known) -> Page:
    """Return the sections of `text`; mistakes cost their own block only.

    `file` is the name problems carry.
    """
    return _PageReader(file, pictures, known).read(text)


class _PageReader:
    def __init__(self, file: str, pictures: Pictures, known: Known) -> None:
        self._file = file
        self._known = known
        self._parser = PageParser()
        self._blocks = BlockReader(pictures)
        self._problems: list[Problem] = []

    def read(self, text: str) -> Page:
        page = PageText(text, self._file)
        outline = Outline(page.lines, self._file)
        self._problems += page.problems + outline.problems
        sections = [
            section
            for piece in outline.sections
            if (section := self._section(piece)) is not None
        ]
        checked = self._with_valid_links(sections)
        return Page(checked, tuple(sorted(set(self._problems))))

    def _section(self, piece: SectionPiece) -> Section | None:
        heading = _heading(piece.opening)
        summary = self._summary(piece.opening)
        screens = tuple(
            screen
            for part in piece.screens
            if (screen := self._screen(part, heading)) is not None
        )
        if not screens:
            self._report(
                heading.line,
                "empty-section",
                f'The section "{heading.title}" has no screen that can be shown',
                "Write one under it, beginning with ###",
            )
            return None
        return Section(
            id=heading.id,
            title=heading.title,
            summary=summary,
            icon=heading.options.get("icon", ""),
            screens=screens,
            line=heading.line,
        )

    def _summary(self, opening: Piece) -> Inline:
        blocks = self._read_blocks(opening)
        if blocks and isinstance(blocks[0], Paragraph):
            for extra in blocks[1:]:
                self._report(
                    extra.line,
                    "outside-screen",
                    "Only one paragraph may stand between a section and its screens",
                    "Put this under a heading beginning with ###",
                )
            return blocks[0].text
        self._report(
            _heading(opening).line,
            "no-summary",
            f'The section "{_heading(opening).title}" does not say what it is about',
            "Write one short paragraph under the heading, for the card on home",
            Severity.WARNING,
        )
        return _NO_WORDS

    def _screen(self, piece: Piece, section: Heading) -> Screen | None:
        heading = _heading(piece)
        blocks = self._read_blocks(piece)
        if not blocks:
            self._report(
                heading.line,
                "empty-screen",
                f'The screen "{heading.title}" has nothing that can be shown',
                "Write a paragraph under it or remove it",
            )
            return None
        _mark_lead(blocks)
        refs = sum((block.refs for block in blocks), References())
        inherited = heading.options.get("source") or section.options.get("source")
        origin = References(sources=self._known_sources(inherited, heading.line))
        return Screen(
            id=heading.id,
            title=heading.title,
            blocks=tuple(blocks),
            line=heading.line,
            terms=refs.terms,
            sources=(refs + origin).sources,
        )

    def _known_sources(self, value: str | None, line: int) -> tuple[str, ...]:
        names = tuple(value.split(",")) if value else ()
        return self._known_only(names, self._known.sources, "source", line)

    def _read_blocks(self, piece: Piece) -> list[Block]:
        start = piece.first_line
        if piece.is_blank:
            return []
        try:
            root = self._parser.parse(piece.lines, start)
        except Exception:  # noqa: BLE001  # no text may stop the kiosk, see below
            # Python-Markdown raises RecursionError and AttributeError for some texts.
            self._report(
                start,
                "unreadable-screen",
                "This screen cannot be read as Markdown",
                "Look for lists or definitions that are not closed by a blank line",
            )
            return []
        line = start
        blocks: list[Block] = []
        for element in root:
            line = line_of(element) or line
            try:
                block = self._blocks.read(element, line)
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
                elif _says_something(block):
                    blocks.append(self._with_known_references(block))
        return blocks

    def _with_known_references(self, block: Block) -> Block:
        refs = block.refs
        terms = self._known_only(refs.terms, self._known.terms, "term", block.line)
        sources = self._known_only(
            refs.sources, self._known.sources, "source", block.line
        )
        if (terms, sources) == (refs.terms, refs.sources):
            return block
        return replace(block, refs=References(terms, refs.links, sources))

    def _known_only(
        self, names: Iterable[str], known: Collection[str], what: str, line: int
    ) -> tuple[str, ...]:
        kept = []
        for name in names:
            if name in known:
                kept.append(name)
                continue
            file = "glossary.toml" if what == "term" else "sources.toml"
            self._report(
                line,
                f"unknown-{what}",
                f'There is no {what} "{name[:60]}"',
                f"Add it to {file} or correct the spelling",
            )
        return tuple(kept)

    def _with_valid_links(self, sections: Iterable[Section]) -> tuple[Section, ...]:
        """Drop links that lead nowhere; a dead button is worse than none."""
        sections = tuple(sections)
        places = {
            section.id: {"", *(s.id for s in section.screens)} for section in sections
        }
        return tuple(
            replace(
                section,
                screens=tuple(
                    replace(
                        screen,
                        blocks=tuple(
                            self._with_live_links(block, places)
                            for block in screen.blocks
                        ),
                    )
                    for screen in section.screens
                ),
            )
            for section in sections
        )

    def _with_live_links(self, block: Block, places: dict[str, set[str]]) -> Block:
        refs, live = block.refs, []
        for link in refs.links:
            if link.screen in places.get(link.section, ()):
                live.append(link)
                continue
            target = f"{link.section}/{link.screen}".rstrip("/")
            self._report(
                block.line,
                "dead-link",
                f'There is no screen "{target}"',
                "Use the ids in braces behind the headings: topic:section/screen",
            )
        if len(live) == len(refs.links):
            return block
        return replace(block, refs=replace(refs, links=tuple(live)))

    def _report(
        self,
        line: int,
        code: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        self._problems.append(Problem(self._file, line, code, message, hint, severity))


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
    if isinstance(block, BulletList | Steps):
        return bool(block.items)
    if isinstance(block, Callout):
        return bool(block.title or block.paragraphs or block.items)
    return True
