"""What lies on the glass to be pressed, and where: what a press guard goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF

NEVER_GUARDED = "isNeverGuarded"
"""Says of a thing whether it takes every press; what can be pressed has it."""

Lying = tuple[int, int, int, int, int]
"""A mark of what a thing is called, and where it lies in whole pixels.

Never the words themselves: on the form they are what a visitor answered.
"""


def where(item: QQuickItem) -> Lying:
    """Mark a thing and its place."""
    place = item.mapRectToScene(item.boundingRect()).toRect()
    mark = hash(str(item.property("name") or ""))
    return mark, place.x(), place.y(), place.width(), place.height()


def lying(item: QQuickItem) -> Iterator[Lying]:
    """Give where everything lies that can be pressed."""
    if not item.isVisible():
        return
    if item.property(NEVER_GUARDED) is not None:
        yield where(item)
        return
    for child in item.childItems():
        yield from lying(child)


def target_at(item: QQuickItem, spot: QPointF) -> QQuickItem | None:
    """Find the topmost thing at `spot` of the scene that says how it is guarded."""
    if not (item.isVisible() and item.isEnabled()):
        return None
    if item.property(NEVER_GUARDED) is not None:
        return item if item.contains(item.mapFromScene(spot)) else None
    children = sorted(item.childItems(), key=QQuickItem.z)
    # Of those at the same height, the later stands above.
    for child in reversed(children):
        found = target_at(child, spot)
        if found is not None:
            return found
    return None
