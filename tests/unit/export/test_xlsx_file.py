"""The workbook has real types, shows what was typed, and nothing in it runs."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import zipfile
from contextlib import contextmanager
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from kiosk.export import xlsx_file
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.export.table import COLUMNS
from kiosk.export.xlsx_file import write_xlsx
from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.cleaning import clean
from kiosk.interest.fields import ContactWay, FieldId
from tests.unit.naughty.corpus import NAUGHTY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from .conftest import MakeRow

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "'=1", "{=1}"]
DAY = date(2026, 11, 24)


def _sheet(path: Path) -> Worksheet:
    return load_workbook(path)["Forms"]


def _cells(sheet: Worksheet, row: int) -> dict[str, Cell]:
    return dict(zip(COLUMNS, next(sheet.iter_rows(row, row)), strict=True))


def _full_row(make_row: MakeRow, text: str) -> OpenedRow:
    place = CarriedPlace(text, text)
    answers = {field: text for field in FieldId if field is not FieldId.CONTACT_WAY}
    return make_row(
        answers,
        phone_digits=text,
        agreed=Agreed(text, text, text),
        topic=place,
        language_shown=text,
        carried=Carried((place, place), (place,), (text, text)),
    )


def _runs(path: Path) -> list[str]:
    """List the cells of the file itself that a program would calculate."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    parts = [name for name in names if "externalLink" in name or "vba" in name.lower()]
    return [*parts, *re.findall(r"<f[ >/]|t=\"str\"", sheet)]


def test_cells_have_real_types(make_row: MakeRow, tmp_path: Path) -> None:
    """Dates sort as dates, numbers as numbers, and phones keep zeros and plus."""
    path = tmp_path / "forms.xlsx"
    row = make_row(
        {
            FieldId.NAME: "王小明",
            FieldId.CONTACT_WAY: ContactWay.PHONE,
            FieldId.PHONE: "07700 900123",
        },
        phone_digits="+447700900123",
    )

    assert write_xlsx([row], path) == 1

    cells = _cells(_sheet(path), 2)
    assert cells["Day"].value == datetime(2026, 11, 24)  # noqa: DTZ001 - a day
    assert cells["Day"].number_format == "yyyy-mm-dd"
    assert cells["Number"].value == 3
    assert cells["Name"].value == "王小明"
    for name, text in (
        ("Phone", "07700 900123"),
        ("Phone, international", "+447700900123"),
    ):
        assert (cells[name].value, cells[name].data_type) == (text, "s")
        assert cells[name].number_format == "@"
    assert cells["How to reach"].value == "Phone call"
    assert cells["E-mail"].value is None


def test_the_sheet_is_ready_to_work_with(make_row: MakeRow, tmp_path: Path) -> None:
    """Headings stay in sight and on every printed page, columns have their widths."""
    path = tmp_path / "forms.xlsx"
    write_xlsx([make_row(), make_row()], path)

    sheet = _sheet(path)

    assert tuple(cell.value for cell in sheet[1]) == COLUMNS
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_title_cols == "$A:$D"
    assert sheet.auto_filter.ref == f"A1:{get_column_letter(len(COLUMNS))}3"
    widths = [sheet.column_dimensions[get_column_letter(n)].width for n in (4, 12)]
    assert all(width > 20 for width in widths[:1])
    assert sheet["D2"].alignment.wrap_text


def test_every_printed_page_can_be_read(make_row: MakeRow, tmp_path: Path) -> None:
    """Letters of 9 points or more, and each band of columns fits across the paper."""
    path = tmp_path / "forms.xlsx"
    write_xlsx([make_row()], path)

    sheet = _sheet(path)
    breaks = [0, *(each.id for each in sheet.col_breaks.brk), len(COLUMNS)]
    widths = [_drawn_inches(sheet, n) for n in range(1, len(COLUMNS) + 1)]
    whose = sum(widths[:4])
    bands = [sum(widths[a:b]) for a, b in pairwise(breaks)]
    pages = [bands[0], *(whose + band for band in bands[1:])]
    scale = sheet.page_setup.scale / 100

    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet["A2"].font.sz * scale >= 9
    narrowest = 11 - 2 * 0.4  # Letter, landscape; A4 is wider
    assert [page * scale for page in pages if page * scale > narrowest] == []


