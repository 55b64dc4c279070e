"""Smooth curves through a few drawn points, as shapely geometry.

Everything is drawn on the affected half: x is the distance from the midline, y runs
down from the crown, and the body is 1000 units tall.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from shapely import Point, Polygon, make_valid, unary_union

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    Knots = Sequence[Sequence[float]]

STEP = 0.8
"""Distance between samples of a curve: a third of a pixel on the largest inset."""


def _cardinal(a: float, b: float, c: float, d: float, t: float) -> float:
    """Return one coordinate of a Catmull-Rom curve from `b` to `c`."""
    return b + 0.5 * t * (
        c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))
    )


def smooth(knots: Knots, *, closed: bool = False) -> list[tuple[float, ...]]:
    """Sample a curve through `knots`; extra coordinates, such as width, go along."""
    points = [tuple(map(float, knot)) for knot in knots]
    if closed:
        points = [points[-1], *points, points[0], points[1]]
    else:
        first, second, last, before = points[0], points[1], points[-1], points[-2]
        ahead = tuple(2 * p - q for p, q in zip(first, second, strict=True))
        after = tuple(2 * p - q for p, q in zip(last, before, strict=True))
        points = [ahead, *points, after]
    sampled: list[tuple[float, ...]] = []
    for index in range(1, len(points) - 2):
        a, b, c, d = points[index - 1 : index + 3]
        count = max(2, round(hypot(c[0] - b[0], c[1] - b[1]) / STEP))
        sampled += [
            tuple(
                _cardinal(*four, step / count) for four in zip(a, b, c, d, strict=True)
            )
            for step in range(count)
        ]
    if not closed:
        sampled.append(points[-2])
    return sampled


def blob(knots: Knots) -> BaseGeometry:
    """Return the area inside a smooth closed curve."""
    return make_valid(Polygon(smooth(knots, closed=True)))


def ribbon(knots: Knots) -> BaseGeometry:
    """Return a strip along a centre line of (x, y, half width) with round ends."""
    discs = [Point(x, y).buffer(max(r, 0.3), 24) for x, y, r in smooth(knots)]
    return unary_union([unary_union(pair).convex_hull for pair in pairwise(discs)])


def beyond(border: Knots, corners: Knots) -> BaseGeometry:
    """Return the area between a smooth border and corners out beyond the body."""
    return make_valid(Polygon([*smooth(border), *map(tuple, corners)]))


def rounded(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Take the points off corners: those that jut out and those that cut in."""
    opened = shape.buffer(-radius).buffer(radius)
    return opened.buffer(radius).buffer(-radius)
