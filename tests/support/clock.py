"""A clock that a test moves."""

from __future__ import annotations


class Clock:
    """Stands still at `seconds` until a test sets them."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        """Return the time."""
        return self.seconds
