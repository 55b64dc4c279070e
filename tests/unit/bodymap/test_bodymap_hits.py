"""Touches find the right region, quickly, and near misses find the nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon

from kiosk.bodymap.geometry import HitMap, Ring, mirrored, path_points
from kiosk.bodymap.model import Area, Side, View, side_at, sign

if TYPE_CHECKING:
    from kiosk.bodymap.assets import Drawings
    from kiosk.bodymap.model import BodyMap

GRID = 100


def grid(box: tuple[float, float, float, float]) -> list[tuple[float, float]]:
    """Return 10,000 points spread evenly over a view's box."""
    left, top, width, height = box
    return [
        (left + (i + 0.5) * width / GRID, top + (j + 0.5) * height / GRID)
        for i in range(GRID)
        for j in range(GRID)
    ]


def regions_of(drawings: Drawings, view: View) -> list[tuple[str, Side, Polygon]]:
    """Return every region of a view as it lies in the viewer's picture."""
    sides = (Side.RIGHT,) if view is View.HEAD_SIDE else (Side.LEFT, Side.RIGHT)
    found = []
    for name, path in drawings.region_paths[view].items():
        points = list(path_points(path))
        if name in drawings.middle:
            found.append((name, Side.MIDDLE, Polygon(points)))
            continue
        for side in sides:
            turn = sign(view, side)
            found.append((name, side, Polygon([(turn * x, y) for x, y in points])))
    return found


@pytest.mark.parametrize("view", list(View))
def test_every_point_of_a_grid_finds_its_region(
    view: View, body_map: BodyMap, drawings: Drawings
) -> None:
    """Of 10,000 points each one on the body finds the region shapely finds."""
    points = grid(drawings.figures[view].box)
    regions = regions_of(drawings, view)
    shapes = [shape for _, _, shape in regions]
    tree = shapely.STRtree(shapes)
    wanted: dict[int, set[Area]] = {}
    asked = shapely.points(points)
    for index, hit in zip(*tree.query(asked, predicate="intersects"), strict=True):
        name, side, _ = regions[hit]
        wanted.setdefault(int(index), set()).add(Area(name, side))
    assert len(wanted) > 1500
    for index, (x, y) in enumerate(points):
        found = body_map.area_at(view, x, y, side=Side.RIGHT)
        if index in wanted:
            assert found in wanted[index], (x, y)
        else:
            assert found is None, (x, y)


def test_a_near_miss_finds_the_nearest_region(
    body_map: BodyMap, drawings: Drawings
) -> None:
    """A point beside the body finds the region nearest to it, but only in reach."""
    regions = regions_of(drawings, View.FRONT)
    whole = shapely.union_all([shape for _, _, shape in regions])
    checked = 0
    for x, y in grid(drawings.figures[View.FRONT].box)[::11]:
        point = shapely.Point(x, y)
        gap = whole.distance(point)
        if gap == 0 or abs(x) < 1:
            continue
        found = body_map.area_at(View.FRONT, x, y, reach=20, side=Side.RIGHT)
        assert (found is not None) == (gap <= 20), (x, y)
        if found:
            checked += 1
            reached = {(n, s): shape for n, s, shape in regions}
            distance = reached[found.region, found.side].distance(point)
            mirror = min(
                shape.distance(point)
                for _, side, shape in regions
                if side in (side_at(View.FRONT, x), Side.MIDDLE)
            )
            assert distance == pytest.approx(mirror, abs=0.02)
    assert checked > 50


def test_left_and_right_are_the_persons_own(body_map: BodyMap) -> None:
    """A left hand is on the viewer's right in front, and on the left from behind."""
    front = body_map.area_at(View.FRONT, 230, 500, side=Side.RIGHT)
    back = body_map.area_at(View.BACK, 230, 500, side=Side.RIGHT)
    assert front == Area("hand", Side.LEFT)
    assert back == Area("hand", Side.RIGHT)


def test_the_side_of_the_head_is_the_side_looked_at(body_map: BodyMap) -> None:
    """The left side of the head faces left, and its regions are the left ones."""
    right = body_map.area_at(View.HEAD_SIDE, 52, 70, side=Side.RIGHT)
    left = body_map.area_at(View.HEAD_SIDE, -52, 70, side=Side.LEFT)
    assert right == Area("ear", Side.RIGHT)
    assert left == Area("ear", Side.LEFT)


def test_a_region_of_the_middle_has_no_side(body_map: BodyMap) -> None:
    """The tailbone is neither left nor right, whichever half is touched."""
    for x in (-3, 3):
        found = body_map.area_at(View.BACK, x, 490, side=Side.RIGHT)
        assert found == Area("tailbone", Side.MIDDLE)


def test_turning_a_path_over_twice_gives_it_back() -> None:
    """Mirroring changes the sign of every x and of nothing else."""
    path = "M1 -2L-3.5 4C0 0 1 1 -2 2Q5 6 7 8Z"
    assert mirrored(path) == "M-1 -2L3.5 4C-0 0 -1 1 2 2Q-5 6 -7 8Z"
    assert mirrored(mirrored(path)).replace("C-0", "C0") == path


COORDINATE = st.integers(0, 600).map(lambda n: n / 10)


@settings(deadline=None)
@given(
    corners=st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=12),
    points=st.lists(st.tuples(COORDINATE, COORDINATE), min_size=1, max_size=20),
)
def test_a_ring_answers_like_shapely_for_any_polygon(
    corners: list[tuple[float, float]], points: list[tuple[float, float]]
) -> None:
    """Whatever the polygon, the banded test agrees with shapely away from edges."""
    ring = Ring([c for corner in corners for c in corner])
    edge = shapely.LinearRing([*corners, corners[0]])
    for x, y in points:
        if edge.distance(shapely.Point(x, y)) > 0.01:
            assert ring.contains(x, y) == odd(corners, x, y)


def odd(corners: list[tuple[float, float]], x: float, y: float) -> bool:
    """Tell whether a ray to the right crosses the edges an odd number of times."""
    ray = shapely.LineString([(x, y), (1000.0, y + 0.0137)])
    sides = zip(corners, [*corners[1:], corners[0]], strict=True)
    return sum(shapely.LineString(side).crosses(ray) for side in sides) % 2 == 1


def test_nothing_is_found_out_of_reach() -> None:
    """A touch far from the only region finds none."""
    hits = HitMap({"box": Ring([0, 0, 10, 0, 10, 10, 0, 10])})
    assert hits.find(5, 5, 0) == "box"
    assert hits.find(13, 5, 4) == "box"
    assert hits.find(15, 5, 4) is None
