"""Turning and looking closer never lose the visitor."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap import framing
from kiosk.bodymap.framing import Frame
from kiosk.bodymap.model import Area, Side, View, sign
from kiosk.bodymap.viewpoint import PARTS, Viewpoint

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap


def viewpoints(body: BodyMap) -> list[Viewpoint]:
    """List every way to look at the body."""
    insets = [Viewpoint().closer(body, name, Side.LEFT) for name in body.insets]
    whole = [Viewpoint(View.FRONT), Viewpoint(View.BACK)]
    return [*whole, *insets, Viewpoint(View.HEAD_SIDE, Side.RIGHT, "head_side")]


def test_a_pixel_comes_back_to_itself(body_map: BodyMap) -> None:
    """What turns units into pixels and what turns pixels into units agree."""
    frame = Frame.fitted(body_map.figures[View.FRONT].box, 640, 700)
    x, y = frame.to_picture(*frame.to_body(123, 456))
    assert (x, y) == pytest.approx((123, 456))


@pytest.mark.parametrize("across", [(0.0, 0.5), (0.5, 1.0), (0.0, 1.0)])
@pytest.mark.parametrize("size", [(712, 598), (300, 900), (900, 300)])
def test_a_figure_stands_whole_in_its_part_of_the_picture(
    body_map: BodyMap, across: tuple[float, float], size: tuple[int, int]
) -> None:
    """Beside another one or alone, nothing of it reaches out of its part."""
    width, height = size
    for figure in body_map.figures.values():
        x, y, w, h = figure.box
        frame = Frame.fitted(figure.box, width, height, across)
        left, top = frame.to_picture(x, y)
        right, bottom = frame.to_picture(x + w, y + h)
        assert across[0] * width - 0.01 <= left < right <= across[1] * width + 0.01
        assert -0.01 <= top < bottom <= height + 0.01
        assert left + right == pytest.approx(sum(across) * width)


def test_turning_twice_comes_back(body_map: BodyMap) -> None:
    """Turning shows the other side, as close as before, and turning again undoes it."""
    for at in viewpoints(body_map):
        assert at.turned() != at
        assert bool(at.turned().inset) == bool(at.inset)
        assert (
            not at.inset or body_map.insets[at.turned().inset].view is at.turned().view
        )
        assert at.turned().turned() == at


def test_each_part_can_be_looked_at_closer_and_left_again(body_map: BodyMap) -> None:
    """Each button that looks closer leads to an inset; the whole is one step away."""
    for part in PARTS:
        closer = Viewpoint(View.BACK).closer_on(body_map, part)
        assert closer.inset in body_map.insets
        assert closer.farther().inset == ""


@pytest.mark.parametrize(
    ("view", "spot", "region", "inset"),
    [
        (View.FRONT, (30, 60), "temple", "head_side"),
        (View.BACK, (20, 120), "neck_back", "neck_back"),
        (View.BACK, (-40, 380), "low_back", "hips_back"),
        (View.FRONT, (60, 700), "thigh_front", ""),
        (View.FRONT, (235, 500), "hand", "hand_front"),
        (View.BACK, (-268, 560), "hand", "hand_back"),
        (View.BACK, (-95, 960), "foot", "foot_back"),
        (View.FRONT, (180, 400), "forearm", ""),
    ],
)
def test_a_touch_where_people_disagree_moves_closer(
    body_map: BodyMap, view: View, spot: tuple[float, float], region: str, inset: str
) -> None:
    """Head, neck, low back, hand and foot are enlarged; a thigh or forearm is not."""
    area = Area(region, Side.LEFT)
    assert Viewpoint(view).towards(body_map, area, *spot).inset == inset


def test_the_head_is_seen_from_the_side_that_was_touched(body_map: BodyMap) -> None:
    """Touching the left temple shows the left side of the head."""
    at = Viewpoint().towards(body_map, Area("temple", Side.LEFT), 30, 60)
    assert (at.view, at.side) == (View.HEAD_SIDE, Side.LEFT)


def test_what_is_chosen_in_words_is_seen(body_map: BodyMap) -> None:
    """A place chosen from the list shows; the picture turns only if it must."""
    low_back, chest = Area("low_back", Side.LEFT), Area("chest", Side.LEFT)
    assert Viewpoint().showing(body_map, low_back).view is View.BACK
    assert Viewpoint().showing(body_map, chest) == Viewpoint()


def test_a_muscle_s_picture_holds_all_its_pain(body_map: BodyMap) -> None:
    """No zone, muscle or knot lies outside the picture of its view."""
    for muscle in body_map.muscles.values():
        for view in {zone.view for zone in muscle.zones} | set(muscle.shapes):
            left, top, width, height = framing.muscle_box(
                body_map, muscle, view, Side.RIGHT
            )
            boxes = [zone.box for zone in muscle.zones if zone.view is view]
            boxes += [muscle.shapes[view].box] if view in muscle.shapes else []
            for box in boxes:
                assert top <= box[1], (muscle.id, view)
                assert box[3] <= top + height, (muscle.id, view)
                assert box[2] <= left + width, (muscle.id, view)


def test_what_a_touch_lights_is_seen_whole(body_map: BodyMap) -> None:
    """Where looking closer would cut the place touched, the whole body stays."""
    for view, side in product((View.FRONT, View.BACK), (Side.LEFT, Side.RIGHT)):
        for name in body_map.region_paths[view]:
            for x, y in spots_of(body_map, view, name, side):
                area = body_map.area_at(view, x, y, reach=1, side=side)
                if area == Area(name, side):
                    at = Viewpoint(view).towards(body_map, area, x, y)
                    assert is_seen_whole(body_map, at, area)


def test_what_a_touch_lights_in_an_enlarged_part_is_seen_whole(
    body_map: BodyMap,
) -> None:
    """A place at the edge of a part leads back to where all of it is seen."""
    for inset, side in product(body_map.insets, (Side.LEFT, Side.RIGHT)):
        closer = Viewpoint().closer(body_map, inset, side)
        for name in body_map.region_paths[closer.view]:
            for x, y in spots_of(body_map, closer.view, name, side):
                area = body_map.area_at(closer.view, x, y, reach=1, side=side)
                if area == Area(name, side):
                    at = closer.towards(body_map, area, x, y)
                    assert is_seen_whole(body_map, at, area), (inset, area)


def spots_of(
    body: BodyMap, view: View, region: str, side: Side
) -> list[tuple[float, float]]:
    """List corners, edges and middle of the box around a region on one side."""
    left, top, right, bottom = body.hits[view].box(region)
    turn = sign(view, side)
    return [
        (turn * x, y)
        for x in (left, (left + right) / 2, right)
        for y in (top, (top + bottom) / 2, bottom)
    ]


def is_seen_whole(body: BodyMap, at: Viewpoint, area: Area) -> bool:
    """Tell whether the box around an area lies in what is seen."""
    left, top, right, bottom = body.hits[at.view].box(area.region)
    edges = sorted(sign(at.view, area.side) * x for x in (left, right))
    room = (edges[0], top, edges[1] - edges[0], bottom - top)
    return framing.holds(at.box(body), room)


@pytest.mark.parametrize("view", [View.FRONT, View.BACK])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_the_hand_that_was_touched_is_the_one_enlarged(
    body_map: BodyMap, view: View, side: Side
) -> None:
    """An arm is shown alone, on its own side, and turned it is the same arm."""
    x = sign(view, side) * 235
    at = Viewpoint(view).towards(body_map, Area("hand", side), x, 500)
    left, _, width, _ = at.box(body_map)
    assert left <= x <= left + width
    assert at.shows_one_side(body_map)
    assert at.turned().side is side
    assert not at.holds(body_map, Area("hand", side.other))