def _drawn_inches(sheet: Worksheet, column: int) -> float:
    """Excel draws a letter of its standard font 7 of 96 pixels wide, and 5 beside."""
    width = sheet.column_dimensions[get_column_letter(column)].width
    return float(width * 7 + 5) / 96


@contextmanager
def watched_files(opened: list[str]) -> Iterator[None]:
    """Note every file that is opened for writing meanwhile."""
    is_watching = True

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        is_named = event == "open" and isinstance(arguments[0], str)
        if is_watching and is_named and arguments[2] & (os.O_WRONLY | os.O_RDWR):
            opened.append(arguments[0])

    sys.addaudithook(note)
    yield
    is_watching = False


@pytest.mark.parametrize("text", FORMULAS)
def test_no_formula_gets_in(make_row: MakeRow, tmp_path: Path, text: str) -> None:
    """What starts like a formula is text, also after somebody edits the cell."""
    path = tmp_path / "forms.xlsx"
    write_xlsx([_full_row(make_row, text)], path)

    name = _cells(_sheet(path), 2)["Name"]

    assert (name.value, name.data_type, name.quotePrefix) == (
        text.strip(),
        "s",
        True,
    )
    assert _runs(path) == []


def test_without_the_guard_a_formula_gets_in(
    make_row: MakeRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mutation check: left to the library, the same text becomes a formula."""
    path = tmp_path / "forms.xlsx"

    def careless(sheet: Any, line: int, place: int, text: str, form: Any) -> None:
        sheet.write(line, place, text, form)

    monkeypatch.setattr(xlsx_file, "keep_as_text", careless)
    write_xlsx([_full_row(make_row, "=1+1")], path)

    assert _runs(path) != []


def test_the_whole_corpus_comes_back(make_row: MakeRow, tmp_path: Path) -> None:
    """Every hostile name is read back as it was kept, and none breaks the file."""
    path = tmp_path / "forms.xlsx"
    rows = [_full_row(make_row, text) for text in NAUGHTY]

    assert write_xlsx(rows, path) == len(rows)

    column = COLUMNS.index("Name") + 1
    names = [
        row[0] or ""
        for row in _sheet(path).iter_rows(2, None, column, column, values_only=True)
    ]
    assert names == [clean(text, xlsx_file.MOST_IN_CELL) for text in NAUGHTY]
    assert _runs(path) == []


def test_a_record_that_could_not_be_read_keeps_its_line(tmp_path: Path) -> None:
    """Staff see that something is missing and where."""
    path = tmp_path / "forms.xlsx"
    write_xlsx([OpenedRow(RowStatus.DAMAGED, None, "batch-7", 4, None, "=x")], path)

    cells = _cells(_sheet(path), 2)

    assert cells["Status"].value.startswith("Damaged")
    assert (cells["Number"].value, cells["Note"].value) == (4, "=x")
    assert cells["Day"].value is None


def test_nothing_is_written_outside_the_file(
    make_row: MakeRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No temporary file ever holds what a patient typed."""
    elsewhere = tmp_path / "temp"
    elsewhere.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    opened: list[str] = []
    with watched_files(opened):
        write_xlsx([make_row()] * 50, tmp_path / "forms.xlsx")

    assert list(elsewhere.iterdir()) == []
    assert {Path(name).parent for name in opened} == {tmp_path}


def test_a_failed_export_leaves_what_was_there(
    make_row: MakeRow, tmp_path: Path
) -> None:
    """A stop on the way leaves the earlier file and no part of the new one."""
    path = tmp_path / "forms.xlsx"
    path.write_bytes(b"earlier")

    def stopped() -> object:
        yield make_row()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_xlsx(stopped(), path)  # type: ignore[arg-type]

    assert path.read_bytes() == b"earlier"
    assert [each.name for each in tmp_path.iterdir()] == ["forms.xlsx"]
