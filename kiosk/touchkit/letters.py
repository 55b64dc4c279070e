"""Letters that no font of this computer can draw: told in words, never as boxes."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextLayout

from kiosk.touchkit.window import FAMILY

if TYPE_CHECKING:
    from collections.abc import Callable

_UNSEEN = frozenset(("Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"))
"""Controls, marks and spaces: they need no picture of their own."""


def drawable(text: str, told: Callable[[int], str]) -> str:
    """Return `text` with every run of letters that would be boxes put into words.

    `told` says in words that so many letters cannot be shown.
    """
    if text.isascii() or _is_drawn(text):
        return text
    parts = []
    for is_drawn, letters in groupby(text, key=_is_letter_drawn):
        run = "".join(letters)
        parts.append(run if is_drawn else told(len(run)))
    return "".join(parts)


def _is_letter_drawn(letter: str) -> bool:
    is_unseen = unicodedata.category(letter) in _UNSEEN
    return is_unseen or letter.isascii() or _is_drawn(letter)


def _is_drawn(text: str) -> bool:
    """Lay the text out as a screen would; glyph 0 of a font is its empty box."""
    layout = QTextLayout(text, QFont(FAMILY))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(index != 0 for run in layout.glyphRuns() for index in run.glyphIndexes())
