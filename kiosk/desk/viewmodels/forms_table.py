"""The forms as a table: sorted, searched, and put into words only where they show."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk import wording
from kiosk.desk.columns import (
    Column,
    haystack,
    lines,
    order,
    spoken,
    title,
    wanted,
)
from kiosk.export.row import RowStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.export.row import OpenedRow

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


class RowRole(IntEnum):
    """What QML may ask of a row."""

    WORDS = Qt.ItemDataRole.UserRole + 1
    NOTES = Qt.ItemDataRole.UserRole + 2
    ICON = Qt.ItemDataRole.UserRole + 3
    IS_DOUBTED = Qt.ItemDataRole.UserRole + 4
    SPOKEN = Qt.ItemDataRole.UserRole + 5


_ROLES = {
    int(RowRole.WORDS): QByteArray(b"words"),
    int(RowRole.NOTES): QByteArray(b"notes"),
    int(RowRole.ICON): QByteArray(b"iconName"),
    int(RowRole.IS_DOUBTED): QByteArray(b"isDoubted"),
    int(RowRole.SPOKEN): QByteArray(b"spoken"),
}
_DOUBTLESS = (RowStatus.NEW, RowStatus.OPENED_BEFORE)


_PARTS: dict[int, Callable[[OpenedRow], object]] = {
    RowRole.WORDS: lambda row: [
        wording.readable(lines(row, column)[0]) for column in Column
    ],
    RowRole.NOTES: lambda row: [
        wording.readable(lines(row, column)[1]) for column in Column
    ],
    RowRole.ICON: lambda row: wording.ICONS[row.status],
    RowRole.IS_DOUBTED: lambda row: row.status not in _DOUBTLESS,
    RowRole.SPOKEN: spoken,
}


@QmlElement
@QmlUncreatable("made by its screen")
class FormsTableModel(QAbstractTableModel):
    """The rows of one batch that show, in the order chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[OpenedRow] = ()
        self._haystacks: list[str] = []
        self._order: list[int] = []
        self._shown: list[int] = []
        self._typed = ""
        self.sorted_by = Column.DAY
        self.is_reversed = False

    @property
    def rows(self) -> Sequence[OpenedRow]:
        """All rows of the batch, as they came."""
        return self._rows

    @property
    def shown_rows(self) -> list[OpenedRow]:
        """The rows that show, from the top."""
        return [self._rows[place] for place in self._shown]

    def show(self, rows: Sequence[OpenedRow]) -> None:
        """Show the rows of a batch in the order they were sent."""
        self.beginResetModel()
        self._rows, self._haystacks, self._typed = rows, [], ""
        self.sorted_by, self.is_reversed = Column.DAY, False
        self._order = order(rows, Column.DAY)
        self._shown = self._order
        self.endResetModel()

    def exchange(self, old: OpenedRow, new: OpenedRow) -> None:
        """Show `new` where `old` stood; order and rows found stay as they are."""
        place = next(n for n, row in enumerate(self._rows) if row is old)
        self._rows = [*self._rows[:place], new, *self._rows[place + 1 :]]
        if place < len(self._haystacks):
            self._haystacks[place] = haystack(new)
        if place in self._shown:
            number = self._shown.index(place)
            last = self.index(number, len(Column) - 1)
            self.dataChanged.emit(self.index(number, 0), last)

    def forget(self) -> None:
        """Let go of everything people typed."""
        self.show(())

    def sort_by(self, column: Column) -> None:
        """Sort by `column`; the same one again turns the order round."""
        self.is_reversed = column is self.sorted_by and not self.is_reversed
        self.sorted_by = column
        self._order = order(self._rows, column)
        if self.is_reversed:
            self._order.reverse()
        self.find(self._typed)

    def find(self, typed: str) -> None:
        """Show only rows that hold every word of `typed`."""
        self.beginResetModel()
        self._typed = typed
        sought = wanted(typed)
        if sought.words:
            self.prepare(len(self._rows))
            self._shown = [
                place for place in self._order if sought.is_in(self._haystacks[place])
            ]
        else:
            self._shown = self._order
        self.endResetModel()

    def prepare(self, count: int) -> bool:
        """Make `count` more rows ready to be searched; false once all are."""
        begin = len(self._haystacks)
        self._haystacks += [haystack(row) for row in self._rows[begin : begin + count]]
        return len(self._haystacks) < len(self._rows)

    def row(self, number: int) -> OpenedRow | None:
        """Return a row that shows, or none where there is none."""
        is_there = 0 <= number < len(self._shown)
        return self._rows[self._shown[number]] if is_there else None

    def retranslate(self) -> None:
        """Put everything into words anew, in another language."""
        self._haystacks = []
        self.find(self._typed)

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of rows that show."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008 - Qt's own signature
    ) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return a cell's words, or for QML a whole row's."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return lines(row, Column(index.column()))[0]
        part = _PARTS.get(role)
        return part(row) if part else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return a column's name."""
        is_name = role == Qt.ItemDataRole.DisplayRole
        if orientation is Qt.Orientation.Horizontal and is_name:
            return title(Column(section))
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return _ROLES
