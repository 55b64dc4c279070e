"""On the body map danger comes before any muscle, seen and heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.navigation import Place, PlaceKind
from tests.support.body_touch import answered_on, body_of
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from tests.support.drive import Drive


def alarm_leads(drive: Drive) -> bool:
    """Tell whether emergency words stand above every muscle's card."""
    panels = visible(drive.page, "AlarmStrip")
    cards = visible(drive.page, "MuscleCard")
    if not panels:
        return False
    lowest = place_of(panels[0]).bottom()
    return all(place_of(card).top() >= lowest for card in cards)


@pytest.mark.parametrize("code", ["chest.left", "upper_arm.right", "jaw.left"])
def test_danger_comes_before_any_muscle(drive: Drive, code: str) -> None:
    """Chest, arm and jaw: the emergency words lead, and name the number."""
    drive.open("body-map")
    drive.shell.pages.bodyMap.toggle(code)
    drive.settle()
    assert alarm_leads(drive)
    assert any("911" in words for words in answered_on(drive))


def test_a_missing_alarm_is_noticed(portrait: Drive) -> None:
    """Mutation check: without the panel, danger would not lead."""
    portrait.open("body-map")
    portrait.shell.pages.bodyMap.toggle("chest.left")
    portrait.settle()
    panel = visible(portrait.page, "AlarmStrip")[0]
    panel.setProperty("visible", False)
    assert not alarm_leads(portrait)


def test_no_muscle_that_mimics_the_heart_comes_alone(portrait: Drive) -> None:
    """Wherever such a muscle is opened, and where it is listed, the heart is named."""
    body = body_of(portrait)
    portrait.open("body-map")
    pages = portrait.shell.pages
    for region in body.regions.values():
        code = f"{region.id}.{region.sides[0]}"
        pages.bodyMap.toggle(code)
        mimics = any(body.muscles[m].mimics_heart for m in region.main + region.spill)
        said = " ".join(pages.bodyMap.answer.alarm.sentences).lower()
        is_head = region.group == "head" and region.id != "jaw"
        assert is_head or not mimics or "chest" in said, region.id
        pages.bodyMap.toggle(code)
    signs = body.alarms["heart"]["en"].signs
    for muscle in body.muscles.values():
        place = Place(PlaceKind.MUSCLE, portrait.topic.id, "left", muscle.id)
        portrait.shell.go(place)
        said = " ".join(pages.muscle.alarm.sentences).lower()
        named = all(sign[1:].lower() in said for sign in signs[:1])
        assert not muscle.mimics_heart or named, muscle.id


def test_what_is_chosen_is_announced(portrait: Drive) -> None:
    """A screen reader hears the place with its side, and danger before muscles."""
    heard: list[str] = []
    portrait.open("body-map-list")
    body_map = portrait.shell.pages.bodyMap
    body_map.said.connect(heard.append)
    body_map.toggle("chest.left")
    body_map.said.disconnect(heard.append)
    words = heard[0].lower()
    assert words.index("left") < words.index("911") < words.index("may send pain")
