"""Whoever goes by keys sees a ring around where they are; a touch takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.tour.staff import staff_screens
from tests.support.five_keys import hit, ring_faults, rings
from tests.support.screens import SCREENS
from tests.support.touch import press_and_let_go, touch_screen

if TYPE_CHECKING:
    from tests.support.drive import Drive


@pytest.mark.parametrize("screen", SCREENS)
def test_an_arrival_by_keys_is_seen(portrait: Drive, screen: str) -> None:
    """Whoever comes by a key finds a ring around the first stop of the screen."""
    hit(portrait, Qt.Key.Key_Down)
    portrait.open(screen)
    portrait.settle()
    assert ring_faults(portrait) == []


def test_a_hidden_ring_is_noticed(portrait: Drive) -> None:
    """Mutation check: a screen that is come to without a ring is reported."""
    portrait.open("home")
    portrait.kiosk.bar.keys.clear()
    portrait.settle()
    assert ring_faults(portrait)


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
