"""Opened records as an Excel workbook: real dates and numbers, text that stays text.

Loaded only when somebody exports: openpyxl costs half a second and 30 MB. Left alone
it would write what patients typed to a file in the temporary folder; here the sheet is
kept in memory, a megabyte for a thousand forms (decision 0054).
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from kiosk.export.cells import MOST_IN_CELL
from kiosk.export.table import COLUMNS, values
from kiosk.export.whole_file import whole_file
from kiosk.interest.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from kiosk.export.row import OpenedRow
    from kiosk.export.table import Value

MOST_ROWS = 1_048_575
"""What Excel holds below the headings; more forms than a kiosk can keep."""

_WIDTHS = {
    "Status": 24, "Reference": 11, "Day": 12, "Name": 24, "How to reach": 18,
    "Phone": 18, "Phone, international": 18, "E-mail": 28, "Best time": 12,
    "May leave a message": 12, "Preferred language": 20, "Interpreter": 12,
    "Where it hurts": 36, "Muscles looked at": 36, "Questions": 44, "Agreement": 14,
    "Language on screen": 16, "Batch": 18, "Number": 9, "Note": 44,
}  # fmt: skip
_DATE, _TEXT = "yyyy-mm-dd", "@"
_TOP = Alignment(vertical="top", wrap_text=True)
_HEAD = Font(bold=True, color="FFFFFF")
_HEAD_GROUND = PatternFill("solid", fgColor="0A555C")


def write_xlsx(rows: Iterable[OpenedRow], path: Path) -> int:
    """Write `rows` to `path`, and return how many there were.

    Raises `OSError`; then `path` is as it was.
    """
    book = Workbook(write_only=True)
    book.properties.creator = "kiosk-desk"
    sheet = _prepared_sheet(book)
    count = 0
    try:
        for row in islice(rows, MOST_ROWS):
            sheet.append([_cell(sheet, value) for value in values(row)])
            count += 1
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{count + 1}"
    finally:
        sheet.close()
    with whole_file(path) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        _WriterInMemory(book, archive).save()
    return count


class _WriterInMemory(ExcelWriter):  # type: ignore[misc] # openpyxl has no types
    """Packs sheets that were written to memory; openpyxl's own takes files only."""

    def write_worksheet(self, ws: WriteOnlyWorksheet) -> None:
        ws._drawing = None  # noqa: SLF001 - openpyxl offers no other way in
        ws._rels = ws._writer._rels  # noqa: SLF001
        self._archive.writestr(ws.path[1:], ws._writer.out.getvalue())  # noqa: SLF001
        self.manifest.append(ws)


def _prepared_sheet(book: Workbook) -> WriteOnlyWorksheet:
    sheet = book.create_sheet("Forms")
    for number, name in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS[name]
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet._writer = WorksheetWriter(sheet, BytesIO())  # noqa: SLF001 - else a file
    sheet._writer.write_top()  # noqa: SLF001
    sheet.append([_heading(sheet, name) for name in COLUMNS])
    return sheet


def _heading(sheet: WriteOnlyWorksheet, name: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, name)
    cell.font, cell.fill, cell.alignment = _HEAD, _HEAD_GROUND, _TOP
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: Value) -> WriteOnlyCell | None:
    if value is None or value == "":
        return None
    cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        _keep_as_text(cell, clean(value, MOST_IN_CELL))
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = _DATE
    cell.alignment = _TOP
    return cell


def _keep_as_text(cell: WriteOnlyCell, text: str) -> None:
    """Say in three ways that this is text, whatever it starts with.

    The type alone would hold until somebody edits the cell and Excel reads it anew; the
    format and the quote prefix hold then too.
    """
    cell.value = text
    cell.data_type = "s"
    cell.number_format = _TEXT
    cell.quotePrefix = True
