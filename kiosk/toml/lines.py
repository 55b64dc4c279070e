"""On which line of a TOML file each key stands.

Python's reader gives values without places, and a problem without a line is half a
problem. This reads a file that `tomllib` already accepted, and only when something in
it is wrong, so it checks nothing and costs a healthy kiosk nothing.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

KeyPath = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\"]|\\[\s\S]|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
)
_DEEPEST = 32
"""Keys that are noted; a mistake further in is shown where they stand."""

_SCALAR = re.compile(r"\d{4}-\d\d-\d\d \d[^,\]}\s#]*|[^,\]}\s#]+")


def key_lines(text: str) -> dict[KeyPath, int]:
    """Map each key and list item of a well-formed file to its line, counted from 1.

    A key written twice in different headers keeps its first line. The tables of an
    array of tables count from 0, as the items of a list do.
    """
    finder = _Finder(text.replace("\r\n", "\n"))
    # Where a file is nested beyond reason, the lines found so far are still right.
    with suppress(RecursionError):
        finder.read_document()
    return finder.lines


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """Give the line of `path`, or of the nearest thing around it, or 0."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 0


class _Finder:
    """Walks through the text once, noting the line of every key it passes."""

    def __init__(self, text: str) -> None:
        self.lines: dict[KeyPath, int] = {}
        self._newest: dict[KeyPath, int] = {}
        self._text = text
        self._at = 0
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def read_document(self) -> None:
        header: KeyPath = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                header = self._header()
            else:
                self._pair(header)
            self._skip(_BLANK)

    def _header(self) -> KeyPath:
        brackets = 2 if self._text.startswith("[[", self._at) else 1
        place = self._at
        self._at += brackets
        path = self._key(())
        self._at += brackets
        if brackets == 1:
            return path
        self._newest[path] = self._newest.get(path, -1) + 1
        self._note(self._entered(path), place)
        return self._entered(path)

    def _entered(self, path: KeyPath) -> KeyPath:
        """Give the newest table of an array of tables, and anything else as it is."""
        return (*path, self._newest[path]) if path in self._newest else path

    def _pair(self, inside: KeyPath) -> None:
        path = self._key(inside)
        self._at += 1  # the equals sign
        self._skip(_SPACE)
        self._value(path)

    def _key(self, inside: KeyPath) -> KeyPath:
        """Read a dotted key and the space around it."""
        path = inside
        while True:
            self._skip(_SPACE)
            place = self._at
            path = (*self._entered(path), self._key_part())
            self._note(path, place)
            self._skip(_SPACE)
            if self._text[self._at] != ".":
                return path
            self._at += 1

    def _key_part(self) -> str:
        if self._text[self._at] in "\"'":
            quoted = self._skip(_STRING)
            return str(tomllib.loads(f"key = {quoted}")["key"])
        return self._skip(_BARE_KEY)

    def _value(self, path: KeyPath) -> None:
        opening = self._text[self._at]
        if opening in "\"'":
            self._skip(_STRING)
        elif opening == "[":
            self._items(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._skip(_SCALAR)

    def _items(self, path: KeyPath) -> None:
        count = 0
        self._at += 1
        while self._next_is_not("]"):
            item = (*path, count)
            self._note(item, self._at)
            self._value(item)
            self._comma()
            count += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        while self._next_is_not("}"):
            self._pair(path)
            self._comma()

    def _next_is_not(self, closing: str) -> bool:
        """Skip to the next item, or past the `closing` bracket."""
        self._skip(_BLANK)
        if self._text[self._at] != closing:
            return True
        self._at += 1
        return False

    def _comma(self) -> None:
        self._skip(_BLANK)
        if self._text[self._at] == ",":
            self._at += 1

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:
            return ""
        self._at = match.end()
        return match.group()

    def _note(self, path: KeyPath, place: int) -> None:
        if len(path) <= _DEEPEST:
            self.lines.setdefault(path, bisect_right(self._line_starts, place))
