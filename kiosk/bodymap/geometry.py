"""Finds the region under a finger, in plain Python and without a drawing library.

A touch must light its region at once, so each polygon sorts its edges into horizontal
bands beforehand: a test looks at a handful of edges instead of hundreds.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Edge = tuple[float, float, float, float]

_BAND = 4.0
"""Height of a band in units: about two edges of an outline."""

_PAIR = re.compile(r"(-?[\d.]+)([ ,]+-?[\d.]+)")


def mirrored(path: str) -> str:
    """Turn path data over at the midline: every x changes its sign.

    Works on the absolute commands M, L, C, Q and Z, which is all our data holds.
    """

    def flip(pair: re.Match[str]) -> str:
        x = pair[1]
        return (x[1:] if x.startswith("-") else f"-{x}") + pair[2]

    return _PAIR.sub(flip, path)


class Ring:
    """A closed polygon that answers quickly whether a point is inside."""

    def __init__(self, flat: Sequence[float]) -> None:
        xs, ys = flat[0::2], flat[1::2]
        self.left, self.right = min(xs), max(xs)
        self.top, self.bottom = min(ys), max(ys)
        self._corners = list(zip(xs, ys, strict=True))

    @cached_property
    def _edges(self) -> list[Edge]:
        """Every edge as x1, y1, x2, y2."""
        closed = [*self._corners, self._corners[0]]
        return [(*a, *b) for a, b in pairwise(closed)]

    @cached_property
    def _bands(self) -> list[list[Edge]]:
        """The edges that cross each band."""
        count = int((self.bottom - self.top) / _BAND) + 1
        bands: list[list[Edge]] = [[] for _ in range(count)]
        for edge in self._edges:
            low, high = sorted((edge[1], edge[3]))
            first, last = (int((y - self.top) / _BAND) for y in (low, high))
            for index in range(first, last + 1):
                bands[index].append(edge)
        return bands

    @property
    def path(self) -> str:
        """The polygon as SVG path data."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in self._corners) + "Z"

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point is inside (even-odd rule)."""
        if not (self.left <= x <= self.right and self.top <= y <= self.bottom):
            return False
        inside = False
        for x1, y1, x2, y2 in self._bands[int((y - self.top) / _BAND)]:
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
        return inside

    def box_distance(self, x: float, y: float) -> float:
        """Return the squared distance to the polygon's box: a cheap lower bound."""
        dx = max(self.left - x, 0.0, x - self.right)
        dy = max(self.top - y, 0.0, y - self.bottom)
        return dx * dx + dy * dy

    def distance(self, x: float, y: float) -> float:
        """Return the squared distance from a point to the nearest edge."""
        return min(_to_edge(x, y, edge) for edge in self._edges)


def _to_edge(x: float, y: float, edge: Edge) -> float:
    """Return the squared distance from a point to one edge."""
    x1, y1, x2, y2 = edge
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = ((x - x1) * dx + (y - y1) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return float((x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2)


class HitMap:
    """The regions of one view; asks are in half coordinates, x not below 0."""

    def __init__(self, rings: Mapping[str, Ring]) -> None:
        self._rings = dict(rings)

    def inside(self, x: float, y: float) -> str | None:
        """Return the region a point lies in."""
        for name, ring in self._rings.items():
            if ring.contains(x, y):
                return name
        return None

    def box(self, name: str) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of a region on the positive half."""
        ring = self._rings[name]
        return ring.left, ring.top, ring.right, ring.bottom

    def find(self, x: float, y: float, reach: float) -> str | None:
        """Return the region at a point, or the nearest one within `reach` units.

        A shaking or large finger lands beside a narrow limb more often than on it.
        """
        return self.inside(x, y) or self._nearest(x, y, reach)

    def _nearest(self, x: float, y: float, reach: float) -> str | None:
        """Return the region whose edge is nearest, if it is near enough."""
        best, name = reach * reach, None
        for candidate, ring in self._rings.items():
            if ring.box_distance(x, y) > best:
                continue
            distance = ring.distance(x, y)
            if distance <= best:
                best, name = distance, candidate
        return name


def path_points(path: str) -> Iterable[tuple[float, float]]:
    """Yield the corners of path data made of straight pieces."""
    for pair in _PAIR.finditer(path):
        yield float(pair[1]), float(pair[2])
