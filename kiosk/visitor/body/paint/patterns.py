"""Small pictures of muscles: each with its own pattern of pain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from kiosk.bodymap import framing
from kiosk.bodymap.framing import Frame
from kiosk.bodymap.lookup import views_of
from kiosk.bodymap.model import Side
from kiosk.session.preferences import Scheme
from kiosk.touchkit.icons import DrawnImages
from kiosk.visitor.body.paint.colours import BODY_COLOURS
from kiosk.visitor.body.paint.figure import figure_image, onto
from kiosk.visitor.body.paint.marks import Marks
from kiosk.visitor.body.paint.scene import Scene

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap

_DEFAULT = QSize(112, 136)
_KEPT = 24
"""More than an answer shows at once."""


class MusclePatterns:
    """Paints a muscle with its pain and nothing else, and keeps what it painted.

    What is kept shows which muscles a visitor looked at: `forget` ends it.
    """

    def __init__(self) -> None:
        self._body: BodyMap | None = None
        self._painted: dict[tuple[str, Side, Scheme, int, int], QImage] = {}

    def offer(self, body: BodyMap | None) -> None:
        """Take the map of the topic shown."""
        if body is not self._body:
            self._body = body
            self._painted.clear()

    def forget(self) -> None:
        """Keep no picture."""
        self._painted.clear()

    def is_clear(self) -> bool:
        """Tell whether no picture is kept."""
        return not self._painted

    def image(self, muscle: str, side: Side, scheme: Scheme, size: QSize) -> QImage:
        """Return a muscle's picture; an empty one where the map does not know it."""
        if self._body is None or muscle not in self._body.muscles:
            return QImage()
        key = (muscle, side, scheme, size.width(), size.height())
        if key not in self._painted:
            while len(self._painted) >= _KEPT:
                del self._painted[next(iter(self._painted))]
            scene = pattern_scene(self._body, muscle, side)
            self._painted[key] = _paint(scene, scheme, size)
        return self._painted[key]


class PatternProvider(DrawnImages):
    """Serves ``image://muscle/SCHEME/MUSCLE/SIDE``."""

    def __init__(self, patterns: MusclePatterns) -> None:
        super().__init__()
        self._patterns = patterns

    def drawn(self, name: str, wanted: QSize) -> QImage:
        """Draw the muscle as large as asked for."""
        scheme, muscle, side = name.split("/")
        size = _DEFAULT if wanted.isEmpty() else wanted
        return self._patterns.image(muscle, Side(side), Scheme(int(scheme)), size)


def pattern_scene(body: BodyMap, muscle: str, side: Side) -> Scene:
    """Return the part of the view that tells most of a muscle."""
    one = body.muscles[muscle]
    view = views_of(one)[0]
    seen_from = Side.RIGHT if side is Side.MIDDLE else side
    box = framing.pattern_box(body, one, view, seen_from)
    return Scene(body, view, box, seen_from, (), muscle)


def _paint(scene: Scene, scheme: Scheme, size: QSize) -> QImage:
    frame = Frame.fitted(scene.box, size.width(), size.height())
    colours = BODY_COLOURS[scheme]
    image = figure_image(scene, frame, size, colours)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(onto(frame))
    Marks(painter, scene, frame, colours).paint_pattern()
    painter.end()
    return image
