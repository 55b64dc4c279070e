"""The way to the door: five touches in one corner within five seconds."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CORNER_MM = 30.0
TOUCHES = 5
WITHIN_SECONDS = 5.0
_TREMOR_SECONDS = 0.05
"""Touches closer together than this are one touch, told of twice."""


class Corner:
    """Counts touches in the corner; any touch elsewhere begins the count anew."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._touches: deque[float] = deque(maxlen=TOUCHES)

    def touch(self, x_mm: float, y_mm: float) -> bool:
        """Note a touch so far from the corner; tell whether it was the fifth."""
        if max(x_mm, y_mm) > CORNER_MM or min(x_mm, y_mm) < 0:
            self._touches.clear()
            return False
        return self.knock()

    def knock(self) -> bool:
        """Note a touch in the corner, or a press of the key that stands for one."""
        now = self._now()
        if self._touches and now - self._touches[-1] < _TREMOR_SECONDS:
            return False
        self._touches.append(now)
        is_full = len(self._touches) == TOUCHES
        if not is_full or now - self._touches[0] > WITHIN_SECONDS:
            return False
        self._touches.clear()
        return True
