"""The question before a form is given up, or the visit with it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the form")
class StoppingViewModel(QObject):
    """Asks whether the visitor means it, and deletes nothing unasked.

    Signals: `changed` when the question comes or goes, `agreed` when the form is to go,
    `finished` when the visit is to end with it.
    """

    changed = Signal()
    agreed = Signal()
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_asked = self._is_finishing = False

    @Property(bool, notify=changed)
    def isAsked(self) -> bool:
        """Whether the question stands on the screen."""
        return self._is_asked

    @Property(bool, notify=changed)
    def isFinishing(self) -> bool:
        """Whether it is asked because the visit is to end, and not the form alone."""
        return self._is_finishing

    def ask(self, *, is_finishing: bool = False) -> None:
        """Put the question on the screen."""
        self._show(is_asked=True, is_finishing=is_finishing)

    @Slot()
    def goOn(self) -> None:
        """Go on with the form; every answer stays."""
        self._show(is_asked=False)

    @Slot()
    def stop(self) -> None:
        """Give the form up; only an answer to the question does it."""
        if self._is_asked:
            told = self.finished if self._is_finishing else self.agreed
            self._show(is_asked=False)
            told.emit()

    def _show(self, *, is_asked: bool, is_finishing: bool = False) -> None:
        if (is_asked, is_finishing) != (self._is_asked, self._is_finishing):
            self._is_asked, self._is_finishing = is_asked, is_finishing
            self.changed.emit()
