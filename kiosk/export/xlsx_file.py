"""Opened records as an Excel workbook: real dates and numbers, text that stays text.

Loaded only when somebody exports. The workbook is built in memory, because a library
that keeps sheets in temporary files would leave there what patients typed
(decision 0130).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from kiosk.export.cells import MOST_IN_CELL
from kiosk.export.table import COLUMNS, values
from kiosk.export.whole_file import whole_file
from kiosk.interest.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import BinaryIO

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from kiosk.export.row import OpenedRow
    from kiosk.export.table import Value

MOST_ROWS = 1_048_575
"""What Excel holds below the headings; more forms than a kiosk can keep."""

SHEET = "Forms"
WIDTHS = {
    "Status": 16, "Reference": 10, "Day": 11, "Name": 20,
    "How to reach": 16, "Phone": 17, "Phone, international": 17, "E-mail": 27,
    "Best time": 11, "May leave a message": 11,
    "Preferred language": 18, "Interpreter": 12, "Where it hurts": 34,
    "Muscles looked at": 34,
    "Questions": 44, "Agreement": 14, "Language on screen": 14, "Batch": 18,
    "Number": 8,
    "Note": 30, "Agreement, words shown": 36, "Agreement, language": 14, "Topic": 18,
}  # fmt: skip
"""Widths in letters of the standard font."""

PAGES = ("How to reach", "Preferred language", "Questions", "Note")
"""The column each printed page begins with, beside the four that every page repeats."""

REPEATED = ("Status", "Name")
"""The first and last of the columns on every printed page: whose line it is."""

PRINT_SCALE = 82
"""Per cent: letters of 9 points, and each of `PAGES` fits across A4 and Letter."""

_A4 = 9
_DAY, _TEXT = "yyyy-mm-dd", "@"


@dataclass(frozen=True, slots=True)
class _Formats:
    head: Format
    text: Format
    day: Format
    number: Format


def write_xlsx(rows: Iterable[OpenedRow], path: Path) -> int:
    """Write `rows` to `path`, and return how many there were.

    Raises `OSError`; then `path` is as it was.
    """
    with whole_file(path) as file:
        return _write(rows, file)


def _write(rows: Iterable[OpenedRow], file: BinaryIO) -> int:
    book = Workbook(file, {"in_memory": True})
    try:
        book.set_properties({"author": "kiosk-desk"})
        formats = _formats(book)
        sheet = book.add_worksheet(SHEET)
        for place, name in enumerate(COLUMNS):
            sheet.set_column(place, place, WIDTHS[name])
            sheet.write_string(0, place, name, formats.head)
        count = 0
        for row in islice(rows, MOST_ROWS):
            count += 1
            for place, value in enumerate(values(row)):
                _put(sheet, count, place, value, formats)
        sheet.autofilter(0, 0, count, len(COLUMNS) - 1)
        sheet.freeze_panes(1, 0)
        _lay_out(sheet)
    finally:
        book.close()
    return count


def _put(
    sheet: Worksheet, line: int, place: int, value: Value, formats: _Formats
) -> None:
    if isinstance(value, str):
        kept = clean(value, MOST_IN_CELL)
        if kept:
            keep_as_text(sheet, line, place, kept, formats.text)
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value, formats.day)
    elif value is not None:
        sheet.write_number(line, place, value, formats.number)


def keep_as_text(
    sheet: Worksheet, line: int, place: int, text: str, form: Format
) -> None:
    """Say in three ways that this is text, whatever it starts with.

    The type alone would hold until somebody edits the cell and Excel reads it anew; the
    format and the quote prefix, which are both in `form`, hold then too.
    """
    sheet.write_string(line, place, text, form)


def _formats(book: Workbook) -> _Formats:
    top = {"valign": "top", "text_wrap": True}
    head = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#0A555C"}
    return _Formats(
        head=book.add_format(top | head),
        text=book.add_format(top | {"num_format": _TEXT, "quote_prefix": True}),
        day=book.add_format(top | {"num_format": _DAY}),
        number=book.add_format(top),
    )


def _lay_out(sheet: Worksheet) -> None:
    """Print on pages one can read: never all columns squeezed onto one page's width.

    Each page begins with whose line it is, and pages that belong side by side come
    out one after the other.
    """
    first, last = (COLUMNS.index(name) for name in REPEATED)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_print_scale(PRINT_SCALE)
    sheet.print_across()
    sheet.repeat_rows(0)
    sheet.repeat_columns(first, last)
    sheet.set_v_pagebreaks([COLUMNS.index(name) for name in PAGES[1:]])
    sheet.set_footer("&L&A&C&P / &N")
