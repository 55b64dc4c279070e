"""Reads tables of body-map.toml, collecting what is wrong with its place."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.problems import Problem, Severity
from kiosk.toml.document import TomlDocument, TomlError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Choice = TypeVar("Choice", bound=StrEnum)


class UnreadableMapError(Exception):
    """The file cannot be read as TOML; the text says why, `line` where, or 0."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.line = line


def read_document(file: Path) -> TomlDocument:
    """Return what `file` holds. Raises `UnreadableMapError`, nothing else.

    A named pipe is refused: whoever opens one waits for a writer, perhaps for ever.
    """
    if file.exists() and not file.is_file():
        raise UnreadableMapError("is not a file")
    try:
        return TomlDocument.parse(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnreadableMapError(error.strerror or "cannot be read") from None
    except UnicodeDecodeError as error:
        raise UnreadableMapError(str(error)) from None
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
