"""How fast and how loud one visitor has it read; the next finds the usual manner."""

from __future__ import annotations

USUAL_PACE, SLOWEST, FASTEST = 0, -4, 4
_RATE_A_STEP = 20
QUIETEST, LOUDEST = 1, 8
"""Eight steps of volume (36 CFR 1194, appendix C, 402.3)."""


class Manner:
    """`pace` in steps from slow to fast, `loudness` in steps from 1 to 8."""

    def __init__(self, loudness: int) -> None:
        self._usual_loudness = loudness
        self.pace = USUAL_PACE
        self.loudness = loudness

    @property
    def rate(self) -> int:
        """The pace on the voice's scale, from -100 to 100."""
        return _RATE_A_STEP * self.pace

    @property
    def volume(self) -> int:
        """The loudness on the voice's scale, from -100 to 100."""
        return 25 * self.loudness - 100

    def hasten(self, steps: int) -> None:
        """Read faster by so many steps, or slower."""
        self.pace = max(SLOWEST, min(self.pace + steps, FASTEST))

    def swell(self, steps: int) -> None:
        """Read louder by so many steps, or quieter."""
        self.loudness = max(QUIETEST, min(self.loudness + steps, LOUDEST))

    def swell_in_turn(self) -> None:
        """Read louder by a step, and after the loudest at the quietest."""
        is_loudest = self.loudness == LOUDEST
        self.loudness = QUIETEST if is_loudest else self.loudness + 1

    def clear(self) -> None:
        """Return to the usual manner."""
        self.pace, self.loudness = USUAL_PACE, self._usual_loudness

    def is_clear(self) -> bool:
        """Tell whether it is the usual manner."""
        return (self.pace, self.loudness) == (USUAL_PACE, self._usual_loudness)
