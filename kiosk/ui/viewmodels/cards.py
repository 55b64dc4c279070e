"""Cards that lead to sections or topics."""

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
class Card:
    """One way on: its id, what it is called, a quiet line, an icon's name."""

    id: str
    title: str
    note: str = ""
    icon: str = ""


class CardRole(IntEnum):
    """What QML may ask of a card."""

    CARD_ID = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3
    ICON = Qt.ItemDataRole.UserRole + 4


_ROLES = {
    int(CardRole.CARD_ID): QByteArray(b"cardId"),
    int(CardRole.TITLE): QByteArray(b"title"),
    int(CardRole.NOTE): QByteArray(b"note"),
    int(CardRole.ICON): QByteArray(b"iconName"),
}


@QmlElement
@QmlUncreatable("made by its screen")
class CardListModel(QAbstractListModel):
    """Cards in the order they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards shown."""
        return self._cards

    def show(self, cards: Sequence[Card]) -> None:
        """Replace the cards; the same cards again cost nothing."""
        if tuple(cards) == self._cards:
            return
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return one part of a card."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        return {
            int(CardRole.CARD_ID): card.id,
            int(CardRole.TITLE): card.title,
            int(CardRole.NOTE): card.note,
            int(CardRole.ICON): card.icon,
        }.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _ROLES
