"""The room that words have on the glass, and how many lines they take in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from kiosk.touchkit.window import typeface

CAPITAL_SHARE = 0.668
"""Capital height of the typeface as a share of its size, as in Theme."""
_ENDLESS = 1e6
_LAST_WORDS = re.compile(r"\s(?=.{3,13}$)(\S+) (\S+)$")
_SHORTEST_JOINED = 30


@dataclass(frozen=True, slots=True)
class TextRoom:
    """What the reading screen has for heading and words, in pixels."""

    width: float
    height: float
    title_width: float
    least_title: float
    pixels_per_mm: float
    family: str
    is_wide: bool
    is_low: bool

    def mm(self, millimetres: float) -> float:
        """Return so many millimetres in pixels."""
        return round(millimetres * self.pixels_per_mm)

    def capital(self, millimetres: float) -> float:
        """Return the size of a type whose capitals are so high."""
        return round(millimetres * self.pixels_per_mm / CAPITAL_SHARE)

    def lines(self, words: str, width: float, size: float, *, is_bold: bool) -> int:
        """Return how many lines words take."""
        return _lines(self.family, size, is_bold, words, max(1, round(width)))

    def line(self, share: float, size: float) -> float:
        """Return the height of a line, as a share of the letters' own."""
        return share * _metrics(self.family, size, is_bold=False).height()

    def length(self, words: str, size: float) -> float:
        """Return how wide bold words stand in one line."""
        return _metrics(self.family, size, is_bold=True).horizontalAdvance(words)


@lru_cache(maxsize=64)
def _metrics(family: str, size: float, *, is_bold: bool) -> QFontMetricsF:
    font = typeface(family)
    font.setPixelSize(round(size))
    font.setBold(is_bold)
    return QFontMetricsF(font)


# The same words are asked for again at each way to part a screen.
@lru_cache(maxsize=8192)
def _lines(family: str, size: float, is_bold: bool, words: str, width: int) -> int:  # noqa: FBT001 - positional
    metrics = _metrics(family, size, is_bold=is_bold)
    flags = int(Qt.TextFlag.TextWordWrap)
    if len(words) >= _SHORTEST_JOINED:
        # The last two short words stay together, as in BodyText.
        words = _LAST_WORDS.sub(" \\1\u00a0\\2", words)
    box = metrics.boundingRect(QRectF(0, 0, width, _ENDLESS), flags, words)
    return max(1, round(box.height() / metrics.lineSpacing()))
