"""Ids made from titles, for headings and folders whose author gave none."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


def slug(title: str) -> str:
    """Return `title` in small letters, digits and hyphens; empty for other scripts."""
    plain = unicodedata.normalize("NFKD", title.lower().replace("\u00df", "ss"))
    words = _NOT_IN_IDS.sub("-", "".join(c for c in plain if c.isascii())).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    return words.strip("-")


def unused_id(
    title: str, used: Container[str], fallback: str, counted: dict[str, int]
) -> str:
    """Return an id for `title` that is not in `used`.

    `counted` keeps how far each title was counted among ids that only become more: to
    begin again at each of very many equal ones would cost their square.
    """
    base = slug(title) or fallback
    number = counted.get(base, 1)
    name = base if number == 1 else f"{base}-{number}"
    while name in used:
        number += 1
        name = f"{base}-{number}"
    counted[base] = number
    return name
