"""A painted item that moves: in the colours of a theme, at one moment of its motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.session.preferences import Scheme

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class PaintedMotion(QQuickPaintedItem):
    """What the moving pictures share; `motion` runs from 0 to 1.

    Such an item is made once and shown by each screen in turn: of an item that QML
    makes anew, PySide6 6.12.0 keeps the Python half for ever (measured: two references
    too many). It shows `steps` moments: a slow machine need not paint every step of
    the screen.
    """

    schemeChanged = Signal()
    motionChanged = Signal()

    def __init__(self, parent: QObject, steps: int) -> None:
        super().__init__()
        self.setParent(parent)
        self._steps = steps
        self._scheme = Scheme.LIGHT
        self._motion = 1.0

    def _repaint_all(self) -> None:
        self.update()

    def _read_scheme(self) -> int:
        return int(self._scheme)

    def _write_scheme(self, scheme: int) -> None:
        if scheme != self._scheme:
            self._scheme = Scheme(scheme)
            self.schemeChanged.emit()
            self._repaint_all()

    def _read_motion(self) -> float:
        return self._motion

    def _write_motion(self, motion: float) -> None:
        moment = round(motion * self._steps) / self._steps
        if moment != self._motion:
            self._motion = moment
            self.motionChanged.emit()
            self._repaint_all()

    scheme = Property(int, _read_scheme, _write_scheme, notify=schemeChanged)
    motion = Property(float, _read_motion, _write_motion, notify=motionChanged)
