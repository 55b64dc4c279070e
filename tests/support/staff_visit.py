"""Comes to the staff door of a kiosk, and in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from tests.support.drive import Drive
    from tests.support.fingers import Finger


PIN = "48159263"


def answers(drive: Drive) -> None:
    """Let everything asked of the staff's thread be answered and shown."""
    drive.kiosk.staff.desk.wait()
    QCoreApplication.processEvents()
    drive.settle()


def come_to_the_door(drive: Drive, finger: Finger) -> None:
    """Touch the corner five times."""
    finger.touch_corner()
    answers(drive)
    assert drive.shell.place == "door"


def type_on_pad(drive: Drive, digits: str) -> None:
    """Type digits on a keyboard; the pad itself is touched in a test of its own."""
    for digit in digits:
        QTest.keyClick(drive.window, digit)
    drive.settle()
    assert drive.kiosk.pages.staff.door.typed == len(digits)


def events(drive: Drive) -> list[str]:
    """List what stands in the log, without who and how many."""
    log = drive.kiosk.staff.desk._log()
    return [line.split()[3] for line in log.file.read_text().splitlines()]


def set_first_pin(drive: Drive, finger: Finger) -> None:
    """Be the first at the door of a demonstration, by touch and by keyboard."""
    come_to_the_door(drive, finger)
    type_on_pad(drive, PIN)
    finger.press("Open")
    type_on_pad(drive, PIN)
    finger.press("Open")
    answers(drive)
    assert drive.shell.place == "staff"


def come_in(drive: Drive, finger: Finger) -> None:
    """Come in with number and PIN."""
    come_to_the_door(drive, finger)
    type_on_pad(drive, "1")
    finger.press("Next")
    type_on_pad(drive, PIN)
    finger.press("Open")
    answers(drive)
    assert drive.shell.place == "staff"
