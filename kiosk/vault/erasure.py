"""Overwriting a record in files that SQLite may not be able to write to any more.

A sealed record is like no other bytes, so every piece of it is found wherever it lies:
on one page or several, in a journal, in room that was freed.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.vault.files import ChangedOnDiskError
from kiosk.vault.recovery import readable_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PIECE = 32
"""Bytes that are looked for at a time; a shorter rest of a record opens to nobody."""
_ALIKE = 64
"""Sealed records begin alike: by so many bytes nothing is looked for in a long part."""

_FLAGS = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def erase(file: Path, parts: Iterable[bytes]) -> bool:
    """Write zeros over each of `parts` in `file`, also where it lies in pieces.

    Tells whether there was anything. Raises OSError, also for a disk that did not keep
    the zeros.
    """
    wanted = list(parts)
    content = readable_part(file)
    runs = [run for part in wanted for run in _runs(content, part)]
    if not runs:
        return False
    descriptor = os.open(file, _FLAGS)
    try:
        for begin, end in runs:
            os.lseek(descriptor, begin, os.SEEK_SET)
            os.write(descriptor, bytes(end - begin))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    after = readable_part(file)
    if any(True for part in wanted for _ in _runs(after, part)):
        raise ChangedOnDiskError(f"{file} did not keep what was written")
    return True


def _runs(content: bytes, part: bytes) -> Iterator[tuple[int, int]]:
    """Give where pieces of `part` lie in `content`, each as long as it is."""
    first = _ALIKE if len(part) > _ALIKE + _PIECE else 0
    for at in range(first, max(1, len(part) - _PIECE + 1), _PIECE):
        piece = part[at : at + _PIECE]
        found = content.find(piece)
        while found >= 0:
            yield _as_long_as_it_is(content, part, found, at)
            found = content.find(piece, found + len(piece))


def _as_long_as_it_is(
    content: bytes, part: bytes, found: int, at: int
) -> tuple[int, int]:
    begin, end = found, found + min(_PIECE, len(part) - at)
    first, last = at, at + end - begin
    while first > 0 and begin > 0 and content[begin - 1] == part[first - 1]:
        begin, first = begin - 1, first - 1
    while last < len(part) and end < len(content) and content[end] == part[last]:
        end, last = end + 1, last + 1
    return begin, end
