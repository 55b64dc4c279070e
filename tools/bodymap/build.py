"""Builds assets/body from the drawings: ``python -m tools.bodymap.build``.

The same drawings give the same bytes, so that a change in a drawing shows as a change
in the assets and nothing else does.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import shapely
from shapely import LineString, Polygon

from tools.bodymap import outline, paths, regions, shapes
from tools.bodymap.curves import smooth
from tools.bodymap.outline import mirrored

DRAWING = Path(__file__).parent / "drawing"
ASSETS = Path(__file__).parents[2] / "assets" / "body"

VIEW_BOX = [-290.0, -15.0, 580.0, 1030.0]
HEAD_SIDE_BOX = [-42.0, -14.0, 178.0, 230.0]
INSETS = {
    "neck_front": {"view": "front", "box": [-150.0, 60.0, 300.0, 224.0]},
    "neck_back": {"view": "back", "box": [-150.0, 56.0, 300.0, 244.0]},
    "hips_front": {"view": "front", "box": [-125.0, 352.0, 250.0, 190.0]},
    "hips_back": {"view": "back", "box": [-125.0, 336.0, 250.0, 206.0]},
    "head_side": {"view": "head_side", "box": HEAD_SIDE_BOX},
    **{
        f"hand_{view}": {
            "view": view,
            "box": [112.0, 300.0, 170.0, 278.0],
            "opens": ["hand"],
            "is_one_side": True,
        }
        for view in ("front", "back")
    },
    **{
        f"foot_{view}": {
            "view": view,
            "box": [-130.0, 738.0, 260.0, 272.0],
            "opens": ["foot"],
        }
        for view in ("front", "back")
    },
}
"""Zoomed parts: x, y, width, height in the units of their view.

What is too small for a finger opens the part it is in, wherever it is touched. An arm
is as far from the other one as the body is wide: it is shown alone.
"""

HATCH = {"wide": 10.0, "fine": 5.5}
"""Spacing of hatch lines: wide for the whole figure, fine for an inset."""

_SHADES = (4.0, 9.0, 16.0)
"""Insets of the lighter shapes that give the figure soft form without a shader."""


def read(name: str) -> dict[str, Any]:
    """Return one drawing file."""
    return tomllib.loads((DRAWING / name).read_text(encoding="utf-8"))


class Drawings:
    """Everything cut and clipped, ready to be written or looked at."""

    def __init__(self) -> None:
        borders = read("regions.toml")
        self.head_side = read("head_side.toml")
        self.places = read("places.toml")
        self.muscles = read("muscles.toml")
        self.pain = read("zones.toml")
        self.middle: list[str] = borders["middle"]
        half = outline.half_outline()
        head = head_outline(self.head_side)
        self.halves = {"front": half, "back": half, "head_side": head}
        self.regions = {
            view: regions.cut(half, [*borders["both"], *borders[view]])
            for view in ("front", "back")
        }
        self.regions["head_side"] = regions.cut(head, self.head_side["regions"])

    def clip(self, view: str) -> Polygon:
        """Return what zones of a view must stay within: the whole figure."""
        if view == "head_side":
            return self.halves[view]
        return outline.whole_outline()

    def region_shapes(self, view: str) -> dict[str, Polygon]:
        """Return a view's regions as drawn: those of the middle on both sides."""
        return {
            name: shapely.union(shape, mirrored(shape), grid_size=0.01)
            if name in self.middle
            else shape
            for name, shape in self.regions[view].items()
        }

    def place(self, name: str) -> tuple[str, dict[str, Any]]:
        """Return (view, drawing) of a place such as ``dimple@back``."""
        place, view = name.split("@")
        known = self.head_side["places"] if view == "head_side" else self.places
        return view, known[place]

    def zones(self, muscle: str) -> dict[str, list[shapes.Zone]]:
        """Return a muscle's zones by view."""
        entry = self.pain[muscle]
        made = {}
        for view in self.halves:
            main, spill = (
                [drawing for v, drawing in map(self.place, entry[kind]) if v == view]
                for kind in ("main", "spill")
            )
            if main or spill:
                made[view] = shapes.zones(
                    main, spill, self.clip(view), self._near(view)
                )
        return made

    def _near(self, view: str) -> dict[str, Polygon]:
        """Return where a place may lie: its region, and the other half's."""
        if view == "head_side":
            return self.regions[view]
        return {
            name: shapely.union(shape, mirrored(shape))
            for name, shape in self.regions[view].items()
        }


