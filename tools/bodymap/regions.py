"""Cuts an outline into regions along the drawn borders, leaving no gap or overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shapely
from shapely import Polygon

from tools.bodymap.curves import beyond, blob

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shapely.geometry.base import BaseGeometry

_GRID = 0.01
"""Everything is snapped to this, so that neighbours share their border exactly."""

_CRUMB = 2.0
"""Pieces below this area come from borders that graze the outline; a neighbour takes
them, so that no region falls apart."""

_FLAT = 0.012
"""Area a border may lose when points are left out: unseen at the largest zoom."""


def _polygons(shape: BaseGeometry) -> list[Polygon]:
    """Return the polygons in whatever a set operation returned."""
    if isinstance(shape, Polygon):
        return [] if shape.is_empty else [shape]
    return [p for part in getattr(shape, "geoms", []) for p in _polygons(part)]


def _claim(entry: dict[str, Any], rest: BaseGeometry) -> BaseGeometry:
    """Return the area an entry asks for, which may reach beyond the body."""
    if "border" not in entry:
        return rest
    if not entry["corners"]:
        return blob(entry["border"])
    return beyond(entry["border"], entry["corners"])


def cut(outline: Polygon, borders: Iterable[dict[str, Any]]) -> dict[str, Polygon]:
    """Share `outline` out among regions in the order of their borders.

    Raises ValueError when a border leaves its region in several pieces.
    """
    rest: BaseGeometry = shapely.set_precision(outline, _GRID)
    taken: list[tuple[str, Polygon]] = []
    for entry in borders:
        claim = _claim(entry, rest)
        here = _polygons(shapely.intersection(rest, claim, grid_size=_GRID))
        taken += [(entry["region"], piece) for piece in here]
        rest = shapely.difference(rest, claim, grid_size=_GRID)
    return _coverage(_without_crumbs(taken))


def _without_crumbs(taken: list[tuple[str, Polygon]]) -> dict[str, Polygon]:
    """Give every crumb to the neighbour with which it shares most of its edge."""
    regions = {name: piece for name, piece in taken if piece.area >= _CRUMB}
    large = [name for name, piece in taken if piece.area >= _CRUMB]
    if len(large) != len(regions):
        torn = sorted({name for name in large if large.count(name) > 1})
        raise ValueError(f"in several pieces: {', '.join(torn)}")
    for _, crumb in (pair for pair in taken if pair[1].area < _CRUMB):
        edge = crumb.buffer(_GRID * 2)
        nearest = max(regions, key=lambda r: edge.intersection(regions[r]).area)
        joined = shapely.union(regions[nearest], crumb, grid_size=_GRID)
        regions[nearest] = max(_polygons(joined), key=lambda piece: piece.area)
    return regions


def _coverage(regions: dict[str, Polygon]) -> dict[str, Polygon]:
    """Make neighbours share every point of their border, then thin the points out."""
    edges = shapely.unary_union([shape.boundary for shape in regions.values()])
    faces = _polygons(shapely.polygonize([edges]))
    owned: dict[str, list[Polygon]] = {name: [] for name in regions}
    for face in faces:
        inside = face.representative_point()
        for name, shape in regions.items():
            if shape.covers(inside):
                owned[name].append(face)
                break
    merged = [shapely.coverage_union_all(owned[name]) for name in regions]
    thinned = shapely.coverage_simplify(merged, _FLAT**0.5)
    return dict(zip(regions, thinned, strict=True))
