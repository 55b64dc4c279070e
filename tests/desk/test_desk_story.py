"""The front desk opens a real batch with a real key, by mouse and by keyboard."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.desk.viewmodels.desk import Step
from kiosk.desk.whereabouts import KEY_PLACE_FILE
from kiosk.export.row import RowStatus
from kiosk.vault.batch.receipt_file import find_receipts
from kiosk.vault.batch.receipts import confirm
from kiosk.vault.queue import Queue
from tests.desk.conftest import NAMES
from tests.support.batch import (
    NOON,
    PASSPHRASE,
    SealingKiosk,
    make_record,
)
from tests.support.desk_drive import form_rows, rows_shown
from tests.support.items import enclosing, is_a, place_of, visible

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from tests.support.desk_drive import DeskDrive


def _column(drive: DeskDrive, name: str) -> QQuickItem:
    return drive.find("ColumnHead", name)


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


def test_arrows_lead_along_rows_and_through_the_table(
    drive: DeskDrive, batch: Path, sealed_key: Path
) -> None:
    """Each arrow goes where it points, and a table lets it go at its ends."""
    drive.open(batch, sealed_key, PASSPHRASE)
    names = [form.property("name") for form in form_rows(drive)]
    drive.keys(*[Qt.Key.Key_Down] * len(names))
    first = _focused(drive)
    assert first.property("name") == "Save the forms"
    drive.keys(Qt.Key.Key_Left)
    second = _focused(drive)
    assert second.property("name") == "Print a call list"
    assert place_of(second).right() < place_of(first).left()
    drive.keys(Qt.Key.Key_Right, Qt.Key.Key_Up)
    assert enclosing(_focused(drive), "FormTable")
    assert is_a(_focused(drive), "FormRow")
    drive.keys(*[Qt.Key.Key_Up] * len(names))
    heads = visible(drive.page, "ColumnHead")
    assert _focused(drive) == heads[-1]
    drive.keys(Qt.Key.Key_Left)
    assert _focused(drive) == heads[-2]


def test_letters_keep_their_arrows(drive: DeskDrive, batch: Path, key: Path) -> None:
    """Left moves between letters that were typed, and leads nowhere else."""
    drive.open(batch, key)
    find = visible(drive.page, "LineField")[0]
    drive.click(find)
    drive.type("Mria")
    drive.keys(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    drive.type("a")
    assert find.property("text") == "Maria"
    drive.keys(Qt.Key.Key_Escape)


def test_keys_lead_where_a_screen_reader_listens(drive: DeskDrive) -> None:
    """Qt then gives a copy of each key, with its number, and it counts as pressed."""
    drive.press("Choose a file")
    none = Qt.KeyboardModifier.NoModifier
    copy = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, none, 114, 0, 0)
    QCoreApplication.postEvent(drive.window, copy)
    drive.settle()
    assert _focused(drive).property("name") == "Choose a folder or stick"


def test_the_ring_shows_while_keys_lead(drive: DeskDrive) -> None:
    """It is there before the first key, goes with a click, and comes with a key."""
    drive.keys(Qt.Key.Key_Down)
    assert len(visible(drive.page, "FocusRing")) == 1
    drive.press("Choose a file")
    assert visible(drive.page, "FocusRing") == []
    drive.keys(Qt.Key.Key_Shift)
    assert len(visible(drive.page, "FocusRing")) == 1


def _focused(drive: DeskDrive) -> QQuickItem:
    found = drive.window.activeFocusItem()
    assert found is not None
    return found


def _tab_to(drive: DeskDrive, name: str) -> None:
    for _ in range(40):
        drive.keys(Qt.Key.Key_Tab)
        if drive.window.activeFocusItem().property("name") == name:
            return
    pytest.fail(f"Tab never comes to {name}")


def test_a_batch_can_be_dropped(drive: DeskDrive, stick: Path, batch: Path) -> None:
    """A stick's folder dropped on the window leads to the key of its only batch."""
    zone = place_of(visible(drive.page, "ChooseScreen")[0]).center()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(stick))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(zone), copy, data, left, none)
    drive.app.sendEvent(drive.window, enter)
    drop = QDropEvent(QPointF(zone), copy, data, left, none)
    drive.app.sendEvent(drive.window, drop)
    drive.settle()

    assert drive.shell.property("step") == Step.KEY
    assert batch.name == "Klobby-B1.agebatch"
    assert drive.shell.key.property("title") == "Batch 1 (lobby)"


