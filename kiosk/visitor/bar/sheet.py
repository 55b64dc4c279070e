"""Whether the display sheet lies over the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class SheetViewModel(QObject):
    """Opened and closed by one press of Display. Signals: `changed`.

    `before_opening` is called first: what lies where the sheet will be is put away.
    """

    name = "display sheet"
    changed = Signal()

    def __init__(self, before_opening: Callable[[], None]) -> None:
        super().__init__()
        self._before_opening = before_opening
        self._is_open = False

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet shows."""
        return self._is_open

    @Slot()
    def toggle(self) -> None:
        """Open the sheet, or close it."""
        if not self._is_open:
            self._before_opening()
        self._is_open = not self._is_open
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the sheet, if it is open."""
        if self._is_open:
            self.toggle()

    def clear(self) -> None:
        """Close it for the next visitor."""
        self.close()

    def is_clear(self) -> bool:
        """Tell whether it is closed."""
        return not self._is_open
