"""A picture of the article that moves, painted from the parts of its own drawing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QByteArray, QObject, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtSvg import QSvgRenderer

from kiosk.articles.loops import LOOPS, pose, step_at
from kiosk.articles.svg_colours import themed_svg
from kiosk.articles.svg_text import svg_text
from kiosk.touchkit.icons import rendered
from kiosk.visitor.page.painted_motion import PaintedMotion
from kiosk.visitor.reading.figures import FIGURE_COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.articles.blocks import Figure
    from kiosk.articles.loops import Pose
    from kiosk.articles.topic import Topic
    from kiosk.session.preferences import Scheme

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS = 60
"""Of a round that takes five seconds: twelve pictures a second."""

_HIDDEN = ' display="none"'
"""What only the motion shows carries this in the drawing."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """A part drawn once, where it stands in the still picture, and how it moves."""

    image: QImage
    place: QRectF
    poses: tuple[Pose, ...]


@QmlElement
@QmlUncreatable("made by the reading screen's view-model")
class MovingPicture(PaintedMotion):
    """Paints a figure at one moment of its motion.

    Its parts are drawn once for each size and theme and then laid on one another.
    """

    shownChanged = Signal()
    toldChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, _STEPS)
        # A property cannot be told of by a signal of its class's base (PySide6 6.12.0).
        self.motionChanged.connect(self.toldChanged)
        self._figure: Figure | None = None
        self._data = b""
        self._drawn_for: tuple[QSize, Scheme] | None = None
        self._ground = QImage()
        self._layers: tuple[_Layer, ...] = ()
        self._unit = 1.0
        self.setVisible(False)

    def show_figure(self, figure: Figure | None, topic: Topic | None) -> None:
        """Have the motion of a topic's figure ready, where it has one."""
        is_offered = figure is not None and figure.loop is not None
        self._figure = figure if is_offered else None
        self._data = b""
        if topic is not None and self._figure is not None:
            self._data = topic.pictures.get(self._figure.file, b"")
        self._forget_drawing()
        self._write_motion(1.0)
        self.shownChanged.emit()

    @Property(bool, notify=shownChanged)
    def isOffered(self) -> bool:
        """Whether the figure shown can move."""
        return self._figure is not None

    @Property(str, notify=toldChanged)
    def caption(self) -> str:
        """What the step under way tells."""
        told = self._figure.told if self._figure else ()
        return told[step_at(self._motion)] if told else ""

    def paint(self, painter: QPainter) -> None:
        """Paint the drawing as it stands at this moment."""
        size = QSize(round(self.width()), round(self.height()))
        if self._drawn_for != (size, self._scheme):
            self._draw(size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left = (size.width() - self._ground.width()) // 2
        top = (size.height() - self._ground.height()) // 2
        painter.translate(left, top)
        painter.setClipRect(self._ground.rect())
        painter.drawImage(QPointF(0, 0), self._ground)
        for layer in self._layers:
            self._lay(painter, layer)

    def _lay(self, painter: QPainter, layer: _Layer) -> None:
        now = pose(layer.poses, self._motion)
        if now.seen <= 0:
            return
        unit = self._unit
        middle = layer.place.center() + QPointF(now.x * unit, now.y * unit)
        room = QRectF(
            0, 0, layer.place.width() * now.wide, layer.place.height() * now.high
        )
        room.moveCenter(middle)
        painter.setOpacity(now.seen)
        painter.drawImage(room, layer.image)
        painter.setOpacity(1)

    def _draw(self, size: QSize) -> None:
        """Draw what stands still and each part that moves, once."""
        self._forget_drawing()
        self._drawn_for = (size, self._scheme)
        loop = self._figure.loop if self._figure else None
        if loop is None:
            return
        motion = LOOPS[loop.name]
        drawing = themed_svg(svg_text(self._data), FIGURE_COLOURS[self._scheme])
        self._ground = rendered(_with(drawing, motion, is_seen=False), size)
        shown = _with(drawing, motion, is_seen=True)
        whole = QSvgRenderer(QByteArray(shown.encode()))
        view = whole.viewBoxF()
        if self._ground.isNull() or view.isEmpty():
            return
        self._unit = self._ground.width() / view.width()
        self._layers = tuple(
            _layer(whole, part, poses, self._unit)
            for part, poses in motion.items()
            if whole.elementExists(part)
        )

    def _forget_drawing(self) -> None:
        self._drawn_for = None
        self._ground = QImage()
        self._layers = ()


def _with(drawing: str, parts: Iterable[str], *, is_seen: bool) -> str:
    """Return the drawing with all parts that move, or with none of them."""

    def opened(tag: re.Match[str]) -> str:
        plain = tag[0].replace(_HIDDEN, "")
        return plain if is_seen else plain.replace("<g", f"<g{_HIDDEN}", 1)

    names = "|".join(map(re.escape, parts))
    return re.sub(
        rf"""<g\s[^>]*?\bid\s*=\s*["'](?:{names})["'][^>]*>""", opened, drawing
    )


def _layer(
    whole: QSvgRenderer, part: str, poses: tuple[Pose, ...], unit: float
) -> _Layer:
    """Draw one part alone, as large as it is in the picture."""
    bounds = whole.transformForElement(part).mapRect(whole.boundsOnElement(part))
    origin = whole.viewBoxF().topLeft()
    place = QRectF((bounds.topLeft() - origin) * unit, bounds.size() * unit)
    image = QImage(
        place.size().toSize().expandedTo(QSize(1, 1)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(0)
    painter = QPainter(image)
    whole.render(painter, part, QRectF(image.rect()))
    painter.end()
    return _Layer(image, place, poses)
