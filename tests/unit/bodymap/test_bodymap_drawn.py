"""The drawn data against the outline, the regions and the table of pain patterns."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import shapely
from shapely import Polygon

from kiosk.bodymap.model import Kind, View

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.bodymap.assets import Drawings
    from kiosk.bodymap.model import Zone

KINDS = {Kind.MAIN: "primary", Kind.SPILL: "spill_over"}
_SEGMENT = re.compile(r"[MLCZ][^MLCZ]*")


def flattened(path: str, steps: int = 24) -> Polygon:
    """Return the polygon of path data with straight pieces and cubic curves."""
    rings: list[list[tuple[float, float]]] = []
    for segment in _SEGMENT.findall(path):
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", segment)]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        if segment[0] == "M":
            rings.append(pairs)
        elif segment[0] == "L":
            rings[-1] += pairs
        elif segment[0] == "C":
            start = rings[-1][-1]
            for step in range(1, steps + 1):
                t = step / steps
                u = 1 - t
                weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
                rings[-1].append(
                    tuple(
                        sum(
                            w * p[k]
                            for w, p in zip(weights, (start, *pairs), strict=True)
                        )
                        for k in (0, 1)
                    )
                )
    shape = shapely.Polygon()
    for ring in rings:
        shape = shape.symmetric_difference(shapely.make_valid(Polygon(ring)))
    return shape


def turned(shape: Polygon) -> Polygon:
    """Return a shape on the other side of the midline."""
    return shapely.transform(shape, lambda xy: xy * (-1, 1))


@pytest.fixture(scope="session")
def outlines(drawings: Drawings) -> dict[View, Polygon]:
    """Return the outline of every view."""
    return {view: flattened(drawings.figures[view].outline) for view in View}


@pytest.fixture(scope="session")
def region_shapes(drawings: Drawings) -> dict[View, dict[str, Polygon]]:
    """Return every region of every view on all its sides."""
    found: dict[View, dict[str, Polygon]] = {}
    for view in View:
        found[view] = {}
        for name, path in drawings.region_paths[view].items():
            shape = flattened(path)
            if view is not View.HEAD_SIDE and name not in drawings.middle:
                shape = shape.union(turned(shape))
            found[view][name] = shape
    return found


def every_zone(drawings: Drawings) -> list[Zone]:
    """Return all zones of all muscles."""
    return [zone for zones in drawings.zones.values() for zone in zones]


@pytest.mark.parametrize("view", list(View))
def test_regions_share_out_the_whole_figure(
    view: View,
    outlines: dict[View, Polygon],
    region_shapes: dict[View, dict[str, Polygon]],
) -> None:
    """The regions of a view cover the figure and nowhere overlap."""
    shapes = list(region_shapes[view].values())
    outline = outlines[view]
    assert shapely.union_all(shapes).area == pytest.approx(outline.area, rel=2e-3)
    assert sum(s.area for s in shapes) == pytest.approx(outline.area, rel=2e-3)
    assert shapely.union_all(shapes).symmetric_difference(outline).area < 60
    overlap = sum(
        a.intersection(b).area for i, a in enumerate(shapes) for b in shapes[:i]
    )
    assert overlap < 1.0


def test_all_39_regions_are_drawn_where_the_table_says(
    drawings: Drawings, patterns: dict[str, Any]
) -> None:
    """Every region of the table is drawn in the views and with the sides it names."""
    views = {"F": View.FRONT, "B": View.BACK}
    assert len(patterns["regions"]) == 39
    for region in patterns["regions"]:
        for letter, view in views.items():
            drawn = region["id"] in drawings.region_paths[view]
            assert drawn == (letter in region["view"]), (region["id"], view)
        assert (region["sides"] == "mid") == (region["id"] in drawings.middle)


def test_every_zone_of_the_table_is_drawn(
    drawings: Drawings, patterns: dict[str, Any]
) -> None:
    """For each muscle, view, kind and region of the table there is such a zone."""
    assert {m["id"] for m in patterns["muscles"]} == set(drawings.zones)
    for muscle in patterns["muscles"]:
        for kind, key in KINDS.items():
            wanted = {(z["view"], z["region"]) for z in muscle[key]}
            drawn = {
                (zone.view.value, region)
                for zone in drawings.zones[muscle["id"]]
                for region in zone.regions
                if zone.kind is kind and zone.view is not View.HEAD_SIDE
            }
            assert drawn == wanted, (muscle["id"], kind)


def test_every_side_of_the_head_of_the_table_is_drawn(
    drawings: Drawings, patterns: dict[str, Any]
) -> None:
    """A muscle has zones on the side of the head exactly when the table gives some."""
    for muscle in patterns["muscles"]:
        inset = muscle["head_side_inset"]
        drawn = {
            zone.kind
            for zone in drawings.zones[muscle["id"]]
            if zone.view is View.HEAD_SIDE
        }
        wanted = {
            Kind.MAIN if zone["kind"] == "primary" else Kind.SPILL
            for zone in (inset["zones"] if inset else ())
        }
        assert drawn >= {Kind.MAIN} & wanted, muscle["id"]
        assert bool(drawn) == bool(wanted), muscle["id"]


def test_a_zone_lies_mostly_inside_the_regions_it_claims(
    drawings: Drawings, region_shapes: dict[View, dict[str, Polygon]]
) -> None:
    """At least 70 % of each zone is inside its regions, and each has its share."""
    for zone in every_zone(drawings):
        shape = flattened(zone.path)
        regions = [region_shapes[zone.view][name] for name in zone.regions]
        inside = shapely.union_all(regions).intersection(shape).area
        assert inside >= 0.7 * shape.area, (zone.muscle, zone.view, zone.regions)
        for name, region in zip(zone.regions, regions, strict=True):
            share = region.intersection(shape).area
            least = min(0.25 * shape.area / len(regions), 12)
            assert share > least, (zone.muscle, zone.view, name)


def test_zones_and_rims_end_at_the_outline(
    drawings: Drawings, outlines: dict[View, Polygon]
) -> None:
    """No zone, rim or hatch line is drawn outside the body."""
    for zone in every_zone(drawings):
        body = outlines[zone.view].buffer(0.2)
        for path in (zone.path, zone.soft_path):
            assert flattened(path).difference(body).area < 0.5, zone.muscle


def test_hatching_is_cut_at_the_zone(drawings: Drawings) -> None:
    """Spill-over has hatch lines within its zone, main areas have none."""
    for zone in every_zone(drawings):
        shape = flattened(zone.path).buffer(0.1)
        for hatch in (zone.hatch_wide, zone.hatch_fine):
            assert bool(hatch) == (zone.kind is Kind.SPILL), zone
            for line in hatch.split("M")[1:]:
                numbers = [float(n) for n in re.findall(r"-?[\d.]+", line)]
                ends = shapely.points(
                    list(zip(numbers[::2], numbers[1::2], strict=True))
                )
                assert shape.covers(shapely.multipoints(ends)), zone.muscle


def test_spill_over_never_lies_on_a_main_area(drawings: Drawings) -> None:
    """A muscle's hatched zones keep clear of its filled ones."""
    for muscle, zones in drawings.zones.items():
        for view in View:
            seen = [z for z in zones if z.view is view]
            main = [flattened(z.path) for z in seen if z.kind is Kind.MAIN]
            filled = shapely.union_all(main)
            for zone in (z for z in seen if z.kind is Kind.SPILL):
                overlap = flattened(zone.path).intersection(filled).area
                assert overlap < 0.05, (muscle, view)


