"""How often the kiosk crashed, how long to wait, and when to give up for a while."""

from __future__ import annotations

FIRST_WAIT = 0.5
LONGEST_WAIT = 8.0
STEADY = 60.0
"""All in seconds. Who ran this long was healthy: the next wait is the first again."""

TOO_MANY = 10
WITHIN = 300.0
"""So many crashes in so many seconds, and visitors are sent to the desk."""

NEVER_BEGAN = 3
"""So many starts on end that came to nothing are too many, however long they took."""

FIRST_PAUSE = 60.0
LONGEST_PAUSE = 600.0
"""The wait before the next try while visitors are sent to the desk."""


class Crashes:
    """Counts; times are those of one monotonic clock."""

    def __init__(self) -> None:
        self._times: list[float] = []
        self._wait = FIRST_WAIT
        self._pause = FIRST_PAUSE
        self._never_began = 0

    @property
    def number(self) -> int:
        """How many crashes count at present."""
        return len(self._times)

    @property
    def are_too_many(self) -> bool:
        """Whether visitors should be sent to the desk."""
        return self._never_began >= NEVER_BEGAN or len(self._times) >= TOO_MANY

    def note(self, began: float, ended: float, *, was_ready: bool) -> float:
        """Count a crash; return how long to wait before the next start."""
        was_steady = was_ready and ended - began > STEADY
        if was_steady:
            self._wait, self._pause = FIRST_WAIT, FIRST_PAUSE
        self._never_began = 0 if was_ready else self._never_began + 1
        if was_steady or not self.are_too_many:
            self._times = [time for time in self._times if ended - time < WITHIN]
        self._times.append(ended)
        if self.are_too_many:
            pause, self._pause = self._pause, min(2 * self._pause, LONGEST_PAUSE)
            return pause
        wait, self._wait = self._wait, min(2 * self._wait, LONGEST_WAIT)
        return wait
