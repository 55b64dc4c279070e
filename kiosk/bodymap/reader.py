"""Reads tables of body-map.toml, collecting what is wrong with its place."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

Choice = TypeVar("Choice", bound=StrEnum)

_HEADER = re.compile(r"^\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"^\s*([\w.-]+)\s*=")


def lines_of(text: str) -> dict[str, int]:
    """Return the line of every table header and key by its dotted path.

    The TOML parser forgets lines; this finds them again only when something is wrong.
    """
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = header[1]
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            path = f"{table}.{key[1]}" if table else key[1]
            found.setdefault(path, number)
    return found


class Reader:
    """Takes values out of the parsed file and notes every problem on the way."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._lines: dict[str, int] | None = None
        self.problems: list[Problem] = []

    def note(
        self,
        path: str,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Add a problem at a dotted key path, or at the nearest table above it."""
        if self._lines is None:
            self._lines = lines_of(self._text)
        place = path
        while place and place not in self._lines:
            place = place.rpartition(".")[0]
        line = self._lines.get(place, 0)
        self.problems.append(
            Problem(self._file, line, code, f"{path}: {message}", hint, severity)
        )

    def table(self, parent: dict[str, Any], key: str, path: str) -> dict[str, Any]:
        """Return a table, empty and noted when it is missing or something else."""
        value = parent.get(key)
        if isinstance(value, dict):
            return value
        self.note(path, "missing", "this table is needed")
        return {}

    def text(self, table: dict[str, Any], key: str, path: str) -> str | None:
        """Return a text that is not blank."""
        value = table.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.note(f"{path}.{key}", "missing", "a text is needed here")
        return None

    def texts(self, table: dict[str, Any], key: str, path: str) -> tuple[str, ...]:
        """Return a list of texts; an absent list is empty."""
        value = table.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(item.strip() for item in value)
        self.note(f"{path}.{key}", "wrong-type", "a list of texts is needed here")
        return ()

    def choice(
        self, table: dict[str, Any], key: str, path: str, kinds: type[Choice]
    ) -> Choice | None:
        """Return one of a few words."""
        value = table.get(key)
        for kind in kinds:
            if kind.value == value:
                return kind
        known = ", ".join(kinds)
        self.note(f"{path}.{key}", "unknown-word", f"{value!r} is not one of {known}")
        return None

    def known(
        self, ids: Iterable[str], known: Iterable[str], path: str, what: str
    ) -> tuple[str, ...]:
        """Return the ids that exist, and note the others."""
        allowed = frozenset(known)
        kept = []
        for name in dict.fromkeys(ids):
            if name in allowed:
                kept.append(name)
            else:
                self.note(path, f"unknown-{what}", f"there is no {what} {name!r}")
        return tuple(kept)
