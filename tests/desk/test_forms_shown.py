"""Opened forms are found, sorted, read in full, and printed as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.export.row import RowStatus
from tests.desk.conftest import NAMES
from tests.support.desk_drive import form_rows, rows_shown

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from tests.support.desk_drive import DeskDrive


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
    _outlast_tremor(drive)
    drive.click(_column(drive, "Name"))
    assert first == sorted(NAMES, key=str.lower)
    assert rows_shown(drive) == first[::-1]


def _outlast_tremor(drive: DeskDrive) -> None:
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


def test_the_list_printed_is_the_list_shown(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """What was found and how it was sorted is what goes to the printer."""
    drive.open(batch, key)
    drive.click(_column(drive, "Name"))

    drive.press("Print a call list")

    assert drive.dialogs.printed == drive.shell.forms.table.shown_rows
    assert "at the printer" in drive.words()


def test_a_list_that_was_not_printed_is_told_and_marks_nobody(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """Who stands at an empty printer reads why, and no form counts as opened."""
    drive.open(batch, key)
    drive.dialogs.can_print = False
    drive.press("Print a call list")

    assert "could not be printed" in drive.words()
    assert "at the printer" not in drive.words()
    drive.press("Another batch")
    drive.open(batch, key)
    rows = drive.shell.forms.table.shown_rows
    assert {row.status for row in rows} == {RowStatus.NEW}


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


def _column(drive: DeskDrive, name: str) -> QQuickItem:
    return drive.find("ColumnHead", name)
