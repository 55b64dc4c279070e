"""Short lists of words for QML: what is called what, and what stands beside it."""

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

QML_IMPORT_NAME = "Desk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its name, the words beside it, an icon, and a number to choose it by.

    `size` is the width of a column in letters' heights, and means nothing elsewhere.
    """

    number: int
    title: str
    note: str = ""
    icon: str = ""
    size: float = 0.0


class EntryRole(IntEnum):
    """What QML may ask of an entry."""

    NUMBER = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3
    ICON = Qt.ItemDataRole.UserRole + 4
    SIZE = Qt.ItemDataRole.UserRole + 5


_ROLES = {
    int(EntryRole.NUMBER): QByteArray(b"number"),
    int(EntryRole.TITLE): QByteArray(b"title"),
    int(EntryRole.NOTE): QByteArray(b"note"),
    int(EntryRole.ICON): QByteArray(b"iconName"),
    int(EntryRole.SIZE): QByteArray(b"size"),
}


@QmlElement
@QmlUncreatable("made by its screen")
class EntryListModel(QAbstractListModel):
    """Entries in the order they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries shown."""
        return self._entries

    def show(self, entries: Sequence[Entry]) -> None:
        """Replace the entries; the same ones again cost nothing."""
        if tuple(entries) == self._entries:
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return one part of an entry."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        return {
            int(EntryRole.NUMBER): entry.number,
            int(EntryRole.TITLE): entry.title,
            int(EntryRole.NOTE): entry.note,
            int(EntryRole.ICON): entry.icon,
            int(EntryRole.SIZE): entry.size,
        }.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _ROLES
