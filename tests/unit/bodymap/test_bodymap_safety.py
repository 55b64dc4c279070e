"""The map's alarms, place by place and muscle by muscle, exactly as expected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap import leading, safety
from kiosk.bodymap.loader import load
from kiosk.bodymap.model import Area, Side
from kiosk.bodymap.signs import Alarm, Urgency

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.bodymap.leading import Lead
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


def answer(body: BodyMap, *regions: str) -> Lead:
    """Return what leads the answer for places on the left, or in the middle."""
    areas = [
        Area(r, Side.LEFT if Side.LEFT in body.regions[r].sides else Side.MIDDLE)
        for r in regions
    ]
    return leading.for_answer(body, areas, [], language="en", number="911")


def page(body: BodyMap, muscle: str) -> Lead:
    """Return what leads a muscle's page."""
    return leading.for_muscle(body, body.muscles[muscle], language="en", number="911")


def alarms_of(lead: Lead) -> str:
    """Say which alarms lead, in their order."""
    return " ".join(notice.alarm for notice in lead.notices)


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


def test_low_back_leads_with_the_signs_of_pressed_nerves(body_map: BodyMap) -> None:
    """First the genitals and the bladder; no word of the heart's alarm."""
    lead = answer(body_map, "low_back")
    assert lead.notices[0].alarm is Alarm.SPINE
    assert "around the genitals" in lead.signs[0]
    assert "Trouble peeing" in lead.signs[1]
    assert not any("heart" in sentence for sentence in lead.sentences)


def test_each_alarm_keeps_its_own_call(body_map: BodyMap) -> None:
    """What a doctor should see today never stands under the emergency number."""
    for region in body_map.regions:
        first, *others = answer(body_map, region).notices
        assert answer(body_map, region).call == first.call
        for notice in others:
            assert notice.brief.startswith(notice.call_brief)
            is_now = "Call 911 now" in notice.brief
            assert is_now == (notice.urgency is Urgency.NOW), notice.brief
            for sign in notice.signs:
                assert sign[1:] in notice.brief


def test_a_sign_is_said_once(body_map: BodyMap) -> None:
    """Several places together repeat no sign, and leave none out."""
    lead = answer(body_map, "calf", "low_back", "chest")
    said = [sign for notice in lead.notices for sign in notice.signs]
    assert len(said) == len(set(said))
    wanted = {
        body_map.table.signs[sign].words["en"]
        for notice in lead.notices
        for sign in body_map.table.placings[notice.alarm].signs
    }
    assert set(said) == wanted


def test_the_foremost_signs_are_the_first_two_under_their_own_calls(
    body_map: BodyMap,
) -> None:
    """No more than two, in the order of the list, none under another's call."""
    for region in body_map.regions:
        lead = answer(body_map, region)
        every = [(n.alarm, n.urgency, sign) for n in lead.notices for sign in n.signs]
        said = [(n.alarm, n.urgency, sign) for n in lead.foremost for sign in n.signs]
        assert said == every[:2], region
        for notice in lead.foremost:
            is_now = "Call 911 now" in notice.shortest_call
            assert is_now == (notice.urgency is Urgency.NOW)
            says_new = "is new" in notice.shortest_call
            assert says_new == ("is new" in notice.call)


def test_a_second_place_does_not_take_the_first_ones_signs_away(
    body_map: BodyMap,
) -> None:
    """Each of two places that call alike has its first sign in the strip."""
    for one, other in (("low_back", "calf"), ("low_back", "thigh_outer")):
        single = [
            answer(body_map, region).foremost[0].signs[0] for region in (one, other)
        ]
        (said,) = answer(body_map, one, other).foremost
        assert sorted(said.signs) == sorted(single), (one, other)
    (alike,) = answer(body_map, "low_back", "si_joint").foremost
    assert alike.signs == answer(body_map, "low_back").foremost[0].signs


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


def test_only_where_the_heart_leads_the_alarm_is_grave(body_map: BodyMap) -> None:
    """Chest, jaw, inner arm and what the table puts beside them; no other place."""
    grave = {r for r in body_map.regions if answer(body_map, r).is_grave}
    assert grave == body_map.table.placings[Alarm.HEART].regions
    assert {"chest", "jaw", "upper_arm"} <= grave
    assert not {"low_back", "shoulder_top", "forehead"} & grave


def test_every_alarm_has_words_in_every_language(body_map: BodyMap) -> None:
    """Each alarm says what to do, whom to call and what to look for."""
    assert set(body_map.languages) == {"en", "es"}
    for alarm in Alarm:
        for language in body_map.languages:
            words = body_map.alarms[alarm][language]
            assert words.lead
            is_now = body_map.table.placings[alarm].urgency is Urgency.NOW
            for call in (words.call, words.call_brief):
                assert ("{number}" in call) == is_now
            assert 1 <= len(words.signs) <= 7


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


@pytest.fixture
def edited_signs(
    map_file: Path, drawn_folder: Path, tmp_path: Path
) -> Callable[[str, str], BodyMap | None]:
    """Load the shipped map with one passage of the table of signs replaced."""

    def load_edited(old: str, new: str) -> BodyMap | None:
        text = (map_file.parent / "signs.toml").read_text(encoding="utf-8")
        assert old in text
        (tmp_path / "signs.toml").write_text(text.replace(old, new), encoding="utf-8")
        copy = tmp_path / map_file.name
        copy.write_text(map_file.read_text(encoding="utf-8"), encoding="utf-8")
        made, _ = load(copy, drawn_folder)
        return made

    return load_edited


def test_a_forgotten_place_or_muscle_cannot_take_the_warning_away(
    edited_signs: Callable[[str, str], BodyMap | None],
) -> None:
    """With every place and muscle struck out, the floor still leads."""
    made = edited_signs("\nregions = ", "\n# regions = ")
    assert made is not None
    for alarm, places in safety.FLOOR.items():
        for place in places:
            assert alarm in made.regions[place].alarms, (alarm, place)
    made = edited_signs('muscles = ["pec_major"', 'muscles = ["tfl"')
    assert made is not None
    assert "heart" in alarms_of(page(made, "pec_major"))


def test_without_the_floor_the_warning_would_be_gone(
    edited_signs: Callable[[str, str], BodyMap | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Mutation check: with no floor, striking the places out silences them."""
    monkeypatch.setattr(safety, "FLOOR", {})
    made = edited_signs("\nregions = ", "\n# regions = ")
    assert made is not None
    assert Alarm.CLOT not in made.regions["calf"].alarms


def test_the_table_names_real_places_and_muscles(body_map: BodyMap) -> None:
    """A renamed region or muscle cannot silently lose its warning."""
    for placing in body_map.table.placings.values():
        assert placing.regions | placing.also <= set(body_map.regions)
        assert placing.muscles <= set(body_map.muscles)
    for places in safety.FLOOR.values():
        assert places <= set(body_map.regions)
