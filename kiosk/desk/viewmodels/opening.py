"""The screen while a batch opens: how far it is, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.touchkit.wording import translate

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_MS = 20_000
"""Ten times what a passphrase takes on a slow computer; forms come many a second."""


@QmlElement
@QmlUncreatable("made by the desk")
class OpeningViewModel(QObject):
    """Counts forms as they open. Signals: `changed`; `cancelled`."""

    changed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._total: int | None = None
        self._start_over()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._fall_silent)

    def begin(self) -> None:
        """Start from nothing: the passphrase is being checked."""
        self._start_over()
        self._hear()

    def expect(self, total: int | None) -> None:
        """Say that the key fits and how many forms will come, where that is known."""
        self._total, self._is_begun = total, True
        self._hear()

    def count(self, done: int) -> None:
        """So many forms are open."""
        self._done = done
        self._hear()

    def rest(self) -> None:
        """Wait for nothing any more."""
        self._start_over()
        self._patience.stop()
        self.changed.emit()

    def _start_over(self) -> None:
        self._done, self._total, self._is_begun = 0, None, False
        self._is_silent = False

    def _hear(self) -> None:
        self._is_silent = False
        self._patience.start()
        self.changed.emit()

    def _fall_silent(self) -> None:
        self._is_silent = True
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop now."""
        self.cancelled.emit()

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much is done, from 0 to 1."""
        return min(1.0, self._done / self._total) if self._total else 0.0

    @Property(str, notify=changed)
    def words(self) -> str:
        """How far it is."""
        if self._is_silent:
            return translate(
                "Desk",
                "Nothing has moved for a while. The computer may be busy. Wait, or "
                "choose Cancel and open the batch again. No form is lost.",
            )
        if not self._is_begun:
            return translate("Desk", "Checking the passphrase. This takes a moment.")
        if self._total is None:
            return translate("Desk", "Forms open: {done}").format(done=self._done)
        words = translate("Desk", "Forms open: {done} of {total}")
        return words.format(done=f"{self._done:,}", total=f"{self._total:,}")
