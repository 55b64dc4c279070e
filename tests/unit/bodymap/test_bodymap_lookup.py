"""From places to muscles and back, and what a visitor has chosen."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
import shapely

from kiosk.bodymap.geometry import path_points
from kiosk.bodymap.lookup import following, muscles_for, note_on, views_of
from kiosk.bodymap.model import Area, Relation, Side, View
from kiosk.bodymap.selection import Selection
from tests.unit.bodymap.test_bodymap_drawn import flattened

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap

NECK = Area("neck_back", Side.LEFT)


def test_both_lookups_tell_the_same(body_map: BodyMap) -> None:
    """A region leads to a muscle for its pain exactly when the pain is felt there."""
    for side in (Side.LEFT, Side.RIGHT):
        there = {
            (area.region, match.muscle)
            for region in body_map.regions.values()
            for area in [Area(region.id, side if side in region.sides else Side.MIDDLE)]
            for match in muscles_for(body_map.regions, [area])
            if match.relation is not Relation.HERE
        }
        back = {
            (name, muscle.id)
            for muscle in body_map.muscles.values()
            for zone in muscle.zones
            for name in zone.regions
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
        assert extra <= {"splenius_cerv", "masseter"}, (
            "known only from the side of the head"
        )


def test_a_single_region_keeps_the_order_of_its_list(body_map: BodyMap) -> None:
    """First what is expected first, then main, lying there, and spill-over."""
    order = list(Relation)
    for region in body_map.regions.values():
        area = Area(region.id, region.sides[0])
        found = muscles_for(body_map.regions, [area])
        assert [(m.muscle, m.relation) for m in found] == list(region.ranked)
        names = [m.muscle for m in found]
        assert names[: len(region.first)] == list(region.first)
        rest = [order.index(m.relation) for m in found[len(region.first) :]]
        assert rest == sorted(rest), region.id
        assert set(names) == {*region.main, *region.here, *region.spill}


EXPECTED_FIRST = {
    "jaw": "masseter trap_upper scm",
    "forehead": "scm occipitofrontalis suboccipital",
    "temple": "trap_upper scm temporalis",
    "ear": "scm trap_upper trap_lower",
    "head_back": "suboccipital trap_upper semispinalis",
    "neck_side": "trap_upper levator scm",
    "neck_back": "trap_upper levator splenius_cerv",
    "shoulder_top": "trap_upper levator supraspinatus",
    "shoulder_back": "infraspinatus deltoid levator",
    "shoulder_blade": "infraspinatus sps lat",
    "between_blades": "rhomboids trap_middle scalenes",
    "chest": "pec_major scalenes scm",
    "mid_back": "erector_thor lat rectus",
    "low_back": "ql erector_lumb multifidus",
    "si_joint": "ql glut_med piriformis",
    "sacrum": "glut_med glut_max multifidus",
    "buttock": "glut_max glut_med piriformis",
    "hip_side": "tfl glut_med glut_min",
    "thigh_outer": "glut_min tfl glut_med",
    "thigh_back": "hamstrings glut_min piriformis",
    "foot": "soleus",
}
"""The three muscles to expect first at a place, of those this map has.

