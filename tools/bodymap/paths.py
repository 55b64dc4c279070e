"""Writes geometry as SVG path data and flat numbers: what the screens draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shapely import Polygon

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_FLAT = 0.05
"""How far a drawn edge may stray, in units: a fifth of a pixel on the largest inset."""


def _number(value: float) -> str:
    """Write a coordinate with two digits and no needless zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _chain(points: list[tuple[float, ...]]) -> str:
    """Return M and L commands through `points`."""
    pairs = [f"{_number(x)} {_number(y)}" for x, y in points]
    return "M" + "L".join(pairs)


def polygons(shape: BaseGeometry) -> list[Polygon]:
    """Return the polygons of a shape, largest first."""
    if isinstance(shape, Polygon):
        return [] if shape.is_empty else [shape]
    parts = [p for part in getattr(shape, "geoms", []) for p in polygons(part)]
    return sorted(parts, key=lambda part: (-part.area, part.bounds))


def area_path(shape: BaseGeometry, flat: float = _FLAT) -> str:
    """Return closed path data for a shape, holes included (even-odd fill)."""
    rings = [
        ring
        for part in polygons(shape.simplify(flat))
        for ring in (part.exterior, *part.interiors)
    ]
    return "".join(_chain(list(ring.coords)[:-1]) + "Z" for ring in rings)


def line_path(shape: BaseGeometry) -> str:
    """Return open path data for one or more lines."""
    lines = [line for line in getattr(shape, "geoms", [shape]) if not line.is_empty]
    return "".join(_chain(list(line.coords)) for line in lines)


def flat_ring(shape: Polygon) -> list[float]:
    """Return x, y, x, y... of a polygon's edge without repeating the first point."""
    return [round(c, 2) for xy in list(shape.exterior.coords)[:-1] for c in xy]


def box_of(shape: BaseGeometry) -> list[float]:
    """Return left, top, right, bottom."""
    return [round(value, 2) for value in shape.bounds]
