"""Paints what is said on the figure: lit areas, a muscle, its knots and its pain."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import dist, hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from kiosk.bodymap.model import Area, Kind, Side, View, sign
from kiosk.visitor.body.paint.paths import painter_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from kiosk.bodymap.framing import Frame
    from kiosk.bodymap.model import MuscleShape, Zone
    from kiosk.visitor.body.paint.colours import BodyColours
    from kiosk.visitor.body.paint.scene import Scene

LIT_EDGE = 2.6
"""Width of the line around a lit area, in pixels."""

_LIT_OPACITY = 0.72
_REGION_EDGE = 1.4
_SOFT_OPACITY = 0.28
_ARRIVES = 0.55
"""The share of the motion after which the pain has reached its zones."""

_SMALLEST_ARM, _LARGEST_ARM = 4.5, 6.5
"""Pixels and units: on the whole figure a cross must not hide its muscle."""

_FINE_FROM = 1.7
"""Pixels a unit from which on the finer hatch is used."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Paints the marks of one scene; the painter works in units of the body."""

    painter: QPainter
    scene: Scene
    frame: Frame
    colours: BodyColours

    def paint_regions(self) -> None:
        """Paint the outline of every region faintly."""
        for path in region_paths(self.scene):
            self._line(path, self.colours.region, _REGION_EDGE)

    def paint_areas(self) -> None:
        """Light the chosen areas that show in this view."""
        painter = self.painter
        clip = painter.clipBoundingRect() if painter.hasClipping() else None
        for area in self.scene.areas:
            for path in area_paths(self.scene, area):
                if clip is None or clip.intersects(path.boundingRect()):
                    painter.setOpacity(_LIT_OPACITY)
                    painter.fillPath(path, QColor(self.colours.lit))
                    painter.setOpacity(1)
                    self._line(path, self.colours.lit_edge, LIT_EDGE)

    def paint_muscle(self, progress: float, arm: float) -> None:
        """Paint a muscle, and its pain on the way from the knots to its zones.

        `progress` runs from 0 to 1; at 1 everything is in place. `arm` is half the size
        of a cross, in pixels; where the body is small it is smaller.
        """
        shape, zones = self._seen()
        arm = max(_SMALLEST_ARM, min(arm, _LARGEST_ARM * self.frame.scale))
        self.paint_pattern(max(0.0, (progress - _ARRIVES) / (1 - _ARRIVES)))
        if shape:
            if progress < 1:
                self._paint_ways(shape, zones, progress)
            for point in shape.points:
                spot = self._spot(*point)
                paint_cross(self.painter, spot, arm / self.frame.scale, self.colours)

    def paint_pattern(self, shown: float = 1.0) -> None:
        """Paint a muscle and its zones without its knots.

        `shown` is the share of the zones that the pain has reached.
        """
        shape, zones = self._seen()
        if shape:
            path = self._path(shape.path)
            self.painter.fillPath(path, QColor(self.colours.muscle))
            self._line(path, self.colours.muscle_edge, 1.5)
        for zone in sorted(zones, key=lambda zone: zone.kind is Kind.MAIN):
            self._paint_zone(zone, shown)

    def _seen(self) -> tuple[MuscleShape | None, list[Zone]]:
        """Return what of the muscle shows in this view."""
        view = self.scene.view
        muscle = self.scene.body.muscles[self.scene.muscle]
        zones = [zone for zone in muscle.zones if zone.view is view]
        return muscle.shapes.get(view), zones

    @property
    def _is_mirrored(self) -> bool:
        return sign(self.scene.view, self.scene.side) < 0

    def _path(self, data: str) -> QPainterPath:
        return painter_path(data, is_mirrored=self._is_mirrored)

    def _spot(self, x: float, y: float) -> QPointF:
        return QPointF(-x if self._is_mirrored else x, y)

    def _line(self, path: QPainterPath, colour: str, pixels: float) -> None:
        self.painter.strokePath(path, round_pen(colour, pixels / self.frame.scale))

    def _paint_zone(self, zone: Zone, shown: float) -> None:
        """Paint a zone: filled where main, hatched where spill-over, its rim soft."""
        if shown <= 0:
            return
        painter, colours = self.painter, self.colours
        is_main = zone.kind is Kind.MAIN
        path, edge = self._path(zone.path), colours.spill_edge
        painter.save()
        if shown < 1:
            self._clip_to_circle(zone, shown)
        painter.setOpacity(_SOFT_OPACITY)
        rim = colours.main if is_main else colours.spill_edge
        painter.fillPath(self._path(zone.soft_path), QColor(rim))
        painter.setOpacity(1)
        painter.fillPath(path, QColor(colours.main if is_main else colours.spill))
        if is_main:
            edge = colours.main_edge
        else:
            is_fine = self.frame.scale >= _FINE_FROM
            hatch = zone.hatch_fine if is_fine else zone.hatch_wide
            self._line(self._path(hatch), edge, 3 * self.frame.scale**0.25)
        self._line(path, edge, 1.8)
        painter.restore()

    def _clip_to_circle(self, zone: Zone, share: float) -> None:
        """Show a zone only around its middle: it grows as the pain arrives."""
        left, top, right, bottom = zone.box
        reach = share * hypot(right - left, bottom - top)
        circle = QPainterPath()
        circle.addEllipse(self._spot(*zone.at), reach, reach)
        self.painter.setClipPath(circle)

    def _paint_ways(
        self, shape: MuscleShape, zones: list[Zone], progress: float
    ) -> None:
        """Paint the pain running from the nearest knot to the middle of each zone."""
        along = min(1.0, progress / _ARRIVES)
        fading = max(0.0, (progress - _ARRIVES) / (1 - _ARRIVES))
        self.painter.setOpacity(1 - fading)
        for zone in zones:
            knot = min(shape.points, key=partial(dist, zone.at))
            self._paint_way(_bow(self._spot(*knot), self._spot(*zone.at)), zone, along)
        self.painter.setOpacity(1)

    def _paint_way(self, way: QPainterPath, zone: Zone, along: float) -> None:
        is_main = zone.kind is Kind.MAIN
        colour = self.colours.main_edge if is_main else self.colours.spill_edge
        trail = QPainterPath(way.pointAtPercent(0))
        for step in range(1, 13):
            trail.lineTo(way.pointAtPercent(along * step / 12))
        self._line(trail, colour, 4)
        size = 7 / self.frame.scale
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawEllipse(way.pointAtPercent(along), size, size)


