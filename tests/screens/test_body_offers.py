"""The empty map offers the places people ask about most, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.screens.test_keyboard_visit import press
from tests.support.body_touch import body_of
from tests.support.items import enclosing, place_of, shown_place_of, visible
from tests.support.layout import clipping_faults, target_faults
from tests.support.pages import cut_things
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


def offered(drive: Drive) -> list[QQuickItem]:
    """List the buttons that choose a place."""
    return visible(drive.page, "SideButton")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_places_asked_about_most_stand_there_whole(
    drive: Drive, language: str
) -> None:
    """Each side of each place of the file has a button in full words, without More."""
    drive.look(language=language)
    drive.open("body-map")
    body = body_of(drive)
    wanted = [
        body.regions[region].words[language].sides[side]
        for region in body.first_places
        for side in body.regions[region].sides
    ]
    buttons = offered(drive)
    assert len(body.first_places) == 6
    assert [button.property("name") for button in buttons] == wanted
    assert all(shown_place_of(button) == place_of(button) for button in buttons)
    words = [text for button in buttons for text in visible(button, "ButtonWords")]
    assert {text.property("lineCount") for text in words} == {1}
    assert visible(drive.page, "MoreButton") == []
    assert clipping_faults(drive.page) == []
    assert target_faults(drive.page, drive.theme.property("pixelsPerMm")) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_buttons_in_a_row_are_alike(
    drive: Drive, language: str, step: TextStep
) -> None:
    """However long a place's name is, no side looks larger than another beside it."""
    drive.look(language=language, text_step=step)
    drive.open("body-map")
    buttons = offered(drive)
    assert {round(button.property("wordSize")) for button in buttons} == {
        round(buttons[0].property("wordSize"))
    }
    in_a_row = 2 if step else 4
    for first in range(0, len(buttons), in_a_row):
        row = [place_of(each) for each in buttons[first : first + in_a_row]]
        assert max(p.top() for p in row) - min(p.top() for p in row) < 1, row
        assert max(p.bottom() for p in row) - min(p.bottom() for p in row) < 1, row


def test_one_touch_chooses_and_the_answer_takes_the_room(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """The place is chosen, its muscles stand there, and the buttons are gone."""
    drive.open("body-map")
    drive.see()
    (button,) = [
        b for b in offered(drive) if b.property("name") == "Low back, on your right"
    ]
    tap(drive, touch_screen(request), button)
    body_map = drive.shell.pages.bodyMap
    assert [row.code for row in body_map.chosen.rows] == ["low_back.right"]
    assert offered(drive) == []
    assert visible(drive.page, "MuscleCard")
    body_map.toggle("low_back.right")
    drive.settle()
    assert len(offered(drive)) == 12


def test_keys_reach_an_offered_place(portrait: Drive) -> None:
    """By keys alone, from the offered place to its muscles."""
    portrait.open("body-map")
    press(portrait, str(offered(portrait)[0].property("name")))
    assert portrait.shell.pages.bodyMap.chosen.rowCount() == 1
    assert visible(portrait.page, "MuscleCard")


def test_the_list_offers_nothing_twice(portrait: Drive) -> None:
    """Beside the whole list, and beside the muscles, there are no offers."""
    for screen in ("body-map-list", "body-map-muscles", "body-map-chosen"):
        portrait.open(screen)
        assert offered(portrait) == []


@pytest.mark.parametrize("drive", ["small"], indirect=True)
def test_where_they_do_not_fit_no_place_is_cut(drive: Drive) -> None:
    """A smaller glass of as many pixels pages them whole: none shows half its words."""
    usual = drive.theme.property("pixelsPerMm")
    drive.theme.setProperty("pixelsPerMm", 4.2)
    try:
        drive.open("body-map")
        assert visible(drive.page, "MoreButton")
        area = enclosing(offered(drive)[0], "PagedArea")
        assert area is not None
        assert cut_things(area, "SideButton") == []
    finally:
        drive.theme.setProperty("pixelsPerMm", usual)
        drive.settle()
