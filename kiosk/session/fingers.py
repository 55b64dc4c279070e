"""Which of several fingers on the glass acts, and which only rests there.

A palm that lies on a button while a finger does something else means nothing by it, and
lifts sooner or later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.session.clock import seconds_since_boot
from kiosk.session.haste import FINAL_WAIT

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Under:
    """What a finger came down on: the bare glass, unless it can be pressed.

    `is_final` sends, ends or deletes. What `is_never_guarded`, such as keys, may be
    pressed by two hands at once.
    """

    is_pressable: bool = False
    is_final: bool = False
    is_never_guarded: bool = False


@dataclass(frozen=True, slots=True)
class _Finger:
    since: float
    under: Under


class Fingers:
    """Knows the fingers on the glass by number, the first that came first.

    The press that is completed first is the one that was meant. What is final wants the
    only finger that presses something.
    """

    def __init__(self, now: Callable[[], float] = seconds_since_boot) -> None:
        self._now = now
        self._down: dict[int, _Finger] = {}

    @property
    def down(self) -> frozenset[int]:
        """The fingers on the glass."""
        return frozenset(self._down)

    def comes(self, number: int, under: Under) -> frozenset[int]:
        """Note a finger; return which press nothing for it, maybe this one itself."""
        self._down.pop(number, None)
        resting = self._finals() if under.is_pressable else set()
        if under.is_final and self._is_another_pressing():
            resting.add(number)
        self._down[number] = _Finger(self._now(), under)
        return frozenset(resting)

    def lifts(self, number: int, *, has_pressed: bool) -> frozenset[int]:
        """Note that a finger is gone; return which only rested meanwhile."""
        earlier = self._before(number)
        finger = self._down.pop(number, None)
        guarded = {n for n, f in self._down.items() if not f.under.is_never_guarded}
        if finger is None or not (has_pressed and finger.under.is_pressable):
            return frozenset(self._finals() & earlier)
        if finger.under.is_never_guarded:
            # From key to key fingers overlap: who came later goes on from here.
            return frozenset(guarded & earlier)
        return frozenset(guarded)

    def forget(self) -> None:
        """Have no finger on the glass."""
        self._down.clear()

    def _finals(self) -> set[int]:
        return {n for n, finger in self._down.items() if finger.under.is_final}

    def _before(self, number: int) -> set[int]:
        """Return who came before a finger and is still there."""
        order = list(self._down)
        return set(order[: order.index(number)] if number in self._down else order)

    def _is_another_pressing(self) -> bool:
        """Tell whether a finger has just come down on something that can be pressed.

        One that lies there for longer rests.
        """
        now = self._now()
        return any(
            finger.under.is_pressable and now - finger.since < FINAL_WAIT
            for finger in self._down.values()
        )
