"""Nobody needs a hand that can touch: a whole visit works by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.form_visit import outlast_tremor
from tests.support.items import ancestors, described, is_a, visible
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

MOST_STOPS = 60


@pytest.mark.usefixtures("numbers_stay")
@pytest.mark.parametrize("screen", [s for s in SCREENS if s != "idle-warning"])
def test_tab_reaches_every_control(drive: Drive, screen: str) -> None:
    """Tab comes to every control that can be pressed, and shows where it is."""
    drive.open(screen)
    reached = stops(drive)
    # A key puts the keyboard away, and "More" with it where there is room again.
    drive.settle()
    missed = [item for item in pressable(drive) if item not in reached]
    assert [described(item) for item in missed] == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_A])
def test_any_key_answers_the_warning(portrait: Drive, key: Qt.Key) -> None:
    """At the idle warning every key says "I am still here" and does nothing else."""
    portrait.open("idle-warning")
    place = portrait.kiosk.navigation.current
    QTest.keyClick(portrait.window, key)
    assert not portrait.shell.warning.isShown
    assert portrait.kiosk.navigation.current == place


def test_tab_goes_back_the_way_it_came(portrait: Drive) -> None:
    """Shift and Tab undo Tab."""
    portrait.open("home")
    tab(portrait)
    first = described(focused(portrait))
    tab(portrait)
    QTest.keyClick(
        portrait.window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
    )
    assert described(focused(portrait)) == first


def test_the_focus_ring_shows_for_the_keyboard_only(portrait: Drive) -> None:
    """The ring appears where Tab arrives, and nowhere before."""
    portrait.open("home")
    assert rings(portrait) == []
    tab(portrait)
    portrait.settle()
    assert len(rings(portrait)) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_each_of_the_usual_keys_presses(portrait: Drive, key: Qt.Key) -> None:
    """Return, Enter and the space bar all press what has the focus."""
    press(portrait, "Touch to begin", key)
    portrait.wait_for_place("home")


def test_a_whole_visit_by_keyboard(drive: Drive) -> None:
    """Begin, read on and back, change the look, see the signs, finish."""
    # Other tests have had this kiosk before.
    before = drive.restarts
    press(drive, "Touch to begin")
    drive.wait_for_place("home")
    press(drive, drive.topic.sections[0].title)
    drive.wait_for_place("section")
    press_one_of(drive, "Next")
    assert drive.shell.pages.reading.position == 2
    press(drive, "Previous")
    assert drive.shell.pages.reading.position == 1
    press(drive, "Display")
    press(drive, "Large text")
    assert drive.shell.looks.textStep == 1
    press(drive, "Dark")
    assert drive.shell.looks.scheme == 1
    press(drive, "Display")
    assert not drive.shell.sheet.isOpen
    press(drive, "Español")
    assert drive.shell.looks.language == "es"
    press(drive, "English")
    press(drive, "Emergency signs")
    drive.wait_for_place("emergency")
    press(drive, "Finish")
    drive.wait_for_place("attract")
    assert drive.restarts == before


def pressable(drive: Drive) -> list[QQuickItem]:
    """List what can be pressed or typed into."""
    controls = (*visible(drive.page, "Pressable"), *visible(drive.page, "TextField"))
    return [item for item in controls if item.isEnabled()]


def focused(drive: Drive) -> QQuickItem:
    """Return what has the focus."""
    item = drive.window.activeFocusItem()
    assert item is not None
    return item


def tab(drive: Drive) -> None:
    """Press Tab."""
    QTest.keyClick(drive.window, Qt.Key.Key_Tab)


def stops(drive: Drive) -> list[QQuickItem]:
    """List where Tab stops until it comes round, each with its ring on."""
    found: list[QQuickItem] = []
    for _ in range(MOST_STOPS):
        tab(drive)
        item = focused(drive)
        if item in found:
            return found
        assert item.property("visualFocus"), f"{described(item)} hides its focus"
        found.append(item)
    raise AssertionError("Tab does not come round")


def press(drive: Drive, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Go to the control of this name by Tab and press it."""
    press_one_of(drive, name, key, whole=True)


def press_one_of(
    drive: Drive,
    beginning: str,
    key: Qt.Key = Qt.Key.Key_Return,
    *,
    whole: bool = False,
) -> None:
    """Go to the first control whose name begins so by Tab and press it."""
    for _ in range(MOST_STOPS):
        tab(drive)
        name = str(focused(drive).property("name"))
        if name == beginning or (not whole and name.startswith(beginning)):
            outlast_tremor(drive, focused(drive))
            drive.see()
            QTest.keyClick(drive.window, key)
            drive.settle()
            return
    raise AssertionError(f"Tab never comes to {beginning}")


def rings(drive: Drive) -> list[str]:
    """Name the controls whose focus ring shows."""
    shown = visible(drive.page, "FocusRing")
    controls = [next(a for a in ancestors(i) if is_a(a, "Pressable")) for i in shown]
    return [described(control) for control in controls]
