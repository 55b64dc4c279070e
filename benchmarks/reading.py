"""A visit that reads every screen: memory, touches and changes of the screen."""

from __future__ import annotations

import statistics

from benchmarks import chromium
from benchmarks.row import Row, high, report_of

MOST_MEGABYTES = 160.0
"""What the running kiosk may take after a full visit with the form."""


def rows() -> list[Row]:
    """Measure beside the bare window's full repaint and its memory."""
    bare = report_of("benchmarks.bare_window", "--measure")
    visit = report_of("benchmarks.visit")
    repaint = statistics.median(bare["repaints"])
    touches, changes, lights = visit["touches"], visit["changes"], visit["lights"]
    browser = chromium.measure()
    found = [
        Row("memory after every screen", visit["megabytes"] / bare["megabytes"], 1.7),
        Row(
            "memory after a visit with the form, MB / 160",
            visit["megabytes_with_form"] / MOST_MEGABYTES,
            1.0,
        ),
        Row("touch to frame, median", statistics.median(touches) / repaint, 2.0),
        Row("touch to frame, 95th percentile", high(touches) / repaint, 4.0),
        Row("touch to lit region, median", statistics.median(lights) / repaint, 2.0),
        Row("screen change, median", statistics.median(changes) / repaint, 2.0),
        Row("screen change, 95th percentile", high(changes) / repaint, 4.0),
    ]
    if browser:
        ratio = visit["megabytes"] / browser.megabytes
        found.append(Row("memory beside Chromium with the article", ratio))
    return found
