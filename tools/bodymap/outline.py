"""The figure's outline and its contour lines, read from the CC0 source drawings."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from shapely import LineString, Polygon, box, make_valid, union
from shapely.affinity import scale

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SOURCE = Path(__file__).parent / "source"
_LINE = re.compile(
    r'<polyline id="(front|back)-([\w-]+)" class="(\w+)".*?points="([^"]+)"'
)
_FLATNESS = 24

Shape = TypeVar("Shape", bound="BaseGeometry")


def mirrored(shape: Shape) -> Shape:
    """Return `shape` on the other side of the midline."""
    flipped: Shape = scale(shape, xfact=-1, origin=(0, 0))
    return flipped


def half_segments() -> list[list[list[float]]]:
    """Return the cubic segments of the half outline, crown to crotch."""
    data = json.loads((SOURCE / "silhouette.json").read_text(encoding="utf-8"))
    segments: list[list[list[float]]] = data["half_bezier"]
    return segments


def half_outline() -> Polygon:
    """Return the half figure with x away from the midline, closed along it."""
    points: list[tuple[float, float]] = [(0.0, 0.0)]
    for curve in half_segments():
        for step in range(1, _FLATNESS + 1):
            t = step / _FLATNESS
            u = 1 - t
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            points.append((_weighted(weights, curve, 0), _weighted(weights, curve, 1)))
    shape = make_valid(Polygon(points)).intersection(box(0, -1, 400, 1001))
    parts = getattr(shape, "geoms", [shape])
    return max(parts, key=lambda part: part.area)


def _weighted(weights: tuple[float, ...], curve: list[list[float]], axis: int) -> float:
    """Add up one coordinate from left to right.

    The built-in `sum` adds floats more exactly from Python 3.12 on, and then the files
    made here would differ by the Python that made them.
    """
    total = 0.0
    for weight, point in zip(weights, curve, strict=True):
        total += weight * point[axis]
    return total


def whole_outline() -> Polygon:
    """Return the whole figure as one polygon."""
    half = half_outline()
    return union(half, mirrored(half), grid_size=1e-6)


def outline_path() -> str:
    """Return the whole outline as SVG path data with true curves."""
    segments = half_segments()

    def curve(points: list[list[float]], sign: int) -> str:
        return "C" + " ".join(f"{sign * x:.2f} {y:.2f}" for x, y in points)

    right = [curve(points[1:], 1) for points in segments]
    left = [curve([p[2], p[1], p[0]], -1) for p in reversed(segments)]
    return "M0 0" + "".join(right) + "".join(left) + "Z"


def contour_lines(view: str) -> list[tuple[str, str, LineString]]:
    """Return (name, class, line) of one view in the viewer's own left and right."""
    text = (SOURCE / "interior_lines.svg").read_text(encoding="utf-8")
    found = []
    for line_view, name, kind, points in _LINE.findall(text):
        if line_view == view:
            pairs = [tuple(map(float, pair.split(","))) for pair in points.split()]
            found.append((name, kind, LineString(pairs)))
    return found


def curve_path(line: LineString) -> str:
    """Return a line as path data, softened: quadratic pieces through the middles."""
    points = list(line.simplify(0.05).coords)
    if len(points) == 2:  # noqa: PLR2004 - a straight stroke
        (ax, ay), (bx, by) = points
        return f"M{ax:g} {ay:g}L{bx:g} {by:g}"
    start, *inner, end = points
    data = f"M{start[0]:g} {start[1]:g}"
    for (cx, cy), (nx, ny) in pairwise(inner):
        data += f"Q{cx:.2f} {cy:.2f} {(cx + nx) / 2:.2f} {(cy + ny) / 2:.2f}"
    return data + f"Q{inner[-1][0]:.2f} {inner[-1][1]:.2f} {end[0]:.2f} {end[1]:.2f}"
