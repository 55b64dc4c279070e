"""Regions that invite a touch: faint outlines, and the light that pulses in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.visitor.body.paint.colours import BODY_COLOURS
from kiosk.visitor.body.paint.figure import onto
from kiosk.visitor.body.paint.marks import Marks, region_paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.bodymap.framing import Frame
    from kiosk.session.preferences import Scheme
    from kiosk.visitor.body.paint.scene import Scene

_GLOW = 0.24
"""How much of the light a pulse shows at its height: it invites, and claims nothing."""


class InvitingRegions:
    """What invites, as two pictures: a pulse then costs no more than to lay them on.

    `scene`, `scheme` and `size` in pixels say what they are painted for. The light is
    painted when it is first seen: where motion is reduced it never is.
    """

    def __init__(self, scene: Scene, scheme: Scheme, size: QSize) -> None:
        self._scene, self._scheme, self._size = scene, scheme, size
        self._outlines = self._painted(self._paint_outlines)
        self._light: QImage | None = None

    def is_for(self, scene: Scene, scheme: Scheme, size: QSize) -> bool:
        """Tell whether it was painted for this."""
        painted_for = self._scene, self._scheme, self._size
        return painted_for == (scene, scheme, size)

    def lay_on(self, painter: QPainter, glow: float) -> None:
        """Lay it on the figure; `glow` runs from 0 to 1, the height of a pulse."""
        painter.drawImage(0, 0, self._outlines)
        if glow > 0:
            if self._light is None:
                self._light = self._painted(self._paint_light)
            painter.setOpacity(_GLOW * glow)
            painter.drawImage(0, 0, self._light)
            painter.setOpacity(1)

    def _painted(self, paint: Callable[[QPainter, Frame], None]) -> QImage:
        frame = self._scene.frame(self._size.width(), self._size.height())
        image = QImage(self._size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(onto(frame))
        paint(painter, frame)
        painter.end()
        return image

    def _paint_outlines(self, painter: QPainter, frame: Frame) -> None:
        colours = BODY_COLOURS[self._scheme]
        Marks(painter, self._scene, frame, colours).paint_regions()

    def _paint_light(self, painter: QPainter, _frame: Frame) -> None:
        for path in region_paths(self._scene):
            painter.fillPath(path, QColor(BODY_COLOURS[self._scheme].lit))
