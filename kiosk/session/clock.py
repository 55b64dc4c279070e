"""The time that visits are measured by: it cannot be set, and it counts sleep."""

from __future__ import annotations

import sys
import time


def seconds_since_boot() -> float:
    """Return seconds since the computer was started, those asleep included.

    Setting the date or the clock does not change it. Linux' monotonic clock stands
    still in suspend, so a visit would outlive a night there; elsewhere Python's own
    counts on (Windows) or the computer is none a kiosk runs on.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
