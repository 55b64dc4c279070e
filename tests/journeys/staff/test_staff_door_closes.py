"""An open staff door locks itself, whatever is done behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from kiosk.staff.session import LONGEST_SECONDS
from kiosk.sticks.folder import FolderSticks
from kiosk.sticks.stick import Stick
from kiosk.visitor.staff.tasks import FoundStick
from tests.support.staff_visit import answers, come_to_the_door, set_first_pin

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.drive import Drive
    from tests.support.fingers import Finger


@pytest.mark.parametrize(("left_alone", "closes"), [(59, False), (61, True)])
def test_staff_screens_lock_themselves(
    drive: Drive, finger: Finger, left_alone: float, *, closes: bool
) -> None:
    """After sixty seconds without a touch nobody is inside any more."""
    set_first_pin(drive, finger)
    drive.time += left_alone
    drive.kiosk._watch_staff()

    assert (drive.shell.place == "attract") is closes
    assert drive.kiosk.staff.session.is_clear() is closes


def test_the_door_closes_after_ten_minutes_whatever_is_done(
    drive: Drive, finger: Finger
) -> None:
    """Somebody who goes on touching is asked for the PIN again."""
    set_first_pin(drive, finger)
    began = drive.time
    while drive.shell.place == "staff":
        drive.time += 20
        finger.touch(QPoint(540, 1200))
        drive.kiosk._watch_staff()
        assert drive.time - began < LONGEST_SECONDS + 60

    assert drive.time - began >= LONGEST_SECONDS
    assert drive.shell.place == "attract"


def test_an_open_door_would_be_noticed(drive: Drive, finger: Finger) -> None:
    """Mutation check: a session that is always held never closes."""
    set_first_pin(drive, finger)
    drive.kiosk.staff.session.is_held = True
    drive.time += 10_000
    drive.kiosk._watch_staff()

    assert drive.shell.place == "staff"


def test_whoever_waited_for_a_copy_is_shown_what_came_of_it(
    drive: Drive, finger: Finger, tmp_path: Path
) -> None:
    """A copy holds the door until its end is on the screen, and a minute from there."""
    set_first_pin(drive, finger)
    stick = FoundStick(Stick(str(tmp_path), "stick"), FolderSticks(tmp_path))
    drive.kiosk.staff.desk.carry(stick)
    drive.time += 2 * LONGEST_SECONDS
    drive.kiosk.staff.desk.wait()
    drive.kiosk._watch_staff()
    assert drive.shell.place == "staff"

    answers(drive)
    drive.kiosk._watch_staff()
    assert drive.shell.place == "staff"
    drive.time += 61
    drive.kiosk._watch_staff()
    assert drive.shell.place == "attract"


def test_a_look_now_and_then_does_not_keep_the_door_open(
    drive: Drive, finger: Finger
) -> None:
    """The screen refreshes its figures without counting as somebody's touch."""
    set_first_pin(drive, finger)
    drive.time += 61
    drive.kiosk.staff.desk.look()
    answers(drive)
    drive.kiosk._watch_staff()

    assert drive.shell.place == "attract"


def test_the_pad_goes_away_sooner(drive: Drive, finger: Finger) -> None:
    """A pad that nobody touches makes room for the next visitor."""
    come_to_the_door(drive, finger)
    drive.time += 31
    drive.kiosk._watch_staff()

    assert drive.shell.place == "attract"
