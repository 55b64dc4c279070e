"""A window is a small panel: its millimetres shrink with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.config.loader import CommandLine, load_settings
from kiosk.config.window_scale import in_window, window_scale

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1080, 1920, 4.0), (540, 960, 2.0), (1920, 1080, 4.0), (1280, 800, 3.81)],
)
def test_millimetres_shrink_with_the_window(
    width: int, height: int, scale: float
) -> None:
    """The README's own window shows what a panel shows, half as large."""
    assert window_scale(width, height) == pytest.approx(scale, abs=0.01)


def test_the_whole_screen_keeps_what_was_measured(tmp_path: Path) -> None:
    """Only a window has millimetres of its own."""
    loaded = load_settings(None, {}, CommandLine(None, tmp_path))
    assert in_window(loaded, None) is loaded
    shown = in_window(loaded, (540, 960)).settings.screen
    assert shown.pixels_per_mm == pytest.approx(2.0, abs=0.01)
