"""The spreadsheet holds what the visitor saw, and nothing in it runs."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest

from kiosk.export import cells as cells_module
from kiosk.export.cells import MOST_IN_CELL, cell, phone_cell
from kiosk.export.csv_file import write_csv, write_table
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.export.table import COLUMNS
from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.fields import BestTime, ContactWay, FieldId, YesNo
from tests.unit.naughty.corpus import NAUGHTY

from .spreadsheet import read, runs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from .conftest import MakeRow


def _table(rows: Iterable[OpenedRow]) -> str:
    text = io.StringIO(newline="")
    write_table(rows, text)
    return text.getvalue()


def _named(make_row: MakeRow, text: str) -> OpenedRow:
    """Make a row with `text` wherever a visitor, or a stranger, could put it."""
    place = CarriedPlace(text, text)
    answers = {field: text for field in FieldId if field is not FieldId.CONTACT_WAY}
    answers[FieldId.CONTACT_WAY] = text
    return make_row(
        answers,
        phone_digits=text,
        agreed=Agreed(text, text, text),
        topic=place,
        language_shown=text,
        carried=Carried((place, place), (place,), (text, text)),
    )


def test_a_row_reads_as_the_front_desk_speaks(make_row: MakeRow) -> None:
    """Headings and choices are words, phones keep their zeros, tags have names."""
    row = make_row(
        {
            FieldId.NAME: "王小明",
            FieldId.CONTACT_WAY: ContactWay.TEXT,
            FieldId.PHONE: "07700 900123",
            FieldId.BEST_TIME: BestTime.EVENING,
            FieldId.LANGUAGE: "zh-Hans",
            FieldId.INTERPRETER: YesNo.YES,
            FieldId.AGREEMENT: YesNo.YES,
        },
        phone_digits="+447700900123",
        carried=Carried(
            (CarriedPlace("neck.left", "Left neck"), CarriedPlace("head", "Head")),
            (CarriedPlace("scm", "Strap muscle"),),
            ("Will it hurt?", "How long?"),
        ),
    )

    heads, values = read(_table([row]))

    assert tuple(heads) == COLUMNS
    assert dict(zip(heads, values, strict=True)) == {
        "Status": "New",
        "Reference": row.record.reference if row.record else "",
        "Day": "2026-11-24",
        "Name": "王小明",
        "How to reach": "Text message",
        "Phone": "tel 07700 900123",
        "Phone, international": "tel +447700900123",
        "E-mail": "",
        "Best time": "Evening",
        "May leave a message": "",
        "Preferred language": "Chinese (zh-Hans)",
        "Interpreter": "Yes",
        "Where it hurts": "Left neck; Head",
        "Muscles looked at": "Strap muscle",
        "Questions": "Will it hurt?; How long?",
        "Agreement": "shipped-1",
        "Language on screen": "English (en)",
        "Batch": "batch-7",
        "Number": "3",
        "Note": "",
        "Agreement, words shown": "The clinic may contact me.",
        "Agreement, language": "English (en)",
        "Topic": "",
    }


def test_the_columns_stay_as_they_are() -> None:
    """Habits and programs count on names and order; new columns go to the end."""
    assert COLUMNS == (
        "Status",
        "Reference",
        "Day",
        "Name",
        "How to reach",
        "Phone",
        "Phone, international",
        "E-mail",
        "Best time",
        "May leave a message",
        "Preferred language",
        "Interpreter",
        "Where it hurts",
        "Muscles looked at",
        "Questions",
        "Agreement",
        "Language on screen",
        "Batch",
        "Number",
        "Note",
        "Agreement, words shown",
        "Agreement, language",
        "Topic",
    )


@pytest.mark.parametrize("status", list(RowStatus))
def test_every_status_stands_in_words(make_row: MakeRow, status: RowStatus) -> None:
    """A row that needs a second look says so in its first cell."""
    new = read(_table([make_row()]))[1][0]

    shown = read(_table([make_row(status=status)]))[1][0]

    assert (shown == new) == (status is RowStatus.NEW)
    assert shown[0].isupper()
    assert shown != status.value


def test_a_record_that_could_not_be_read_keeps_its_line() -> None:
    """Staff see that something is missing, where, and why; the rest goes on."""
    row = OpenedRow(RowStatus.DAMAGED, None, "batch-7", 4, None, "=broken\nseal")

    values = dict(zip(COLUMNS, read(_table([row]))[1], strict=True))

    assert values.pop("Status").startswith("Damaged")
    assert {name: text for name, text in values.items() if text} == {
        "Batch": "batch-7",
        "Number": "4",
        "Note": "'=broken seal",
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_of_the_corpusruns(make_row: MakeRow, delimiter: str) -> None:
    """However a program splits the file, no cell starts a calculation."""
    text = _table(_named(make_row, naughty) for naughty in NAUGHTY)

    running = [c for line in read(text, delimiter) for c in line if runs(c)]

    assert running == []


def test_without_the_guard_cells_run(
    make_row: MakeRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mutation check: the test above sees a missing guard, at both splits."""
    monkeypatch.setattr(cells_module, "_STARTS_FORMULA", re.compile(r"()(?!)"))

    text = _table(_named(make_row, naughty) for naughty in NAUGHTY)

    for delimiter in ",;":
        assert any(runs(c) for line in read(text, delimiter) for c in line)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        (" \t=1+1", "'=1+1"),
        ("\x00=1", "'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("\u22121", "'\u22121"),
        ("-", "'-"),
        ("'=1", "''=1"),
        ("x; =1", "x;' =1"),
        ("a=b", "a=b"),
        ("ana+x@y.org", "ana+x@y.org"),
        ("María-José", "María-José"),
        ("O'Brien", "O'Brien"),
        ("", ""),
    ],
)
def test_the_guard_touches_only_what_would_run(text: str, shown: str) -> None:
    """An apostrophe stands before a formula and nowhere else."""
    assert cell(text) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("", ""),
        ("+1 202 555 0123", "tel +1 202 555 0123"),
        ("0044 20", "tel 0044 20"),
        ("(202) 555-0123", "tel (202) 555-0123"),
    ],
)
def test_a_phone_number_is_not_spoilt(number: str, shown: str) -> None:
    """Plus and zeros stay, and no apostrophe gets into a number."""
    assert phone_cell(number) == shown


def test_a_cell_is_never_longer_than_excel_takes() -> None:
    """A stranger's longest text cannot spill into the next row."""
    assert len(cell(("Z" + "\u0316" * 9) * 10_000)) <= 32_767
    assert len(cell(";=" * MOST_IN_CELL)) <= 32_767
    assert len(cell(("\u200dx" + "\u0316" * 8) * 10_000)) <= 32_767
    family = "\U0001f468" + "\u200d\U0001f469" * 4
    assert len(cell(family * 10_000).encode("utf-16-le")) // 2 <= 32_767


def test_the_file_is_one_that_excel_reads(make_row: MakeRow, tmp_path: Path) -> None:
    """UTF-8 with its mark, all cells quoted, CR LF at each line's end, none inside."""
    path = tmp_path / "forms.csv"

    count = write_csv([make_row({FieldId.NAME: "Zoë\r\nX"}), make_row()], path)

    data = path.read_bytes()
    assert count == 2
    assert data.startswith(b'\xef\xbb\xbf"Status",')
    assert data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r") == 3
    assert data.count(b'"') == 2 * 3 * len(COLUMNS)
    assert "Zoë X" in data.decode("utf-8-sig")
