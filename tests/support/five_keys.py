"""A visitor with five keys: pressing one, walking by it, and where the ring is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.form_visit import outlast_tremor
from tests.support.items import described, is_a, visible

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

MOST_STOPS = 70


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
