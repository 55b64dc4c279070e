"""Real touches on the kiosk's glass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.support.items import place_of

if TYPE_CHECKING:
    import pytest
    from PySide6.QtGui import QPointingDevice
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from tests.support.drive import Drive

STEPS_OF_A_DRAG = 12


def touch_screen(request: pytest.FixtureRequest) -> QPointingDevice:
    """Plug a touch screen in, one for all tests.

    Qt goes on using a device that Python has thrown away, and crashes.
    """
    device = getattr(request.config, "_touch_screen", None)
    if device is None:
        device = QTest.createTouchDevice()
        request.config._touch_screen = device  # type: ignore[attr-defined]
    return device


def press_and_let_go(window: QQuickWindow, finger: QPointingDevice, at: QPoint) -> None:
    """Touch a spot of the glass for no time at all.

    Nothing happens in between, or a busy machine would make a long press of it.
    """
    press = QTest.touchEvent(window, finger).press(1, at)
    press.commit(processEvents=False)
    QTest.touchEvent(window, finger).release(1, at).commit()


def tap(drive: Drive, finger: QPointingDevice, item: QQuickItem) -> None:
    """Touch the middle of an item and let go."""
    spot = place_of(item).center().toPoint()
    drive.see()
    press_and_let_go(drive.window, finger, spot)
    drive.settle()


def drag_up(
    drive: Drive, finger: QPointingDevice, start: QPoint, distance: int
) -> None:
    """Drag a finger up the screen."""
    drive.see()
    QTest.touchEvent(drive.window, finger).press(1, start).commit()
    spot = start
    for step in range(1, STEPS_OF_A_DRAG + 1):
        spot = start - QPoint(0, distance * step // STEPS_OF_A_DRAG)
        QTest.touchEvent(drive.window, finger).move(1, spot).commit()
        drive.settle()
    QTest.touchEvent(drive.window, finger).release(1, spot).commit()
    drive.settle()
