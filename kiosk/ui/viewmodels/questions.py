"""Questions of the article that a visitor may take along into the form."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.articles.topic import Question
    from kiosk.ui.carried_along import CarriedAlong

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class QuestionRole(IntEnum):
    """What QML may ask of a question."""

    QUESTION_ID = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2
    IS_CHOSEN = Qt.ItemDataRole.UserRole + 3


_ROLES = {
    int(QuestionRole.QUESTION_ID): QByteArray(b"questionId"),
    int(QuestionRole.WORDS): QByteArray(b"words"),
    int(QuestionRole.IS_CHOSEN): QByteArray(b"isChosen"),
}


@QmlElement
@QmlUncreatable("made by the reading screen")
class QuestionListModel(QAbstractListModel):
    """The questions of the screen being read; which are ticked, `carried` knows."""

    def __init__(self, carried: CarriedAlong, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._carried = carried
        self._questions: tuple[Question, ...] = ()
        carried.changed.connect(self._ticks_changed)

    def show(self, questions: Sequence[Question]) -> None:
        """Replace the questions."""
        if tuple(questions) == self._questions:
            return
        self.beginResetModel()
        self._questions = tuple(questions)
        self.endResetModel()

    @Slot(str)
    def toggle(self, question_id: str) -> None:
        """Take a question along, or put it back."""
        for question in self._questions:
            if question.id == question_id:
                self._carried.toggle_question(question.id, question.words)

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of questions."""
        return 0 if parent.isValid() else len(self._questions)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return one part of a question."""
        if not index.isValid():
            return None
        question = self._questions[index.row()]
        return {
            int(QuestionRole.QUESTION_ID): question.id,
            int(QuestionRole.WORDS): question.words,
            int(QuestionRole.IS_CHOSEN): self._carried.has_question(question.id),
        }.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _ROLES

    def _ticks_changed(self) -> None:
        if self._questions:
            last = self.index(len(self._questions) - 1)
            self.dataChanged.emit(self.index(0), last, [int(QuestionRole.IS_CHOSEN)])
