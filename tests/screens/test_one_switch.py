"""One switch is enough: a ring wanders, and the switch presses what it is around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.session.keys import Deed, KeyTable
from tests.support.five_keys import MOST_STOPS, focused, hit, rings, wait_until_put_away
from tests.support.form_visit import outlast_tremor
from tests.support.items import visible

if TYPE_CHECKING:
    from tests.support.drive import Drive


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
