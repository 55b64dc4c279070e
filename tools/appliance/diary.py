"""The diary of a play: what happened, when, and the pictures of it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tools.appliance.computer import Computer


@dataclass(slots=True)
class Diary:
    """What happened, when, and the pictures of it."""

    folder: Path
    began: float = field(default_factory=time.monotonic)
    failures: list[str] = field(default_factory=list)
    steps: list[tuple[str, float]] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count the seconds of a step, also of one that does not come to its end."""
        began = time.monotonic()
        try:
            yield
        finally:
            self.steps.append((name, time.monotonic() - began))

    def sum_up(self) -> None:
        """Tell the seconds of every step, and how many promises were broken."""
        print("Seconds of each step:")
        for name, seconds in self.steps:
            print(f"{seconds:7.1f}  {name}")
        self.note(f"Promises broken: {len(self.failures)}.")

    def note(self, words: str) -> None:
        """Tell what happened, with the seconds since the beginning."""
        print(f"{time.monotonic() - self.began:5.0f} s  {words}", flush=True)

    def keep(self, computer: Computer, name: str) -> None:
        """Keep a picture of the screen."""
        computer.look().save(self.folder / f"{name}.png")

    def expect(self, promise: str, is_kept: bool, found: str = "") -> None:  # noqa: FBT001 - a claim and whether it is so
        """Note whether a promise is kept; one that is not makes the whole play fail."""
        verdict = "kept" if is_kept else "BROKEN"
        self.note(": ".join(each for each in (verdict, promise, found) if each))
        if not is_kept:
            self.failures.append(promise)
