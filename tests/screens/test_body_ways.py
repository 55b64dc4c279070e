"""Ways lead to the body map and back, and each finds the answer where it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.screens.test_keyboard_visit import press
from tests.support.items import shown_place_of, visible
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from tests.support.drive import Drive


@pytest.mark.parametrize(
    ("screen", "way"),
    [("list", "Body map"), ("emergency", "None of these: show where it hurts")],
)
def test_sections_and_emergency_signs_lead_to_the_map(
    portrait: Drive, screen: str, way: str
) -> None:
    """Whoever reads a section or the signs gets to the body, and back."""
    portrait.open(screen)
    place = portrait.shell.place
    press(portrait, way)
    assert portrait.shell.place == "body-map"
    portrait.shell.goBack()
    assert portrait.shell.place == place


def test_back_from_a_muscle_finds_the_answer_as_it_was(drive: Drive) -> None:
    """Who paged down to the third muscle and comes back stands there again."""
    drive.open("body-map-chosen")
    area = visible(drive.page, "PagedArea")[-1]
    lowest = area.property("contentHeight") - area.height()
    assert lowest > 0
    area.setProperty("contentY", lowest)
    drive.settle()
    drive.shell.pages.bodyMap.openMuscle(
        drive.shell.pages.bodyMap.answer.cards.rows[0].card_id
    )
    drive.wait_for_place("muscle")
    drive.shell.goBack()
    drive.wait_for_place("body-map")
    assert visible(drive.page, "PagedArea")[-1].property("contentY") == lowest

    drive.shell.pages.bodyMap.toggle("buttock.left")
    drive.settle()
    assert visible(drive.page, "PagedArea")[-1].property("contentY") == 0


@pytest.mark.parametrize("step", TextStep)
def test_from_home_the_answer_begins_at_its_top(
    drive: Drive, request: pytest.FixtureRequest, step: TextStep
) -> None:
    """Who goes home from the last muscle and asks again sees the places chosen first.

    Back from the emergency signs still leads to the very spot.
    """
    drive.look(text_step=step)
    drive.open("body-map-chosen")
    area = visible(drive.page, "PagedArea")[-1]
    lowest = area.property("contentHeight") - area.height()
    area.setProperty("contentY", lowest)
    drive.settle()
    drive.shell.showEmergency()
    drive.wait_for_place("emergency")
    drive.shell.goBack()
    drive.wait_for_place("body-map")
    assert visible(drive.page, "PagedArea")[-1].property("contentY") == lowest

    drive.shell.goHome()
    drive.wait_for_place("home")
    drive.see()
    (hero,) = [
        card
        for card in visible(drive.page, "TouchCard")
        if card.property("name") == "Where does it hurt?"
    ]
    tap(drive, touch_screen(request), hero)
    drive.wait_for_place("body-map")
    assert visible(drive.page, "PagedArea")[-1].property("contentY") == 0
    chips = visible(drive.page, "ChosenChip")
    assert len(chips) == 2
    assert all(shown_place_of(chip).height() > 0 for chip in chips)
