"""The call list holds who, how and when, and nothing typed is more than text."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from kiosk.desk.call_list import CallListPages, paint_call_list, print_call_list
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.interest.fields import ContactWay, YesNo
from kiosk.tour.desk_sample import sample_rows
from tests.support.batch import make_record
from tests.unit.naughty.corpus import NAUGHTY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication


class Listening(QPainter):
    """Paints as any painter does, and notes the words of each page."""

    def __init__(self, writer: QPdfWriter) -> None:
        super().__init__(writer)
        self.pages = [""]

    def drawText(self, place: QRectF, flags: int, words: str) -> None:  # noqa: N802 - Qt's name
        """Paint words, and note them."""
        self.pages[-1] += f"{words}\n"
        super().drawText(place, flags, words)


class PagedWriter(QPdfWriter):
    """A file of pages that tells its painter of each new one."""

    painter: Listening

    def newPage(self) -> bool:  # noqa: N802 - Qt's name
        """Begin a page."""
        self.painter.pages.append("")
        return super().newPage()


def _pages(rows: Sequence[OpenedRow], file: Path) -> list[str]:
    writer = PagedWriter(str(file))
    writer.setResolution(300)
    writer.painter = Listening(writer)
    CallListPages(writer.painter, writer, rows).paint()
    assert writer.painter.end()
    assert file.read_bytes().startswith(b"%PDF")
    return writer.painter.pages


def _row(number: int, name: str) -> OpenedRow:
    return OpenedRow(RowStatus.NEW, make_record(number, name), "Klobby-B1", number)


@pytest.fixture(autouse=True)
def _app(qapp: QGuiApplication) -> None:
    """Start Qt."""


def test_the_list_says_who_how_and_when(tmp_path: Path) -> None:
    """Name, reference, number, way, best time and language stand on the page."""
    (page,) = _pages([_row(1, "Daniel Brooks")], tmp_path / "list.pdf")

    record = make_record(1)
    for words in (
        "Daniel Brooks",
        record.reference,
        "(202) 555-0001",
        "Phone call",
        "Afternoon",
        "Spanish (es)",
        "Left side of the neck",
        "No message",
    ):
        assert words in " ".join(page.split()), words


@pytest.mark.parametrize(
    ("way", "answer", "said"),
    [
        (ContactWay.PHONE, YesNo.NO, "No message"),
        (ContactWay.PHONE, YesNo.YES, ""),
        (ContactWay.PHONE, "", "Not asked about messages: leave none"),
        (ContactWay.EMAIL, "", ""),
        (ContactWay.TODAY, "", ""),
        (ContactWay.TEXT, "", ""),
    ],
)
def test_no_answer_is_invented(
    tmp_path: Path, way: ContactWay, answer: str, said: str
) -> None:
    """Beside an address nobody reads "No message", for nobody was asked."""
    record = make_record(1, contact_way=way, message_ok=answer)
    answers = {field: text for field, text in record.answers.items() if text}
    row = OpenedRow(RowStatus.NEW, replace(record, answers=answers), "Klobby-B1", 1)

    (page,) = _pages([row], tmp_path / "list.pdf")

    words = " ".join(page.split())
    assert ("No message" in words or "Not asked" in words) == bool(said)
    assert said in words


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_a_list_printed_to_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    """A new file and one that was there are readable by nobody else."""
    new, old = tmp_path / "new.pdf", tmp_path / "old.pdf"
    old.touch(0o644)
    before = os.umask(0o022)

    for file in (new, old):
        printer = QPrinter()
        printer.setOutputFileName(str(file))
        assert print_call_list([_row(1, "Ana")], printer)

    assert os.umask(before) == 0o022
    assert [oct(file.stat().st_mode & 0o777) for file in (new, old)] == ["0o600"] * 2
    assert new.read_bytes().startswith(b"%PDF")


def test_a_folder_in_the_place_of_the_file_stays_as_it_is(tmp_path: Path) -> None:
    """Nothing is printed, which is told, and no rights of others are taken."""
    folder = tmp_path / "list.pdf"
    folder.mkdir(0o755)
    printer = QPrinter()
    printer.setOutputFileName(str(folder))

    assert not print_call_list([_row(1, "Ana")], printer)
    assert oct(folder.stat().st_mode & 0o777) == "0o755"


def test_a_doubted_form_says_so_on_paper(tmp_path: Path) -> None:
    """Nobody calls from paper what the screen warned of."""
    text = " ".join(" ".join(_pages(sample_rows(), tmp_path / "list.pdf")).split())

    assert "No kiosk signed this form" in text
    assert "This form cannot be read" in text


def test_a_long_list_takes_pages_with_headings(tmp_path: Path) -> None:
    """No row is cut between pages, and each page says which it is."""
    rows = [_row(n, f"Visitor {n:04d}") for n in range(120)]

    pages = _pages(rows, tmp_path / "list.pdf")

    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number}" in page
        assert "How to reach" in page
    text = "\n".join(pages)
    assert [text.count(f"Visitor {n:04d}") for n in range(120)] == [1] * 120


def test_markup_stays_text(tmp_path: Path) -> None:
    """A name that is markup is printed as typed, and fetches nothing."""
    name = "<img src='file:///etc/passwd'><b>Bold</b>"

    (page,) = _pages([_row(1, name)], tmp_path / "list.pdf")

    assert name in page


def test_a_word_without_an_end_stays_on_the_page(tmp_path: Path) -> None:
    """What is wider than its column is broken, and the columns beside it stay free."""
    writer = PagedWriter(str(tmp_path / "list.pdf"))
    writer.painter = Listening(writer)
    pages = CallListPages(writer.painter, writer, [])
    one = pages._measure("Ana", 200, 10)

    assert pages._measure("W" * 400, 200, 10) > 10 * one
    assert writer.painter.end()


def test_hostile_names_print(tmp_path: Path) -> None:
    """Whatever was typed, the list is painted."""
    rows = [_row(n, name) for n, name in enumerate(NAUGHTY[::8])]

    assert len(_pages(rows, tmp_path / "list.pdf")) > 1
    assert paint_call_list(rows, QPdfWriter(str(tmp_path / "again.pdf")))
