"""Whether somebody is at the desk, and the warning before everything is put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.idle import IdlePhase

if TYPE_CHECKING:
    from kiosk.session.idle import IdleClock

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class PresenceViewModel(QObject):
    """Watches the idle clock while there is something to put away.

    Signals: `changed` when the warning comes, counts or goes; `expired` when nobody
    answered it.
    """

    changed = Signal()
    expired = Signal()

    def __init__(self, idle: IdleClock, parent: QObject) -> None:
        super().__init__(parent)
        self._idle = idle
        self._phase = IdlePhase.RESTING

    def begin(self) -> None:
        """Count from now on; there is something to put away."""
        self._idle.touch()
        self.watch()

    def rest(self) -> None:
        """Stop counting; there is nothing left."""
        self._idle.clear()
        self._phase = IdlePhase.RESTING
        self.changed.emit()

    def touched(self) -> None:
        """Note a key, click or turn of the wheel; the count starts anew."""
        if self._idle.phase is not IdlePhase.RESTING:
            self.begin()

    def watch(self) -> None:
        """Look at the clock; call it several times a second."""
        phase = self._idle.phase
        if phase is IdlePhase.EXPIRED:
            self.expired.emit()
        elif phase is not self._phase or phase is IdlePhase.WARNING:
            self._phase = phase
            self.changed.emit()

    @Slot()
    def stay(self) -> None:
        """Answer the warning: somebody is here."""
        self.touched()

    @Property(bool, notify=changed)
    def isWarning(self) -> bool:
        """Whether everything is about to be put away."""
        return self._phase is IdlePhase.WARNING

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Seconds until everything is put away."""
        return self._idle.seconds_left
