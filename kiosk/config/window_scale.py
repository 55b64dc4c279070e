"""How many pixels a millimetre has in a window: as if the whole panel were that small.

A window stands for a panel of its shape, the ones the tour draws: 21.5 inches, or 15.6
where it is about as wide as 1280x800.
"""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from kiosk.config.loaded import LoadedSettings
    from kiosk.config.model import Settings

_PANEL_MM = hypot(1080, 1920) / 4.0
_LOW_PANEL_MM = hypot(1280, 800) / 3.81
"""The diagonals of the two panels."""
_LOW_SHAPES = (1.0, 1.7)
"""Between these ratios of width to height a window is a low panel."""
_LEAST = 1.5
"""As in the settings."""


def window_scale(width: int, height: int) -> float:
    """Return the pixels of a millimetre in a window of this size."""
    is_low = _LOW_SHAPES[0] < width / height < _LOW_SHAPES[1]
    return max(_LEAST, hypot(width, height) / (_LOW_PANEL_MM if is_low else _PANEL_MM))


def in_window(loaded: LoadedSettings, window: tuple[int, int] | None) -> LoadedSettings:
    """Return the settings as they hold in a window; over the whole screen unchanged."""
    if window is None:
        return loaded
    # Settings kept from an earlier start are plain names and no models.
    screen = {**vars(loaded.settings.screen), "pixels_per_mm": window_scale(*window)}
    settings = {**vars(loaded.settings), "screen": SimpleNamespace(**screen)}
    return replace(loaded, settings=cast("Settings", SimpleNamespace(**settings)))
