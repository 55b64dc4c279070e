"""Regions that invite a touch: faint outlines, and the light that pulses in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.visitor.body.paint.colours import BODY_COLOURS
from kiosk.visitor.body.paint.figure import onto
from kiosk.visitor.body.paint.marks import Marks, region_paths

if TYPE_CHECKING:
    from kiosk.session.preferences import Scheme
    from kiosk.visitor.body.paint.scene import Scene

_GLOW = 0.24
"""How much of the light a pulse shows at its height: it invites, and claims nothing."""


@dataclass(frozen=True, slots=True)
class InvitingRegions:
    """What invites, as two pictures: a pulse then costs no more than to lay them on.

    `scene`, `scheme` and `size` in pixels say what they were painted for.
    """

    scene: Scene
    scheme: Scheme
    size: QSize
    outlines: QImage
    light: QImage

    @classmethod
    def painted(cls, scene: Scene, scheme: Scheme, size: QSize) -> InvitingRegions:
        """Paint the outlines and the light of a scene."""
        frame, colours = scene.frame(size.width(), size.height()), BODY_COLOURS[scheme]
        images = []
        for is_light in (False, True):
            image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(onto(frame))
            if is_light:
                for path in region_paths(scene):
                    painter.fillPath(path, QColor(colours.lit))
            else:
                Marks(painter, scene, frame, colours).paint_regions()
            painter.end()
            images.append(image)
        return cls(scene, scheme, size, *images)

    def is_for(self, scene: Scene, scheme: Scheme, size: QSize) -> bool:
        """Tell whether it was painted for this."""
        return (self.scene, self.scheme, self.size) == (scene, scheme, size)

    def lay_on(self, painter: QPainter, glow: float) -> None:
        """Lay it on the figure; `glow` runs from 0 to 1, the height of a pulse."""
        painter.drawImage(0, 0, self.outlines)
        if glow > 0:
            painter.setOpacity(_GLOW * glow)
            painter.drawImage(0, 0, self.light)
            painter.setOpacity(1)
