"""The call list on paper: who to reach, how and when, with room for a tick and a note.

Painted line by line and not made from HTML, so that nothing a person typed is more than
text on the page.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPen

from kiosk.desk import wording
from kiosk.desk.columns import Column, lines, title
from kiosk.desk.details import name_of
from kiosk.interest.fields import ContactWay, FieldId, YesNo
from kiosk.touchkit.window import FAMILY
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

    from kiosk.export.row import OpenedRow
    from kiosk.interest.record import Record

_LETTER_PT, _SMALL_PT, _TITLE_PT = 10.0, 8.5, 15.0
_SHARES = (0.05, 0.21, 0.22, 0.11, 0.21, 0.20)
"""Of the page's width: tick, name, how to reach, time, where it hurts, language."""


def paint_call_list(rows: Sequence[OpenedRow], device: QPagedPaintDevice) -> bool:
    """Paint `rows` on `device`, as many pages as it takes; false if it takes none."""
    device.setPageLayout(_layout())
    painter = QPainter()
    if not painter.begin(device):
        return False
    CallListPages(painter, device, rows).paint()
    return painter.end()


def print_call_list(rows: Sequence[OpenedRow], printer: QPrinter) -> bool:
    """Print `rows`; where the printer is a file, nobody but this account may read it.

    Qt makes such a file with the rights that new files of this account usually have,
    and keeps those of one that is there. False where it cannot be printed.
    """
    before = os.umask(0o077)
    try:
        if printer.outputFileName():
            # Not given other rights: a stick knows none, and says no.
            Path(printer.outputFileName()).unlink(missing_ok=True)
        return paint_call_list(rows, printer)
    except OSError:
        return False
    finally:
        os.umask(before)


def _layout() -> QPageLayout:
    margins = QMarginsF(12, 12, 12, 12)
    is_letter = (
        QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    )
    size = QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4
    portrait = QPageLayout.Orientation.Portrait
    unit = QPageLayout.Unit.Millimeter
    return QPageLayout(QPageSize(size), portrait, margins, unit)


