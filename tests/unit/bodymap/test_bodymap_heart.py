"""Where pain may be the heart's the map says so, and no other alarm is lost to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap import leading, safety
from kiosk.bodymap.signs import Alarm, Urgency
from tests.unit.bodymap.leads import alarms_of, answer, page

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap


def test_only_where_the_heart_leads_the_alarm_is_grave(body_map: BodyMap) -> None:
    """Chest, jaw, inner arm and what the table puts beside them; no other place."""
    grave = {r for r in body_map.regions if answer(body_map, r).is_grave}
    assert grave == body_map.table.placings[Alarm.HEART].regions
    assert {"chest", "jaw", "upper_arm"} <= grave
    assert not {"low_back", "shoulder_top", "forehead"} & grave


def test_the_heart_takes_no_other_places_sign_away(body_map: BodyMap) -> None:
    """Beside the heart's first sign stands the first that leads at the other place.

    It stands under the heart's call, which says more and is for now as well.
    """
    heart = answer(body_map, "chest").foremost[0]
    tried = 0
    for region in body_map.regions:
        leads = body_map.table.leading([region])
        if not leads or Alarm.HEART in leads:
            continue
        if body_map.table.placings[leads[0]].urgency is Urgency.NOW:
            tried += 1
            (said,) = answer(body_map, region, "chest").foremost
            assert (said.call, said.signs[0]) == (heart.call, heart.signs[0]), region
            placed = body_map.table.placings[leads[0]].signs
            words = [body_map.table.signs[sign].words["en"] for sign in placed]
            assert said.signs[1] in words, region
    assert tried > 5


def test_muscles_that_mimic_the_heart_always_carry_its_words(
    body_map: BodyMap,
) -> None:
    """A muscle with its main pain in the chest, an arm or the jaw says so."""
    for muscle in body_map.muscles.values():
        main = {r for z in muscle.zones if z.kind == "main" for r in z.regions}
        if main & safety.HEART_ZONES:
            assert muscle.mimics_heart, muscle.id
            assert "heart" in alarms_of(page(body_map, muscle.id)).split()


def test_no_muscle_that_mimics_the_heart_is_offered_without_a_word_of_it(
    body_map: BodyMap,
) -> None:
    """Where such a muscle is an answer below the head, the chest is named.

    On the head, where pain of the heart is not felt, the muscle's own page names it.
    """
    for region in body_map.regions.values():
        if region.group == "head" and region.id != "jaw":
            continue
        offered = [body_map.muscles[m] for m in (*region.main, *region.spill)]
        if any(muscle.mimics_heart for muscle in offered):
            said = " ".join(answer(body_map, region.id).sentences).lower()
            assert "chest" in said, region.id


def test_a_listed_muscle_brings_the_heart_last_and_never_new(
    body_map: BodyMap,
) -> None:
    """In a list without places the heart's words come, and not "if it is new"."""
    lead = leading.for_answer(
        body_map, [], [body_map.muscles["pec_major"]], language="en", number="112"
    )
    assert alarms_of(lead) == "heart"
    assert "112" in lead.call
    assert "is new" not in lead.call
