"""Places and muscles as lists: by keys, by touch, and in large words on a low panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.session.preferences import TextStep
from tests.screens.test_keyboard_visit import press
from tests.support.items import place_of, shown_place_of, visible

if TYPE_CHECKING:
    from tests.support.drive import Drive


def test_the_list_does_it_all_by_keyboard(drive: Drive) -> None:
    """By keys alone: the list, a part, a place, its muscle's page, and back."""
    drive.open("body-map")
    press(drive, "List")
    if drive.size != "portrait":
        press(drive, "Other parts")
    press(drive, "Hip and buttock")
    press(drive, "Your left buttock")
    body_map = drive.shell.pages.bodyMap
    assert body_map.chosen.rows[0].code == "buttock.left"
    press(drive, body_map.answer.cards.rows[0].title)
    drive.wait_for_place("muscle")
    press(drive, "Causes and care")
    assert drive.shell.pages.muscle.hasCauses
    press(drive, "Back")
    drive.wait_for_place("body-map")
    press(drive, "Remove: Your left buttock")
    assert body_map.isEmpty


def test_the_list_begins_with_places(drive: Drive) -> None:
    """Places of the part a topic leads with stand whole, before More of the list."""
    drive.open("body-map-list")
    rows = [r for r in visible(drive.page, "TickRow") if shown_place_of(r).height()]
    whole = [row for row in rows if shown_place_of(row) == place_of(row)]
    assert len(whole) >= 4


@pytest.mark.parametrize(
    ("screen", "row"),
    [("body-map-list", "TickRow"), ("body-map-muscles", "MuscleCard")],
)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_a_low_panel_lists_something_in_large_words_too(
    small: Drive, step: TextStep, language: str, screen: str, row: str
) -> None:
    """One place, or one muscle, at least stands whole before More."""
    small.look(text_step=step, language=language)
    small.open(screen)
    (pane,) = visible(small.page, "BodyListPane")
    rows = visible(pane, row)
    assert [each for each in rows if shown_place_of(each) == place_of(each)]


def test_other_parts_of_the_body_open_by_a_touch(small: Drive) -> None:
    """On a low screen all parts come when asked for, and go once one is chosen."""
    small.open("body-map-list")
    listing = small.shell.pages.bodyMap.listing
    parts = [card.title for card in listing.groups.rows]
    shown = {chip.property("name") for chip in visible(small.page, "Chip")}
    assert len(shown & set(parts)) == 1
    press(small, "Other parts")
    shown = {chip.property("name") for chip in visible(small.page, "Chip")}
    assert shown >= set(parts)
    assert visible(small.page, "TickRow") == []
    press(small, parts[0])
    assert not listing.isChoosing
    assert visible(small.page, "TickRow")
    listing.chooseGroup()
    small.kiosk.end_visit()
    assert not listing.isChoosing


def test_a_key_does_what_a_finger_does(portrait: Drive) -> None:
    """Space chooses a row of the list, and chooses it no longer."""
    portrait.open("body-map-list")
    first = portrait.shell.pages.bodyMap.listing.places.rows[0]
    press(portrait, first.words, Qt.Key.Key_Space)
    assert portrait.shell.pages.bodyMap.chosen.rowCount() == 1
