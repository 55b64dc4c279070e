"""The motions a picture may go through: which of its parts move, when, and how.

An author names one of them below a picture. The parts are groups of the drawing, told
by their `id`; the last pose of each is the drawing as it stands, so that what moved
ends as the still picture. Times are shares of a round, lengths units of the drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STEPS = 3
"""What each motion tells, one caption a step; every step takes as long."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a part stands at one moment: moved, stretched from its middle, seen through.

    `at` runs from 0 to 1 within a round.
    """

    at: float
    x: float = 0.0
    y: float = 0.0
    wide: float = 1.0
    high: float = 1.0
    seen: float = 1.0


_GONE = 0.0
_ONE, _TWO = 1 / STEPS, 2 / STEPS

LOOPS: Mapping[str, Mapping[str, tuple[Pose, ...]]] = {
    "knot": {
        "smooth": (Pose(0.30), Pose(0.42, seen=_GONE)),
        "strands": (Pose(0.30, seen=_GONE), Pose(0.42)),
        "band": (
            Pose(0.34, wide=2.4, seen=_GONE),
            Pose(0.46, wide=2.0),
            Pose(0.60),
            Pose(_TWO),
            Pose(0.72, high=1.06),
            Pose(0.86),
        ),
        "knot": (
            Pose(0.68, wide=0.3, high=0.2, seen=_GONE),
            Pose(0.72, wide=0.4, high=0.3),
            Pose(0.86),
        ),
        "pain": (Pose(0.88, seen=_GONE), Pose(0.94)),
    },
    "visit": {
        "find": (
            Pose(0.0, x=-40, y=-24, seen=_GONE),
            Pose(0.05, x=-40, y=-24),
            Pose(0.12, x=-26),
            Pose(0.20, x=22),
            Pose(0.28),
        ),
        "felt": (Pose(0.28, seen=_GONE), Pose(0.32)),
        "clean": (
            Pose(_ONE, x=-30, y=-24, seen=_GONE),
            Pose(0.38, x=-30, y=-24),
            Pose(0.42, x=-22),
            Pose(0.48, x=20),
            Pose(0.54, x=-22),
            Pose(0.60),
        ),
        "cleaned": (Pose(0.60, seen=_GONE), Pose(0.64)),
        "shot": (
            Pose(_TWO, x=-34, y=-160, seen=_GONE),
            Pose(0.72, x=-34, y=-160),
            Pose(0.78, x=-34, y=-160),
            Pose(0.92),
        ),
    },
}
"""Each motion by the name authors write, and the poses of each part in order."""


def pose(poses: tuple[Pose, ...], at: float) -> Pose:
    """Return how a part stands at a moment: between the poses before and after it."""
    if at <= poses[0].at:
        return poses[0]
    for before, after in pairwise(poses):
        if at < after.at:
            return _between(before, after, (at - before.at) / (after.at - before.at))
    return poses[-1]


def step_at(at: float) -> int:
    """Return which step of the motion a moment belongs to, from 0."""
    return min(STEPS - 1, int(at * STEPS))


def _between(start: Pose, end: Pose, share: float) -> Pose:
    def way(one: float, other: float) -> float:
        return one + (other - one) * share

    return Pose(
        way(start.at, end.at),
        way(start.x, end.x),
        way(start.y, end.y),
        way(start.wide, end.wide),
        way(start.high, end.high),
        way(start.seen, end.seen),
    )
