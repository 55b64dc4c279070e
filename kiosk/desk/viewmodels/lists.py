"""Short lists of words for QML: what is called what, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its name, the words beside it, an icon, and a number to choose it by.

    `size` is the width of a column in letters' heights, and means nothing elsewhere.
    """

    number: int
    title: str
    note: str = ""
    icon_name: str = ""
    size: float = 0.0
