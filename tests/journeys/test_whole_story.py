"""One form's whole life, with the real programs and real files, from key to purge."""

from __future__ import annotations

import csv
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from kiosk.desk.viewmodels.desk import Step
from kiosk.vault.opening.keyfiles import CLINIC_KEY_FILE
from kiosk.vault.opening.ledger import LEDGER_FILE, Ledger
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from tests.support.clinic import PASSPHRASE, PIN, Clinic
from tests.support.desk_drive import DeskDrive
from tests.support.drive import Drive, wait_for
from tests.support.fingers import Finger
from tests.support.form_visit import Visitor
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).parents[2]
MARKER = "Zaphira Quillfeather"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Found a clinic."""
    clinic = Clinic(tmp_path)
    clinic.set_up()
    return clinic


@pytest.fixture
def drive(qapp: QGuiApplication, clinic: Clinic) -> Iterator[Drive]:
    """Switch the clinic's kiosk on, and wait until it can keep forms."""
    drive = Drive(qapp, "portrait", clinic.data, settings_file=clinic.settings)
    drive.show()
    assert drive.kiosk.store.state.is_open
    yield drive
    drive.close()


@pytest.fixture
def desk(qapp: QGuiApplication, clinic: Clinic) -> Iterator[DeskDrive]:
    """Start the desk's program on the desk's own PC."""
    data = clinic.keys.parent / "program"
    data.mkdir()
    desk = DeskDrive(qapp, data)
    desk.hide()
    yield desk
    desk.close()


def answers(drive: Drive) -> None:
    """Let the staff's thread answer, and the screen show it."""
    drive.kiosk.staff.desk.wait()
    QCoreApplication.processEvents()
    drive.settle()


def leave_a_form(drive: Drive, visitor: Visitor) -> None:
    """Fill the form in: the first name by touch, the rest of it by keyboard."""
    first, last = MARKER.split()
    drive.window.requestActivate()
    drive.settle()
    visitor.touch("Touch to begin")
    drive.wait_for_place("home")
    visitor.touch("I am interested")
    visitor.touch("Start")
    visitor.type_by_touch(first)
    for letter in f" {last}":
        QTest.keyClick(drive.window, letter)
    drive.settle()
    assert visitor.field().property("text") == MARKER
    for words in (
        *("Next", "Call me", "Next"),
        *("2025550123", "Next", "In the morning", "Next", "No, please do not", "Next"),
        *("Next", "Yes, please", "Next", "I agree", "Next", "Send"),
    ):
        if words.isdigit():
            visitor.type_by_touch(words)
        else:
            visitor.touch(words)
    drive.wait_for_place("thank-you")


def come_in(drive: Drive, finger: Finger) -> None:
    """Open the staff door by touch and keyboard."""
    drive.window.requestActivate()
    finger.touch_corner()
    answers(drive)
    QTest.keyClick(drive.window, "1")
    finger.press("Next")
    for digit in PIN:
        QTest.keyClick(drive.window, digit)
    finger.press("Open")
    answers(drive)
    assert drive.shell.place == "staff"


def copy_to_stick(drive: Drive, finger: Finger) -> None:
    """Copy to the stick, and wait until it may be pulled out."""
    finger.press("Copy to USB")
    answers(drive)
    finger.press("stick")
    answers(drive)
    copying = drive.kiosk.pages.staff.copying
    assert copying.step == copying.CopyStep.DONE
    finger.press("Done")


def open_at_the_desk(desk: DeskDrive, batch: Path, clinic: Clinic) -> str:
    """Open the batch with the desk's program, save it, and give the receipt."""
    desk.show()
    # The desk forgets all when it is shown anew; IT opened the canary on it.
    kiosk_id = batch.name[1:].partition("-B")[0]
    with Ledger(desk.data / LEDGER_FILE) as known:
        known.know(kiosk_id, Signer.load(clinic.data / SIGNING_KEY_FILE).public)
    desk.choose(batch)
    desk.hold_out(clinic.keys / CLINIC_KEY_FILE, PASSPHRASE)
    # Qt's keyboard on the screen, which no desk has, would take Return.
    desk.press("Open the batch")
    desk.until_step(Step.FORMS)
    desk.save(clinic.keys.parent / "forms.csv", "CSV")
    desk.press("Receipt for the kiosk")
    desk.until_step(Step.RECEIPT)
    code = "".join(desk.shell.receipt.property("groups"))
    desk.hide()
    return code


def files_with(marker: bytes, *folders: Path) -> list[str]:
    """Name the files that hold the marker, written out or turned around."""
    wide = marker.decode("latin-1").encode("utf-16-le")
    forms = (marker, marker[::-1], wide)
    return [
        file.name
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and any(form in file.read_bytes() for form in forms)
    ]


def sealed_bytes(batch: Path) -> bytes:
    """Give the last bytes of the sealed form: nowhere else are there the same."""
    with tarfile.open(batch) as members:
        [name] = [m for m in members.getnames() if m.count("_") == 2]
        sealed = members.extractfile(name)
        assert sealed is not None
        return sealed.read()[-64:]


def test_the_whole_story(
    clinic: Clinic, drive: Drive, desk: DeskDrive, request: pytest.FixtureRequest
) -> None:
    """Keys, canary, form, door, stick, desk, receipt, purge: and nothing is left."""
    finger = Finger(drive, request)
    leave_a_form(drive, Visitor(drive, touch_screen(request)))
    come_in(drive, finger)
    copy_to_stick(drive, finger)
    finger.press("Lock")
    [batch] = [f for f in clinic.stick.glob("*.agebatch") if "B2" in f.name]
    sealed = sealed_bytes(batch)
    assert files_with(sealed, clinic.data) == ["queue.db"]
    assert files_with(MARKER.encode(), clinic.data, clinic.stick) == []

    code = open_at_the_desk(desk, batch, clinic)
    rows = (clinic.keys.parent / "forms.csv").read_text("utf-8-sig").splitlines()
    assert [row["Name"] for row in csv.DictReader(rows)] == [MARKER]

    come_in(drive, finger)
    finger.press("Type a receipt")
    for sign in code.replace("-", ""):
        QTest.keyClick(drive.window, sign.lower())
    finger.press("Confirm")
    answers(drive)
    assert drive.kiosk.pages.staff.code.hint == "Receipt taken for batch 2."
    finger.press("Back")
    finger.press("Settings")
    answers(drive)
    finger.press("Delete 1 form with a receipt now")
    settings = drive.kiosk.pages.staff.settings
    finger.press("Yes, delete them now")
    while not settings.message:
        wait_for(settings.changed)
    assert settings.message == "Deleted forms: 1"
    finger.press("Lock")

    assert files_with(sealed, clinic.data) == []
    assert files_with(MARKER.encode(), clinic.data, clinic.stick) == []
    [log] = clinic.stick.glob("*-trail.log")
    clinic.kioskctl("audit", "verify", log)
    told = clinic.kioskctl("audit", "show")
    assert "0 keys-proven 0" in told, "the canary"
    assert "1 exported 1" in told
    assert "1 confirmed 1" in told
    assert "1 purged 1" in told
    assert MARKER not in told
