"""Reading a settings file that anything may have happened to."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.config.folders import read_bounded
from kiosk.config.quoting import quote
from kiosk.config.syntax import cure_of
from kiosk.problems import Problem, Severity
from kiosk.toml.document import (
    TomlDepthError,
    TomlDocument,
    TomlSyntaxError,
)

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes. A clinic's settings take two thousand; more is not a settings file."""

_DUPLICATE = re.compile(
    r"overwrite a value|twice|already|cannot mutate|redefin", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What could be read of it, and what is wrong with the file."""

    document: TomlDocument = field(default_factory=lambda: TomlDocument("", {}))
    problems: tuple[Problem, ...] = ()


def read_source(file: Path) -> SourceFile:
    """Read `file` as TOML; whatever is wrong becomes a Problem, never an exception."""
    try:
        data, mode = read_bounded(file, LARGEST + 1)
    except OSError as error:
        return _unusable(file, *_unreadable(error))
    if len(data) > LARGEST:
        hint = "see whether this is the right file"
        return _unusable(file, "file-too-large", "is larger than 1 MB", hint)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _undecodable(file, data, error)
    if "\0" in text:
        return _binary(file)
    if not text.strip():
        hint = "put the saved copy back, or start from the sample file"
        return _unusable(file, "file-empty", "is empty", hint)
    return _parsed(file, text, _open_to_everyone(file, mode))


def _unreadable(error: OSError) -> tuple[str, str, str]:
    match error:
        case FileNotFoundError():
            return "file-missing", "is not there", "check the path"
        case IsADirectoryError():
            return "not-a-file", "is not a file", "name the file itself"
        case PermissionError():
            hint = "let the kiosk's user read it"
            return "file-unreadable", "may not be read", hint
    reason = error.strerror or type(error).__name__
    return "file-unreadable", f"cannot be read: {reason}", "check the disk"


def _undecodable(file: Path, data: bytes, error: UnicodeDecodeError) -> SourceFile:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        hint = "save it again as UTF-8"
        return _unusable(file, "not-utf8", "is written in UTF-16", hint)
    if b"\0" in data:
        return _binary(file)
    line = data.count(b"\n", 0, error.start) + 1
    hint = "save the file again as UTF-8"
    return _unusable(file, "not-utf8", "holds a byte that is not UTF-8", hint, line)


def _binary(file: Path) -> SourceFile:
    hint = "put the saved copy back, or start from the sample file"
    return _unusable(file, "file-binary", "is not a text file", hint)


def _parsed(file: Path, text: str, warnings: tuple[Problem, ...]) -> SourceFile:
    try:
        return SourceFile(TomlDocument.parse(text), warnings)
    except TomlDepthError as error:
        hint = "write it plainly, as in the sample file"
        problem = _problem(file, "toml-syntax", str(error), hint)
    except TomlSyntaxError as error:
        problem = _syntax(file, text, error)
    return SourceFile(problems=(problem, *warnings))


def _syntax(file: Path, text: str, error: TomlSyntaxError) -> Problem:
    line, words = error.line, error.reason[:200]
    if line:
        words += f" (column {error.column})" if error.column else " (at the end)"
    lines = text.splitlines()
    written = lines[line - 1] if 0 < line <= len(lines) else ""
    if _DUPLICATE.search(error.reason):
        return _twice(file, written, line)
    cure = cure_of(written)
    return _problem(file, "toml-syntax", cure.what or words, cure.hint, line)


def _twice(file: Path, written: str, line: int) -> Problem:
    name = quote(written.partition("=")[0].strip()) if "=" in written else ""
    name = name or quote(written.strip())
    hint = "keep one of them, with all that belongs to it below"
    return _problem(file, "duplicate-key", f"{name} is written twice", hint, line)


def _open_to_everyone(file: Path, mode: int) -> tuple[Problem, ...]:
    if os.name != "posix" or not mode & stat.S_IWOTH:
        return ()
    words = "can be changed by every user of this computer"
    hint = f"run: chmod o-w {file}"
    return (_problem(file, "world-writable", words, hint, severity=Severity.WARNING),)


def _unusable(
    file: Path, code: str, message: str, hint: str, line: int = 0
) -> SourceFile:
    return SourceFile(problems=(_problem(file, code, message, hint, line),))


def _problem(  # noqa: PLR0913 - a problem has that many parts
    file: Path,
    code: str,
    message: str,
    hint: str,
    line: int = 0,
    *,
    severity: Severity = Severity.ERROR,
) -> Problem:
    return Problem(str(file), line, code, message, hint, severity)
