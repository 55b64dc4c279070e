"""Everything works by five keys: up, down, left, right and select; Escape goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.session.keys import Deed, KeyTable
from kiosk.tour.staff import staff_screens
from kiosk.visitor.bar.keys import key_table
from tests.support.drive import SCREENS, Drive
from tests.support.form_visit import outlast_tremor
from tests.support.items import described, is_a, visible
from tests.support.touch import press_and_let_go, touch_screen

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

MOST_STOPS = 70
PLACES = [s for s in SCREENS if s != "idle-warning"]
ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left)


def hit(drive: Drive, key: Qt.Key) -> None:
    """Press a key of the keyboard."""
    outlast_tremor(drive, focused(drive))
    drive.see()
    QTest.keyClick(drive.window, key)
    drive.settle()


def focused(drive: Drive) -> QQuickItem | None:
    """Return what has the focus."""
    return drive.window.activeFocusItem()


def stops(drive: Drive, key: Qt.Key) -> list[QQuickItem]:
    """List where a key leads until it comes round."""
    found: list[QQuickItem] = []
    for _ in range(MOST_STOPS):
        QTest.keyClick(drive.window, key)
        item = focused(drive)
        assert item is not None
        if item in found:
            return found
        found.append(item)
        if is_a(item, "TextField") and key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            return found
    raise AssertionError("the keys do not come round")


def rings(drive: Drive) -> list[QQuickItem]:
    """List what a ring shows around."""
    shown = visible(drive.page, "FocusRing")
    return [ring.property("control") for ring in shown]


def ring_faults(drive: Drive) -> list[str]:
    """Say what is wrong about where the keys are after an arrival."""
    item = focused(drive)
    if item is None:
        return ["the focus is nowhere"]
    if is_a(item, "TypingArea"):
        return []
    if not (item.isVisible() and item.isEnabled()):
        return [f"{described(item)} has the focus and is not there"]
    if rings(drive) != [item]:
        return [f"{described(item)} has the focus, no ring shows it"]
    return []


def wait_until_put_away(drive: Drive) -> None:
    """Have the keyboard of the screen hidden, as keys find it."""
    drive.kiosk.keyboard.put_away()
    drive.settle()


@pytest.mark.parametrize("screen", PLACES)
def test_arrows_reach_every_control(drive: Drive, screen: str) -> None:
    """Down comes to every control, and up goes the same way back."""
    drive.open(screen)
    wait_until_put_away(drive)
    reached = stops(drive, Qt.Key.Key_Down)
    drive.settle()
    controls = (*visible(drive.page, "Pressable"), *visible(drive.page, "TextField"))
    missed = [c for c in controls if c.isEnabled() and c not in reached]
    assert [described(item) for item in missed] == []
    back = stops(drive, Qt.Key.Key_Up)
    assert set(back) == set(reached)


@pytest.mark.parametrize("screen", [*PLACES, "idle-warning"])
def test_an_arrival_by_keys_is_seen(portrait: Drive, screen: str) -> None:
    """Whoever comes by a key finds a ring around the first stop of the screen."""
    hit(portrait, Qt.Key.Key_Down)
    portrait.open(screen)
    portrait.settle()
    assert ring_faults(portrait) == []


@pytest.mark.parametrize("screen", ["door", "staff", "staff-settings"])
def test_staff_find_where_they_are(portrait: Drive, screen: str) -> None:
    """The same behind the staff door."""
    hit(portrait, Qt.Key.Key_Down)
    staff_screens(portrait.kiosk)[screen]()
    portrait.settle()
    portrait.settle()
    assert ring_faults(portrait) == []


def test_a_touch_needs_no_ring(portrait: Drive, request: pytest.FixtureRequest) -> None:
    """The ring goes when somebody touches, and the next key brings it back."""
    portrait.open("list")
    hit(portrait, Qt.Key.Key_Down)
    assert len(rings(portrait)) == 1
    spot = QPoint(portrait.window.width() // 2, 40)
    press_and_let_go(portrait.window, touch_screen(request), spot)
    portrait.settle()
    assert rings(portrait) == []
    hit(portrait, Qt.Key.Key_Down)
    assert len(rings(portrait)) == 1


def test_the_ring_is_thick(drive: Drive) -> None:
    """The ring is 1 mm wide at least."""
    mm = drive.theme.property("pixelsPerMm")
    assert drive.theme.property("focusWidth") >= mm


def go_to(drive: Drive, name: str, key: Qt.Key = Qt.Key.Key_Down) -> None:
    """Walk until the control whose name begins so has the focus."""
    for _ in range(MOST_STOPS):
        item = focused(drive)
        here = str(item.property("name")) if item else ""
        if here.startswith(name) and rings(drive) == [item]:
            return
        hit(drive, key)
    raise AssertionError(f"the keys never come to {name}")


def select(drive: Drive, name: str) -> None:
    """Walk to a control and press it."""
    go_to(drive, name)
    hit(drive, Qt.Key.Key_Return)


def test_a_visit_by_five_keys(drive: Drive) -> None:
    """Begin, read on, change the look, go back by Escape, find a muscle, finish."""
    select(drive, "Touch to begin")
    drive.wait_for_place("home")
    select(drive, drive.topic.sections[0].title)
    drive.wait_for_place("section")
    select(drive, "Next")
    assert drive.shell.pages.reading.position == 2
    select(drive, "Display")
    assert drive.shell.sheet.isOpen
    go_to(drive, "Largest text", Qt.Key.Key_Right)
    hit(drive, Qt.Key.Key_Return)
    assert drive.shell.looks.textStep == 2
    hit(drive, Qt.Key.Key_Escape)
    assert not drive.shell.sheet.isOpen
    assert drive.shell.place == "section"
    hit(drive, Qt.Key.Key_Escape)
    hit(drive, Qt.Key.Key_Escape)
    drive.wait_for_place("home")
    select(drive, "Finish")
    drive.wait_for_place("attract")


def test_escape_never_ends_a_visit(portrait: Drive) -> None:
    """At home, where Back leads nowhere, Escape does nothing."""
    portrait.open("home")
    for _ in range(3):
        hit(portrait, Qt.Key.Key_Escape)
    assert portrait.shell.place in {"home", "topics"}


def test_right_leads_on_in_each_direction_of_writing(portrait: Drive) -> None:
    """From right to left, the left key leads to the next control."""
    portrait.open("home")
    portrait.look(language="ar")
    hit(portrait, Qt.Key.Key_Down)
    first = focused(portrait)
    hit(portrait, Qt.Key.Key_Left)
    assert focused(portrait) != first
    hit(portrait, Qt.Key.Key_Right)
    assert focused(portrait) == first


def test_typing_by_five_keys(portrait: Drive) -> None:
    """Select on a field brings the keys of the screen; arrows and select type."""
    hit(portrait, Qt.Key.Key_Down)
    portrait.type_name()
    wait_until_put_away(portrait)
    hit(portrait, Qt.Key.Key_Down)
    hit(portrait, Qt.Key.Key_Up)
    field = visible(portrait.page, "TextField")[0]
    assert focused(portrait) == field
    before = field.property("text")
    hit(portrait, Qt.Key.Key_Return)
    assert portrait.shell.keyboard.isShown
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right):
        hit(portrait, key)
    hit(portrait, Qt.Key.Key_Return)
    assert len(field.property("text")) == len(before) + 1
    hit(portrait, Qt.Key.Key_Escape)
    assert not portrait.shell.keyboard.isShown
    assert portrait.shell.place == "form"


def test_keys_lead_where_a_screen_reader_listens(portrait: Drive) -> None:
    """Qt then gives a copy of each key, with its number, and it counts as pressed."""
    portrait.open("home")
    hit(portrait, Qt.Key.Key_Down)
    before = focused(portrait)
    portrait.time += portrait.settings.idle.seconds + 1
    portrait.shell.warning.watch()
    assert portrait.shell.warning.isShown
    none = Qt.KeyboardModifier.NoModifier
    for key, number in ((Qt.Key.Key_Shift, 50), (Qt.Key.Key_Down, 116)):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            copy = QKeyEvent(kind, key, none, number, 0, 0)
            QCoreApplication.postEvent(portrait.window, copy)
        portrait.settle()
        portrait.see()
    assert not portrait.shell.warning.isShown
    assert focused(portrait) not in {before, None}


def test_a_pad_of_its_own_leads_too(portrait: Drive) -> None:
    """Keys that the settings name do what they say, by Qt's name or X11's."""
    keys = portrait.settings.keypad.model_validate(
        {"down": ["F23"], "select": ["XF86F15"], "back": ["F14"]}
    )
    guide = portrait.kiosk.bar.keys
    usual, guide._table = guide._table, key_table(keys)
    try:
        go_to(portrait, "Touch to begin", Qt.Key.Key_F23)
        hit(portrait, Qt.Key.Key_F15)
        portrait.wait_for_place("home")
        go_to(portrait, portrait.topic.sections[0].title, Qt.Key.Key_F23)
        hit(portrait, Qt.Key.Key_F15)
        portrait.wait_for_place("section")
        hit(portrait, Qt.Key.Key_F14)
        portrait.wait_for_place("home")
    finally:
        guide._table = usual


def switch(drive: Drive) -> None:
    """Press the one switch."""
    outlast_tremor(drive, focused(drive))
    drive.see()
    drive.kiosk.bar.scanner.press()
    drive.settle()


def wander_to(drive: Drive, name: str) -> None:
    """Let the ring wander to the control of this name, and press the switch."""
    for _ in range(MOST_STOPS):
        item = focused(drive)
        if item is not None and str(item.property("name")).startswith(name):
            switch(drive)
            return
        drive.kiosk.bar.scanner.step()
        drive.settle()
    raise AssertionError(f"the ring never comes to {name}")


def test_one_switch_is_enough(portrait: Drive) -> None:
    """A visit by one switch alone: the ring wanders, the switch presses."""
    guide = portrait.kiosk.bar.keys
    usual, guide._table = guide._table, KeyTable({"F24": Deed.SWITCH})
    try:
        hit(portrait, Qt.Key.Key_F24)
        assert portrait.shell.scanner.isOn
        wander_to(portrait, "Touch to begin")
        portrait.wait_for_place("home")
        wander_to(portrait, portrait.topic.sections[0].title)
        portrait.wait_for_place("section")
        assert len(rings(portrait)) == 1
        wander_to(portrait, "Finish")
        portrait.wait_for_place("attract")
        assert not portrait.shell.scanner.isOn
    finally:
        guide._table = usual


def test_the_wandering_ring_keeps_no_visit(portrait: Drive) -> None:
    """It moves by itself: who left it wandering is warned, and the visit ends."""
    portrait.open("home")
    switch(portrait)
    portrait.kiosk.idle.touch()
    was_warned = False
    for _ in range(40):
        portrait.time += 5
        portrait.shell.warning.watch()
        was_warned = was_warned or bool(portrait.shell.warning.isShown)
        portrait.kiosk.bar.scanner.step()
        portrait.settle()
        if portrait.shell.place == "attract":
            break
    place = portrait.shell.place
    portrait.kiosk.end_visit()
    assert (was_warned, place) == (True, "attract")


def test_one_switch_types(portrait: Drive) -> None:
    """Over the keys of the screen the ring goes by rows, then by keys of a row."""
    hit(portrait, Qt.Key.Key_Down)
    portrait.type_name()
    wait_until_put_away(portrait)
    field = visible(portrait.page, "TextField")[0]
    switch(portrait)
    hit(portrait, Qt.Key.Key_Return)
    assert portrait.shell.keyboard.isShown
    portrait.kiosk.bar.scanner.step()
    switch(portrait)
    portrait.kiosk.bar.scanner.step()
    portrait.kiosk.bar.scanner.step()
    switch(portrait)
    assert len(field.property("text")) == 1
    portrait.kiosk.bar.scanner.clear()


def test_the_ring_stays_one_to_four_seconds(portrait: Drive) -> None:
    """The visitor sets how long the ring stays, and the next finds the clinic's."""
    scanner = portrait.kiosk.bar.scanner
    for _ in range(12):
        scanner.slower()
    assert scanner._dwell == 4
    for _ in range(12):
        scanner.faster()
    assert scanner._dwell == 1
    portrait.kiosk.end_visit()
    assert scanner._dwell == portrait.settings.keypad.dwell_seconds


