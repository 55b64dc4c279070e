"""Which key of the keyboard a finger struck last: a tremor hits it twice."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

import shiboken6

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtQuick import QQuickItem

_ONE_KEY = "isOneKey"
_KEYBOARD = "takesNoEcho"
_SAME_MM = 6
"""So near to the last hit another one is the same finger, at the edge of two keys."""


class StruckKey:
    """Knows the last key, and which fingers lie on one, until it is told to forget.

    What was typed could be read from it, so it knows no more than the last.
    """

    def __init__(self, pixels_per_mm: float) -> None:
        self._reach = _SAME_MM * pixels_per_mm
        self._last: tuple[QQuickItem, QPointF] | None = None
        self._fingers: set[int] = set()

    def forget(self) -> None:
        """Know of no key."""
        self._last = None
        self._fingers.clear()

    def is_struck_again(
        self, target: QQuickItem | None, finger: int, spot: QPointF
    ) -> bool:
        """Tell whether a finger strikes the key struck last; remember it, if a key."""
        self._fingers.discard(finger)
        is_keyboard = target is not None and target.property(_KEYBOARD)
        key = _key_at(target, spot) if target and is_keyboard else None
        if key is None:
            return False
        is_again = self._is_last(key, spot)
        self._last = key, spot
        self._fingers.add(finger)
        return is_again

    def has(self, finger: int) -> bool:
        """Tell whether a finger lies on a key."""
        return finger in self._fingers

    def is_let_go_by(self, finger: int) -> bool:
        """Note that a finger is lifted; tell whether it lay on a key."""
        lay_there = finger in self._fingers
        self._fingers.discard(finger)
        return lay_there

    def _is_last(self, key: QQuickItem, spot: QPointF) -> bool:
        if self._last is None:
            return False
        last, place = self._last
        away = spot - place
        is_near = hypot(away.x(), away.y()) < self._reach
        return is_near or (shiboken6.isValid(last) and last == key)


def _key_at(item: QQuickItem, spot: QPointF) -> QQuickItem | None:
    if not item.isVisible():
        return None
    if item.property(_ONE_KEY):
        return item if item.contains(item.mapFromScene(spot)) else None
    for child in item.childItems():
        found = _key_at(child, spot)
        if found is not None:
            return found
    return None
