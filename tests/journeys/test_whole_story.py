"""One form's whole life, with the real programs and real files, from key to purge."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from kiosk.desk.viewmodels.desk import Step
from kiosk.vault.keyfiles import CLINIC_KEY_FILE, RECIPIENTS_FILE
from tests.support.desk_drive import DeskDrive
from tests.support.drive import Drive
from tests.support.fingers import Finger
from tests.support.form_visit import Visitor
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).parents[2]
PASSPHRASE = "correct horse battery"  # noqa: S105 - of keys made for this test
PIN = "48159263"
MARKER = "Zaphira Quillfeather"


class Clinic:
    """A clinic's folders and its command line."""

    def __init__(self, folder: Path) -> None:
        self.keys = folder / "desk-pc" / "keys"
        self.data = folder / "kiosk" / "data"
        self.stick = folder / "stick"
        self.settings = folder / "kiosk" / "kiosk.toml"
        self.secrets = folder / "secrets"
        for each in (self.keys.parent, self.settings.parent, self.stick, self.secrets):
            each.mkdir()

    def kioskctl(self, *words: str | Path) -> str:
        """Run `kioskctl` as a program of its own; give what it printed."""
        done = subprocess.run(
            [
                *(sys.executable, "-m", "kiosk.ctl.main"),
                *("--config", self.settings, "--data", self.data),
                *map(str, words),
            ],
            cwd=ROOT,
            env={**os.environ, "HOME": str(self.keys.parent)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def secret(self, name: str, *lines: str) -> Path:
        """Write a file that a script would take a secret from."""
        file = self.secrets / name
        file.write_text("".join(f"{line}\n" for line in lines))
        return file

    def set_up(self) -> None:
        """Make keys, settings, queue and a staff number; prove the keys."""
        both = self.secret("passphrases", PASSPHRASE, PASSPHRASE)
        self.settings.write_text("version = 1\n")
        self.kioskctl("keys", "new", "--out", self.keys, "--passphrase-file", both)
        recipients = self.settings.with_name(RECIPIENTS_FILE)
        recipients.write_bytes((self.keys / RECIPIENTS_FILE).read_bytes())
        self.write_settings()
        self.write_settings(self.kioskctl("forms", "init"))
        self.kioskctl("keys", "canary", "--to", self.stick)
        [canary] = self.stick.glob("*.agebatch")
        self.kioskctl("forms", "confirm", self.receipt_of(canary))
        pin = self.secret("pin", PIN)
        self.kioskctl("staff", "add", "Ana", "--role", "it", "--pin-file", pin)

    def write_settings(self, queue: str = "") -> None:
        """Write the settings as IT would."""
        lines = (
            "version = 1",
            "[form]",
            "enabled = true",
            "[vault]",
            f'recipients = "{RECIPIENTS_FILE}"',
            'kiosk_id = "lobby"',
            queue,
            "[staff]",
            f'export_folder = "{self.stick}"',
        )
        self.settings.write_text("\n".join(lines) + "\n")

    def receipt_of(self, batch: Path) -> str:
        """Open a batch at the desk by `kioskctl`; give the code it prints."""
        secret = self.secret("passphrase", PASSPHRASE)
        key = self.keys / CLINIC_KEY_FILE
        printed = self.kioskctl(
            *("forms", "open", batch, "--key", key),
            *("--passphrase-file", secret, "--out", self.keys.parent / "unused.csv"),
        )
        return printed.rpartition(": ")[2]


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
    qapp.removeEventFilter(drive.kiosk.staff.corner)
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
        *("Yes, with an interpreter", "Next", "I agree", "Next", "Send"),
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
    assert drive.kiosk.pages.staff.copying.step == "done"
    finger.press("Done")


def open_at_the_desk(desk: DeskDrive, batch: Path, clinic: Clinic) -> str:
    """Open the batch with the desk's program, save it, and give the receipt."""
    desk.show()
    desk.open(batch, clinic.keys / CLINIC_KEY_FILE, PASSPHRASE)
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
    assert drive.kiosk.pages.staff.code.hint == "Receipt taken for copy 2."
    finger.press("Back")
    finger.press("Settings")
    answers(drive)
    finger.press("Delete 1 form with a receipt now")
    finger.press("Yes, delete them now")
    answers(drive)
    assert drive.kiosk.pages.staff.settings.message == "Deleted forms: 1"
    finger.press("Lock")

    assert files_with(sealed, clinic.data) == []
    assert files_with(MARKER.encode(), clinic.data, clinic.stick) == []
    [trail] = clinic.stick.glob("*-trail.log")
    clinic.kioskctl("audit", "verify", trail)
    told = clinic.kioskctl("audit", "show")
    assert "0 confirmed 0" in told, "the canary"
    assert "1 exported 1" in told
    assert "1 confirmed 1" in told
    assert "1 purged 1" in told
    assert MARKER not in told
