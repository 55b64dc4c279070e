"""The icons a section may name: those that came with the program."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Collection

_NEAR = 0.7
"""Names are short: below this, one is offered that shares three letters by chance."""
DEFAULT = "book"
"""What a section without an icon of its own shows."""


def known_icons() -> frozenset[str]:
    """Return the names of the icons that came along, none where they are not here."""
    try:
        return frozenset(file.stem for file in shipped("assets").glob("icons/*.svg"))
    except OSError:
        return frozenset()


def nearest_icon(name: str, known: Collection[str]) -> str:
    """Return the icon that an unknown name was probably meant to be, or nothing."""
    return next(iter(get_close_matches(name, known, n=1, cutoff=_NEAR)), "")
