"""Turning and looking closer never lose the visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap import framing
from kiosk.bodymap.framing import Frame
from kiosk.bodymap.model import Area, Side, View
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
    ],
)
def test_a_touch_where_people_disagree_moves_closer(
    body_map: BodyMap, view: View, spot: tuple[float, float], region: str, inset: str
) -> None:
    """Head, neck, shoulders, low back and hips are enlarged; a thigh is not."""
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
    for view in (View.FRONT, View.BACK):
        for name in body_map.region_paths[view]:
            left, top, right, bottom = body_map.hits[view].box(name)
            for x in (left, (left + right) / 2, right):
                for y in (top, (top + bottom) / 2, bottom):
                    at = Viewpoint(view).towards(body_map, Area(name, Side.LEFT), x, y)
                    if at.view is View.HEAD_SIDE:
                        continue
                    shown_left, shown_top, width, height = at.box(body_map)
                    assert right <= shown_left + width
                    assert shown_top <= top
                    assert bottom <= shown_top + height
