"""A finger on the kiosk's glass."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

from tests.support.drive import wait_for
from tests.support.items import place_of, visible
from tests.support.touch import press_and_let_go, touch_screen

if TYPE_CHECKING:
    import pytest
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


LOOK_AGAIN_MS = 20


class Finger:
    """Touches what shows in one kiosk; one touch screen serves all tests."""

    def __init__(self, drive: Drive, request: pytest.FixtureRequest) -> None:
        self._drive = drive
        self._device = touch_screen(request)

    def touch(self, spot: QPoint) -> None:
        """Touch a spot of the glass and let go."""
        press_and_let_go(self._drive.window, self._device, spot)
        self._drive.settle()

    def press(self, name: str) -> None:
        """Touch the control of this name."""
        control = self._control(name)
        self._drive.see()
        self._be_no_tremor(control)
        self.touch(place_of(control).center().toPoint())

    def touch_corner(self, times: int = 5, *, apart: float = 0.5) -> None:
        """Touch the corner of the staff door, so many seconds apart."""
        for _ in range(times):
            self._drive.time += apart
            self.touch(QPoint(25, 25))

    def _be_no_tremor(self, control: QQuickItem) -> None:
        """Wait as long as a person takes before a button is pressed again.

        Its own clock tells: QML's runs by frames and may be behind.
        """
        timer = QTimer(singleShot=True)
        while control.property("isTrembling"):
            wait_for(timer.timeout, partial(timer.start, LOOK_AGAIN_MS))

    def _control(self, name: str) -> QQuickItem:
        found = visible(self._drive.page, "Pressable")
        named = {item.property("name"): item for item in found}
        assert name in named, sorted(named)
        return named[name]
