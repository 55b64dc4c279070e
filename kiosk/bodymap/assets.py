"""Reads the drawn data of assets/body: outlines, regions, muscles and zones."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.bodymap.geometry import HitMap, Ring, path_points
from kiosk.bodymap.model import BodyFigure, Inset, Kind, Line, MuscleShape, View, Zone
from kiosk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_REBUILD = "run python -m tools.bodymap.build"
_SAMPLES = 4


@dataclass(frozen=True, slots=True)
class Drawings:
    """Everything drawn, by view and id."""

    figures: Mapping[View, BodyFigure]
    insets: Mapping[str, Inset]
    hits: Mapping[View, HitMap]
    region_paths: Mapping[View, Mapping[str, str]]
    middle: frozenset[str]
    shapes: Mapping[str, Mapping[View, MuscleShape]]
    zones: Mapping[str, tuple[Zone, ...]]

    @property
    def regions(self) -> frozenset[str]:
        """Every region that is drawn in some view."""
        return frozenset().union(*self.region_paths.values())

    def views_of(self, region: str) -> tuple[View, ...]:
        """Return the views a region is drawn in."""
        return tuple(view for view in View if region in self.region_paths[view])


def read_drawings(folder: Path) -> tuple[Drawings | None, list[Problem]]:
    """Read all four files; without them there is no map, only problems."""
    parts: dict[str, Any] = {}
    problems: list[Problem] = []
    for name in ("figure", "regions", "muscles", "zones"):
        path = folder / f"{name}.json"
        try:
            parts[name] = json.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            why = error.strerror or "cannot be read"
            problems.append(Problem(str(path), 0, "map-file", why, _REBUILD))
        except ValueError as error:
            problems.append(Problem(str(path), 0, "map-file", str(error), _REBUILD))
    if problems:
        return None, problems
    try:
        drawings = _drawings(parts)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        message = f"does not hold what the map needs: {error!r}"
        return None, [Problem(str(folder), 0, "map-file", message, _REBUILD)]
    zones, problems = _sound_zones(drawings, folder / "zones.json")
    return (
        Drawings(
            drawings.figures,
            drawings.insets,
            drawings.hits,
            drawings.region_paths,
            drawings.middle,
            drawings.shapes,
            zones,
        ),
        problems,
    )


def _box(values: list[float]) -> tuple[float, float, float, float]:
    """Return four numbers as a box."""
    left, top, right, bottom = map(float, values)
    return left, top, right, bottom


def _figure(view: View, raw: dict[str, Any]) -> BodyFigure:
    """Return one view's picture."""
    lines = tuple(Line(line["name"], line["kind"], line["d"]) for line in raw["lines"])
    return BodyFigure(view, _box(raw["box"]), raw["outline"], tuple(raw["form"]), lines)


def _zone(muscle: str, view: View, raw: dict[str, Any]) -> Zone:
    """Return one zone."""
    hatch = raw.get("hatch", {})
    x, y = raw["at"]
    return Zone(
        muscle,
        view,
        Kind(raw["kind"]),
        tuple(raw["regions"]),
        raw["d"],
        raw["soft"],
        _box(raw["box"]),
        (float(x), float(y)),
        hatch.get("wide", ""),
        hatch.get("fine", ""),
    )


def _drawings(parts: dict[str, Any]) -> Drawings:
    """Turn the four files into their types."""
    rings = {
        view: {
            name: Ring(flat) for name, flat in parts["regions"]["views"][view].items()
        }
        for view in View
    }
    return Drawings(
        figures={view: _figure(view, parts["figure"]["views"][view]) for view in View},
        insets={
            name: Inset(
                name,
                View(raw["view"]),
                _box(raw["box"]),
                tuple(raw.get("opens", ())),
                raw.get("is_one_side", False),
            )
            for name, raw in parts["figure"]["insets"].items()
        },
        hits={view: HitMap(rings[view]) for view in View},
        region_paths={
            view: {name: ring.path for name, ring in rings[view].items()}
            for view in View
        },
        middle=frozenset(parts["regions"]["middle"]),
        shapes={
            muscle: {
                View(view): MuscleShape(
                    raw["d"], _box(raw["box"]), tuple((x, y) for x, y in raw["points"])
                )
                for view, raw in views.items()
            }
            for muscle, views in parts["muscles"].items()
        },
        zones={
            muscle: tuple(
                _zone(muscle, View(view), raw)
                for view, found in views.items()
                for raw in found
            )
            for muscle, views in parts["zones"].items()
        },
    )


def _is_on_body(zone: Zone, hits: HitMap) -> bool:
    """Tell whether a zone's middle and most of its edge are on the figure.

    Corners are drawn a little towards the middle first: an edge that follows the
    outline is on the body, whichever way its last digit was rounded.
    """
    points = list(path_points(zone.path))
    step = max(1, len(points) // _SAMPLES)
    (mx, my), sampled = zone.at, points[::step]
    pulled = [(x + (mx - x) * 0.2, y + (my - y) * 0.2) for x, y in sampled]
    half = zone.view is not View.HEAD_SIDE
    inside = sum(
        hits.inside(abs(x) if half else x, y) is not None for x, y in (*pulled, zone.at)
    )
    return inside * 2 > len(pulled)


def _sound_zones(
    drawings: Drawings, file: Path
) -> tuple[dict[str, tuple[Zone, ...]], list[Problem]]:
    """Return the zones that can be shown, and a problem for each that cannot."""
    problems = []
    sound: dict[str, tuple[Zone, ...]] = {}
    for muscle, zones in drawings.zones.items():
        kept = []
        for zone in zones:
            where = f"{muscle}.{zone.view}.{zone.kind}"
            unknown = [
                r for r in zone.regions if r not in drawings.region_paths[zone.view]
            ]
            if len(zone.path) < len("M0 0L0 0L0 0Z") or not zone.regions:
                code, message = "empty-zone", f"{where}: the zone is empty"
            elif unknown:
                code, message = "unknown-region", f"{where}: no region {unknown[0]!r}"
            elif not _is_on_body(zone, drawings.hits[zone.view]):
                code, message = "zone-outside", f"{where}: the zone is outside the body"
            else:
                kept.append(zone)
                continue
            problems.append(Problem(str(file), 0, code, message, _REBUILD))
        sound[muscle] = tuple(kept)
    return sound, problems
