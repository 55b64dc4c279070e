"""The front desk opens a real batch with a real key, by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from kiosk.desk.viewmodels.desk import Step
from kiosk.vault.batch.receipt_file import find_receipts
from kiosk.vault.batch.receipts import confirm
from kiosk.vault.queue import Queue
from tests.desk.conftest import NAMES
from tests.support.batch import NOON, PASSPHRASE, SealingKiosk
from tests.support.desk_drive import rows_shown

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.desk_drive import DeskDrive


def test_the_whole_way_by_mouse(
    drive: DeskDrive, kiosk: SealingKiosk, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Batch, key, forms, a workbook, and a receipt that the kiosk takes."""
    drive.open(batch, key)
    assert sorted(rows_shown(drive)) == sorted(NAMES)
    assert "4 forms · Batch 1 (lobby)" in drive.words()
    assert not drive.shows("Receipt for the kiosk")

    drive.save(tmp_path / "forms.xlsx")
    assert drive.dialogs.suggested == "Klobby-B1.xlsx"
    sheet = load_workbook(tmp_path / "forms.xlsx")["Forms"]
    assert [row[3] for row in sheet.iter_rows(2, values_only=True)] == list(NAMES)

    drive.press("Receipt for the kiosk")
    code = "-".join(drive.shell.receipt.property("groups"))
    drive.press("Write it to the stick")
    assert find_receipts(batch.parent) == {
        batch.with_name(batch.name + ".receipt"): code
    }
    with Queue.open(kiosk.setup.folder, kiosk.setup.queue_id) as queue:
        assert confirm(queue, code, NOON.timestamp()) == 1

    drive.press("Done")
    assert drive.shell.property("step") == Step.CHOOSE
    assert "Nothing of the batch is kept here" in drive.words()


def test_the_whole_way_by_keyboard(
    drive: DeskDrive, batch: Path, sealed_key: Path, tmp_path: Path
) -> None:
    """Tab, arrows, Enter and Escape are enough from the batch to the receipt."""
    drive.dialogs.answer = batch
    drive.keys(Qt.Key.Key_Return)
    drive.until_step(Step.KEY)
    drive.dialogs.answer = sealed_key
    drive.keys(Qt.Key.Key_Return)
    drive.type(PASSPHRASE)
    drive.keys(Qt.Key.Key_Return)
    drive.until_step(Step.FORMS)

    drive.keys(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert drive.shell.forms.property("chosenName") == NAMES[1]
    drive.keys(Qt.Key.Key_Escape)
    assert not drive.shell.forms.property("hasChosen")

    drive.dialogs.answer = tmp_path / "forms.csv"
    _tab_to(drive, "Save the forms")
    drive.keys(Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    drive.until(lambda: bool(drive.shell.forms.saving.property("isSaved")))
    assert (tmp_path / "forms.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    _tab_to(drive, "Receipt for the kiosk")
    drive.keys(Qt.Key.Key_Return)
    drive.until_step(Step.RECEIPT)
    drive.keys(Qt.Key.Key_Return)
    assert find_receipts(batch.parent)


def _tab_to(drive: DeskDrive, name: str) -> None:
    for _ in range(40):
        drive.keys(Qt.Key.Key_Tab)
        if drive.window.activeFocusItem().property("name") == name:
            return
    pytest.fail(f"Tab never comes to {name}")