def test_the_arrow_of_a_zone_points_into_it(drawings: Drawings) -> None:
    """The point a zone offers for an arrow is inside the zone."""
    for zone in every_zone(drawings):
        assert flattened(zone.path).buffer(0.1).covers(shapely.Point(zone.at))


def test_trigger_points_lie_on_their_muscle(
    drawings: Drawings, patterns: dict[str, Any]
) -> None:
    """Each cross is on its muscle, and there are as many as the table has."""
    table = {m["id"]: m["trigger_points"] for m in patterns["muscles"]}
    for muscle, shapes in drawings.shapes.items():
        for view, shape in shapes.items():
            area = flattened(shape.path).buffer(3.0)
            for point in shape.points:
                assert area.covers(shapely.Point(point)), (muscle, view, point)
            if view is not View.HEAD_SIDE:
                wanted = [t for t in table[muscle] if t["view"] == view]
                assert len(shape.points) == len(wanted), (muscle, view)


def test_muscles_end_at_the_outline(
    drawings: Drawings, outlines: dict[View, Polygon]
) -> None:
    """No muscle shape is drawn outside the body."""
    for muscle, shapes in drawings.shapes.items():
        for view, shape in shapes.items():
            area = flattened(shape.path).difference(outlines[view].buffer(0.2)).area
            assert area < 0.5, (muscle, view)


def test_building_again_gives_the_same_bytes(
    drawn_folder: Path, tmp_path: Path
) -> None:
    """The shipped data is what the drawings give today."""
    from tools.bodymap.build import build

    for made in build(tmp_path):
        shipped = drawn_folder / made.name
        assert json.loads(made.read_text("utf-8")) == json.loads(
            shipped.read_text("utf-8")
        ), "run python -m tools.bodymap.build"
        assert made.read_bytes() == shipped.read_bytes()
