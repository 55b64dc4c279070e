"""When nobody touches the screen: a patient wait, a warning, and the end of the visit.

The figures come from the settings. A warning of at least 20 seconds and as many
extensions as the visitor likes are WCAG 2.2.1; this clock sets no limit at all to
people who answer it, and one to everything that would hold it without them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from kiosk.session.clock import seconds_since_boot

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS_TO_SPEAK = 10.0
"""What a voice may take to begin and to end, beside the words themselves."""
SECONDS_A_WORD = 1.0
"""Three times what slow voices need: longer than that, and the voice is dead."""
WAITS_WITH_ANSWERS = 10.0
"""So many waits may pass since the last touch while answers are on the screen: ten
minutes at the usual sixty seconds."""


class IdlePhase(Enum):
    """What the clock says."""

    RESTING = auto()
    ACTIVE = auto()
    WARNING = auto()
    EXPIRED = auto()


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """All in seconds: the wait, the longer wait where people read, the warning."""

    wait: float
    reading_wait: float
    warning: float


class IdleClock:
    """Counts the time since the last touch of one visit.

    `is_reading` is set where people read for long, `shows_answers` where the screen
    shows what a visitor typed or chose.

    `now` must be monotonic: setting the wall clock neither ends nor prolongs a visit.
    """

    name = "idle clock"

    def __init__(
        self, times: IdleTimes, now: Callable[[], float] = seconds_since_boot
    ) -> None:
        self._times = times
        self._now = now
        self._last_touch: float | None = None
        self._released = 0.0
        self._held_until: float | None = None
        self.is_reading = False
        self.shows_answers = False

    def touch(self) -> None:
        """Start the count anew; during a warning this is "I am still here"."""
        self._last_touch = self._now()

    def hold(self, words: int) -> None:
        """Stand still while so many words are spoken, or as long as they could take.

        Call it as each passage begins: a voice that does not get to its end holds the
        clock no longer.
        """
        passage = SECONDS_TO_SPEAK + words * SECONDS_A_WORD
        self._released = self._quiet_since
        self._held_until = self._now() + passage

    def release(self) -> None:
        """Run again, from zero: the voice has come to its end."""
        if self._held_until is not None:
            self._released = min(self._now(), self._hold_ends)
            self._held_until = None

    @property
    def phase(self) -> IdlePhase:
        """What the clock says now."""
        if self._last_touch is None:
            return IdlePhase.RESTING
        if self._idle_seconds < self._wait:
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
    def _hold_ends(self) -> float:
        """When the hold ends by itself, whatever the voice does."""
        ends = self._held_until or 0.0
        if self.shows_answers:
            ceiling = WAITS_WITH_ANSWERS * self._times.wait
            ends = min(ends, (self._last_touch or 0.0) + ceiling)
        return ends

    @property
    def _quiet_since(self) -> float:
        """Since when nobody has touched anything and nothing was said."""
        since = max(self._last_touch or 0.0, self._released)
        if self._held_until is not None:
            since = max(since, min(self._now(), self._hold_ends))
        return since

    @property
    def _idle_seconds(self) -> float:
        return self._now() - self._quiet_since

    def clear(self) -> None:
        """Rest until the next visit."""
        self._last_touch = self._held_until = None
        self._released = 0.0
        self.is_reading = self.shows_answers = False

    def is_clear(self) -> bool:
        """Tell whether the clock rests."""
        flags = self._held_until is not None, self.is_reading, self.shows_answers
        return self._last_touch is None and not any(flags)
