"""Looks for typed words in files, in every guise a program might leave them in."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def guises(words: str) -> set[bytes]:
    """Return the words as UTF-8, UTF-16, Base64, hex and backwards (bar P1)."""
    plain = [
        words.encode(),
        words.encode("utf-16-le"),
        words.encode("utf-16-be"),
        words[::-1].encode(),
    ]
    found = set(plain)
    for raw in plain:
        found |= {raw.hex().encode(), raw.hex().upper().encode(), *_in_base64(raw)}
    return found


def _in_base64(raw: bytes) -> Iterator[bytes]:
    """Give what stays the same of `raw` inside longer Base64, at each of its places."""
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + raw)
        yield coded[4 if before else 0 : len(coded) // 4 * 4 - 4]


def files_with(folder: Path, *canaries: str) -> list[str]:
    """Name every file below `folder` that holds one of the words in any guise."""
    wanted = [guise for words in canaries for guise in guises(words)]
    return [
        str(file.relative_to(folder))
        for file in sorted(folder.rglob("*"))
        if file.is_file() and any(guise in file.read_bytes() for guise in wanted)
    ]
