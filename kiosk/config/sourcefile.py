"""Reading a settings file that anything may have happened to."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes. A clinic's settings take two thousand; more is not a settings file."""

_MOST_DOTS = 1000
"""In one line: more than any sentence has, few enough for `tomllib`."""

_DUPLICATE = re.compile(
    r"overwrite a value|twice|already|cannot mutate|redefin", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What could be read: the text, its tables, and what is wrong with the file."""

    text: str = ""
    tables: dict[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_source(file: Path) -> SourceFile:
    """Read `file` as TOML; whatever is wrong becomes a Problem, never an exception."""
    try:
        data, mode = _bounded(file)
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


def _bounded(file: Path) -> tuple[bytes, int]:
    # Not blocking: a named pipe in the file's place must not stop the kiosk's start.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, flags)
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise IsADirectoryError(file)
        return stream.read(LARGEST + 1), status.st_mode


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
        _refuse_deep_keys(text)
        return SourceFile(text, tomllib.loads(text), warnings)
    except RecursionError:
        hint = "write it plainly, as in the sample file"
        problem = _problem(file, "toml-syntax", "is nested far too deeply", hint)
    except ValueError as error:
        # Also plain ValueErrors: numbers too long for Python, dates that are none.
        problem = _syntax(file, text, str(error))
    return SourceFile(problems=(problem, *warnings))


def _refuse_deep_keys(text: str) -> None:
    """Keep `tomllib` from a key like a.a.a.a, on which its time grows by the square."""
    if any(line.count(".") > _MOST_DOTS for line in text.splitlines()):
        raise RecursionError


def _syntax(file: Path, text: str, message: str) -> Problem:
    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    line, words = 0, message[:200]
    if place:
        line = int(place[1]) if place[1] else len(text.rstrip().splitlines())
        words = message[: place.start()][:200]
        words += f" (column {place[2]})" if place[2] else " (at the end)"
    if _DUPLICATE.search(message):
        hint = "the same key or section is written twice: keep one"
        return _problem(file, "duplicate-key", words, hint, line)
    hint = "text needs quotes, true and false are small letters"
    return _problem(file, "toml-syntax", words, hint, line)


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
