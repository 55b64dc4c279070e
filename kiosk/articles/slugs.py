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


def unused_id(title: str, used: Container[str], fallback: str) -> str:
    """Return an id for `title` that is not in `used`."""
    base = slug(title) or fallback
    number, name = 1, base
    while name in used:
        number += 1
        name = f"{base}-{number}"
    return name
