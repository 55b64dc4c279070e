"""Whether a screen is there, large enough, and measured in millimetres."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from kiosk.config.loaded import Origin
from kiosk.doctor.answers import fail, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation

_SMALLEST = (800, 1280)
"""Pixels of the shorter and the longer side that every page is drawn for."""

_INCH = 25.4
_DIAGONALS = (10, 60)
"""Inches between which a touch screen on a wall is found."""

_MODE = re.compile(r"([0-9]{1,6})x([0-9]{1,6})")
_MEASURE = (
    "Measure it behind the staff door (Settings, with a bank card), and write the line "
    "it shows under [screen] in the settings."
)


def screen(kiosk: Installation) -> Iterator[Complaint]:
    """Look at what the kernel sees plugged in, and at the figure in the settings."""
    folder = kiosk.system.root / "sys/class/drm"
    plugged = [
        each.parent
        for each in sorted(folder.glob("card*-*/status"))
        if each.read_text("ascii", "replace").strip() == "connected"
    ]
    if not plugged:
        yield fail(
            "No screen is connected",
            "Plug the screen in, switch it on, and look at its cable.",
        )
    pixels_per_mm = kiosk.loaded.settings.screen.pixels_per_mm
    if kiosk.loaded.origins.get("screen.pixels_per_mm") is Origin.DEFAULT:
        said = f"Nobody has measured the screen: {pixels_per_mm} pixels/mm is a guess"
        yield warn(said, _MEASURE)
    for output in plugged:
        size = _size((output / "modes").read_text("ascii", "replace"))
        if size is not None:
            yield from _sized(size, pixels_per_mm)


def _size(modes: str) -> tuple[int, int] | None:
    """Read the first mode, which is the screen's own; shorter side first."""
    found = _MODE.match(modes)
    if found is None:
        return None
    shorter, longer = sorted((int(found[1]), int(found[2])))
    return shorter, longer


def _sized(size: tuple[int, int], pixels_per_mm: float) -> Iterator[Complaint]:
    shorter, longer = size
    if shorter < _SMALLEST[0] or longer < _SMALLEST[1]:
        yield warn(
            f"The screen has {longer}x{shorter} pixels, and pages need 1280x800",
            "Connect a screen of at least 1280x800.",
        )
    inches = math.hypot(*size) / pixels_per_mm / _INCH
    if not _DIAGONALS[0] <= inches <= _DIAGONALS[1]:
        yield fail(
            f"By screen.pixels_per_mm = {pixels_per_mm} the screen has {inches:.0f} "
            "inches, so buttons are too small or too large",
            _MEASURE,
        )
