"""Watches for the five touches in the corner, without taking a touch from anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent

from kiosk.touchkit import keys

if TYPE_CHECKING:
    from kiosk.session.corner import Corner

KEY = keys.F12
"""Five presses do what five touches do, for those who do not touch."""


class CornerWatch(QObject):
    """An event filter of the window; the corner is the upper left of the glass.

    Signals: `opened` once the fifth touch has been dealt with.
    """

    opened = Signal()

    def __init__(self, corner: Corner, pixels_per_mm: float, parent: QObject) -> None:
        super().__init__(parent)
        self._corner = corner
        self._pixels_per_mm = pixels_per_mm

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count touches, clicks and the key."""
        if self._is_fifth(event):
            # Not now: this touch would touch the pad.
            QTimer.singleShot(0, self, self.opened.emit)
        return False

    def _is_fifth(self, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_key = event.key() == KEY and not event.isAutoRepeat()
            return is_key and self._corner.knock()
        if kind is QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
            place = event.points()[0].position()
        elif kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = event.position()
        else:
            return False
        scale = self._pixels_per_mm
        return self._corner.touch(place.x() / scale, place.y() / scale)