def region_paths(scene: Scene) -> Iterator[QPainterPath]:
    """Give the outline of every region on every side of it that shows."""
    for name in scene.body.region_paths[scene.view]:
        for side in scene.body.regions[name].sides:
            yield from area_paths(scene, Area(name, side))


def area_paths(scene: Scene, area: Area) -> Iterator[QPainterPath]:
    """Give an area's outline as the viewer sees it; none where it does not show."""
    path = scene.body.region_paths[scene.view].get(area.region)
    if path is None:
        return
    if area.side is Side.MIDDLE:
        yield painter_path(path)
    elif scene.view is not View.HEAD_SIDE or area.side is scene.side:
        yield painter_path(path, is_mirrored=sign(scene.view, area.side) < 0)


def paint_cross(
    painter: QPainter, at: QPointF, arm: float, colours: BodyColours
) -> None:
    """Paint a trigger point: a cross with a halo, so that it shows on any ground."""
    path = QPainterPath()
    for down in (1, -1):
        path.moveTo(at.x() - arm, at.y() - arm * down)
        path.lineTo(at.x() + arm, at.y() + arm * down)
    painter.strokePath(path, round_pen(colours.cross_halo, arm * 1.35))
    painter.strokePath(path, round_pen(colours.cross, arm * 0.62))


def round_pen(colour: str, width: float) -> QPen:
    """Return a pen with round ends and corners."""
    return QPen(
        QColor(colour),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _bow(start: QPointF, end: QPointF) -> QPainterPath:
    """Return a gentle curve between two points."""
    across = QPointF(start.y() - end.y(), end.x() - start.x()) * 0.16
    path = QPainterPath(start)
    path.quadTo((start + end) / 2 + across, end)
    return path
