"""Each sign is said once, the worst first, under its own call, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap.signs import Alarm, Urgency
from tests.unit.bodymap.leads import answer

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap


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
