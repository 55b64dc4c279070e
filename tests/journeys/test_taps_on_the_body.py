"""Hasty and trembling taps on the body: one touch chooses one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from kiosk.tour.pictures import PIXELS_PER_MM
from tests.support.body_touch import pixel_of
from tests.support.drive import wait_for
from tests.support.hand import Hand, show_body
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from kiosk.touchkit.rows import RowListModel
    from kiosk.visitor.body.rows import ChosenRow
    from tests.support.drive import Drive


@pytest.mark.parametrize(("after", "opens"), [(0.399, False), (0.401, True)])
def test_what_comes_to_lie_under_the_finger_takes_no_press_at_once(
    drive: Drive, hand: Hand, after: float, *, opens: bool
) -> None:
    """A place of the body answers with cards where something else was a moment ago."""
    choose_place(drive, hand)
    card = place_of(visible(drive.page, "MuscleCard")[0]).center().toPoint()
    drive.time += after
    hand.tap(card)
    assert (drive.shell.place == "muscle") is opens


def test_trembling_on_a_new_card_opens_it_no_sooner(drive: Drive, hand: Hand) -> None:
    """Each tap that does not count leaves the card as new as it was."""
    choose_place(drive, hand)
    card = place_of(visible(drive.page, "MuscleCard")[0]).center().toPoint()
    for _ in range(3):
        drive.time += 0.1
        hand.tap(card)
    assert drive.shell.place == "body-map"
    drive.time += 0.101
    hand.tap(card)
    assert drive.shell.place == "muscle"


def test_several_places_can_be_touched_in_a_hurry(drive: Drive, hand: Hand) -> None:
    """The body itself has not moved: each place that is touched counts."""
    show_body(drive)
    touch_body(drive, hand, pixel_of(drive, -60, 800))
    touch_body(drive, hand, pixel_of(drive, -100, 205))
    assert drive.shell.pages.bodyMap.chosen.rowCount() == 2


@pytest.mark.parametrize(("after", "is_kept"), [(0.69, True), (0.71, False)])
def test_a_double_tap_on_the_body_chooses_one_place(
    drive: Drive, hand: Hand, after: float, *, is_kept: bool
) -> None:
    """The second tap, 10 mm beside the first, neither lets it go nor adds another."""
    show_body(drive)
    place = pixel_of(drive, -60, 800)
    touch_body(drive, hand, place)
    chosen = drive.shell.pages.bodyMap.chosen
    before = codes(chosen)
    drive.time += after
    touch_body(drive, hand, place + QPoint(0, round(10 * PIXELS_PER_MM["portrait"])))
    assert len(before) == 1
    assert (codes(chosen) == before) is is_kept


def test_taps_that_go_on_trembling_stay_one(drive: Drive, hand: Hand) -> None:
    """Four taps half a second apart are one touch; a pause later another counts."""
    show_body(drive)
    place = pixel_of(drive, -60, 800)
    chosen = drive.shell.pages.bodyMap.chosen
    for _ in range(4):
        touch_body(drive, hand, place)
        drive.time += 0.5
    assert chosen.rowCount() == 1
    drive.time += 0.3
    touch_body(drive, hand, place)
    assert chosen.rowCount() == 0


def test_a_touch_that_was_cancelled_is_no_first_tap(drive: Drive, hand: Hand) -> None:
    """A finger that came down there and was never lifted holds up no later one."""
    show_body(drive)
    place = pixel_of(drive, -60, 800)
    beside = place_of(visible(drive.page, "Pressable")[0]).topLeft().toPoint()
    hand.down(place)
    drive.time += 2
    hand.tap(beside - QPoint(2, 2))
    drive.time += 0.5
    touch_body(drive, hand, place)
    assert drive.shell.pages.bodyMap.chosen.rowCount() == 1


def test_a_double_tap_on_a_foot_chooses_nothing_in_what_it_enlarged(
    drive: Drive, hand: Hand
) -> None:
    """The first tap enlarges it; what then lies under the second is not meant."""
    show_body(drive)
    body_map = drive.shell.pages.bodyMap
    views = body_map.views
    place = pixel_of(drive, 90, 960)
    touch_body(drive, hand, place)
    assert views.isEnlarged
    before = codes(body_map.chosen)
    drive.time += 0.4
    touch_body(drive, hand, place)
    assert codes(body_map.chosen) == before


def codes(chosen: RowListModel[ChosenRow]) -> list[str]:
    """List the places chosen."""
    return [row.code for row in chosen.rows]


def choose_place(drive: Drive, hand: Hand) -> QPoint:
    """Touch a place of the body, see the answer, and return the spot."""
    show_body(drive)
    picture = drive.shell.pages.bodyMap.picture
    middle = place_of(picture.parentItem()).center().toPoint()
    touch_body(drive, hand, middle)
    return middle


def touch_body(drive: Drive, hand: Hand, spot: QPoint) -> None:
    """Touch the body and wait for what it answers."""
    answer = drive.kiosk.pages.body_map._later
    hand.tap(spot)
    if answer.isActive():
        wait_for(answer.timeout)
    drive.settle()
