"""One switch is enough: the ring wanders by itself, and the switch presses.

The first press starts it. Over the keyboard of the screen it wanders from row to row,
and after a press from key to key of that row (row-column scanning).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.keys import Deed

if TYPE_CHECKING:
    from kiosk.visitor.bar.key_guide import KeyGuide

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

SHORTEST, LONGEST = 1.0, 4.0
"""Seconds that the ring stays."""
_STEP = 0.5
MOST_STEPS = 200
"""After so many steps without a press nobody is there; the ring stands still."""


@QmlElement
@QmlUncreatable("made by the composition root")
class Scanner(QObject):
    """Moves the ring of `guide` every `dwell` seconds once the switch was pressed.

    Signals: `changed` when it starts or stops, or stays longer or shorter.
    """

    name = "switch"
    changed = Signal()

    def __init__(self, guide: KeyGuide, dwell: float) -> None:
        super().__init__()
        self._guide = guide
        self._usual_dwell = self._dwell = dwell
        self._is_in_row = False
        self._steps = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.step)
        guide.wanted.connect(self._take)

    @Property(bool, notify=changed)
    def isOn(self) -> bool:
        """Whether the ring wanders."""
        return self._timer.isActive()

    @Slot()
    def slower(self) -> None:
        """Stay longer at each control."""
        self._dwell_for(self._dwell + _STEP)

    @Slot()
    def faster(self) -> None:
        """Stay less long at each control."""
        self._dwell_for(self._dwell - _STEP)

    def press(self) -> None:
        """Take a press of the switch: start, choose the row, or press."""
        self._steps = 0
        if not self.isOn:
            self._start()
        elif self._guide.is_typing and not self._is_in_row:
            self._is_in_row = True
            self._start()
        else:
            self._is_in_row = False
            self._start()
            # Last: what it presses may be Finish, which clears all of this.
            self._guide.do(Deed.SELECT)

    def step(self) -> None:
        """Let the ring go on."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            self.clear()
            return
        is_in_row = self._guide.is_typing and self._is_in_row
        self._guide.do(Deed.RIGHT if is_in_row else Deed.DOWN)

    def clear(self) -> None:
        """Stand still, and stay as long as the clinic set it."""
        self._timer.stop()
        self._is_in_row = False
        self._steps = 0
        self._dwell = self._usual_dwell
        self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether nothing wanders."""
        return not self._timer.isActive() and self._dwell == self._usual_dwell

    def _take(self, deed: str) -> None:
        if deed == Deed.SWITCH:
            self.press()

    def _start(self) -> None:
        self._timer.start(round(self._dwell * 1000))
        self.changed.emit()

    def _dwell_for(self, seconds: float) -> None:
        self._dwell = min(LONGEST, max(SHORTEST, seconds))
        self._start()
