"""Hasty and trembling hands: what was meant for the screen before does nothing here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.support.drive import wait_for
from tests.support.form_visit import (
    SOMEBODY_NEW,
    begin_form,
    fill_in,
)
from tests.support.hand import Hand, home, spot
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from tests.support.drive import Drive


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


def test_the_guard_keeps_no_word_of_a_screen(drive: Drive, hand: Hand) -> None:
    """What lies under a finger may be named after an answer; nothing of it is kept."""
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
    drive.see()
    hand.tap(QPoint(10, 10))
    kept = drive.kiosk.hands.guard._places
    assert kept
    assert all(isinstance(fact, int) for lying in kept for fact in lying)


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
