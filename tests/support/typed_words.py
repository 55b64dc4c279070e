"""Searching a tree of files for what a visitor typed, however it is written down."""

from __future__ import annotations

import base64
import json
import quopri
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def spellings(word: str) -> dict[str, bytes]:
    """Give the bytes that `word` may be kept as, by the name of the spelling.

    Base64 depends on where in a longer text the word begins, so it comes three times,
    each without the signs that its neighbours would change.
    """
    plain = word.encode()
    wide = word.encode("utf-16-le")
    found = {
        "utf-8": plain,
        "utf-16 little": wide,
        "utf-16 big": word.encode("utf-16-be"),
        "utf-32": word.encode("utf-32-le"),
        "hex": plain.hex().encode(),
        "hex, large": plain.hex().upper().encode(),
        "reversed": word[::-1].encode(),
        "url": quote(word).encode(),
        "json": json.dumps(word)[1:-1].encode(),
        "quoted-printable": quopri.encodestring(plain),
    }
    for name, content in (("base64", plain), ("base64 of utf-16", wide)):
        for lead in range(3):
            text = base64.b64encode(bytes(lead) + content)
            whole = text[0 if lead == 0 else lead + 1 : len(text) // 4 * 4 - 4]
            found[f"{name}, {lead}"] = whole
    return found


def found_in(folder: Path, words: Iterable[str]) -> list[str]:
    """Name each file below `folder` that holds a word, in any spelling or its name."""
    wanted = [(name, text) for word in words for name, text in spellings(word).items()]
    hits = []
    for file in sorted(folder.rglob("*")):
        content = file.read_bytes() if file.is_file() else b""
        content += b"\0" + str(file).encode("utf-8", "surrogateescape")
        hits += [f"{file}: {name}" for name, text in wanted if text in content]
    return hits
