"""Reads tables of body-map.toml, collecting what is wrong with its place."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.content_files import UnreadableError, decode, read_bytes
from kiosk.problems import Problem, Severity
from kiosk.toml.document import TomlDocument, TomlError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Choice = TypeVar("Choice", bound=StrEnum)
_IN_QUOTES = 'Write it in quotes: "like this"'


class UnreadableMapError(Exception):
    """The file cannot be read as TOML; the text says why, `line` where, or 0."""

    def __init__(self, why: str, line: int = 0, hint: str = "") -> None:
        super().__init__(why)
        self.line = line
        self.hint = hint


def read_document(file: Path) -> TomlDocument:
    """Return what `file` holds, under the rules for all files of a topic.

    Raises `UnreadableMapError`, nothing else.
    """
    try:
        data = read_bytes(file, file.parent)
        return TomlDocument.parse(decode(data, file.name))
    except UnreadableError as error:
        raise UnreadableMapError(error.message, hint=error.hint) from None
    except TomlError as error:
        raise UnreadableMapError(str(error), error.line) from None


class Reader:
    """Takes values out of the parsed file and notes every problem on the way."""

    def __init__(self, file: str, document: TomlDocument) -> None:
        self._file = file
        self._document = document
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
        line = self._document.line_at(path)
        self.problems.append(
            Problem(self._file, line, code, f"{path}: {message}", hint, severity)
        )

    def table(self, parent: dict[str, Any], key: str, path: str) -> dict[str, Any]:
        """Return a table, empty and noted when it is missing or something else."""
        value = parent.get(key)
        if isinstance(value, dict):
            return value
        self.note(path, "missing", "this table is needed", f"Write it as [{path}]")
        return {}

    def optional_table(
        self, parent: dict[str, Any], key: str, path: str
    ) -> dict[str, Any]:
        """Return a table that may be absent, and then is empty."""
        return self.table(parent, key, path) if key in parent else {}

    def tables(self, parent: dict[str, Any], key: str) -> dict[str, dict[str, Any]]:
        """Return a list of tables, each with its path; what is none is noted."""
        value = parent.get(key, [])
        entries = value if isinstance(value, list) else [value]
        found = {f"{key}.{number}": each for number, each in enumerate(entries)}
        kept = {path: each for path, each in found.items() if isinstance(each, dict)}
        if len(kept) < len(entries) or not isinstance(value, list):
            hint = f"Write each as [[{key}]] with its keys below"
            self.note(key, "wrong-type", "a list of tables is needed here", hint)
        return kept

    def text(self, table: dict[str, Any], key: str, path: str) -> str | None:
        """Return a text that is not blank."""
        value = table.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.note(_at(path, key), "missing", "a text is needed here", _IN_QUOTES)
        return None

    def optional_text(self, table: dict[str, Any], key: str, path: str) -> str | None:
        """Return a text that may be absent or blank; None and noted if it is none."""
        value = table.get(key, "")
        if isinstance(value, str):
            return value.strip()
        self.note(_at(path, key), "wrong-type", "a text is needed here", _IN_QUOTES)
        return None

    def flag(self, table: dict[str, Any], key: str, path: str) -> bool:
        """Return true or false; what is absent is false."""
        value = table.get(key, False)
        if not isinstance(value, bool):
            hint = f"Write {key} = true, or leave it out"
            self.note(_at(path, key), "wrong-type", "true or false is needed", hint)
        return value is True

    def texts(self, table: dict[str, Any], key: str, path: str) -> tuple[str, ...]:
        """Return a list of texts; an absent list is empty."""
        value = table.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(item.strip() for item in value)
        hint = f'Write {key} = ["one", "two"]'
        self.note(_at(path, key), "wrong-type", "a list of texts is needed here", hint)
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
        # A number may have more digits than Python writes out.
        said = repr(value) if isinstance(value, str) else "this"
        message = f"{said} is not one of {known}"
        self.note(_at(path, key), "unknown-word", message, f"Write one of {known}")
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


def _at(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
