"""What a thousand visitors leave in memory, one after the other.

Most of an hour it waits until a visit is cleared: measured when asked for by name only.
"""

from __future__ import annotations

import statistics

from benchmarks.row import Row, report_of

AT = (3, 50, 100, 500, 1_000)
AROUND = 5
"""One visit tells little: the memory a process gets comes two megabytes at a time."""

MOST_MORE = 1.05
"""What the fiftieth visit may take beside the third."""

MOST_MEGABYTES = 3.0
"""What a thousand visits may add, once each part of the kiosk has been used."""


def rows() -> list[Row]:
    """Measure one kiosk at rest: medians of five visits from each of `AT` on."""
    taken = [str(visit + more) for visit in AT for more in range(AROUND)]
    found = report_of("benchmarks.as_kiosk", *taken)
    written = found["written"]
    middles = {
        visit: statistics.median(written[str(visit + more)] for more in range(AROUND))
        for visit in AT
    }
    first, early, *_, late = middles.values()
    whole = found["whole"]
    points = "   ".join(f"{visit:,}: {mb:.1f}" for visit, mb in middles.items())
    return [
        Row(
            "memory after visit 50 beside visit 3",
            (whole + early - first) / whole,
            MOST_MORE,
        ),
        Row(
            "1,000 visits: megabytes more than 50, of 3",
            (late - early) / MOST_MEGABYTES,
            1.0,
            points=f"written itself, at rest, MB ({points})",
        ),
    ]
