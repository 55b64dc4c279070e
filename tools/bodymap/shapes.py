"""Turns drawn muscles and places into shapes that end at the outline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shapely
from shapely import LineString

from tools.bodymap.curves import blob, ribbon, rounded
from tools.bodymap.paths import polygons

if TYPE_CHECKING:
    from shapely import Polygon
    from shapely.geometry.base import BaseGeometry

CORNER = 1.2
"""Radius to which corners are rounded, in units."""

SOFT_EDGE = 3.0
"""Width of the lighter rim that says: patterns vary from person to person."""

STRAY = 6.0
"""How far pain drawn for a region may reach into its neighbours."""

_TOUCH = 1.5
_GAP = 1.6
_SPECK = 14.0

_STUB = 1.5
"""Hatch lines shorter than this are left out: they would look like dust."""


@dataclass(frozen=True)
class Zone:
    """One patch of felt pain: where it lies and which regions it speaks for."""

    kind: str
    regions: tuple[str, ...]
    shape: Polygon
    soft: BaseGeometry


def drawn(entry: dict[str, Any]) -> BaseGeometry:
    """Return the union of an entry's blobs and ribbons."""
    parts = [blob(entry["blob"])] if "blob" in entry else []
    parts += [ribbon(entry["ribbon"])] if "ribbon" in entry else []
    parts += [ribbon(knots) for knots in entry.get("ribbons", [])]
    return shapely.unary_union(parts)


def muscle(entry: dict[str, Any], outline: Polygon) -> BaseGeometry:
    """Return a muscle's shape, its parts grown together and cut at the outline."""
    whole = drawn(entry).buffer(_TOUCH).buffer(-_TOUCH)
    return rounded(whole.intersection(outline.buffer(-0.6)), 0.6)


def _patches(
    places: list[dict[str, Any]], outline: Polygon, regions: dict[str, Polygon]
) -> list[tuple[str, BaseGeometry]]:
    """Return (region, shape) of each place, kept near its regions and on the body.

    A place names its `region`, or several `regions` when it spans them; it may also
    reach into those it calls `near`, without speaking for them.
    """
    found = []
    for place in places:
        names = place.get("regions") or [place["region"]]
        allowed = [*names, *place.get("near", [])]
        near = shapely.union_all([regions[name].buffer(STRAY) for name in allowed])
        shape = drawn(place) & near & outline
        shares = [(name, shape & regions[name].buffer(STRAY)) for name in names]
        rest = shape - shapely.union_all([share for _, share in shares])
        found += [*shares, (names[0], rest)]
    return found


def zones(
    main: list[dict[str, Any]],
    spill: list[dict[str, Any]],
    outline: Polygon,
    regions: dict[str, Polygon],
) -> list[Zone]:
    """Return a muscle's zones in one view: grown together where they touch.

    Spill-over keeps a small gap from the main area, so that hatching never lies on it.
    """
    made: list[Zone] = []
    taken: BaseGeometry = shapely.Polygon()
    for kind, places in (("main", main), ("spill", spill)):
        patches = _patches(places, outline, regions)
        joined = shapely.unary_union([shape for _, shape in patches])
        joined = rounded(joined.buffer(_TOUCH).buffer(-_TOUCH) - taken, CORNER)
        for part in polygons(joined & outline):
            if part.area < _SPECK:
                continue
            speaks_for = sorted(
                {r for r, shape in patches if shape.intersection(part).area > _SPECK}
            )
            soft = rounded(part.buffer(SOFT_EDGE), CORNER) & outline
            made.append(Zone(kind, tuple(speaks_for), part, soft))
        taken = joined.buffer(_GAP)
    return made


def hatch(shape: Polygon, spacing: float) -> BaseGeometry:
    """Return slanted lines inside `shape`, cut at its edge.

    Lines lie on one grid for the whole figure, so that neighbouring zones match; a zone
    that falls between them gets its own through its middle, for none may look empty.
    """
    left, top, right, bottom = shape.bounds
    first = int((left + top) // spacing)
    last = int((right + bottom) // spacing) + 1
    middle = shape.representative_point()
    for sums in ([s * spacing for s in range(first, last + 1)], [middle.x + middle.y]):
        lines = [
            LineString([(total - top, top), (total - bottom, bottom)]) for total in sums
        ]
        inside = shapely.union_all(lines).intersection(shape.buffer(-0.5))
        parts = [p for p in getattr(inside, "geoms", [inside]) if p.length > _STUB]
        if parts:
            break
    return shapely.MultiLineString(parts)