def test_several_batches_are_listed(
    drive: DeskDrive, kiosk: SealingKiosk, stick: Path, batch: Path
) -> None:
    """A stick with two batches asks which one, and says which has its receipt."""
    second = kiosk.hand_over([make_record(9)], stick)
    batch.with_name(batch.name + ".receipt").touch()

    drive.choose(stick)

    assert "No receipt yet" in drive.words()
    assert "A receipt lies beside it" in drive.words()
    assert second.name == "Klobby-B2.agebatch"
    drive.press("Batch 2 (lobby)")
    assert drive.shell.key.property("title") == "Batch 2 (lobby)"


def test_opening_stops_at_once(drive: DeskDrive, batch: Path, sealed_key: Path) -> None:
    """Cancel ends the opening, it does not wait until the passphrase is stretched."""
    drive.choose(batch)
    drive.unseal(sealed_key, PASSPHRASE)
    assert drive.shell.property("step") == Step.OPENING
    process = drive.shell._unsealing._opener

    drive.shell.opening.cancel()
    drive.app.processEvents()
    process.join()

    assert drive.shell.property("step") == Step.KEY
    assert process.exitcode != 0, "it was stopped and did not end by itself"
    drive.settle()
    assert drive.shell.property("step") == Step.KEY


def test_find_and_sort(drive: DeskDrive, batch: Path, key: Path) -> None:
    """Typing finds without accents or hyphens in numbers; a column sorts both ways."""
    drive.open(batch, key)

    drive.click(drive.find("LineField", "Find a name, number or word"))
    drive.type("maria ortega")
    drive.until(lambda: rows_shown(drive) == [NAMES[0]])
    assert "1 found" in drive.words()
    drive.keys(Qt.Key.Key_Escape)
    drive.until(lambda: len(rows_shown(drive)) == len(NAMES))
    drive.type("2025550003")
    drive.until(lambda: rows_shown(drive) == [NAMES[3]])
    drive.keys(Qt.Key.Key_Escape)
    drive.until(lambda: len(rows_shown(drive)) == len(NAMES))

    drive.click(_column(drive, "Name"))
    first = rows_shown(drive)
    QTest_wait_tremor(drive)
    drive.click(_column(drive, "Name"))
    assert first == sorted(NAMES, key=str.lower)
    assert rows_shown(drive) == first[::-1]


def QTest_wait_tremor(drive: DeskDrive) -> None:  # noqa: N802 - named for what it waits out
    """Wait until a second click is no tremor."""
    head = _column(drive, "Name")
    drive.until(lambda: not head.property("isTrembling"))


def test_a_row_opens_beside_the_table(drive: DeskDrive, batch: Path, key: Path) -> None:
    """A click shows one form in full, with what the table has no room for."""
    drive.open(batch, key)

    drive.click(form_rows(drive)[0])

    assert drive.shell.forms.property("chosenName") == NAMES[0]
    assert "+12025550000" in drive.words()
    assert "Strap muscle" in drive.words()
    drive.press("Close the form")
    assert not drive.shell.forms.property("hasChosen")


