"""Lays a reviewer's packet out on pages, and says where its boxes and lines are.

Lengths are points of 1/72 inch, counted from a page's upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextDocument,
)

from kiosk.touchkit.window import FAMILY

if TYPE_CHECKING:
    from pathlib import Path

PAGE = QSizeF(612, 792)
"""US Letter."""
_MARGIN, _TOP, _BOTTOM = 42.0, 54.0, 738.0
_WIDTH = PAGE.width() - 2 * _MARGIN
_WORDS, _GAP = 330.0, 18.0
_SIDE = _WIDTH - _WORDS - _GAP
_BOX, _LINE, _SPACE = 13.0, 30.0, 10.0
_RESOLUTION = 300
_SCALE = _RESOLUTION / 72
_STYLE = "p { margin: 0 0 3px 0 } ul { margin: 0 0 3px -22px } li { margin: 0 }"


@dataclass(frozen=True, slots=True)
class Field:
    """A box to tick or a line to write on, where a page has room for it."""

    page: int
    x: float
    y: float
    width: float
    height: float
    name: str
    is_box: bool


@dataclass(frozen=True, slots=True)
class PacketPart:
    """What one part of the packet prints, and the names of its box and line."""

    heading: str
    words: str
    beside: str
    pictures: tuple[QImage, ...]
    tick: str
    comment: str


class PacketPages:
    """Writes pages one below the other; `fields` grow with them."""

    def __init__(self, file: Path, title: str, running_head: str) -> None:
        self.fields: list[Field] = []
        self._writer = QPdfWriter(str(file))
        self._writer.setTitle(title)
        self._writer.setResolution(_RESOLUTION)
        self._writer.setPageSize(QPageSize(PAGE, QPageSize.Unit.Point))
        self._writer.setPageMargins(QMarginsF())
        self._painter = QPainter(self._writer)
        self._head = running_head
        self._page = 0
        self._y = _TOP
        self._draw_head()

    def close(self) -> None:
        """Finish the file."""
        self._painter.end()

    def passage(self, html: str) -> None:
        """Write words over the whole width."""
        document = self._document(html, _WIDTH, 10)
        self._make_room(_height(document))
        self._draw(document, _MARGIN, self._y)
        self._y += _height(document) + _SPACE / 2

    def question(self, html: str, name: str) -> None:
        """Write a question and a line for its answer."""
        document = self._document(html, _WIDTH, 10)
        height = _height(document)
        self._make_room(height + _LINE)
        self._draw(document, _MARGIN, self._y)
        self._add_line(_MARGIN, self._y + height, _WIDTH, name)
        self._y += height + _LINE + _SPACE

    def part(self, part: PacketPart) -> None:
        """Write a part, what stands beside it, its box and its line, on one page."""
        heading = self._document(part.heading, _WIDTH, 11)
        words = self._document(part.words, _WORDS, 9.5)
        beside = self._document(part.beside, _SIDE, 7.5)
        pictures = [(image, _picture_height(image)) for image in part.pictures]
        drawn = sum(height + _SPACE / 2 for _, height in pictures)
        body = max(_height(words), _height(beside) + drawn)
        room = _BOTTOM - _TOP - _height(heading) - _LINE - 2 * _SPACE
        scale = min(1.0, room / body)
        self._make_room(_height(heading) + body * scale + _LINE + 2 * _SPACE)
        self._draw(heading, _MARGIN, self._y)
        self._y += _height(heading)
        self._draw(words, _MARGIN, self._y, scale)
        x, y = _MARGIN + _WORDS + _GAP, self._y
        for image, height in pictures:
            self._picture(image, x, y, height * scale)
            y += (height + _SPACE / 2) * scale
        self._draw(beside, x, y, scale)
        self._y += body * scale + _SPACE / 2
        self._sign_off(part)

    def _sign_off(self, part: PacketPart) -> None:
        box = Field(self._page, _MARGIN, self._y + 2, _BOX, _BOX, part.tick, True)  # noqa: FBT003 - a plain value
        self.fields.append(box)
        self._frame(box)
        label = self._document("My patients may read this.", 128, 8.5)
        self._draw(label, _MARGIN + _BOX + 5, self._y + 3)
        self._add_line(_MARGIN + 150, self._y, _WIDTH - 150, part.comment)
        self._y += _LINE + _SPACE
        self._rule(self._y - _SPACE / 2)

    def _add_line(self, x: float, y: float, width: float, name: str) -> None:
        line = Field(self._page, x, y, width, _LINE - 4, name, False)  # noqa: FBT003 - a plain value
        self.fields.append(line)
        self._frame(line)

    def _make_room(self, height: float) -> None:
        if self._y + height > _BOTTOM and self._y > _TOP:
            self._writer.newPage()
            self._page += 1
            self._y = _TOP
            self._draw_head()

    def _draw_head(self) -> None:
        words = f"{self._head} &middot; page {self._page + 1}"
        self._draw(self._document(words, _WIDTH, 8), _MARGIN, 26)

    def _document(self, html: str, width: float, points: float) -> QTextDocument:
        document = QTextDocument()
        document.documentLayout().setPaintDevice(self._writer)
        font = QFont(FAMILY)
        font.setPointSizeF(points)
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(_STYLE)
        document.setHtml(html)
        document.setTextWidth(width * _SCALE)
        return document

    def _draw(
        self, document: QTextDocument, x: float, y: float, scale: float = 1.0
    ) -> None:
        self._painter.save()
        self._painter.translate(x * _SCALE, y * _SCALE)
        self._painter.scale(scale, scale)
        document.drawContents(self._painter)
        self._painter.restore()

    def _picture(self, image: QImage, x: float, y: float, height: float) -> None:
        width = height * image.width() / image.height()
        place = QRectF(x * _SCALE, y * _SCALE, width * _SCALE, height * _SCALE)
        self._painter.drawImage(place, image)

    def _frame(self, field: Field) -> None:
        self._painter.setPen(QPen(QColor("#5a666a"), 0.6 * _SCALE))
        self._painter.drawRect(
            QRectF(
                field.x * _SCALE,
                field.y * _SCALE,
                field.width * _SCALE,
                field.height * _SCALE,
            )
        )

    def _rule(self, y: float) -> None:
        self._painter.setPen(QPen(QColor("#b9c0c2"), 0.5 * _SCALE))
        self._painter.drawLine(
            round(_MARGIN * _SCALE),
            round(y * _SCALE),
            round((_MARGIN + _WIDTH) * _SCALE),
            round(y * _SCALE),
        )


def _height(document: QTextDocument) -> float:
    return document.size().height() / _SCALE


def _picture_height(image: QImage) -> float:
    return min(130.0, _SIDE * image.height() / image.width())
