"""LibreOffice opens our files and finds text where text is."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from kiosk.export import cells as cells_module
from kiosk.export.csv_file import write_csv
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.export.table import COLUMNS
from kiosk.export.xlsx_file import write_xlsx
from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.fields import FieldId
from kiosk.interest.record import Record
from tests.unit.naughty.corpus import NAUGHTY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .conftest import Office

LANGUAGES = {
    "English (US)": 1033, "English (UK)": 2057, "Spanish": 1034, "Mexican": 2058,
    "German": 1031, "French": 1036, "Portuguese": 1046, "Polish": 1045,
    "Swedish": 1053, "Russian": 1049, "Chinese": 2052, "Japanese": 1041,
}  # fmt: skip
COMMA, SEMICOLON = 44, 59
TYPED = ("Day", "Number")
"""The columns that hold a day and a number, and are to be read as such."""

SPOILT = """
1.10 2026-05-1 1,10 1e5 2E-333 22-633 12-MAR 007 1/2 5% $5 12:30 3.4. 3.4.2026 TRUE
false WAHR verdadero FAUX 2026-05-01T12:00:00Z 1-2 10.11.12 +1 -1
"""
_MONTHS = "May mayo Mai mai maj мая 五月 Март März marzo mars Dez. dic. SEPT"


def _texts() -> list[str]:
    drawn = random.Random(20261128)
    days = [date.fromordinal(drawn.randint(693_596, 750_000)) for _ in range(40)]
    months = _MONTHS.split()
    ways = (
        "{0.day}. {1} {0.year}", "{1} {0.day}, {0.year}", "{0.day}-{1}", "{1}{0.day}",
        "{0.day} de {1} de {0.year}", "{0.day} {1}", "{0.month}/{0.day}/{0.year}",
    )  # fmt: skip
    dated = [way.format(day, drawn.choice(months)) for day in days for way in ways]
    return [*SPOILT.split(), *dated, *NAUGHTY]


def _rows(texts: list[str]) -> Iterator[OpenedRow]:
    for number, text in enumerate(texts):
        place = CarriedPlace(text, text)
        record = Record(
            id=UUID(int=number << 64),
            day=date(2026, 11, 24),
            language_shown=text,
            agreed=Agreed(text, text, text),
            answers=dict.fromkeys(FieldId, text),
            phone_digits=text,
            carried=Carried((place,), (place,), (text,)),
            topic=place,
        )
        yield OpenedRow(RowStatus.NEW, record, text, number, record.day, text)


def _cells_read(sheet: Path) -> Iterator[list[tuple[str, str]]]:
    """Give each line of a flat OpenDocument sheet as pairs of type and text."""
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    for row in ET.parse(sheet).iter(f"{table}table-row"):  # noqa: S314 - LibreOffice's
        line: list[tuple[str, str]] = []
        for cell in row.iter(f"{table}table-cell"):
            kind = cell.get(f"{office}value-type", "")
            kind = "formula" if cell.get(f"{table}formula") else kind
            count = int(cell.get(f"{table}number-columns-repeated", "1"))
            line += [(kind, "".join(cell.itertext()))] * min(count, len(COLUMNS))
        yield line[: len(COLUMNS)]


def _spoilt(sheet: Path) -> list[tuple[str, str, str]]:
    found = []
    for line in list(_cells_read(sheet))[1:]:
        for name, (kind, text) in zip(COLUMNS, line, strict=False):
            if name not in TYPED and kind not in {"", "string"}:
                found.append((name, kind, text))
    return found


def _reading(language: int, separator: int = COMMA) -> str:
    """Say how to import: UTF-8, and everything that looks like a number is one."""
    return f"CSV:{separator},34,76,1,,{language},false,true"


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_no_text_of_a_csv_file_is_spoilt(
    office: Office, tmp_path: Path, language: int
) -> None:
    """In a dozen countries, with special numbers looked for, text stays text."""
    file = tmp_path / "forms.csv"
    count = write_csv(_rows(_texts()), file)

    sheet = office(file, "fods", _reading(language))

    assert _spoilt(sheet) == []
    assert len(list(_cells_read(sheet))) >= count


def test_split_at_semicolons_no_text_is_spoilt(office: Office, tmp_path: Path) -> None:
    """Where lists are written with semicolons, parts of a text stay text."""
    file = tmp_path / "forms.csv"
    write_csv(_rows([f"Head;{text}" for text in _texts()]), file)

    sheet = office(file, "fods", _reading(LANGUAGES["German"], SEMICOLON))

    kinds = {kind for line in _cells_read(sheet) for kind, _ in line}
    assert kinds <= {"", "string"}


def test_without_the_guard_text_is_spoilt(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mutation check: with the guard off, LibreOffice makes numbers of them."""
    monkeypatch.setattr(cells_module, "is_misread", lambda _: False)
    file = tmp_path / "forms.csv"
    write_csv(_rows(SPOILT.split()), file)

    sheet = office(file, "fods", _reading(LANGUAGES["English (US)"]))

    assert {kind for _, kind, _ in _spoilt(sheet)} >= {"float", "date", "boolean"}


def test_the_workbook_is_read_as_written(office: Office, tmp_path: Path) -> None:
    """Text is text, days are days and numbers are numbers; nothing is calculated."""
    file = tmp_path / "forms.xlsx"
    count = write_xlsx(_rows(_texts()), file)

    sheet = office(file, "fods")

    lines = list(_cells_read(sheet))[1 : count + 1]
    kinds = [dict(zip(COLUMNS, line, strict=False)) for line in lines]
    assert _spoilt(sheet) == []
    assert {kind["Day"][0] for kind in kinds} == {"date"}
    assert {kind["Number"][0] for kind in kinds} == {"float"}
