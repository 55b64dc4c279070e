"""A visit that reads every screen: memory, touches and changes of the screen.

Visit, bare window and, where it is there, Chromium take turns. A full repaint of the
bare window takes one frame of the screen and hardly any CPU, so frames are held to
their bar by their CPU as shares of a sixtieth of a second: the clock, set against the
bare window's, tells on a busy machine of its other programs and is only reported.
"""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any

from benchmarks import chromium
from benchmarks.row import Row, beside, high, report_of

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 3
MOST_MEGABYTES = 160.0
"""What the running kiosk may take after a full visit with the form."""

FRAME_SECONDS = 1 / 60
MOST_FRAMES = 1.5
_ACTS = {
    "touches": "touch to frame",
    "lights": "touch to lit region",
    "changes": "screen change",
}

Reports = list[dict[str, Any]]


def rows() -> list[Row]:
    """Measure beside the bare window's full repaint and its memory."""
    bare: Reports = []
    visits: Reports = []
    browsers: list[float] = []
    for _ in range(ROUNDS):
        bare.append(report_of("benchmarks.bare_window", "--measure"))
        visits.append(report_of("benchmarks.as_kiosk"))
        browser = chromium.measure()
        if browser is not None:
            browsers.append(browser.megabytes)
    return [*_memory(visits, bare, browsers), *_frames(visits, bare)]


def _memory(visits: Reports, bare: Reports, browsers: list[float]) -> list[Row]:
    whole = [each["megabytes_with_form"] for each in visits]
    rested = [each["megabytes_at_rest"] for each in visits]
    found = [
        beside(
            "memory after every screen",
            [each["megabytes"] for each in visits],
            [each["megabytes"] for each in bare],
            1.7,
        ),
        Row(
            "memory after a visit with the form, MB / 160",
            statistics.median(whole) / MOST_MEGABYTES,
            1.0,
        ),
        Row("  at rest after it", statistics.median(rested) / MOST_MEGABYTES),
    ]
    if len(browsers) == len(whole):
        name = "the same beside Chromium with the article"
        found.append(beside(name, whole, browsers, 0.4))
        found.append(beside("  at rest after it", rested, browsers))
    return found


def _frames(visits: Reports, bare: Reports) -> list[Row]:
    found = []
    repaints = _each(bare, "repaints", "wall", statistics.median)
    for act, name in _ACTS.items():
        for called, middle, bar in (
            ("median", statistics.median, None),
            ("95th", high, MOST_FRAMES),
        ):
            frames = [FRAME_SECONDS] * ROUNDS
            cpu = _each(visits, act, "cpu", middle)
            wall = _each(visits, act, "wall", middle)
            found += [
                beside(f"{name}, {called}: CPU, of 1/60 s", cpu, frames, bar),
                beside(f"{name}, {called}: clock beside a repaint", wall, repaints),
            ]
    return found


def _each(
    reports: Reports, what: str, measured: str, middle: Callable[[list[float]], float]
) -> list[float]:
    return [middle(report[what][measured]) for report in reports]
