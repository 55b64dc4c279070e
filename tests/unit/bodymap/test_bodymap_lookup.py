"""From places to muscles and back, and what a visitor has chosen."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.bodymap.lookup import areas_of, muscles_for, viewer_x, views_of
from kiosk.bodymap.model import Area, Kind, Side, View
from kiosk.bodymap.selection import Selection

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap

NECK = Area("neck_back", Side.LEFT)


def test_both_lookups_tell_the_same(body_map: BodyMap) -> None:
    """A region leads to a muscle exactly when the muscle's pain is felt there."""
    for side in (Side.LEFT, Side.RIGHT):
        there = {
            (area.region, match.muscle)
            for region in body_map.regions.values()
            for area in [Area(region.id, side if side in region.sides else Side.MIDDLE)]
            for match in muscles_for(body_map.regions, [area])
        }
        back = {
            (area.region, muscle.id)
            for muscle in body_map.muscles.values()
            for area, _ in areas_of(muscle, body_map.regions, side)
        }
        assert there == back


def test_lookups_agree_with_the_table(
    body_map: BodyMap, patterns: dict[str, Any]
) -> None:
    """What the table of patterns lists for a region is what the map answers."""
    for region in body_map.regions.values():
        wanted = patterns["region_to_muscles"].get(region.id, {})
        main = set(wanted.get("primary", []))
        spill = set(wanted.get("spill", [])) - main
        assert set(region.main) == main, region.id
        extra = set(region.spill) - spill
        assert spill <= set(region.spill), region.id
        assert extra <= {"splenius_cerv"}, "known only from the side of the head"


def test_a_single_region_keeps_the_order_of_its_list(body_map: BodyMap) -> None:
    """Most typical first, main areas before spill-over."""
    for region in body_map.regions.values():
        area = Area(region.id, region.sides[0])
        found = muscles_for(body_map.regions, [area])
        assert [m.muscle for m in found] == [*region.main, *region.spill]
        kinds = [m.kind for m in found]
        assert kinds == [Kind.MAIN] * len(region.main) + [Kind.SPILL] * len(
            region.spill
        )


def test_several_regions_favour_muscles_that_explain_several(
    body_map: BodyMap,
) -> None:
    """Pain in the calf and the outer thigh puts the one muscle for both first."""
    areas = [Area("thigh_outer", Side.LEFT), Area("calf", Side.LEFT)]
    first = muscles_for(body_map.regions, areas)[0]
    assert first.muscle == "glut_min"
    assert set(first.explains) == set(areas)


def test_more_explained_always_comes_first(body_map: BodyMap) -> None:
    """For every pair of regions on one side the count explained never rises again."""
    sided = [r.id for r in body_map.regions.values() if Side.LEFT in r.sides]
    for one, other in product(sided, repeat=2):
        areas = [Area(one, Side.LEFT), Area(other, Side.LEFT)]
        counts = [len(m.explains) for m in muscles_for(body_map.regions, areas)]
        assert counts == sorted(counts, reverse=True)


def test_left_and_right_are_muscles_of_their_own(body_map: BodyMap) -> None:
    """A left muscle does not explain pain on the right."""
    areas = [Area("calf", Side.LEFT), Area("calf", Side.RIGHT)]
    found = muscles_for(body_map.regions, areas)
    assert {(m.muscle, m.side, m.explains) for m in found} == {
        ("glut_min", Side.LEFT, (areas[0],)),
        ("glut_min", Side.RIGHT, (areas[1],)),
    }


def test_the_middle_goes_with_the_side_that_hurts(body_map: BodyMap) -> None:
    """Tailbone and right buttock mean the right muscle; the tailbone alone neither."""
    tail, right = Area("tailbone", Side.MIDDLE), Area("buttock", Side.RIGHT)
    first = muscles_for(body_map.regions, [tail, right])[0]
    assert (first.muscle, first.side, len(first.explains)) == (
        "glut_max",
        Side.RIGHT,
        2,
    )
    assert muscles_for(body_map.regions, [tail])[0].side is Side.MIDDLE


def test_a_region_without_muscles_answers_with_none(body_map: BodyMap) -> None:
    """The foot leads to no muscle and the map has words for that."""
    assert muscles_for(body_map.regions, [Area("foot", Side.LEFT)]) == ()
    assert all(body_map.notes[lang].no_muscles for lang in body_map.languages)


def test_main_areas_of_a_muscle_come_first(body_map: BodyMap) -> None:
    """Where a muscle hurts is told once an area, main before spill-over."""
    for muscle in body_map.muscles.values():
        found = areas_of(muscle, body_map.regions, Side.RIGHT)
        kinds = [kind for _, kind in found]
        assert kinds == sorted(kinds, key=list(Kind).index)
        assert len({area for area, _ in found}) == len(found)


def test_the_first_view_of_a_muscle_shows_most_of_it(body_map: BodyMap) -> None:
    """Every muscle has a view to open with, and it holds a zone."""
    for muscle in body_map.muscles.values():
        first = views_of(muscle)[0]
        assert any(zone.view is first for zone in muscle.zones)
    assert views_of(body_map.muscles["levator"])[0] is View.BACK


def test_half_coordinates_land_on_the_persons_side() -> None:
    """The right side is at the viewer's left in front and at the right behind."""
    assert viewer_x(View.FRONT, Side.RIGHT, 10) == -10
    assert viewer_x(View.BACK, Side.RIGHT, 10) == 10
    assert viewer_x(View.BACK, Side.LEFT, 10) == -10


def test_touching_twice_lets_go() -> None:
    """The first touch chooses an area and the second lets it go."""
    chosen = Selection()
    assert chosen.toggle(NECK)
    assert chosen.areas == (NECK,)
    assert not chosen.toggle(NECK)
    assert chosen.is_empty


def test_the_wrong_side_is_one_step_to_mend() -> None:
    """Switching keeps the place in the order, and joins with what is already there."""
    other = Area("neck_back", Side.RIGHT)
    chosen = Selection([NECK, Area("calf", Side.LEFT)])
    assert chosen.switch_side(NECK) == other
    assert chosen.areas == (other, Area("calf", Side.LEFT))
    both = Selection([NECK, other])
    both.switch_side(NECK)
    assert both.areas == (other,)


@pytest.mark.parametrize("area", [Area("sacrum", Side.MIDDLE), Area("calf", Side.LEFT)])
def test_switching_what_has_no_other_side_changes_nothing(area: Area) -> None:
    """The middle, and what is not chosen, stay as they are."""
    chosen = Selection([Area("sacrum", Side.MIDDLE)])
    assert chosen.switch_side(area) == area
    assert chosen.areas == (Area("sacrum", Side.MIDDLE),)


def test_nothing_of_a_selection_shows_or_stays() -> None:
    """A repr tells no area, and clearing leaves none."""
    chosen = Selection([NECK])
    assert "neck" not in repr(chosen)
    assert chosen.has(NECK)
    chosen.clear()
    assert chosen.areas == ()
