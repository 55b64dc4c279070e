"""The body as an item on the screen: painted, zoomed and touched."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QPointF, QRect, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.visitor.body.paint.colours import BODY_COLOURS
from kiosk.visitor.body.paint.figure import figure_image, onto
from kiosk.visitor.body.paint.inviting import InvitingRegions
from kiosk.visitor.body.paint.marks import LIT_EDGE, Marks, area_paths
from kiosk.visitor.body.paint.zoom import holding, moment_of
from kiosk.visitor.body.scene import BodyScene
from kiosk.visitor.page.painted_motion import PaintedMotion

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.bodymap.framing import Frame
    from kiosk.session.preferences import Scheme
    from kiosk.visitor.body.paint.scene import Scene
    from kiosk.visitor.body.turns import PaintingTurns

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS = 40
"""Of the pain's way from the knots to its zones: 20 pictures a second."""

_PULSE_STEPS = 4
"""Of a pulse's rise, and of its fall: enough for something that faint."""

_KEPT_FIGURES = 4
"""The whole figure and an inset, before and after a turn."""


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class BodyPicture(PaintedMotion):
    """Paints a BodyScene crisp at its own size and knows which spot a pixel shows.

    `zoom` runs from 0 (the part shown before) to 1 (the part shown now), `motion` from
    0 (pain at the knots) to 1 (pain in its zones), `glow` from 0 to 1 where the regions
    invite a touch, `crossArm` is in pixels. With `turns`, what is missing as a screen
    opens comes a piece a frame (`arrive`); else all of it is painted at once.
    """

    zoomChanged = Signal()
    glowChanged = Signal()
    crossArmChanged = Signal()

    def __init__(self, shown: BodyScene, turns: PaintingTurns | None = None) -> None:
        super().__init__(shown, _STEPS)
        self._shown = shown
        shown.changed.connect(self._repaint)
        self._zoom = 1.0
        self._glow = 0.0
        self._cross_arm = 7.0
        self._painted: Scene | None = None
        self._painted_at: tuple[float, float, Scheme] | None = None
        self._invitation: InvitingRegions | None = None
        self._figures: dict[tuple[object, ...], QImage] = {}
        self._turns = turns
        self._is_arriving = self._is_waiting = False
        if turns is not None:
            turns.given.connect(self._go_on)

    @property
    def is_waiting(self) -> bool:
        """Whether what was painted last lacks a piece, which the next frame brings."""
        return self._is_waiting

    def arrive(self) -> None:
        """Let what is missing come one piece a frame, until all of it is there."""
        self._is_arriving, self._is_waiting = True, False

    @Property(BodyScene, constant=True)
    def scene(self) -> BodyScene:
        """What is shown."""
        return self._shown

    def _read_zoom(self) -> float:
        return self._zoom

    def _write_zoom(self, zoom: float) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self.zoomChanged.emit()
            self._repaint_all()

    def _read_glow(self) -> float:
        return self._glow

    def _write_glow(self, glow: float) -> None:
        step = round(glow * _PULSE_STEPS) / _PULSE_STEPS
        if step != self._glow:
            self._glow = step
            self.glowChanged.emit()
            self._repaint_figure()

    def _read_cross_arm(self) -> float:
        return self._cross_arm

    def _write_cross_arm(self, arm: float) -> None:
        if arm != self._cross_arm:
            self._cross_arm = arm
            self.crossArmChanged.emit()
            self._repaint_all()

    zoom = Property(float, _read_zoom, _write_zoom, notify=zoomChanged)
    glow = Property(float, _read_glow, _write_glow, notify=glowChanged)
    crossArm = Property(
        float, _read_cross_arm, _write_cross_arm, notify=crossArmChanged
    )

    @Slot(QPointF, result=QPointF)
    def spotAt(self, pixel: QPointF) -> QPointF:
        """Return the point of the view, in units, that a pixel shows."""
        frame = self._frame()
        if frame is None:
            return QPointF()
        return QPointF(*frame.to_body(pixel.x(), pixel.y()))

    @Slot(float, result=float)
    def unitsOf(self, pixels: float) -> float:
        """Return a length in pixels as units of the body."""
        frame = self._frame()
        return pixels / frame.scale if frame else 0.0

    def paint(self, painter: QPainter) -> None:
        """Paint what is shown, as far as zoom and motion have come."""
        scene, frame = self._moment(), self._frame()
        self._painted, self._is_waiting = None, False
        self._painted_at = (self.width(), self.height(), self._scheme)
        if scene is None or frame is None:
            return
        self._is_arriving = self._is_arriving and self._zoom >= 1
        self._paint_parts(painter, scene, frame)
        if not self._is_waiting:
            self._painted = self._shown.scene if self._zoom >= 1 else None
            self._is_arriving = False

    def _paint_parts(self, painter: QPainter, scene: Scene, frame: Frame) -> None:
        """Paint figure, invitation and marks, as far as each has had its turn."""
        if not self._paint_figure(painter, scene, frame):
            return
        if scene.invites and self._zoom >= 1:
            self._paint_invitation(painter, scene)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(onto(frame), combine=True)
        marks = Marks(painter, scene, frame, BODY_COLOURS[self._scheme])
        if scene.invites and self._zoom < 1:
            marks.paint_regions()
        marks.paint_areas()
        if scene.muscle:
            marks.paint_muscle(self._motion, self._cross_arm)

    def _may_make(self, *, can_wait: bool) -> bool:
        """Tell whether a piece may be made in this frame; else it is waited for."""
        if self._turns is None or not can_wait or self._turns.take():
            return True
        self._is_waiting = True
        return False

    def _go_on(self) -> None:
        if self._is_waiting:
            self._repaint_all()

    def _repaint(self) -> None:
        """Paint anew, or only what lit or went out: a touch must show at once."""
        scene, painted, frame = self._shown.scene, self._painted, self._frame()
        if scene is None or painted is None or frame is None:
            self._repaint_all()
            return
        is_same = self._painted_at == (self.width(), self.height(), self._scheme)
        is_only_light = replace(painted, areas=scene.areas) == scene
        if not (is_same and is_only_light and self._zoom >= 1):
            self._repaint_all()
            return
        for area in {*painted.areas} ^ {*scene.areas}:
            for path in area_paths(scene, area):
                margin = ceil(LIT_EDGE)
                room = onto(frame).mapRect(path.boundingRect()).toAlignedRect()
                self.update(room.adjusted(-margin, -margin, margin, margin))

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Paint the whole of a new size: what was asked for before fits the old one."""
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._repaint_all()

    def _repaint_all(self) -> None:
        # Not update() without a rectangle: a part asked for later would replace it.
        self._painted = None
        self.update(QRect(0, 0, ceil(self.width()), ceil(self.height())))

    def _repaint_figure(self) -> None:
        """Paint the figure anew, and not what stands beside it."""
        scene = self._shown.scene
        if scene is not None:
            left, right = (share * self.width() for share in scene.across)
            area = QRectF(left, 0, right - left, self.height())
            self.update(area.toAlignedRect())

    def _moment(self) -> Scene | None:
        """Return the scene as it is at this moment of a zoom."""
        size = self.width(), self.height()
        return moment_of(self._shown.before, self._shown.scene, self._zoom, size)

    def _frame(self) -> Frame | None:
        moment = self._moment()
        return moment.frame(self.width(), self.height()) if moment else None

    def _paint_figure(self, painter: QPainter, moment: Scene, frame: Frame) -> bool:
        """Paint the figure; while it zooms, from a picture that holds all of it.

        It is not painted where that picture waits for its turn.
        """
        # Not from self.window(): PySide6 6.12.0 then takes the window for a part of the
        # item, and drops it when the screen changes.
        density = max(1.0, painter.deviceTransform().m11())
        kept = self._figure(self._kept_for(moment, frame), density)
        if kept is None:
            return False
        image, its_frame = kept
        left, top = frame.to_picture(its_frame.left, its_frame.top)
        ratio = frame.scale / its_frame.scale
        area = QRectF(left, top, image.width() * ratio, image.height() * ratio)
        painter.drawImage(area, image)
        return True

    def _paint_invitation(self, painter: QPainter, scene: Scene) -> None:
        """Show the regions that invite, painted once for each size and theme."""
        size = QSize(ceil(self.width()), ceil(self.height()))
        kept = self._invitation
        if kept is None or not kept.is_for(scene, self._scheme, size):
            if not self._may_make(can_wait=True):  # Faint: a frame late is no loss.
                return
            kept = self._invitation = InvitingRegions(scene, self._scheme, size)
        kept.lay_on(painter, self._glow)

    def _kept_for(self, moment: Scene, frame: Frame) -> Scene:
        """Return the scene whose picture shows the figure at this moment."""
        ends = (self._shown.scene, self._shown.before)
        size = self.width(), self.height()
        return moment if self._zoom >= 1 else holding(ends, moment, frame, size)

    def _figure(self, scene: Scene, density: float) -> tuple[QImage, Frame] | None:
        """Return the figure's picture at rest, painted once for each size and theme.

        `density` is how many dots of the screen a pixel has. None while it waits for
        its turn.
        """
        width = max(1, round(self.width() * density))
        height = max(1, round(self.height() * density))
        frame = scene.frame(width, height)
        key = (scene.view, scene.box, scene.across, width, height, self._scheme)
        if key not in self._figures:
            if not self._may_make(can_wait=self._is_arriving):
                return None
            while len(self._figures) >= _KEPT_FIGURES:
                del self._figures[next(iter(self._figures))]
            size, colours = QSize(width, height), BODY_COLOURS[self._scheme]
            self._figures[key] = figure_image(scene, frame, size, colours)
        return self._figures[key], frame
