"""Presses that come from a screen reader, and not from a finger or a key.

They reach a control without an event, past every filter of the window: what those
filters do for a touch is done here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "touchkit.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class AssistedPresses(QObject):
    """Asked by every control before it does what a screen reader asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._begin: Callable[[], object] = lambda: None
        self._counts: Callable[[QQuickItem], bool] = lambda _item: True
        self._end: Callable[[], object] = lambda: None

    def watch(
        self,
        begin: Callable[[], object],
        counts: Callable[[QQuickItem], bool],
        end: Callable[[], object],
    ) -> None:
        """Call `begin` and `end` of each press, and ask `counts` in between."""
        self._begin, self._counts, self._end = begin, counts, end

    @Slot(QQuickItem, result=bool)
    def admits(self, item: QQuickItem) -> bool:
        """Take note that somebody is there; tell whether the press counts.

        What is covered or cannot be used now is not pressed by anybody.
        """
        self._begin()
        is_there = item.isVisible() and item.isEnabled()
        counts = is_there and self._counts(item)
        self._end()
        return counts
