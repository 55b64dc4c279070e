"""Distances come from one scale, so that a screen's rhythm is decided in one place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_STEP = re.compile(r"property real \w+: Math\.round\(([\d.]+) \* pixelsPerMm\)")
_DISTANCE = re.compile(
    r"(?i:spacing|padding|margins?)\s*:.*Theme\.mm\(([\d.]+)\)", re.MULTILINE
)


def test_no_screen_writes_out_a_distance_that_the_scale_has(root: Path) -> None:
    """A spacing, padding or margin that is a step of the scale goes by its name."""
    scale = (root / "kiosk/touchkit/Spaces.qml").read_text("utf-8")
    steps = {float(step) for step in _STEP.findall(scale)}
    written = [
        f"{file.relative_to(root)}: {found[0]}"
        for file in sorted((root / "kiosk").rglob("*.qml"))
        for found in _DISTANCE.finditer(file.read_text("utf-8"))
        if float(found[1]) in steps
    ]
    assert len(steps) == 10
    assert written == []
