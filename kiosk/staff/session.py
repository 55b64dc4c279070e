"""How long staff screens stay open: left alone they close, and never stay for long."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.staff.register import StaffMember

LONGEST_SECONDS = 600.0
"""The door closes after so long, whatever is done: a door left open is
anybody's."""

PAD_SECONDS = 30.0
"""The pad, which anybody can reach, goes away sooner when nobody touches it."""


class StaffSession:
    """Who is inside and for how long; `now` is monotonic and in seconds.

    `is_held` keeps a copy that is being made from being cut off, until `let_go`.
    """

    name = "staff door"

    def __init__(
        self, lock_seconds: float, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._lock_seconds = lock_seconds
        self._now = now
        self._began: float | None = None
        self._touched = 0.0
        self.member: StaffMember | None = None
        self.is_held = False

    def begin(self) -> None:
        """Show the pad."""
        self.clear()
        self._began = self._touched = self._now()

    def enter(self, member: StaffMember) -> bool:
        """Let somebody in from the pad; the ten minutes count from here.

        Where no pad shows nobody comes in, and this is false.
        """
        if self._began is None:
            return False
        self.member = member
        self._began = self._touched = self._now()
        return True

    def touch(self) -> None:
        """Note that somebody is there."""
        self._touched = self._now()

    def let_go(self) -> None:
        """Count again after a copy: a whole wait is left to read what came of it.

        However long it took: whether the stick may be pulled out stands nowhere else.
        """
        self.is_held = False
        self.touch()
        if self._began is not None:
            least = self._touched - LONGEST_SECONDS + self._lock_seconds
            self._began = max(self._began, least)

    @property
    def is_over(self) -> bool:
        """Tell whether the screens have to close now."""
        if self._began is None or self.is_held:
            return False
        idle = self._now() - self._touched
        if self.member is None:
            return idle >= min(PAD_SECONDS, self._lock_seconds)
        return (
            idle >= self._lock_seconds or self._now() - self._began >= LONGEST_SECONDS
        )

    def clear(self) -> None:
        """Let nobody be inside."""
        self._began = None
        self.member = None
        self.is_held = False

    def is_clear(self) -> bool:
        """Tell whether nobody is inside and no pad shows."""
        return self._began is None and self.member is None and not self.is_held
