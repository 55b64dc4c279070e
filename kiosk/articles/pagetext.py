"""What happens to a page's text before any of it is read as Markdown.

Characters that would be invisible or dangerous are taken out, comments and raw HTML
blocks are emptied, and passages so deep or so long that parsing them would cost more
than a moment are dropped. Line numbers never shift: what is removed leaves its line
breaks behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.articles.report import ProblemReport
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_LINES = 6000
MAX_NESTING = 20
MAX_BLOCK_CHARACTERS = 4000
"""A passage between blank lines; a whole screen of 110 words is about 700."""
MAX_BLOCK_SYMBOLS = 120
"""Markdown signs in one passage; keeps the cost of unmatched brackets bounded."""

# Control characters but tab and newline, surrogates, bidi overrides, U+FEFF, and
# letters of private use, which no font here has.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
    "|[\ud800-\udfff]|[\ufffe\uffff]|[\ue000-\uf8ff]"
)
_CODE_TAG = re.compile(
    r"<(script|style|iframe|object|svg|math|template|textarea|noscript)\b[^<>]*>",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$|=+\s*$|--?\s*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*$")
_CONTAINER = re.compile(r"(?:[-*+]|\d{1,9}[.)])\s+|>\s?|:\s{1,3}")
_BULLETS = (
    "\u2022\u2023\u2043\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25ba\u25cb\u25cf\u25e6"
    "\u2610\u2611\u2612\u2713\u2714\u2794\u27a2\u27a4\u00b7\u2010\u2011\u2012\u2013"
)
"""What word processors and phones put before the items of a list."""
_BULLET = re.compile(rf"\A( *)(?:[{_BULLETS}][ \u00a0]+|[-*+] ?\u00a0+)(?=\S)")
_NUMBER = re.compile(r"\A( *\d{1,3}[.)])[ \u00a0]+(?=\S)")
_WIDE_BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
_SYMBOLS = re.compile(r"[\[\]()*_`<>!\\&]")


class PageText:
    """The lines of one page that may be parsed, and what was wrong with the others."""

    def __init__(self, text: str, file: str) -> None:
        self.problems: list[Problem] = []
        self._report = ProblemReport(file, self.problems.append)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = self._without_invisible(text)
        text = self._without_comments(text)
        text = self._without_code_elements(text)
        self.lines = [
            as_meant(line.expandtabs(4)).rstrip(" ") + _hard_break(line)
            for line in text.split("\n")
        ]
        self._cut_long_page()
        self._drop_rules()
        self._drop_deep_lines()
        self._drop_costly_passages()

    def _without_invisible(self, text: str) -> str:
        bad = _INVISIBLE.search(text)
        if not bad:
            return text
        self._report(
            text.count("\n", 0, bad.start()) + 1,
            "invisible-character",
            f"The character U+{ord(bad[0]):04X} cannot be shown",
            "Type the passage again instead of pasting it",
        )
        return _INVISIBLE.sub("", text)

    def _without_comments(self, text: str) -> str:
        kept, position, line_at = [], 0, line_finder(text)
        last_end = text.rfind("-->")
        while (start := text.find("<!--", position)) >= 0:
            if last_end >= start + 4:
                end = text.find("-->", start + 4) + len("-->")
            else:
                self._report(
                    line_at(start),
                    "open-comment",
                    "A comment begins here and never ends; its paragraph is not shown",
                    "End it with -->",
                )
                end = _end_of_passage(text, start)
            kept += [text[position:start], _line_breaks(text[start:end])]
            position = end
        return "".join([*kept, text[position:]])

    def _without_code_elements(self, text: str) -> str:
        kept, position, folded = [], 0, text.lower()
        never_closed, line_at = set(), line_finder(text)
        for found in _CODE_TAG.finditer(text):
            name, start = found[1].lower(), found.start()
            if start < position or name in never_closed:
                continue
            end = folded.find(f"</{name}", found.end())
            if end < 0:
                # Remembered, so that the cost stays in step with the page's length.
                never_closed.add(name)
                continue
            end = text.find(">", end) + 1 or len(text)
            self._report(
                line_at(start),
                "raw-html",
                f"<{name}> is HTML, which the kiosk does not show",
                "Write it in Markdown",
            )
            kept += [text[position:start], _line_breaks(text[start:end])]
            position = end
        return "".join([*kept, text[position:]])

    def _cut_long_page(self) -> None:
        if len(self.lines) > MAX_LINES:
            self._report(
                MAX_LINES + 1,
                "too-many-lines",
                f"Lines after {MAX_LINES} are not shown",
                "Split the page into several topics",
            )
            del self.lines[MAX_LINES:]

    def _drop_rules(self) -> None:
        for index, line in enumerate(self.lines):
            if not line or not _RULE.match(line):
                continue
            above = self.lines[index - 1].strip() if index else ""
            if _UNDERLINE.match(line) and above and not above.startswith("#"):
                self._report(
                    index + 1,
                    "underlined-heading",
                    f'"{above[:40]}" is a heading by the line below it',
                    "Remove the line, and begin the heading with ## or ###",
                )
            else:
                self._report(
                    index + 1,
                    "rule",
                    "A line of dashes or stars is not shown",
                    "Remove it; headings begin with ## or ###",
                    Severity.WARNING,
                )
            self.lines[index] = ""

    def _drop_deep_lines(self) -> None:
        for index, line in enumerate(self.lines):
            if _depth(line) > MAX_NESTING:
                self._report(
                    index + 1,
                    "too-deep",
                    f"This line is nested more than {MAX_NESTING} levels deep",
                    "Move it to the left or split the list",
                )
                self.lines[index] = ""

    def _drop_costly_passages(self) -> None:
        for start, end in self._passages():
            passage = "\n".join(self.lines[start:end])
            if (
                len(passage) <= MAX_BLOCK_CHARACTERS
                and len(_SYMBOLS.findall(passage)) <= MAX_BLOCK_SYMBOLS
            ):
                continue
            self._report(
                start + 1,
                "passage-too-long",
                "This passage is too long or has too many signs to be read",
                "Put blank lines between paragraphs; a screen has 40 to 110 words",
            )
            self.lines[start:end] = [""] * (end - start)

    def _passages(self) -> Iterator[tuple[int, int]]:
        """Yield the runs of lines between blank lines as (start, end)."""
        start = None
        for index, line in enumerate([*self.lines, ""]):
            if line and start is None:
                start = index
            elif not line and start is not None:
                yield start, index
                start = None


def line_finder(text: str) -> Callable[[int], int]:
    """Return what gives the lines of places in `text`, asked for from first to last.

    To count from the beginning at each would cost the square of many places.
    """
    line, counted = 1, 0

    def line_at(place: int) -> int:
        nonlocal line, counted
        line += text.count("\n", counted, place)
        counted = place
        return line

    return line_at


def as_meant(line: str) -> str:
    """Return `line` with the bullets and blanks that Markdown knows."""
    words = line.lstrip()
    indent = line[: len(line) - len(words)]
    line = _WIDE_BLANKS.sub(" ", indent) + words
    line = _BULLET.sub(r"\1- ", line, count=1)
    return _NUMBER.sub(r"\1 ", line, count=1)


def _line_breaks(text: str) -> str:
    return "\n" * text.count("\n")


def _end_of_passage(text: str, start: int) -> int:
    """Return where the next blank line begins, or the end of `text`."""
    found = _BLANK_LINE.search(text, start)
    return found.start() if found else len(text)


def _hard_break(line: str) -> str:
    """Keep the two spaces that end a line on purpose."""
    return "  " if line.endswith("  ") and line.strip() else ""


def _depth(line: str) -> int:
    """Count how deep `line` is nested: four spaces or one list or quote sign each."""
    words = line.lstrip(" ")
    depth = (len(line) - len(words)) // 4
    position = 0
    while found := _CONTAINER.match(words, position):
        depth += 1
        position = found.end()
        if depth > MAX_NESTING:
            break
    return depth
