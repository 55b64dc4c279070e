"""The answers of a form, to look over before it is sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Sequence

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One answer: the screen that changes it, what was asked, what was answered."""

    step: str
    question: str
    answer: str = field(repr=False)


class ReviewRole(IntEnum):
    """What QML may ask of a row."""

    STEP = Qt.ItemDataRole.UserRole + 1
    QUESTION = Qt.ItemDataRole.UserRole + 2
    ANSWER = Qt.ItemDataRole.UserRole + 3


_ROLES = {
    int(ReviewRole.STEP): QByteArray(b"step"),
    int(ReviewRole.QUESTION): QByteArray(b"question"),
    int(ReviewRole.ANSWER): QByteArray(b"answer"),
}


@QmlElement
@QmlUncreatable("made by the form")
class ReviewListModel(QAbstractListModel):
    """All answers in the order they were asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ReviewRow, ...] = ()

    @property
    def rows(self) -> tuple[ReviewRow, ...]:
        """The rows shown."""
        return self._rows

    def show(self, rows: Sequence[ReviewRow]) -> None:
        """Replace the rows; the same rows again cost nothing."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return one part of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return {
            int(ReviewRole.STEP): row.step,
            int(ReviewRole.QUESTION): row.question,
            int(ReviewRole.ANSWER): row.answer,
        }.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _ROLES
