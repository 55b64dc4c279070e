"""Reading files somebody else put into the content folder.

A page is read only when it is a regular file of bounded size that really lies inside
the folder it is said to lie in: symbolic links may not lead out, and a named pipe must
not make the kiosk wait for ever.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PAGE_BYTES = 200 * 1024
"""The most a page or TOML file may hold; the whole article is under 60 KB."""

# Windows has neither flag, and neither danger in this form.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class UnreadableError(Exception):
    """A file may not or cannot be read; `code` names why, the text says it."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def read_bytes(file: Path, root: Path, limit: int = PAGE_BYTES) -> bytes:
    """Return what `file` holds.

    Raises `UnreadableError` when it is missing, lies outside `root` once links are
    followed, is no regular file or holds more than `limit` bytes.
    """
    real = resolve_inside(file, root)
    try:
        descriptor = os.open(real, _FLAGS)
    except OSError as error:
        raise _from_os(file, error) from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise UnreadableError(
                "not-a-file", f"{file.name} is not a file", "Put a plain file here"
            )
        data = _read_up_to(descriptor, limit + 1)
    except OSError as error:
        raise _from_os(file, error) from None
    finally:
        with suppress(OSError):
            os.close(descriptor)
    if len(data) > limit:
        raise UnreadableError(
            "too-large",
            f"{file.name} is larger than {limit // 1024} KB",
            "Split it or make it smaller",
        )
    return data


def resolve_inside(file: Path, root: Path) -> Path:
    """Return the real place of `file`, which must lie in `root`.

    Raises `UnreadableError` when it does not exist or links lead out of `root`.
    """
    try:
        real = file.resolve(strict=True)
        inside = real.is_relative_to(root.resolve(strict=True))
    except (OSError, RuntimeError, ValueError) as error:
        # A loop of links is RuntimeError before Python 3.13; a NUL is ValueError.
        raise _from_os(file, error) from None
    if not inside:
        raise UnreadableError(
            "outside-folder",
            f"{file.name} leads out of its folder",
            "Copy the file into the topic's folder instead of linking to it",
        )
    return real


def decode(data: bytes, name: str) -> str:
    """Return `data` as text, which must be UTF-8; a byte order mark is dropped.

    Raises `UnreadableError` with the line of the first wrong byte in its text.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            "not-utf-8",
            f"{name} holds a character that is not UTF-8 in line {line}",
            "Save the file with the encoding UTF-8",
        ) from None


def _read_up_to(descriptor: int, limit: int) -> bytes:
    parts = []
    while limit > 0 and (part := os.read(descriptor, min(limit, 1 << 16))):
        parts.append(part)
        limit -= len(part)
    return b"".join(parts)


def _from_os(file: Path, error: Exception) -> UnreadableError:
    if isinstance(error, FileNotFoundError):
        return UnreadableError(
            "missing-file",
            f"{file.name} is not there",
            "Check the name, also capital letters",
        )
    return UnreadableError(
        "unreadable-file",
        f"{file.name} cannot be read",
        "Check that the kiosk may read it and that links do not run in circles",
    )
