"""One list for every screen: typed rows that change in place, so that focus stays."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

QML_IMPORT_NAME = "touchkit.models"
QML_IMPORT_MAJOR_VERSION = 1

Row = TypeVar("Row")
_NOWHERE = QModelIndex()
_DISPLAY, _USER = 0, 0x0100
"""Qt's roles by number: see `kiosk.touchkit.keys`."""

_FIRST_ROLE = _USER + 1
_Key = tuple["Hashable", int]


@QmlElement
@QmlUncreatable("made by its view-model")
class RowListModel(QAbstractListModel, Generic[Row]):
    """Rows in the order they are shown.

    `row` is a frozen dataclass; each of its fields is a role of the same name in camel
    case. `key` names the fields that say which row it is, the first field by itself
    where nothing is given. A row whose key stays is moved or changed, never made anew:
    what has the keyboard's focus keeps it.
    """

    def __init__(
        self, row: type[Row], parent: QObject | None = None, key: tuple[str, ...] = ()
    ) -> None:
        super().__init__(parent)
        self._fields = tuple(f.name for f in fields(row))  # type: ignore[arg-type] # a dataclass
        self._named_by = key or self._fields[:1]
        self._names = {
            number: QByteArray(_camel(name).encode())
            for number, name in enumerate(self._fields, start=_FIRST_ROLE)
        }
        self._rows: list[Row] = []
        self._keys: list[_Key] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return tuple(self._rows)

    def show(self, rows: Iterable[Row]) -> None:
        """Show these rows instead; the same ones again cost nothing."""
        wanted = list(rows)
        if wanted == self._rows:
            return
        keys = self._keys_of(wanted)
        if set(keys).isdisjoint(self._keys):
            self.beginResetModel()
            self._rows, self._keys = wanted, keys
            self.endResetModel()
            return
        self._remove_all_but(set(keys))
        for place, (key, row) in enumerate(zip(keys, wanted, strict=True)):
            self._put(place, key, row)

    def add(self, rows: Iterable[Row]) -> None:
        """Show these rows below the others, which stay untouched."""
        added = list(rows)
        if not added:
            return
        first = len(self._rows)
        keys = self._keys_of([*self._rows, *added])
        self.beginInsertRows(_NOWHERE, first, first + len(added) - 1)
        self._rows += added
        self._keys += keys[first:]
        self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = _DISPLAY,
    ) -> Any:
        """Return one field of a row."""
        if not index.isValid() or role not in self._names:
            return None
        return getattr(self._rows[index.row()], self._fields[role - _FIRST_ROLE])

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML uses."""
        return self._names

    def _keys_of(self, rows: Iterable[Row]) -> list[_Key]:
        """Return which row each is; rows that name themselves alike are counted."""
        met: Counter[Hashable] = Counter()
        keys: list[_Key] = []
        for row in rows:
            name = tuple(getattr(row, field) for field in self._named_by)
            keys.append((name, met[name]))
            met[name] += 1
        return keys

    def _remove_all_but(self, staying: set[_Key]) -> None:
        for place in reversed(range(len(self._keys))):
            if self._keys[place] not in staying:
                self.beginRemoveRows(_NOWHERE, place, place)
                del self._rows[place], self._keys[place]
                self.endRemoveRows()

    def _put(self, place: int, key: _Key, row: Row) -> None:
        """Bring `row` to `place`; those before it are right already."""
        if key not in self._keys:
            self.beginInsertRows(_NOWHERE, place, place)
            self._rows.insert(place, row)
            self._keys.insert(place, key)
            self.endInsertRows()
            return
        found = self._keys.index(key)
        if found != place:
            self.beginMoveRows(_NOWHERE, found, found, _NOWHERE, place)
            self._rows.insert(place, self._rows.pop(found))
            self._keys.insert(place, self._keys.pop(found))
            self.endMoveRows()
        self._change(place, row)

    def _change(self, place: int, row: Row) -> None:
        before, self._rows[place] = self._rows[place], row
        changed = [
            role
            for role, name in zip(self._names, self._fields, strict=True)
            if getattr(before, name) != getattr(row, name)
        ]
        if changed:
            at = self.index(place)
            self.dataChanged.emit(at, at, changed)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
