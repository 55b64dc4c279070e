"""Hasty and trembling hands: what was meant for the screen before does nothing here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import TextStep
from kiosk.tour.pictures import PIXELS_PER_MM
from tests.support.body_touch import pixel_of
from tests.support.drive import wait_for
from tests.support.form_visit import (
    SOMEBODY_NEW,
    begin_form,
    fill_in,
    outlast_tremor,
)
from tests.support.items import place_of, visible
from tests.support.pages import pages_of
from tests.support.touch import press_and_let_go, touch_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QPointingDevice
    from PySide6.QtQuick import QQuickItem

    from kiosk.touchkit.rows import RowListModel
    from kiosk.visitor.body.rows import ChosenRow
    from tests.support.drive import Drive


FOR_EVER_MS = 3_600_000


class Hand:
    """Fingers that press when they are told to; `drive.time` is all that passes."""

    def __init__(self, drive: Drive, device: QPointingDevice) -> None:
        self._drive = drive
        self._device = device

    def down(self, spot: QPoint, finger: int = 1) -> None:
        """Put a finger on the glass."""
        QTest.touchEvent(self._drive.window, self._device).press(finger, spot).commit()

    def up(self, spot: QPoint, finger: int = 1) -> None:
        """Lift it."""
        event = QTest.touchEvent(self._drive.window, self._device)
        event.release(finger, spot).commit()

    def tap(self, spot: QPoint) -> None:
        """Press and let go, and look."""
        press_and_let_go(self._drive.window, self._device, spot)
        self._drive.settle()


@pytest.fixture
def hand(drive: Drive, request: pytest.FixtureRequest) -> Hand:
    """Return a hand in front of the kiosk."""
    return Hand(drive, touch_screen(request))


def control(drive: Drive, name: str) -> QQuickItem:
    """Return the control of this name."""
    found = visible(drive.page, "Pressable")
    return {item.property("name"): item for item in found}[name]


def spot(drive: Drive, name: str) -> QPoint:
    """Return the middle of the control of this name."""
    return place_of(control(drive, name)).center().toPoint()


def home(drive: Drive) -> None:
    """Come to home and look at it."""
    drive.shell.begin("")
    drive.wait_for_place("home")
    drive.see()


@pytest.mark.parametrize(("after", "opens"), [(0.399, False), (0.401, True)])
def test_a_second_tap_falls_on_the_next_screen_only_after_a_while(
    drive: Drive, hand: Hand, after: float, *, opens: bool
) -> None:
    """What is touched within 400 ms of a new screen stays shut."""
    home(drive)
    drive.shell.showSources()
    drive.shell.goHome()
    drive.settle()
    drive.time += after
    card = place_of(visible(drive.page, "TouchCard")[0]).center().toPoint()
    hand.tap(card)
    assert (drive.shell.place != "home") is opens


def test_a_double_tap_on_send_does_not_lose_the_code(drive: Drive, hand: Hand) -> None:
    """The second tap, 0.9 s later, does not end the visit under the reference code."""
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
    drive.see()
    send = spot(drive, "Send")
    wait_for(drive.kiosk.pages.form.kept, lambda: hand.tap(send))
    drive.settle()
    drive.time += 0.9
    hand.tap(send)
    hand.tap(spot(drive, "I am finished"))
    assert drive.shell.place == "thank-you"
    drive.time += 0.2
    hand.tap(spot(drive, "I am finished"))
    assert drive.shell.place == "attract"


def test_next_too_often_does_not_send(drive: Drive, hand: Hand) -> None:
    """Send takes the place of Next and no press for a second."""
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
    drive.shell.goBack()
    drive.settle()
    drive.see()
    onward = spot(drive, "Next")
    hand.tap(onward)
    assert drive.kiosk.pages.form.view_now.page == "review"
    drive.time += 0.99
    hand.tap(onward)
    assert not drive.kiosk.pages.form.isSending
    assert drive.shell.place == "form"


def test_a_finger_that_was_down_before_the_change_presses_nothing(
    drive: Drive, hand: Hand
) -> None:
    """A second finger rests on Finish while another screen comes, and lets go later."""
    home(drive)
    finish = spot(drive, "Finish")
    hand.down(finish)
    drive.shell.showEmergency()
    drive.settle()
    drive.time += 5
    hand.up(finish)
    drive.settle()
    assert drive.shell.place == "emergency"
    pressed = [i for i in visible(drive.page, "Pressable") if i.property("pressed")]
    assert pressed == []
    hand.tap(finish)
    assert drive.shell.place == "attract"


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


def test_the_guard_keeps_no_word_of_a_screen(drive: Drive, hand: Hand) -> None:
    """What lies under a finger may be named after an answer; nothing of it is kept."""
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
    drive.see()
    hand.tap(QPoint(10, 10))
    kept = drive.kiosk.hands.guard._places
    assert kept
    assert all(isinstance(fact, int) for lying in kept for fact in lying)


def codes(chosen: RowListModel[ChosenRow]) -> list[str]:
    """List the places chosen."""
    return [row.code for row in chosen.rows]


def show_body(drive: Drive) -> None:
    """Come to the body map and look at it."""
    home(drive)
    drive.shell.showBodyMap()
    drive.settle()
    drive.see()


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


def test_emergency_signs_answer_at_once(drive: Drive, hand: Hand) -> None:
    """Nobody in need waits for a guard."""
    home(drive)
    drive.shell.showSources()
    drive.settle()
    hand.tap(spot(drive, "Emergency signs"))
    assert drive.shell.place == "emergency"


def test_letters_are_never_taken_for_haste(drive: Drive, hand: Hand) -> None:
    """The first letter counts in the moment the field appears, by touch and by key."""
    begin_form(drive)
    drive.kiosk.pages.form.goNext()
    drive.settle()
    while not drive.kiosk.keyboard.isShown:
        drive.settle()
    keys = {k.property("words"): k for k in visible(drive.page, "TypingKey")}
    letter = next(k for name, k in keys.items() if str(name).lower() == "m")
    hand.tap(place_of(letter).center().toPoint())
    for sign in "ia x":
        QTest.keyClick(drive.window, sign)
    drive.settle()
    field = visible(drive.page, "TextField")[0]
    assert str(field.property("text")).lower() == "mia x"


def test_a_double_tap_on_start_types_nothing(drive: Drive, hand: Hand) -> None:
    """The keys come up under the finger; its second tap is no letter."""
    begin_form(drive)
    drive.see()
    start = spot(drive, "Start")
    hand.tap(start)
    while not drive.kiosk.keyboard.isShown:
        drive.settle()
    hand.tap(start + QPoint(4, -3))
    drive.settle()
    field = visible(drive.page, "TextField")[0]
    assert field.property("text") == ""
    keys = visible(drive.page, "TypingKey")
    assert any(place_of(key).contains(start.toPointF()) for key in keys)


def test_a_touch_that_does_not_count_keeps_the_visit(drive: Drive, hand: Hand) -> None:
    """The idle clock sees every touch, also one that presses nothing."""
    home(drive)
    drive.time += 61
    drive.shell.warning.watch()
    assert drive.shell.warning.isShown
    hand.tap(spot(drive, SOMEBODY_NEW))
    assert drive.shell.place == "home", "the button had only just appeared"
    assert not drive.shell.warning.isShown


def test_a_touch_stops_the_voice_though_it_does_not_count(
    drive: Drive, hand: Hand
) -> None:
    """Whatever is touched, reading aloud stops."""
    home(drive)
    drive.shell.showSources()
    drive.kiosk.speech._set_speaking(is_speaking=True)
    hand.tap(QPoint(40, 900))
    assert not drive.shell.speech.isSpeaking


def test_a_held_return_key_is_one_press(drive: Drive) -> None:
    """Auto-repeat does not page through the screens."""
    topic = drive.topic
    home(drive)
    section = topic.sections[0]
    first = section.screens[0].id
    drive.shell.go(Place(PlaceKind.SECTION, topic.id, section.id, first))
    drive.settle()
    drive.see()
    QTest.keyPress(drive.window, Qt.Key.Key_Return)
    drive.settle()
    after_one = drive.kiosk.navigation.current
    assert after_one.item != first
    drive.see()
    repeat = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.NoModifier,
        "\r",
        True,
    )
    assert drive.kiosk.hands.guard._takes_out_key(drive.window, repeat)
    assert drive.kiosk.navigation.current == after_one


def test_a_long_press_is_a_press(drive: Drive, hand: Hand) -> None:
    """Hands that are slow to let go reach everything too."""
    hints = QGuiApplication.styleHints()
    usual = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(1)
    long = QTimer(singleShot=True, interval=60)
    drive.see()
    hand.down(QPoint(540, 500))
    wait_for(long.timeout, long.start)
    hand.up(QPoint(540, 500))
    hints.setMousePressAndHoldInterval(usual)
    drive.wait_for_place("home")


def test_a_button_is_let_off_by_sliding_away(drive: Drive, hand: Hand) -> None:
    """Whoever pressed the wrong thing slides off it and nothing happens."""
    home(drive)
    finish = spot(drive, "Finish")
    hand.down(finish)
    away = finish - QPoint(0, 300)
    event = QTest.touchEvent(drive.window, hand._device)
    event.move(1, away).commit()
    hand.up(away)
    drive.settle()
    assert drive.shell.place == "home"


def test_a_slow_second_tap_does_not_take_a_tick_back(drive: Drive, hand: Hand) -> None:
    """A tremor's second tap, 0.7 s later, leaves "I agree" ticked.

    The row has a clock of its own; it is set so slow that no machine is slower.
    """
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
    form = drive.kiosk.pages.form
    form.change("agreement")
    form.choose("agreement", "")
    drive.settle()
    drive.see()
    agree = control(drive, "I agree")
    assert agree.property("tremor") > 700
    agree.setProperty("tremor", FOR_EVER_MS)
    for _ in range(2):
        hand.tap(place_of(agree).center().toPoint())
        drive.time += 0.7
    assert form.view_now.isAgreed


@pytest.mark.parametrize(("after", "goes_down"), [(0.9, False), (1.1, True)])
def test_a_second_hit_on_back_to_the_top_stays_at_the_top(
    drive: Drive, hand: Hand, after: float, *, goes_down: bool
) -> None:
    """The button says "More" by then; only who waits a second means that.

    The button has a clock of its own too, which is waited for.
    """
    drive.look(text_step=TextStep.LARGEST)
    drive.open("list")
    area = visible(drive.page, "PagedArea")[0]
    more = visible(drive.page, "MoreButton")[0]
    for _ in pages_of(drive, area):
        drive.see()
    assert more.property("name") == "Back to the top"
    top = place_of(more).center().toPoint()
    hand.tap(top)
    assert area.property("contentY") == 0
    drive.time += after
    outlast_tremor(drive, more)
    hand.tap(top)
    assert (area.property("contentY") > 0) is goes_down
