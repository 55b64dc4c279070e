"""What is one press for the kiosk: long, held, trembling, or let off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import TextStep
from tests.support.drive import wait_for
from tests.support.form_visit import (
    begin_form,
    fill_in,
    outlast_tremor,
)
from tests.support.hand import Hand, control, home, spot
from tests.support.items import place_of, visible
from tests.support.pages import pages_of

if TYPE_CHECKING:
    from tests.support.drive import Drive


FOR_EVER_MS = 3_600_000


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
