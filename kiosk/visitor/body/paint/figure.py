"""Paints the figure itself: skin, soft form, contour lines and outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QTransform,
)

from kiosk.bodymap.model import View, sign
from kiosk.visitor.body.paint.marks import round_pen
from kiosk.visitor.body.paint.paths import painter_path

if TYPE_CHECKING:
    from kiosk.bodymap.framing import Frame
    from kiosk.visitor.body.paint.colours import BodyColours
    from kiosk.visitor.body.paint.scene import Scene

FORM_STEPS = 24
_COARSE = 5
_FORM_DEPTH = 26.0
"""How far from the outline, in units, the form still rounds away."""

_OUTLINE = 1.5
_LINE = 1.0
_FINEST_DETAIL = 1.4
"""Pixels a unit from which on the finer contour lines help more than they clutter."""

_NECK_FADES = (176.0, 208.0)
"""Where the neck of the head seen from the side fades out, in units."""


def onto(frame: Frame) -> QTransform:
    """Return what turns units into pixels."""
    left, top = frame.to_picture(0, 0)
    return QTransform(frame.scale, 0, 0, frame.scale, left, top)


def is_turned(scene: Scene) -> bool:
    """Tell whether the whole figure is turned over: only the head's side ever is."""
    return scene.view is View.HEAD_SIDE and sign(scene.view, scene.side) < 0


def figure_image(
    scene: Scene, frame: Frame, size: QSize, colours: BodyColours
) -> QImage:
    """Return the figure as a picture of `size` pixels on a clear ground."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(onto(frame))
    _paint(painter, scene, frame, colours)
    if scene.view is View.HEAD_SIDE:
        _fade_neck(painter, frame, size)
    painter.end()
    return image


def _paint(painter: QPainter, scene: Scene, frame: Frame, colours: BodyColours) -> None:
    drawn, turned = scene.body.figures[scene.view], is_turned(scene)
    outline = painter_path(drawn.outline, is_mirrored=turned)
    painter.fillPath(outline, QColor(colours.skin))
    painter.save()
    painter.setClipPath(outline)
    _paint_form(painter, outline, colours)
    for line in drawn.lines:
        if line.kind != "detail" or frame.scale >= _FINEST_DETAIL:
            contour = painter_path(line.path, is_mirrored=turned)
            painter.strokePath(contour, round_pen(colours.line, _thin(_LINE, frame)))
    painter.restore()
    painter.strokePath(outline, round_pen(colours.outline, _thin(_OUTLINE, frame)))


def _paint_form(painter: QPainter, outline: QPainterPath, colours: BodyColours) -> None:
    """Let the body round away towards its outline.

    Strokes of every width over one another darken towards the edge. They are painted
    small and enlarged: the form is soft anyway, and wide strokes are slow.
    """
    device, where = painter.device(), painter.transform()
    size = QSize(device.width() // _COARSE + 1, device.height() // _COARSE + 1)
    # Sixteen bits a channel: in eight, so faint a colour would turn into another.
    form = QImage(size, QImage.Format.Format_RGBA64_Premultiplied)
    form.fill(Qt.GlobalColor.transparent)
    coarse = QPainter(form)
    coarse.setRenderHint(QPainter.RenderHint.Antialiasing)
    coarse.setTransform(where * QTransform.fromScale(1 / _COARSE, 1 / _COARSE))
    for step in range(FORM_STEPS):
        width = 2 * _FORM_DEPTH * ((step + 1) / FORM_STEPS) ** 1.6
        coarse.strokePath(outline, round_pen(colours.form, width))
    coarse.end()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(QPointF(), size.toSizeF() * _COARSE), form)
    painter.setTransform(where)


def _thin(width: float, frame: Frame) -> float:
    """Return a width in units that grows less than the picture does."""
    return float(width / max(frame.scale, 0.2) ** 0.6)


def _fade_neck(painter: QPainter, frame: Frame, size: QSize) -> None:
    """Let the cut neck fade out instead of ending in an edge."""
    painter.resetTransform()
    first, last = (frame.to_picture(0, y)[1] for y in _NECK_FADES)
    fade = QLinearGradient(QPointF(0, first), QPointF(0, last))
    fade.setColorAt(0, Qt.GlobalColor.transparent)
    fade.setColorAt(1, Qt.GlobalColor.black)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    below = QRectF(0, first, size.width(), max(0.0, size.height() - first))
    painter.fillRect(below, QBrush(fade))
