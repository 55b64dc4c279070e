"""The question before a form is given up."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the form")
class StoppingViewModel(QObject):
    """Asks whether the visitor means it, and deletes nothing unasked.

    Signals: `changed` when the question comes or goes, `agreed` when the form is to go.
    """

    changed = Signal()
    agreed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_asked = False

    @Property(bool, notify=changed)
    def isAsked(self) -> bool:
        """Whether the question stands on the screen."""
        return self._is_asked

    def ask(self) -> None:
        """Put the question on the screen."""
        self._show(is_asked=True)

    @Slot()
    def goOn(self) -> None:
        """Go on with the form; every answer stays."""
        self._show(is_asked=False)

    @Slot()
    def stop(self) -> None:
        """Give the form up; only an answer to the question does it."""
        if self._is_asked:
            self._show(is_asked=False)
            self.agreed.emit()

    def _show(self, *, is_asked: bool) -> None:
        if is_asked != self._is_asked:
            self._is_asked = is_asked
            self.changed.emit()
