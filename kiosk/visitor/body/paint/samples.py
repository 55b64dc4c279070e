"""Samples of the marks, so that the legend looks like the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from kiosk.session.preferences import Scheme
from kiosk.touchkit.icons import DrawnImages
from kiosk.visitor.body.paint.colours import BODY_COLOURS
from kiosk.visitor.body.paint.marks import paint_cross, round_pen

if TYPE_CHECKING:
    from kiosk.visitor.body.paint.colours import BodyColours

_DEFAULT = QSize(36, 24)


class SampleProvider(DrawnImages):
    """Serves ``image://body-mark/SCHEME/MARK``: main, spill, muscle or cross."""

    def drawn(self, name: str, wanted: QSize) -> QImage:
        """Draw the mark as large as asked for."""
        scheme, _, mark = name.partition("/")
        room = _DEFAULT if wanted.isEmpty() else wanted
        image = QImage(room, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(image.rect()).adjusted(2, 2, -2, -2)
        paint_sample(painter, inside, mark, BODY_COLOURS[Scheme(int(scheme))])
        painter.end()
        return image


def paint_sample(
    painter: QPainter, room: QRectF, mark: str, colours: BodyColours
) -> None:
    """Paint one mark into `room`; areas lie on a patch of skin."""
    if mark == "cross":
        paint_cross(painter, room.center(), room.height() * 0.3, colours)
        return
    fill, edge = {
        "main": (colours.main, colours.main_edge),
        "spill": (colours.spill, colours.spill_edge),
        "muscle": (colours.muscle, colours.muscle_edge),
    }[mark]
    patch = QPainterPath()
    patch.addRoundedRect(room, room.height() / 2.6, room.height() / 2.6)
    painter.fillPath(patch, QColor(colours.skin))
    painter.fillPath(patch, QColor(fill))
    if mark == "spill":
        painter.save()
        painter.setClipPath(patch)
        _hatch(painter, room, edge)
        painter.restore()
    painter.strokePath(patch, round_pen(edge, 1.8))


def _hatch(painter: QPainter, room: QRectF, colour: str) -> None:
    """Paint slanting lines, as the drawings' own are."""
    lines = QPainterPath()
    x = room.left()
    while x < room.right() + room.height():
        lines.moveTo(QPointF(x, room.top()))
        lines.lineTo(QPointF(x - room.height(), room.bottom()))
        x += room.height() * 0.42
    painter.strokePath(lines, round_pen(colour, 2.4))
