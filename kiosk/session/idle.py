"""When nobody touches the screen: a patient wait, a warning, and the end of the visit.

The figures come from the settings. A warning of at least 20 seconds and as many
extensions as the visitor likes are WCAG 2.2.1; this clock sets no limit at all.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class IdlePhase(Enum):
    """What the clock says."""

    RESTING = auto()
    ACTIVE = auto()
    WARNING = auto()
    EXPIRED = auto()


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """All in seconds: the wait, the longer wait where people read, the warning."""

    wait: float = 60.0
    reading_wait: float = 90.0
    warning: float = 30.0


class IdleClock:
    """Counts the time since the last touch of one visit.

    `is_reading` is set where people read for long, `is_done` where a visit has come to
    its end and only waits to be cleared.

    `now` must be monotonic: setting the wall clock neither ends nor prolongs a visit.
    """

    name = "idle clock"

    def __init__(
        self, times: IdleTimes, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._times = times
        self._now = now
        self._last_touch: float | None = None
        self._is_held = False
        self.is_reading = False
        self.is_done = False

    def touch(self) -> None:
        """Start the count anew; during a warning this is "I am still here"."""
        self._last_touch = self._now()

    def hold(self) -> None:
        """Stop the clock while something plays, such as reading aloud."""
        self._is_held = True

    def release(self) -> None:
        """Let the clock run again, from zero."""
        if self._is_held:
            self._is_held = False
            if self._last_touch is not None:
                self.touch()

    @property
    def phase(self) -> IdlePhase:
        """What the clock says now."""
        if self._last_touch is None:
            return IdlePhase.RESTING
        if self.is_done:
            # Nothing is left to lose: half a minute, and no question first.
            is_over = self._idle_seconds >= self._times.warning
            return IdlePhase.EXPIRED if is_over else IdlePhase.ACTIVE
        if self._is_held or self._idle_seconds < self._wait:
            return IdlePhase.ACTIVE
        if self._idle_seconds < self._wait + self._times.warning:
            return IdlePhase.WARNING
        return IdlePhase.EXPIRED

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the visit ends, at most the length of the warning."""
        if self._last_touch is None:
            return 0
        left = self._wait + self._times.warning - self._idle_seconds
        return max(0, math.ceil(min(left, self._times.warning)))

    @property
    def _wait(self) -> float:
        return self._times.reading_wait if self.is_reading else self._times.wait

    @property
    def _idle_seconds(self) -> float:
        return self._now() - (self._last_touch or 0.0)

    def clear(self) -> None:
        """Rest until the next visit."""
        self._last_touch = None
        self._is_held = False
        self.is_reading = False
        self.is_done = False

    def is_clear(self) -> bool:
        """Tell whether the clock rests."""
        flags = self._is_held, self.is_reading, self.is_done
        return self._last_touch is None and not any(flags)