def head_outline(drawing: dict[str, Any]) -> Polygon:
    """Return the head in profile, closed below along the shoulders."""
    edge = [*smooth(drawing["outline"]), *smooth(drawing["base"])]
    return Polygon([*edge, *smooth(drawing["back"])]).buffer(0)


def _figure(drawings: Drawings) -> dict[str, Any]:
    """Return outlines, soft form, contour lines and insets."""
    whole = outline.whole_outline()
    form = [paths.area_path(shapes.rounded(whole.buffer(-d), 3), 0.15) for d in _SHADES]
    views: dict[str, Any] = {}
    for view in ("front", "back"):
        lines = [
            {"name": name, "kind": kind, "d": outline.curve_path(line)}
            for name, kind, line in outline.contour_lines(view)
        ]
        views[view] = {
            "box": VIEW_BOX,
            "outline": outline.outline_path(),
            "form": form,
            "lines": lines,
        }
    head = drawings.halves["head_side"]
    views["head_side"] = {
        "box": HEAD_SIDE_BOX,
        "outline": paths.area_path(head, 0.02),
        "form": [
            paths.area_path(shapes.rounded(head.buffer(-d), 2), 0.1) for d in _SHADES
        ],
        "lines": [
            {
                "name": line["name"],
                "kind": line["kind"],
                "d": paths.line_path(LineString(smooth(line["points"])).simplify(0.03)),
            }
            for line in drawings.head_side["lines"]
        ],
    }
    return {"views": views, "insets": INSETS}


def _regions(drawings: Drawings) -> dict[str, Any]:
    """Return every region's edge by view, and which belong to no side."""
    return {
        "middle": drawings.middle,
        "views": {
            view: {
                name: paths.flat_ring(shape)
                for name, shape in drawings.region_shapes(view).items()
            }
            for view in drawings.regions
        },
    }


def _muscles(drawings: Drawings) -> dict[str, Any]:
    """Return every muscle's shape and trigger points by view."""
    made: dict[str, Any] = {}
    for name, views in drawings.muscles.items():
        made[name] = {}
        for view, entry in views.items():
            shape = shapes.muscle(entry, drawings.halves[view])
            made[name][view] = {
                "d": paths.area_path(shape),
                "box": paths.box_of(shape),
                "points": entry["points"],
            }
    return made


def _zone(zone: shapes.Zone) -> dict[str, Any]:
    """Return one zone as written; only spill-over is hatched."""
    middle = zone.shape.representative_point()
    written = {
        "kind": zone.kind,
        "regions": list(zone.regions),
        "d": paths.area_path(zone.shape),
        "soft": paths.area_path(zone.soft, 0.1),
        "box": paths.box_of(zone.shape),
        "at": [round(middle.x, 1), round(middle.y, 1)],
    }
    if zone.kind == "spill":
        written["hatch"] = {
            name: paths.line_path(shapes.hatch(zone.shape, spacing))
            for name, spacing in HATCH.items()
        }
    return written


def _zones(drawings: Drawings) -> dict[str, Any]:
    """Return every muscle's zones by view."""
    return {
        muscle: {
            view: [_zone(zone) for zone in found]
            for view, found in drawings.zones(muscle).items()
        }
        for muscle in drawings.muscles
    }


def build(folder: Path = ASSETS) -> list[Path]:
    """Write the data files into `folder` and return them."""
    drawings = Drawings()
    folder.mkdir(parents=True, exist_ok=True)
    parts = {
        "figure.json": _figure(drawings),
        "regions.json": _regions(drawings),
        "muscles.json": _muscles(drawings),
        "zones.json": _zones(drawings),
    }
    written = []
    for name, content in parts.items():
        path = folder / name
        text = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")
        written.append(path)
    return written


if __name__ == "__main__":
    for made in build():
        sys.stdout.write(f"{made.name} {made.stat().st_size}\n")
