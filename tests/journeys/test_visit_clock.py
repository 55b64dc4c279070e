"""A visit that nobody attends ends; whatever a visitor does keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.support.touch import press_and_let_go, touch_screen
from tests.support.visit import begin, read_something

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kiosk.visitor.composition import Kiosk
    from tests.support.clock import Clock


def test_the_visit_ends_after_wait_and_warning(
    kiosk: Kiosk, qtbot: QtBot, clock: Clock
) -> None:
    """Sixty seconds without a touch warn, thirty more clear the visit."""
    begin(kiosk, qtbot)
    clock.seconds += 59
    kiosk.shell.warning.watch()
    assert not kiosk.shell.warning.isShown
    clock.seconds += 2
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown
    assert kiosk.shell.warning.secondsLeft == 29
    clock.seconds += 30
    kiosk.shell.warning.watch()
    assert kiosk.shell.place == "attract"
    assert not kiosk.shell.warning.isShown


def test_reading_screens_are_more_patient(
    kiosk: Kiosk, qtbot: QtBot, clock: Clock
) -> None:
    """On a reading screen the warning comes after ninety seconds."""
    begin(kiosk, qtbot)
    read_something(kiosk)
    kiosk.shell.warning.touched()
    clock.seconds += 89
    kiosk.shell.warning.watch()
    assert not kiosk.shell.warning.isShown
    clock.seconds += 2
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown


def test_a_finger_that_rests_on_the_warning_keeps_the_visit(
    kiosk: Kiosk, qtbot: QtBot, clock: Clock
) -> None:
    """From the first moment of a touch the countdown no longer ends the visit."""
    begin(kiosk, qtbot)
    clock.seconds += 61
    kiosk.shell.warning.watch()
    window, spot = kiosk.window.window, QPoint(20, 20)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=spot)
    clock.seconds += 31
    kiosk.shell.warning.watch()
    assert kiosk.shell.place == "home"
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=spot)


@pytest.mark.parametrize("act", ["tap", "click", "key", "wheel", "drag"])
def test_whatever_a_visitor_does_keeps_the_visit_alive(
    kiosk: Kiosk,
    qtbot: QtBot,
    clock: Clock,
    request: pytest.FixtureRequest,
    act: str,
) -> None:
    """A single tap, click, key, turn of a wheel or drag takes the warning away."""
    begin(kiosk, qtbot)
    window = kiosk.window.window
    clock.seconds += 61
    kiosk.shell.warning.watch()
    assert kiosk.shell.warning.isShown
    empty = QPoint(20, 20)
    if act == "tap":
        press_and_let_go(window, touch_screen(request), empty)
    elif act == "click":
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=empty)
    elif act == "key":
        QTest.keyClick(window, Qt.Key.Key_F5)
    elif act == "wheel":
        QTest.wheelEvent(window, empty, QPoint(0, -120))
    else:
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=empty)
        clock.seconds += 61
        QTest.mouseMove(window, QPoint(40, 40))
        kiosk.shell.warning.watch()
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=empty)
    qtbot.waitUntil(lambda: not kiosk.shell.warning.isShown, timeout=300_000)
    assert kiosk.shell.place == "home"


def test_there_is_no_limit_on_staying(kiosk: Kiosk, qtbot: QtBot, clock: Clock) -> None:
    """A visitor may answer the warning as often as they like."""
    begin(kiosk, qtbot)
    for _ in range(30):
        clock.seconds += 75
        kiosk.shell.warning.watch()
        assert kiosk.shell.warning.isShown
        kiosk.shell.warning.stay()
        kiosk.shell.warning.watch()
        assert not kiosk.shell.warning.isShown
    assert kiosk.shell.place == "home"


def test_the_clock_stops_while_speech_plays(
    kiosk: Kiosk, qtbot: QtBot, clock: Clock
) -> None:
    """Nobody is warned while a screen is read aloud."""
    begin(kiosk, qtbot)
    kiosk.speech._set_speaking(is_speaking=True)
    for _ in range(10):
        kiosk.speech.progressed.emit(30)
        clock.seconds += 39
        kiosk.shell.warning.watch()
        assert not kiosk.shell.warning.isShown
    kiosk.speech.stop()
    clock.seconds += 59
    kiosk.shell.warning.watch()
    assert not kiosk.shell.warning.isShown
