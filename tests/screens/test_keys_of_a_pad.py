"""A pad leads by keys of its own as by the usual ones, and staff can learn them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.tour.staff import staff_screens
from kiosk.visitor.bar.keys import key_table
from tests.support.five_keys import go_to, hit

if TYPE_CHECKING:
    from tests.support.drive import Drive


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
