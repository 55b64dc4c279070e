"""Everything works by five keys: up, down, left, right and select; Escape goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.session.keys import Deed, KeyTable
from tests.support.five_keys import (
    focused,
    go_to,
    hit,
    select,
    stops,
    wait_until_put_away,
)
from tests.support.items import described, visible
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from tests.support.drive import Drive

PLACES = [s for s in SCREENS if s != "idle-warning"]


@pytest.mark.usefixtures("numbers_stay")
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