Written on 28 November 2026 by a program that had seen the map's data, from stored
excerpts (Simons on the low back, galantdesign.se; Kwon 2017 on the shoulder blade; the
pain guides of Travell and Simons as pages quote them) and the review of that day. It is
no independent proof; a clinician is asked in topic.toml. The forehead (Kent, Massage
Today 2011, after Travell and Simons) and the heel (NAMTPT, soleus) were added a day
later, with the muscles themselves.
"""


@pytest.mark.parametrize("place", EXPECTED_FIRST)
def test_the_expected_muscles_come_first(place: str, body_map: BodyMap) -> None:
    """What an expert looks for first at a place stands first in its answer."""
    side = body_map.regions[place].sides[0]
    found = muscles_for(body_map.regions, [Area(place, side)])
    assert " ".join(m.muscle for m in found[:3]) == EXPECTED_FIRST[place]


def test_no_knot_under_the_finger_goes_unnamed(body_map: BodyMap) -> None:
    """Where a knot is drawn, its muscle is among the answers for the place."""
    for muscle in body_map.muscles.values():
        for view, shape in muscle.shapes.items():
            for x, y in shape.points:
                place = body_map.hits[view].find(x, y, 0)
                assert place is not None
                named = [name for name, _ in body_map.regions[place].ranked]
                assert muscle.id in named, (muscle.id, view, place)


def test_a_muscle_that_lies_there_is_drawn_there(body_map: BodyMap) -> None:
    """Each muscle said to lie at a place covers some of it in a view."""
    for region in body_map.regions.values():
        for name in region.here:
            shapes = body_map.muscles[name].shapes
            assert any(
                covers(shapes[view].path, body_map.region_paths[view][region.id])
                for view in shapes
                if region.id in body_map.region_paths[view]
            ), (region.id, name)


def covers(muscle: str, place: str) -> bool:
    """Tell whether a muscle's path covers a visible part of a place."""
    ring = shapely.Polygon(list(path_points(place)))
    return bool(flattened(muscle).intersection(ring.buffer(0)).area > 12)


def test_closer_causes_are_named_where_nothing_of_the_map_lies(
    body_map: BodyMap,
) -> None:
    """A place without a knot of ours says that closer causes are common."""
    knots = {
        body_map.hits[view].find(x, y, 0)
        for muscle in body_map.muscles.values()
        for view, shape in muscle.shapes.items()
        for x, y in shape.points
    }
    for region in body_map.regions.values():
        if region.id not in knots:
            assert region.has_closer or region.id in OWN_MUSCLE_WITHOUT_A_KNOT, region
        area = Area(region.id, region.sides[0])
        for language in body_map.languages:
            said = note_on(body_map, [area], is_answered=True, language=language)
            closer = body_map.notes[language].closer
            assert (closer in said) == region.has_closer
            assert said.endswith(body_map.notes[language].pattern)


OWN_MUSCLE_WITHOUT_A_KNOT = {"shoulder_front", "tailbone", "groin"}
"""Muscles of the map lie there (chest, buttock, hip flexor); knots beside it."""


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
        (muscle, side, (area,))
        for muscle in ("gastrocnemius", "soleus", "glut_min", "hamstrings")
        for side, area in zip((Side.LEFT, Side.RIGHT), areas, strict=True)
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
    """A place that names none leads to no muscle, and the map has words for that."""
    foot = replace(body_map.regions["foot"], main=(), here=(), spill=())
    assert muscles_for({"foot": foot}, [Area("foot", Side.LEFT)]) == ()
    assert all(body_map.notes[lang].no_muscles for lang in body_map.languages)


def test_the_first_view_of_a_muscle_shows_most_of_it(body_map: BodyMap) -> None:
    """Every muscle has a view to open with, and it holds a zone."""
    for muscle in body_map.muscles.values():
        first = views_of(muscle)[0]
        assert any(zone.view is first for zone in muscle.zones)
    assert views_of(body_map.muscles["levator"])[0] is View.BACK


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


def test_the_muscles_of_an_answer_follow_one_another_round(body_map: BodyMap) -> None:
    """Each leads to the next, the last to the first; one alone leads nowhere."""
    matches = muscles_for(body_map.regions, [NECK])
    here, met = matches[0], []
    for _ in matches:
        after = following(matches, here.muscle, here.side)
        assert after is not None
        assert (after.match, after.count) == (matches[after.number - 1], len(matches))
        here = after.match
        met.append(here)
    assert met == [*matches[1:], matches[0]]
    assert following(matches[:1], matches[0].muscle, matches[0].side) is None
    assert following(matches, "nobody", Side.LEFT) is None
