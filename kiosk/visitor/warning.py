"""The warning before an unattended visit ends, and whatever answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.idle import IdlePhase
from kiosk.session.navigation import RESTING_PLACES, STAFF_PLACES

if TYPE_CHECKING:
    from kiosk.session.idle import IdleClock
    from kiosk.session.navigation import Navigation

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")
class WarningViewModel(QObject):
    """Looks at the idle clock and tells each touch to it.

    Signals: `aboutToShow` just before the warning comes, `changed` when it comes,
    counts or goes, `expired` when the visit is over.
    """

    aboutToShow = Signal()
    changed = Signal()
    expired = Signal()

    def __init__(
        self, idle: IdleClock, navigation: Navigation, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._idle = idle
        self._navigation = navigation
        self._phase = IdlePhase.RESTING
        self._is_held = False

    @Property(bool, notify=changed)
    def isShown(self) -> bool:
        """Whether the visit is about to end."""
        return self._phase is IdlePhase.WARNING

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Seconds until the visit ends."""
        return self._idle.seconds_left

    @Slot()
    def stay(self) -> None:
        """Answer the warning: the visitor is still here."""
        self.touched()

    def pressed(self) -> None:
        """Note the beginning of a touch, click or key.

        The warning stays until it ends, or what lies below would be pressed instead.
        A visit that ended while the computer slept or the program stood still is over
        before the press counts.
        """
        self.watch()
        self._is_held = self._phase is IdlePhase.WARNING
        self._touch()

    def touched(self) -> None:
        """Note a touch, click or key; the count starts anew.

        The warning goes a moment later: what is let go may be one of its buttons.
        """
        self.watch()
        self._is_held = False
        self._touch()

    def watch(self) -> None:
        """Look at the idle clock; call it several times a second."""
        phase = self._idle.phase
        if self._is_held and phase is IdlePhase.ACTIVE:
            return
        if phase is IdlePhase.EXPIRED:
            self.expired.emit()
            return
        if phase is IdlePhase.WARNING and phase is not self._phase:
            self.aboutToShow.emit()
        if phase is not self._phase or phase is IdlePhase.WARNING:
            self._phase = phase
            self.changed.emit()

    def forget(self) -> None:
        """Begin anew after the wipe."""
        self._is_held = False
        self._phase = self._idle.phase
        self.changed.emit()

    def _touch(self) -> None:
        if self._navigation.current.kind not in RESTING_PLACES | STAFF_PLACES:
            self._idle.touch()
            QTimer.singleShot(0, self, self.watch)
