"""A page cut at its headings: ``##`` opens a section, ``###`` a screen.

The cutting happens before Markdown is parsed, so that a mistake inside one screen
cannot reach into the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HEADING = re.compile(r" {0,3}(#{1,3})(?!#)(.*)")
_ATTRIBUTES = re.compile(r"\{([^{}]*)\}\s*#*$")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_TITLE = 120
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
        self._file = file
        self._used: set[str] = set()
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
        for piece in pieces:
            heading = piece.heading
            if heading is None or heading.level < _SECTION_LEVEL:
                self._report_homeless(piece)
            elif heading.level == _SECTION_LEVEL:
                if self._is_usable(heading, "section"):
                    self.sections.append(SectionPiece(piece))
            elif not self.sections:
                self._report(
                    heading.line,
                    "screen-without-section",
                    f'The screen "{heading.title}" stands before any section',
                    "Put a line beginning with ## above it",
                )
            elif self._is_usable(heading, "screen"):
                self.sections[-1].screens.append(piece)

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

    def _is_usable(self, heading: Heading, what: str) -> bool:
        """Tell whether a heading can be shown, and say what is wrong otherwise."""
        if not heading.title:
            self._report(
                heading.line, "no-title", f"This {what} has no title", "Name it"
            )
            return False
        if not _ID.fullmatch(heading.id):
            self._report(
                heading.line,
                "no-id" if not heading.id else "bad-id",
                f'The {what} "{heading.title}" needs an id of small letters, '
                "digits and hyphens",
                "Write it like this: "
                f"{'#' * heading.level} {heading.title} {{#a-short-name}}",
            )
            return False
        if heading.id in self._used:
            self._report(
                heading.line,
                "id-twice",
                f'The id "{heading.id}" is used twice',
                "Give every section and screen an id of its own",
            )
            return False
        self._used.add(heading.id)
        return True

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
            elif sign and key in {"icon", "source"} and value:
                options[key] = value
            else:
                self._report(
                    line,
                    "unknown-option",
                    f'"{word}" means nothing in a heading',
                    "Known are #id, icon=name and source=id",
                )
        if len(title) > _MAX_TITLE:
            self._report(
                line, "title-too-long", "This title is too long to show", "Shorten it"
            )
            title = ""
        return Heading(level, title, identity, options, line)

    def _report(self, line: int, code: str, message: str, hint: str) -> None:
        self.problems.append(
            Problem(self._file, line, code, message, hint, Severity.ERROR)
        )
