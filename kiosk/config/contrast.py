"""How well two colours can be told apart, by the WCAG 2.2 measure.

The definitions of relative luminance and contrast ratio are those of WCAG 2.2
(https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WHITE = "#ffffff"
TEXT_CONTRAST = 7.0
"""Words on a coloured button: WCAG 1.4.6 (AAA), which this kiosk keeps everywhere."""

_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_STEPS = 256


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two ``#rrggbb`` colours, from 1 to 21.

    Raises ValueError where either is not such a colour.
    """
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Give the relative luminance of a ``#rrggbb`` colour, 0 black to 1 white."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def nearest_darker(colour: str) -> str:
    """Darken `colour` just enough for white words on it to reach `TEXT_CONTRAST`.

    The three channels shrink together, so the hue stays the clinic's own.
    """
    channels = _channels(colour)
    for step in range(_STEPS, 0, -1):
        darker = _written(channel * step // _STEPS for channel in channels)
        if contrast(darker, WHITE) >= TEXT_CONTRAST:
            return darker
    return "#000000"


def _channels(colour: str) -> tuple[int, int, int]:
    if not _COLOUR.fullmatch(colour):
        raise ValueError("a colour is written #rrggbb")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    if channel <= 0.04045:  # noqa: PLR2004 - the knee of sRGB, by its definition
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)


def _written(channels: Iterable[int]) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in channels)
