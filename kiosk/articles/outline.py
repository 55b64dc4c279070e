"""A page cut at its headings: ``##`` opens a section, ``###`` a screen.

The cutting happens before Markdown is parsed, so that a mistake inside one screen
cannot reach into the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk.articles.report import ProblemReport
from kiosk.articles.slugs import Ids
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HEADING = re.compile(r" {0,3}(#{1,3})(?!#)(.*)")
_ATTRIBUTES = re.compile(r"\{([^{}]*)\}\s*#*$")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_TITLE = 120
_QUOTES = "\"'\u201c\u201d\u2018\u2019"
_SECTION_LEVEL, _SCREEN_LEVEL = 2, 3


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading line: its words and what stands in its braces."""

    level: int
    title: str
    id: str
    options: Mapping[str, str]
    line: int


@dataclass(slots=True)
class Piece:
    """A heading and the lines up to the next one; `first_line` is where they begin."""

    heading: Heading | None
    first_line: int
    lines: list[str] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands under the heading."""
        return not any(self.lines)

    @property
    def extent(self) -> range:
        """The lines of the page it takes, with its heading."""
        first = self.heading.line if self.heading else self.first_line
        return range(first, self.first_line + len(self.lines))


@dataclass(slots=True)
class SectionPiece:
    """A section's heading with its summary, and the screens under it."""

    opening: Piece
    screens: list[Piece] = field(default_factory=list)


class Outline:
    """The sections of a page in order; everything before the first has no place."""

    def __init__(self, lines: Sequence[str], file: str) -> None:
        self.sections: list[SectionPiece] = []
        self.problems: list[Problem] = []
        self._report = ProblemReport(file, self.problems.append)
        self._ids = Ids()
        self._collect(self._pieces(lines))

    def _pieces(self, lines: Sequence[str]) -> list[Piece]:
        pieces = [Piece(None, 1)]
        for number, line in enumerate(lines, 1):
            found = _HEADING.match(line)
            if found:
                heading = self._heading(len(found[1]), found[2].strip(), number)
                pieces.append(Piece(heading, number + 1))
            else:
                pieces[-1].lines.append(line)
        return pieces

    def _collect(self, pieces: list[Piece]) -> None:
        self._report_homeless(pieces[0])
        for piece in pieces[1:]:
            heading = piece.heading
            if heading is None:
                continue
            if heading.level < _SECTION_LEVEL:
                self._report_title(heading)
            elif heading.level == _SECTION_LEVEL:
                self.sections.append(SectionPiece(self._named(piece, "section")))
            elif not self.sections:
                self._report(
                    heading.line,
                    "screen-without-section",
                    f'The screen "{heading.title}" stands before any section',
                    "Put a line beginning with ## above it",
                )
            else:
                self.sections[-1].screens.append(self._named(piece, "screen"))

    def _report_homeless(self, piece: Piece) -> None:
        if piece.is_blank:
            return
        offset = next(i for i, line in enumerate(piece.lines) if line)
        self._report(
            piece.first_line + offset,
            "outside-section",
            "Words before the first section are not shown",
            "The description of the topic belongs in topic.toml under [sentence]",
        )

    def _report_title(self, heading: Heading) -> None:
        self._report(
            heading.line,
            "page-title",
            f'"{heading.title}" and the words up to the next heading are not shown: '
            "one # has no meaning here",
            "The topic's title belongs in topic.toml under [title]; sections begin "
            "with ##",
        )

    def _named(self, piece: Piece, what: str) -> Piece:
        """Return `piece` with an id, made from its title where its author gave none.

        What cannot be shown keeps no id, so that its words are checked all the same.
        """
        heading = piece.heading
        if heading is None:
            return piece
        identity = self._usable_id(heading, what)
        self._ids.take(identity)
        return replace(piece, heading=replace(heading, id=identity))

    def _usable_id(self, heading: Heading, what: str) -> str:
        """Return the heading's id, empty when it cannot be shown, and say why."""
        if not heading.title:
            self._report(
                heading.line, "no-title", f"This {what} has no title", "Name it"
            )
            return ""
        if not heading.id:
            made = self._ids.unused(heading.title, f"part-{len(self._ids) + 1}")
            self._report(
                heading.line,
                "made-id",
                f'The {what} "{heading.title}" has no id; "{made}" is used',
                f"Write {{#{made}}} behind it, so that it stays the same when the "
                "title changes and in other languages",
                Severity.WARNING,
            )
            return made
        if not _ID.fullmatch(heading.id):
            self._report(
                heading.line,
                "bad-id",
                f'The id "{heading.id[:40]}" of the {what} "{heading.title}" is not '
                "made of small letters, digits and hyphens",
                "Write it like this: "
                f"{'#' * heading.level} {heading.title} {{#a-short-name}}",
            )
            return ""
        if heading.id in self._ids:
            self._report(
                heading.line,
                "id-twice",
                f'The id "{heading.id}" is used twice',
                "Give every section and screen an id of its own",
            )
            return ""
        return heading.id

    def _heading(self, level: int, text: str, line: int) -> Heading:
        found = _ATTRIBUTES.search(text)
        words = found[1].split() if found else []
        title = (text[: found.start()] if found else text).strip().rstrip("#").strip()
        options: dict[str, str] = {}
        identity = ""
        for word in words:
            key, sign, value = word.partition("=")
            if word.startswith("#"):
                identity = word[1:]
            elif sign and key in {"icon", "source"} and value.strip(_QUOTES):
                options[key] = value.strip(_QUOTES)
            else:
                self._report(
                    line,
                    "unknown-option",
                    f'"{word}" means nothing in a heading',
                    "Known are #id, icon=name and source=id",
                )
        if re.search(r"\{\s*#|#[\w-]+\s*\}", title):
            self._report(
                line,
                "open-brace",
                "The braces of this heading are not whole, so patients would read them",
                f"Write them at its end: {'#' * level} Title {{#a-short-name}}",
            )
        if len(title) > _MAX_TITLE:
            self._report(
                line, "title-too-long", "This title is too long to show", "Shorten it"
            )
        return Heading(level, title, identity, options, line)
