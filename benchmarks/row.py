"""One line of the bench's table, and how its figures are come by."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Row:
    """A ratio and the bar it must not exceed; without a bar it is only reported.

    `spread` is the smallest and the largest ratio of one round, where there were some.
    `points` are the figures of a curve behind it.
    """

    name: str
    ratio: float
    bar: float | None = None
    spread: tuple[float, float] | None = None
    points: str = ""

    @property
    def holds(self) -> bool:
        """Tell whether the bar is kept."""
        return self.bar is None or self.ratio <= self.bar

    def __str__(self) -> str:
        bar = "" if self.bar is None else f"  (bar {self.bar:.1f}x)"
        spread = f"  {self.spread[0]:.2f}-{self.spread[1]:.2f}" if self.spread else ""
        verdict = "" if self.holds else "   over its bar"
        line = f"{self.name:48} {self.ratio:6.2f}x{spread}{bar}{verdict}"
        return f"{line}\n    {self.points}" if self.points else line


def beside(
    name: str, ours: list[float], anchor: list[float], bar: float | None = None
) -> Row:
    """Set each measurement against the anchor's of the same round."""
    ratios = [mine / theirs for mine, theirs in zip(ours, anchor, strict=True)]
    return Row(name, statistics.median(ratios), bar, (min(ratios), max(ratios)))


def curve(
    name: str, rounds: Sequence[Mapping[int, float]], bar: float | None = None
) -> Row:
    """Set the largest size against the smallest, round by round, and show all sizes."""
    sizes = sorted(rounds[0])
    smallest, largest = (
        [each[size] for each in rounds] for size in sizes[:: len(sizes) - 1]
    )
    middles = {size: statistics.median(each[size] for each in rounds) for size in sizes}
    row = beside(name, largest, smallest, bar)
    points = "   ".join(f"{size:,}: {middle:.3g}" for size, middle in middles.items())
    return replace(row, points=points)


def report_of(module: str, *arguments: str) -> dict[str, Any]:
    """Run a measuring program in a process of its own and return what it printed."""
    command = [sys.executable, "-m", module, *arguments]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(answer.stdout)
    return report


def high(values: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]
