"""A hand in front of the kiosk, and the places it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from tests.support.items import place_of, visible
from tests.support.touch import press_and_let_go

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPointingDevice
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


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


def show_body(drive: Drive) -> None:
    """Come to the body map and look at it."""
    home(drive)
    drive.shell.showBodyMap()
    drive.settle()
    drive.see()
