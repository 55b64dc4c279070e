"""Which names a file in a pack may have: those that mean the same on every disk."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SUFFIXES = frozenset(
    {".md", ".toml", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".review", ".txt"}
)
MOST_FILES = 2_000
_PART = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,98}[A-Za-z0-9])?")
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
_SHALLOWEST, _DEEPEST = 2, 4


def require_safe(names: Iterable[str]) -> None:
    """Raise ValueError with words for a person where a name could do harm.

    Harm is leaving the folder, hiding, meaning two files on a disk that does not tell
    capitals apart, or being no file of a topic.
    """
    known = list(names)
    if not known or len(known) > MOST_FILES:
        raise ValueError(f"A pack holds 1 to {MOST_FILES} files, not {len(known)}")
    for name in known:
        parts = name.split("/")
        is_plain = all(map(_is_plain, parts)) and _SHALLOWEST <= len(parts) <= _DEEPEST
        if not is_plain or PurePosixPath(name).suffix.lower() not in SUFFIXES:
            raise ValueError(f"{name[:200]!r} is no name for a file of a topic")
    folded = [name.casefold() for name in known]
    folders = {str(each) for name in folded for each in PurePosixPath(name).parents}
    twice = len(set(folded)) < len(folded) or folders & set(folded)
    if twice:
        raise ValueError("Two of its files would have one name")


def _is_plain(part: str) -> bool:
    return bool(_PART.fullmatch(part)) and not _DEVICE.fullmatch(part)
