"""The map's alarms, place by place and muscle by muscle, exactly as expected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap.signs import Alarm
from tests.unit.bodymap.leads import alarms_of, answer, page

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap

REGIONS = {
    "head_top": "head temple",
    "forehead": "head temple",
    "temple": "head temple",
    "eye": "head temple",
    "face": "head",
    "ear": "head",
    "jaw": "heart head temple",
    "head_back": "head temple",
    "throat": "heart head",
    "neck_back": "head heart",
    "neck_side": "head heart",
    "shoulder_top": "heart",
    "shoulder_front": "heart",
    "shoulder_side": "heart",
    "shoulder_back": "heart",
    "chest": "heart aorta",
    "abdomen_upper": "heart belly aorta",
    "abdomen_lower": "belly groin kidney",
    "groin": "groin hip spine kidney",
    "shoulder_blade": "heart aorta",
    "between_blades": "heart aorta upper_back",
    "mid_back": "spine heart aorta kidney",
    "low_back": "spine aorta kidney leg",
    "si_joint": "spine leg",
    "sacrum": "spine leg",
    "tailbone": "spine",
    "buttock": "spine hip leg",
    "hip_side": "hip leg",
    "upper_arm": "heart stroke",
    "elbow": "heart",
    "forearm": "heart stroke",
    "hand": "heart stroke",
    "thigh_front": "hip lung clot leg",
    "thigh_outer": "hip lung clot leg",
    "thigh_back": "spine lung clot leg",
    "knee": "lung clot spine leg",
    "lower_leg": "lung clot spine leg",
    "calf": "lung clot spine leg",
    "foot": "lung clot leg",
}
"""The alarms of every place in the order in which they are said.

Written by a program from the review of 28 November 2026 and the sources of signs.toml;
pressed nerves of the spine (G16) are felt in both legs. No clinician has seen it.
"""

MUSCLES = {
    "trap_upper": "head temple",
    "trap_middle": "heart",
    "trap_lower": "head",
    "levator": "head",
    "scm": "head",
    "splenius_cap": "head",
    "splenius_cerv": "head",
    "suboccipital": "head temple",
    "semispinalis": "head temple",
    "scalenes": "heart",
    "rhomboids": "heart",
    "supraspinatus": "heart",
    "infraspinatus": "heart",
    "pec_major": "heart",
    "lat": "heart aorta",
    "sps": "heart aorta",
    "erector_thor": "spine heart",
    "erector_lumb": "spine",
    "multifidus": "spine",
    "ql": "spine hip kidney",
    "glut_max": "spine",
    "glut_med": "spine",
    "glut_min": "spine hip lung clot leg",
    "piriformis": "spine hip leg",
    "iliopsoas": "spine hip",
    "tfl": "hip",
    "rectus": "spine belly",
    "temporalis": "head temple",
    "masseter": "heart head temple",
    "gastrocnemius": "lung clot",
    "deltoid": "heart",
    "hamstrings": "spine lung clot leg",
    "occipitofrontalis": "head temple",
    "cervical_multifidi": "head",
    "subscapularis": "heart",
    "teres": "heart",
    "pec_minor": "heart",
    "soleus": "lung clot",
}
"""The alarms of every muscle's page."""

NEW_IS_ENOUGH = {"chest", "jaw", "upper_arm"}
"""Places where new pain alone is reason to call the emergency number."""


def wrong_places(body: BodyMap) -> list[str]:
    """List the places whose alarms are not the expected ones."""
    return [r for r in body.regions if alarms_of(answer(body, r)) != REGIONS.get(r)]


def wrong_muscles(body: BodyMap) -> list[str]:
    """List the muscles whose pages do not carry the expected alarms."""
    return [m for m in body.muscles if alarms_of(page(body, m)) != MUSCLES.get(m)]


def test_every_place_and_muscle_has_exactly_its_alarms(body_map: BodyMap) -> None:
    """None missing, none too many, in the order in which they are said."""
    assert set(body_map.regions) == set(REGIONS)
    assert set(body_map.muscles) == set(MUSCLES)
    assert wrong_places(body_map) == []
    assert wrong_muscles(body_map) == []


@pytest.mark.parametrize("alarm", Alarm)
def test_a_lost_or_added_alarm_is_noticed(alarm: Alarm, body_map: BodyMap) -> None:
    """Mutation check: an alarm taken from its places, or put on a foot, shows."""
    none: frozenset[str] = frozenset()
    placing = body_map.table.placings[alarm]
    for changed in (
        replace(placing, regions=none, also=none, muscles=none),
        replace(placing, regions=placing.regions | {"foot", "ear"}),
    ):
        placings = {**body_map.table.placings, alarm: changed}
        table = replace(body_map.table, placings=placings)
        mutant = replace(body_map, table=table)
        assert wrong_places(mutant) or wrong_muscles(mutant), changed


def test_new_pain_alone_calls_only_where_the_table_says(body_map: BodyMap) -> None:
    """Ordinary new back, neck or head pain never says "call if this is new"."""
    for region in body_map.regions:
        said = [s for s in answer(body_map, region).sentences if "is new" in s]
        assert bool(said) == (region in NEW_IS_ENOUGH), region
