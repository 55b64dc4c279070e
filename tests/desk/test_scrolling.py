"""The table is scrolled: rows that go out of sight come back as other rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickItem

from tests.support.batch import SealingKiosk, make_record
from tests.support.items import visible

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.desk_drive import DeskDrive

FORMS = 120


def test_each_row_shows_and_opens_its_own_form(
    drive: DeskDrive, kiosk: SealingKiosk, stick: Path, key: Path
) -> None:
    """Whatever a row showed before, it says and opens what stands there now."""
    records = [make_record(number) for number in range(FORMS)]
    drive.open(kiosk.hand_over(records, stick), key)
    table = visible(drive.page, "FormRow")[0].parentItem().parentItem()
    row_height = visible(drive.page, "FormRow")[0].height()

    for first in (0, 50, 7, 90, 0):
        table.setProperty("contentY", first * row_height)
        drive.settle()
        # The row chosen last stays alive, out of sight.
        sight = range(int(first * row_height), int(first * row_height + table.height()))
        shown = [row for row in visible(drive.page, "FormRow") if int(row.y()) in sight]
        rows = sorted(shown, key=QQuickItem.y)
        numbers = [row.property("index") for row in rows]
        assert numbers == [*range(first, first + len(rows))]
        for number, row in zip(numbers, rows, strict=True):
            assert f"Visitor {number:05d}" in row.property("name")
        drive.until(lambda rows=rows: not rows[2].property("isTrembling"))
        drive.click(rows[2])
        assert drive.shell.forms.property("chosenName") == f"Visitor {first + 2:05d}"
        drive.press("Close the form")
