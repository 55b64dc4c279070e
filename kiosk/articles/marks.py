"""Line numbers that travel inside the text.

Python-Markdown's elements do not know which line they came from, and its block parser
moves, joins and re-indents lines as it goes, so counting along is guesswork. Instead
every line is given an invisible mark behind its block syntax (``- ``, ``1. ``, ``: ``,
``> ``, ``#### ``) before parsing. The mark is spelled in private-use letters, which no
rule of Markdown treats as anything, and it arrives wherever the words of the line
arrive: in an element's text, its tail, or an attribute. Reading it tells the line,
removing it gives the words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

_OPEN, _CLOSE = "\ue00a", "\ue00b"
_ZERO = 0xE000
_MARK = re.compile(f"{_OPEN}([\ue000-\ue009]{{1,7}}){_CLOSE}")

PRIVATE = re.compile("[\ue000-\ue00f]")
"""Letters an author's text may not hold, because marks are made of them."""

_SYNTAX = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}\.)\s+|>\s?|:\s{1,3}|#{1,6}\s*)*")
_CALLOUT = re.compile(r'(\s*!!! ?[\w-]+(?: +[\w-]+)*)(?: +"(.*?)")? *$')


def mark_lines(lines: Iterable[str], first: int) -> list[str]:
    """Return `lines` with a mark on each that says anything, counted from `first`."""
    return [_marked(line, number) for number, line in enumerate(lines, first)]


def unmarked(text: str) -> str:
    """Return `text` as the author wrote it."""
    return _MARK.sub("", text)


def line_of(element: Element) -> int:
    """Return the line the first words of `element` stand on, 0 if it has none."""
    return next(
        (line for text in _texts(element) if (line := _first_line(text))),
        0,
    )


def _texts(element: Element) -> Iterator[str]:
    """Yield every text of `element` in the order a reader meets it."""
    yield from element.attrib.values()
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def last_line(text: str) -> int:
    """Return the line the last words of `text` stand on, 0 if it does not say."""
    marks = _MARK.findall(text)
    return _number(marks[-1]) if marks else 0


def _first_line(text: str) -> int:
    found = _MARK.search(text)
    return _number(found[1]) if found else 0


def _number(digits: str) -> int:
    return int("".join(str(ord(digit) - _ZERO) for digit in digits))


def _mark(number: int) -> str:
    digits = "".join(chr(_ZERO + int(digit)) for digit in str(number))
    return f"{_OPEN}{digits}{_CLOSE}"


def _marked(line: str, number: int) -> str:
    if not line.strip():
        return ""
    if callout := _CALLOUT.match(line):
        # A title is always written, so that there is a place for the mark.
        return f'{callout[1]} "{_mark(number)}{callout[2] or ""}"'
    found = _SYNTAX.match(line)
    end = found.end() if found else 0
    if end == len(line):
        return line
    return f"{line[:end]}{_mark(number)}{line[end:]}"