def test_a_hidden_ring_is_noticed(portrait: Drive) -> None:
    """Mutation check: a screen that is come to without a ring is reported."""
    portrait.open("home")
    portrait.kiosk.bar.keys.clear()
    portrait.settle()
    assert ring_faults(portrait)


def test_a_table_without_arrows_is_noticed(portrait: Drive) -> None:
    """Mutation check: where arrows lead nowhere, controls are missed."""
    portrait.open("home")
    guide = portrait.kiosk.bar.keys
    usual = guide._table
    guide._table = KeyTable({"Down": Deed.BACK})
    try:
        assert len(stops(portrait, Qt.Key.Key_Down)) <= 1
    finally:
        guide._table = usual


def test_it_learns_the_keys_of_a_pad(portrait: Drive) -> None:
    """Behind the staff door a key says its name, is learned, and becomes a setting."""
    staff_screens(portrait.kiosk)["staff-keys"]()
    portrait.settle()
    page = portrait.kiosk.pages.staff.keys
    page.forget()
    hit(portrait, Qt.Key.Key_Down)
    assert page.lastKey == "Down: Goes on one control"
    page.learn("select")
    hit(portrait, Qt.Key.Key_F23)
    assert "F23" in page.lastKey
    assert page.lines == '[keypad]\nselect = ["F23"]'
    portrait.kiosk.end_visit()
    hit(portrait, Qt.Key.Key_Z)
    assert page.lastKey == "No key yet."
    assert page.lines == ""
