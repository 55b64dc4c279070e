"""Whether a press was meant for what it meets: hasty and trembling hands.

A second tap of a double tap, or a finger that was already down, must do nothing to a
screen that has only just appeared under it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.session.clock import seconds_since_boot

if TYPE_CHECKING:
    from collections.abc import Callable

FINAL_WAIT = 1.0
"""Seconds before what sends, ends or deletes takes a press on another screen."""
SAME_WAIT = 0.3
"""Seconds between two presses of the same thing in the same place, such as Next."""
DOUBLE_WAIT = 0.7
"""Seconds in which a second tap beside the first one is a tremor's, not a wish."""
UNDO_WAIT = 1.0
"""Seconds after a press that another one takes back, in which that one is a slip."""
KEY_WAIT = 0.2
"""Seconds after a key was let go of before the same one types again.

With a tenth of a second on the glass that is 0.3 from letter to letter, as between two
presses of a button, and shorter than a double letter takes who types with one finger.
"""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a press meets.

    `is_same` is the thing pressed last. `has_come` tells that something else lay there
    as the press before began, `is_echo` that the finger came down where it pressed
    something else just before, `is_double` that it came down beside the tap before, on
    what takes the two as one, `is_same_key` that it struck the key struck last, and
    `takes_back` that it would undo what the press before did.
    """

    is_final: bool = False
    is_never_guarded: bool = False
    is_same: bool = False
    has_come: bool = False
    is_echo: bool = False
    is_double: bool = False
    is_same_key: bool = False
    takes_back: bool = False


class HasteGuard:
    """Judges presses by the time since the place last changed.

    `wait` is in seconds: 0.4, or 0.7 for hands that tremble; `key_wait` too, for a key
    of the keyboard: 0.2, or 0.5.
    """

    def __init__(
        self,
        wait: float,
        now: Callable[[], float] = seconds_since_boot,
        key_wait: float = KEY_WAIT,
    ) -> None:
        self._wait = wait
        self._key_wait = key_wait
        self._now = now
        self._changed: float | None = None
        self._everything_is_new = False
        self._moved: float | None = None
        self._lifted: float | None = None
        self._struck: float | None = None
        self._pressed: float | None = None

    def place_changed(self, *, everything_is_new: bool = False) -> None:
        """Note that something else is shown; after a rest, also what ends a visit."""
        self._changed = self._now()
        self._everything_is_new = everything_is_new

    def content_changed(self) -> None:
        """Note that things on the screen may have come, gone or moved."""
        self._moved = self._now()

    def lifted(self) -> None:
        """Note that a finger left what takes two taps as one."""
        self._lifted = self._now()

    def key_struck(self) -> None:
        """Note that a finger came down on a key or left it."""
        self._struck = self._now()

    def pressed(self) -> None:
        """Note that a press that counts began or ended."""
        self._pressed = self._now()

    def counts(self, aim: Aim) -> bool:
        """Tell whether a press that begins now counts."""
        if aim.is_same_key and self._is_just_struck():
            return False
        if aim.is_double and self._is_just_lifted():
            return False
        if aim.takes_back and self._is_just_pressed():
            return False
        if aim.is_never_guarded and not (aim.is_echo and not self._is_seen(aim)):
            return True
        if aim.has_come and not self._has_settled(aim):
            return False
        return self._is_seen(aim)

    @property
    def has_settled(self) -> bool:
        """Whether what is on the screen lies there long enough to be meant."""
        return self._has_settled(Aim())

    def _is_seen(self, aim: Aim) -> bool:
        """Tell whether the place is shown long enough for this press to mean it."""
        if self._changed is None:
            return True
        return self._now() - self._changed >= self._wait_for(aim)

    def _is_just_lifted(self) -> bool:
        return self._lifted is not None and self._now() - self._lifted < DOUBLE_WAIT

    def _is_just_struck(self) -> bool:
        since = None if self._struck is None else self._now() - self._struck
        return since is not None and since < self._key_wait

    def _is_just_pressed(self) -> bool:
        return self._pressed is not None and self._now() - self._pressed < UNDO_WAIT

    def _has_settled(self, aim: Aim) -> bool:
        wait = FINAL_WAIT if aim.is_final else self._wait
        return self._moved is None or self._now() - self._moved >= wait

    def _wait_for(self, aim: Aim) -> float:
        if aim.is_final or self._everything_is_new:
            return FINAL_WAIT
        return SAME_WAIT if aim.is_same else self._wait