def test_to_find_again_replaces_what_was_looked_for(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """Ctrl+F selects the words there, so that the next name is typed over them."""
    drive.open(batch, key)
    field = drive.find("LineField", "Find a name, number or word")
    drive.click(field)
    drive.type("maria")

    QTest.keyClick(drive.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    drive.type("quill")

    assert field.property("text") == "quill"
    drive.until(lambda: rows_shown(drive) == [NAMES[3]])


def test_the_desk_remembers_where_the_key_lies(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """After one opening the key is chosen already, and dialogs open in its folder."""
    drive.open(batch, key)
    drive.shell.forget("")

    drive.shell.choose.look(batch)
    drive.until_step(Step.KEY)

    assert drive.shell.key.property("keyName") == key.name
    drive.shell.key.askForKey()
    assert drive.dialogs.began_at == key.parent
    assert key.read_bytes() not in (drive.data / KEY_PLACE_FILE).read_bytes()


def test_the_list_printed_is_the_list_shown(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """What was found and how it was sorted is what goes to the printer."""
    drive.open(batch, key)
    drive.click(_column(drive, "Name"))

    drive.press("Print a call list")

    assert drive.dialogs.printed == drive.shell.forms.table.shown_rows
    assert "at the printer" in drive.words()


def test_forms_on_a_call_list_are_known_when_they_come_again(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """Who opens the batch tomorrow sees that somebody had them, and calls nobody twice.

    The list says too that there is no receipt for it.
    """
    drive.open(batch, key)
    drive.shell.forms.find_at_once(NAMES[0])
    drive.press("Print a call list")
    assert "without that there is no receipt" in drive.words()

    drive.press("Another batch")
    drive.open(batch, key)

    rows = drive.shell.forms.table.shown_rows
    again = [row.status for row in rows if row.record.answers["name"] == NAMES[0]]
    assert again == [RowStatus.OPENED_BEFORE]
    assert [row.status for row in rows].count(RowStatus.NEW) == len(NAMES) - 1


@pytest.mark.parametrize("typed", ["monday", "forms 12.5", "yesterday.csv"])
def test_a_file_ends_as_what_it_is(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path, typed: str
) -> None:
    """A workbook without its end opens in no program, and the kiosk may forget it."""
    drive.open(batch, key)

    drive.save(tmp_path / typed)

    assert load_workbook(tmp_path / f"{typed}.xlsx")
    assert not (tmp_path / typed).exists()
    assert f"{typed}.xlsx" in drive.words()


def test_a_file_nobody_was_asked_about_is_not_replaced(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """The dialog asked about the name that was typed, and about no other."""
    older = tmp_path / "12.5.xlsx"
    older.write_text("of last week")
    drive.open(batch, key)

    drive.save(tmp_path / "12.5")

    assert older.read_text() == "of last week"
    assert zipfile.is_zipfile(tmp_path / "12.5")


def test_a_file_that_cannot_be_written_is_said(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """The desk hears that nothing was saved, and gets no receipt for it."""
    drive.open(batch, key)

    drive.save(tmp_path / "no such folder" / "forms.xlsx")

    assert "forms.xlsx could not be written" in drive.words()
    assert not drive.shows("Receipt for the kiosk")


def test_a_readable_file_beside_batches_is_warned_of(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """On the stick that travels the names would lie open."""
    drive.open(batch, key)
    drive.save(batch.with_name("forms.xlsx"))
    assert "Take the file off it" in drive.words()
    assert drive.shows("Receipt for the kiosk")


def test_a_readable_file_elsewhere_is_where_it_belongs(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Nobody is warned for nothing."""
    drive.open(batch, key)
    drive.save(tmp_path / "forms.xlsx")
    assert "Take the file off it" not in drive.words()
    assert "keep it where patients' files belong" in drive.words()


def test_no_receipt_is_written_where_a_stick_was(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Its folder may stay without it; nobody would carry a receipt away from there."""
    drive.open(batch, key)
    drive.save(tmp_path / "forms.xlsx")
    drive.press("Receipt for the kiosk")
    batch.unlink()

    drive.press("Write it to the stick")

    assert "could not be written beside the batch" in drive.words()
    assert list(batch.parent.iterdir()) == []


def test_a_stick_pulled_out_is_said(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Where the receipt cannot be written, the code can still be typed."""
    drive.open(batch, key)
    drive.save(tmp_path / "forms.xlsx")
    drive.press("Receipt for the kiosk")
    batch.parent.rename(tmp_path / "pulled out")

    drive.press("Write it to the stick")

    assert "could not be written beside the batch" in drive.words()
    assert drive.shell.receipt.property("hasCode")