@dataclass
class CallListPages:
    """Paints rows from the top of a page to its foot, then begins the next."""

    painter: QPainter
    device: QPagedPaintDevice
    rows: Sequence[OpenedRow]
    day: date = field(default_factory=date.today)

    def __post_init__(self) -> None:
        self._dots = self.device.logicalDpiY() / 72  # in a point
        page = self.device.pageLayout().paintRectPixels(self.device.logicalDpiX())
        self._width, self._height = float(page.width()), float(page.height())
        self._y = 0.0
        self._page = 1

    def paint(self) -> None:
        """Paint everything."""
        self._begin_page()
        for row in self.rows:
            height = self._row_height(row)
            if self._y + height > self._height - 16 * self._dots:
                self.device.newPage()
                self._page += 1
                self._begin_page()
            self._paint_row(row, height)

    def _begin_page(self) -> None:
        self._y = 0.0
        if self._page == 1:
            heading = translate("Desk", "Call list")
            self._text(heading, QRectF(0, 0, self._width, 22 * self._dots), _TITLE_PT)
            self._y = 24 * self._dots
        count = len(self.rows)
        about = translate("Desk", "%n forms", "", count)
        today = wording.day(self.day)
        page = translate("Desk", "Page {number}").format(number=self._page)
        foot = QRectF(0, self._height - 12 * self._dots, self._width, 12 * self._dots)
        self._text(f"{about} · {today} · {page}", foot, _SMALL_PT)
        for words, (x, width) in zip(_heads(), self._columns(), strict=True):
            place = QRectF(x, self._y, width, 14 * self._dots)
            self._text(words, place, _SMALL_PT, is_bold=True)
        self._y += 15 * self._dots
        self._rule(1.2)

    def _columns(self) -> Iterator[tuple[float, float]]:
        gap, x = 6 * self._dots, 0.0
        for share in _SHARES:
            yield x, share * self._width - gap
            x += share * self._width

    def _row_height(self, row: OpenedRow) -> float:
        highest = 0.0
        cells = zip(_cells(row), self._columns(), strict=True)
        for (first, second), (_, width) in cells:
            height = self._measure(first, width, _LETTER_PT)
            height += self._measure(second, width, _SMALL_PT)
            highest = max(highest, height)
        return highest + 9 * self._dots

    def _paint_row(self, row: OpenedRow, height: float) -> None:
        box = QRectF(0, self._y + 5 * self._dots, 10 * self._dots, 10 * self._dots)
        self.painter.setPen(QPen(Qt.GlobalColor.black, 0.8 * self._dots))
        self.painter.drawRect(box)
        cells = zip(_cells(row), self._columns(), strict=True)
        for (first, second), (x, width) in cells:
            top = self._y + 4 * self._dots
            used = self._measure(first, width, _LETTER_PT)
            self._text(first, QRectF(x, top, width, used), _LETTER_PT)
            rest = self._measure(second, width, _SMALL_PT)
            self._text(second, QRectF(x, top + used, width, rest), _SMALL_PT)
        self._y += height
        self._rule(0.4)

    def _rule(self, points: float) -> None:
        self.painter.setPen(QPen(Qt.GlobalColor.darkGray, points * self._dots))
        y = round(self._y)
        self.painter.drawLine(0, y, round(self._width), y)

    def _text(
        self, words: str, place: QRectF, points: float, *, is_bold: bool = False
    ) -> None:
        words = wording.readable(words)
        self._use(points, is_bold=is_bold)
        self.painter.setPen(Qt.GlobalColor.black)
        self.painter.drawText(place, self._wrap(words, place), words)

    def _measure(self, words: str, width: float, points: float) -> float:
        if not words:
            return 0.0
        words = wording.readable(words)
        self._use(points)
        room = QRectF(0, 0, width, self._height)
        wrap = self._wrap(words, room)
        return self.painter.boundingRect(room, wrap, words).height()

    def _wrap(self, words: str, room: QRectF) -> int:
        """Break between words, and within one only where it is wider than the room."""
        between = int(Qt.TextFlag.TextWordWrap)
        is_wider = (
            self.painter.boundingRect(room, between, words).width() > room.width()
        )
        return int(Qt.TextFlag.TextWrapAnywhere) if is_wider else between

    def _use(self, points: float, *, is_bold: bool = False) -> None:
        font = QFont(FAMILY)
        font.setPointSizeF(points)
        font.setBold(is_bold or points == _TITLE_PT)
        self.painter.setFont(font)


def _message(record: Record) -> str:
    """Say whether a message may be left, where somebody was asked and a call is due.

    Only who wants a call is asked; "No message" beside an address would read as "do
    not write".
    """
    if record.answers.get(FieldId.CONTACT_WAY) != ContactWay.PHONE:
        return ""
    answer = record.answers.get(FieldId.MESSAGE_OK)
    if answer is None:
        return translate("Desk", "Not asked about messages: leave none")
    return "" if answer == YesNo.YES else translate("Desk", "No message")


def _heads() -> list[str]:
    shown = (Column.NAME, Column.REACH, Column.TIME, Column.AREAS, Column.LANGUAGE)
    return ["", *(title(column) for column in shown)]


def _cells(row: OpenedRow) -> list[tuple[str, str]]:
    """Give what a row shows: in each column a line and a smaller one."""
    doubt = wording.advice(row.status)
    record = row.record
    reference = record.reference if record else ""
    message = _message(record) if record else ""
    number, way = lines(row, Column.REACH)
    return [
        ("", ""),
        (name_of(row), " · ".join(filter(None, (reference, doubt)))),
        (number, " · ".join(filter(None, (way, message)))),
        lines(row, Column.TIME),
        (wording.areas(record) if record else "", ""),
        lines(row, Column.LANGUAGE),
    ]
