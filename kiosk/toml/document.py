"""A TOML text as tables, and the line on which each of its keys stands."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kiosk.toml.lines import KeyPath, key_lines, line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_DOTS = 1000
"""In one line: more than any sentence has, few enough for `tomllib`."""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class TomlError(Exception):
    """The text is no TOML; `line` counts from 1, 0 where nobody knows it."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class TomlSyntaxError(TomlError):
    """It is written wrongly: `reason` in the parser's words, without the place.

    `column` counts from 1; 0 means the end of the text.
    """

    def __init__(self, reason: str, line: int, column: int) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.column = column


class TomlDepthError(TomlError):
    """It is nested deeper than anybody writes by hand."""

    def __init__(self) -> None:
        super().__init__("is nested far too deeply")


class TomlDocument:
    """The `tables` of a text. Lines are looked for when the first one is asked for."""

    def __init__(self, text: str, tables: dict[str, Any]) -> None:
        self.text = text
        self.tables = tables

    @classmethod
    def parse(cls, text: str) -> TomlDocument:
        """Read `text`. Raises `TomlSyntaxError` or `TomlDepthError`, nothing else."""
        try:
            _refuse_deep_keys(text)
            return cls(text, tomllib.loads(text))
        except RecursionError:
            raise TomlDepthError from None
        except ValueError as error:
            # Also plain ValueErrors: numbers too long for Python, dates that are none.
            raise _located(text, str(error)) from None

    def line_of(self, path: KeyPath) -> int:
        """Give the line of `path`, or of the nearest thing around it, or 0."""
        return line_of(self._lines, path)

    def line_at(self, dotted: str) -> int:
        """Give the line of ``table.key`` or ``list.0.key``, as `line_of` does."""
        place = dotted
        while place and place not in self._dotted:
            place = place.rpartition(".")[0]
        return self._dotted.get(place, 0)

    @cached_property
    def _lines(self) -> dict[KeyPath, int]:
        return key_lines(self.text)

    @cached_property
    def _dotted(self) -> Mapping[str, int]:
        lines = reversed(self._lines.items())
        return {".".join(map(str, path)): line for path, line in lines}


def _refuse_deep_keys(text: str) -> None:
    """Keep `tomllib` from a key like a.a.a.a, on which its time grows by the square."""
    if any(line.count(".") > _MOST_DOTS for line in text.splitlines()):
        raise RecursionError


def _located(text: str, message: str) -> TomlSyntaxError:
    place = _PLACE.search(message)
    if place is None:
        return TomlSyntaxError(message, 0, 0)
    at_end = text.rstrip().count("\n") + 1
    return TomlSyntaxError(
        message[: place.start()], int(place[1] or at_end), int(place[2] or 0)
    )
