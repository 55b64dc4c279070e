"""Ids made from titles, for headings and folders whose author gave none."""

from __future__ import annotations

import re
import unicodedata

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


def slug(title: str) -> str:
    """Return `title` in small letters, digits and hyphens; empty for other scripts."""
    plain = unicodedata.normalize("NFKD", title.lower().replace("\u00df", "ss"))
    words = _NOT_IN_IDS.sub("-", "".join(c for c in plain if c.isascii())).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    return words.strip("-")


class Ids:
    """The ids taken on one page or in one folder, and unused ones for titles."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counted: dict[str, int] = {}
        """How far each title was counted: very many equal ones are not begun anew."""

    def __contains__(self, identity: str) -> bool:
        return identity in self._taken

    def __len__(self) -> int:
        return len(self._taken)

    def take(self, identity: str) -> None:
        """Note that somebody has this id."""
        self._taken.add(identity)

    def unused(self, title: str, fallback: str) -> str:
        """Return an id made from `title`, else from `fallback`, that nobody has."""
        base = slug(title) or fallback
        number = self._counted.get(base, 1)
        name = base if number == 1 else f"{base}-{number}"
        while name in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._counted[base] = number
        return name
