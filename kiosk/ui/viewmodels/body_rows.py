"""Rows of the body map: the areas chosen, and every region to choose from."""

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
class ChosenRow:
    """A chosen area: its code, its words, and how to say that it moves or goes."""

    code: str = field(repr=False)
    words: str = field(repr=False)
    other: str = field(repr=False)
    other_name: str = field(repr=False)
    removal_name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A place of a region to choose; `code` is region and side, with a dot between."""

    code: str = field(repr=False)
    words: str = field(repr=False)
    is_chosen: bool = field(repr=False)


class ChosenRole(IntEnum):
    """What QML may ask of a chosen area."""

    CODE = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2
    OTHER = Qt.ItemDataRole.UserRole + 3
    OTHER_NAME = Qt.ItemDataRole.UserRole + 4
    REMOVAL_NAME = Qt.ItemDataRole.UserRole + 5


class ChoiceRole(IntEnum):
    """What QML may ask of a place to choose."""

    CODE = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2
    IS_CHOSEN = Qt.ItemDataRole.UserRole + 3


_CHOSEN_ROLES = {
    int(ChosenRole.CODE): QByteArray(b"code"),
    int(ChosenRole.WORDS): QByteArray(b"words"),
    int(ChosenRole.OTHER): QByteArray(b"other"),
    int(ChosenRole.OTHER_NAME): QByteArray(b"otherName"),
    int(ChosenRole.REMOVAL_NAME): QByteArray(b"removalName"),
}
_CHOICE_ROLES = {
    int(ChoiceRole.CODE): QByteArray(b"code"),
    int(ChoiceRole.WORDS): QByteArray(b"words"),
    int(ChoiceRole.IS_CHOSEN): QByteArray(b"isChosen"),
}


@QmlElement
@QmlUncreatable("made by its screen")
class ChosenListModel(QAbstractListModel):
    """The chosen areas, first touched first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ChosenRow, ...] = ()

    @property
    def rows(self) -> tuple[ChosenRow, ...]:
        """The chosen areas."""
        return self._rows

    def show(self, rows: Sequence[ChosenRow]) -> None:
        """Replace the rows."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of chosen areas."""
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
            int(ChosenRole.CODE): row.code,
            int(ChosenRole.WORDS): row.words,
            int(ChosenRole.OTHER): row.other,
            int(ChosenRole.OTHER_NAME): row.other_name,
            int(ChosenRole.REMOVAL_NAME): row.removal_name,
        }.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _CHOSEN_ROLES


@QmlElement
@QmlUncreatable("made by its screen")
class ChoiceListModel(QAbstractListModel):
    """Places to choose, in the order of the map's file.

    A choice changes a row in place: a reset would make the rows anew and take the
    keyboard's focus away.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ChoiceRow, ...] = ()

    def show(self, rows: Sequence[ChoiceRow]) -> None:
        """Replace the rows, or only tell which of the same rows are chosen now."""
        rows = tuple(rows)
        earlier = self._rows
        if [(r.code, r.words) for r in rows] == [(r.code, r.words) for r in earlier]:
            self._rows = rows
            for number, (row, before) in enumerate(zip(rows, earlier, strict=True)):
                if row != before:
                    at = self.index(number)
                    self.dataChanged.emit(at, at, [int(ChoiceRole.IS_CHOSEN)])
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of places."""
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
            int(ChoiceRole.CODE): row.code,
            int(ChoiceRole.WORDS): row.words,
            int(ChoiceRole.IS_CHOSEN): row.is_chosen,
        }.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _CHOICE_ROLES
