"""Answers to choose from."""

from __future__ import annotations

from dataclasses import dataclass
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
class Choice:
    """One answer on offer. Which one a visitor chose shows in no `repr`."""

    field: str
    value: str
    words: str
    icon: str = ""


class ChoiceRole(IntEnum):
    """What QML may ask of a choice."""

    FIELD = Qt.ItemDataRole.UserRole + 1
    VALUE = Qt.ItemDataRole.UserRole + 2
    WORDS = Qt.ItemDataRole.UserRole + 3
    ICON = Qt.ItemDataRole.UserRole + 4
    IS_CHOSEN = Qt.ItemDataRole.UserRole + 5


_ROLES = {
    int(ChoiceRole.FIELD): QByteArray(b"field"),
    int(ChoiceRole.VALUE): QByteArray(b"value"),
    int(ChoiceRole.WORDS): QByteArray(b"words"),
    int(ChoiceRole.ICON): QByteArray(b"iconName"),
    int(ChoiceRole.IS_CHOSEN): QByteArray(b"isChosen"),
}


@QmlElement
@QmlUncreatable("made by the form")
class AnswerListModel(QAbstractListModel):
    """The answers to one question, in the order to show them, and the one chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._chosen = ""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The answers on offer."""
        return self._choices

    def show(self, choices: Sequence[Choice], chosen: str) -> None:
        """Offer these answers; the same ones again keep their place and focus."""
        if tuple(choices) != self._choices:
            self.beginResetModel()
            self._choices, self._chosen = tuple(choices), chosen
            self.endResetModel()
        elif chosen != self._chosen:
            self._chosen = chosen
            ends = self.index(0), self.index(len(self._choices) - 1)
            self.dataChanged.emit(*ends, [int(ChoiceRole.IS_CHOSEN)])

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of answers."""
        return 0 if parent.isValid() else len(self._choices)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return one part of an answer."""
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        return {
            int(ChoiceRole.FIELD): choice.field,
            int(ChoiceRole.VALUE): choice.value,
            int(ChoiceRole.WORDS): choice.words,
            int(ChoiceRole.ICON): choice.icon,
            int(ChoiceRole.IS_CHOSEN): choice.value == self._chosen,
        }.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _ROLES
