"""The way in, the staff's work by touch, and the way out that nobody can forget."""

from __future__ import annotations

import time
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtTest import QTest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.staff.audit_check import verify
from kiosk.staff.diagnosis import Diagnosis, keep_diagnosis
from kiosk.staff.session import LONGEST_SECONDS
from tests.support.drive import Drive
from tests.support.fingers import Finger
from tests.support.items import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

PIN = "48159263"


@pytest.fixture
def start(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[[], Drive]]:
    """Give what switches a kiosk on, again and again on the same data."""
    running: list[Drive] = []

    def start() -> Drive:
        for drive in running:
            _switch_off(drive)
        running[:] = [Drive(qapp, "portrait", tmp_path / "data")]
        running[0].show()
        return running[0]

    yield start
    for drive in running:
        _switch_off(drive)


def _switch_off(drive: Drive) -> None:
    # The words of another language would stay with the application.
    drive.shell.looks.chooseLanguage("en")
    drive.close()


@pytest.fixture
def drive(start: Callable[[], Drive]) -> Drive:
    """Switch a kiosk on."""
    return start()


@pytest.fixture
def finger(drive: Drive, request: pytest.FixtureRequest) -> Finger:
    """Give a finger."""
    return Finger(drive, request)


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


@contextmanager
def busy(drive: Drive) -> Iterator[None]:
    """Keep the staff's thread at something else, as a slow stick does."""
    is_over = Event()
    drive.kiosk.staff.desk._worker.submit(is_over.wait)
    try:
        yield
    finally:
        is_over.set()


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


def test_a_pause_sends_visitors_to_the_desk_and_outlasts_a_restart(
    start: Callable[[], Drive], request: pytest.FixtureRequest
) -> None:
    """While paused no visit begins, after a restart neither, until staff end it."""
    drive = start()
    finger = Finger(drive, request)
    set_first_pin(drive, finger)
    finger.press("Pause the kiosk")
    finger.press("Lock")
    assert drive.shell.place == "paused"
    finger.touch(QPoint(540, 900))
    assert drive.shell.place == "paused"
    answers(drive)
    drive = start()
    finger = Finger(drive, request)
    assert drive.shell.place == "paused"
    come_in(drive, finger)
    finger.press("End the pause")
    finger.press("Lock")
    assert drive.shell.place == "attract"


def test_a_muted_kiosk_offers_no_voice_after_a_restart_either(
    start: Callable[[], Drive], request: pytest.FixtureRequest
) -> None:
    """Muting takes Read aloud away from every screen until staff allow it again."""
    drive = start()
    finger = Finger(drive, request)
    set_first_pin(drive, finger)
    finger.press("Mute the voice")
    answers(drive)
    drive = start()
    drive.kiosk.speech._voice._languages = frozenset({"en"})
    drive.open("home")
    assert not drive.kiosk.speech.isAvailable
    drive.kiosk.staff.desk.mute(is_muted=False)
    assert drive.kiosk.speech.isAvailable


def test_one_glance_tells_how_the_kiosk_stands(drive: Drive, finger: Finger) -> None:
    """With the store open the staff screen has figures, and names what is wrong."""
    set_first_pin(drive, finger)
    answers(drive)
    desk = drive.kiosk.pages.staff.desk
    facts = {card.card_id: card.title for card in desk.facts.rows}

    assert facts["waiting"] == "0"
    assert set(facts) >= {"oldest", "last-export", "disk", "clock", "review"}
    assert desk.headline == "No forms to carry away"
    (drive.kiosk.staff.desk._folder / "trail.log").write_text("forged\n")
    drive.kiosk.staff.desk.look()
    answers(drive)
    assert "audit-log" in {card.card_id for card in desk.notices.rows}


def test_staff_read_how_many_promises_the_doctor_found_broken(
    drive: Drive, finger: Finger
) -> None:
    """The number stands there until the doctor finds all well, or falls silent."""
    set_first_pin(drive, finger)
    desk = drive.kiosk.staff.desk

    def shown(failed: int, *, hours_ago: int) -> list[str]:
        when = int(time.time()) - hours_ago * 3600
        keep_diagnosis(desk._folder, Diagnosis(when=when, failed=failed, warned=1))
        desk.look()
        answers(drive)
        rows = drive.kiosk.pages.staff.desk.notices.rows
        return [card.title for card in rows if card.card_id.startswith("doctor")]

    assert shown(2, hours_ago=1) == ["Wrong with this computer: 2"]
    assert shown(0, hours_ago=23) == []
    assert shown(0, hours_ago=25) == ["This computer no longer checks itself"]


def test_the_desk_does_not_see_what_only_it_may_do(
    drive: Drive, finger: Finger
) -> None:
    """Without the role IT there is no Settings button and no way to its screen."""
    set_first_pin(drive, finger)
    session = drive.kiosk.staff.session
    assert session.member is not None
    session.enter(session.member.model_copy(update={"role": "desk"}))
    drive.kiosk.pages.staff.desk.changed.emit()
    drive.settle()
    names = [item.property("name") for item in visible(drive.page, "TouchButton")]
    drive.kiosk.pages.staff.desk.showSettings()

    assert "Settings" not in names
    assert drive.shell.place == "staff"
    assert drive.kiosk.navigation.current == Place(PlaceKind.STAFF)


@pytest.mark.parametrize("is_damaged", [False, True], ids=["whole", "damaged"])
def test_staff_hear_that_a_damaged_file_may_hold_a_form(
    drive: Drive, finger: Finger, tmp_path: Path, *, is_damaged: bool
) -> None:
    """Nobody is told that a form is gone while it may come back with the salvage."""
    if is_damaged:
        (tmp_path / "data/queue.damaged-1.db").touch()
    set_first_pin(drive, finger)
    finger.press("Take a form back")
    for sign in "K74QD":
        QTest.keyClick(drive.window, sign.lower())
    finger.press("Delete the form")
    finger.press("Yes, delete it")
    answers(drive)

    hint = drive.kiosk.pages.staff.code.hint
    assert hint.startswith("No form with this code is here")
    assert ("kioskctl forms salvage" in hint) is is_damaged
