"""The way in: five touches in a corner, number and PIN, and nobody by accident."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from kiosk.session.navigation import Place, PlaceKind
from kiosk.staff.audit_check import verify
from tests.support.staff_visit import (
    PIN,
    answers,
    come_in,
    come_to_the_door,
    events,
    set_first_pin,
    type_on_pad,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.drive import Drive
    from tests.support.fingers import Finger


@contextmanager
def busy(drive: Drive) -> Iterator[None]:
    """Keep the staff's thread at something else, as a slow stick does."""
    is_over = Event()
    drive.kiosk.staff.desk._worker.submit(is_over.wait)
    try:
        yield
    finally:
        is_over.set()


def leave_traces(drive: Drive) -> list[str]:
    """Read as a visitor; give the traces that are there now."""
    drive.read("the-shot", "in-the-syringe")
    drive.kiosk.pages.reading.explain("saline")
    drive.shell.looks.nextTextSize()
    drive.shell.looks.nextLanguage()
    drive.kiosk.carried_along.toggle_question("x", "How long?")
    return remaining(drive)


def remaining(drive: Drive) -> list[str]:
    """Name what is left of a visit; the place and the door are the staff's by now."""
    staffs = {"navigation", "staff door"}
    traces = drive.kiosk.wipe.traces
    return [t.name for t in traces if t.name not in staffs and not t.is_clear()]


def test_five_touches_end_the_visit_and_show_the_pad(
    drive: Drive, finger: Finger
) -> None:
    """Whatever a visitor left is cleared before staff see a screen."""
    assert leave_traces(drive)
    come_to_the_door(drive, finger)

    assert remaining(drive) == []
    assert not drive.shell.canGoBack


def test_a_visit_left_at_the_door_would_be_noticed(
    drive: Drive, finger: Finger
) -> None:
    """Mutation check: with the wipe switched off the traces are found."""
    leave_traces(drive)
    drive.kiosk.wipe.run = lambda: ()  # type: ignore[method-assign]
    finger.touch_corner()

    assert remaining(drive)


@pytest.mark.parametrize("way", ["four", "slow", "elsewhere", "between"])
def test_nobody_comes_to_the_door_by_accident(
    drive: Drive, finger: Finger, way: str
) -> None:
    """Four touches, slow ones, others elsewhere, or one elsewhere between: no door."""
    middle = QPoint(540, 300)
    if way == "four":
        finger.touch_corner(4)
    elif way == "slow":
        finger.touch_corner(8, apart=1.6)
    elif way == "elsewhere":
        for _ in range(6):
            drive.time += 0.5
            finger.touch(middle)
    else:
        finger.touch_corner(3)
        finger.touch(middle)
        finger.touch_corner(3)

    assert drive.shell.place not in {"door", "staff"}


def test_a_demonstration_sets_its_pin_at_the_first_visit(
    drive: Drive, finger: Finger
) -> None:
    """Typed twice by touch; afterwards the door asks for number and PIN."""
    set_first_pin(drive, finger)
    finger.press("Lock")
    assert drive.shell.place == "attract"
    come_in(drive, finger)

    assert events(drive) == ["staff-added", "door-opened", "door-closed", "door-opened"]
    assert verify(drive.kiosk.staff.desk._log().folder)[1] == []


def test_the_pad_takes_touches(drive: Drive, finger: Finger) -> None:
    """Each digit, the same one twice, and taking one back."""
    come_to_the_door(drive, finger)
    for key in ("4", "8", "8", "1", "Erase"):
        finger.press(key)

    assert drive.kiosk.pages.staff.door.shown == "\u2022" * 3
    assert drive.kiosk.pages.staff.door._pin == "488"


def test_a_wrong_pin_gets_the_same_words_as_a_wrong_number(
    drive: Drive, finger: Finger
) -> None:
    """The screen does not tell which was wrong, and forgets both."""
    set_first_pin(drive, finger)
    finger.press("Lock")
    come_to_the_door(drive, finger)
    door = drive.kiosk.pages.staff.door
    said = []
    for number, pin in (("1", "90341726"), ("88", PIN)):
        type_on_pad(drive, number)
        finger.press("Next")
        type_on_pad(drive, pin)
        finger.press("Open")
        answers(drive)
        said.append(door.hint)
        assert (door.shown, door.isLast) == ("", False)
    assert said[0] == said[1] != ""


@pytest.mark.parametrize("shows", ["attract", "door"])
def test_a_pin_still_being_looked_at_opens_nothing_once_the_pad_was_left(
    drive: Drive, finger: Finger, shows: str
) -> None:
    """Whoever stands there by then stays outside, and the log closes the door again."""
    set_first_pin(drive, finger)
    finger.press("Lock")
    come_to_the_door(drive, finger)
    with busy(drive):
        type_on_pad(drive, "1")
        finger.press("Next")
        type_on_pad(drive, PIN)
        finger.press("Open")
        finger.press("Lock")
        if shows == "door":
            finger.touch_corner()
    answers(drive)

    assert drive.shell.place == shows
    assert drive.kiosk.staff.session.member is None
    assert events(drive)[-2:] == ["door-opened", "door-closed"]


def test_nobody_comes_in_where_no_pad_shows(drive: Drive, finger: Finger) -> None:
    """A session that was not begun at the pad takes nobody, whatever says so."""
    set_first_pin(drive, finger)
    session = drive.kiosk.staff.session
    member = session.member
    finger.press("Lock")
    assert member is not None

    assert not session.enter(member)
    assert session.is_clear()


def test_the_door_leads_inside_from_the_pad_alone(drive: Drive, finger: Finger) -> None:
    """Where another screen shows, whoever was let in is outside again."""
    set_first_pin(drive, finger)
    drive.kiosk.navigation.go(Place(PlaceKind.EMERGENCY))
    drive.kiosk.pages.staff.door.entered.emit()

    assert drive.shell.place == "emergency"
    assert drive.kiosk.staff.session.is_clear()
