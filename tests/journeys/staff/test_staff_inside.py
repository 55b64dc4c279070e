"""What staff see and switch behind the door."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.staff.diagnosis import Diagnosis, keep_diagnosis
from tests.support.fingers import Finger
from tests.support.items import visible
from tests.support.staff_visit import answers, come_in, set_first_pin

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.drive import Drive


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
