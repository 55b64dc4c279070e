"""How well a screen uses its glass: how much is filled, and the emptiest rectangle.

Words, pictures and what can be touched fill; tints, lines and padding do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from kiosk.tour.kinds import is_a, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtQuick import QQuickItem

CELLS_ACROSS = 120
"""The room is looked at in squares, so many beside each other."""


@dataclass(frozen=True, slots=True)
class Fullness:
    """Shares of the room: what is filled, and the largest rectangle that is not."""

    filled: float
    emptiest: float


def fullness(page: QQuickItem, room: QRectF) -> Fullness:
    """Measure what shows of `page` inside `room`, in pixels of the window."""
    cell = room.width() / CELLS_ACROSS
    rows = max(1, round(room.height() / cell))
    grid = [[False] * CELLS_ACROSS for _ in range(rows)]
    for box in _boxes(page):
        inside = box.intersected(room).translated(-room.topLeft())
        for row in _span(inside.top(), inside.bottom(), cell, rows):
            for column in _span(inside.left(), inside.right(), cell, CELLS_ACROSS):
                grid[row][column] = True
    whole = rows * CELLS_ACROSS
    filled = sum(map(sum, grid))
    return Fullness(filled / whole, largest_empty(grid) / whole)


def room_of(page: QQuickItem) -> QRectF | None:
    """Return the room between header and bar; none on screens without these."""
    areas = [i for i in visible_items(page) if is_a(i, "PagedArea")]
    bars = [i for i in visible_items(page) if is_a(i, "AccessBar")]
    if not areas or not bars:
        return None
    top = min(area.mapToScene(QPointF()).y() for area in areas)
    return QRectF(0, top, page.width(), bars[0].mapToScene(QPointF()).y() - top)


def largest_empty(grid: Sequence[Sequence[bool]]) -> int:
    """Return how many cells the largest rectangle without a filled one has."""
    heights = [0] * len(grid[0])
    largest = 0
    for row in grid:
        heights = [0 if full else h + 1 for full, h in zip(row, heights, strict=True)]
        largest = max(largest, _largest_below(heights))
    return largest


def _largest_below(heights: Sequence[int]) -> int:
    """Return the largest rectangle under a skyline, by a stack of rising heights."""
    largest = 0
    rising: list[tuple[int, int]] = []
    for at, height in enumerate((*heights, 0)):
        begin = at
        while rising and rising[-1][1] >= height:
            begin, before = rising.pop()
            largest = max(largest, before * (at - begin))
        rising.append((begin, height))
    return largest


def _span(low: float, high: float, cell: float, most: int) -> range:
    """Return the cells whose middle lies between two edges."""
    return range(max(0, round(low / cell)), min(most, round(high / cell)))


def _boxes(page: QQuickItem) -> Iterator[QRectF]:
    for item in visible_items(page):
        box = _box(item)
        if box is not None:
            yield item.mapRectToScene(box)


def _box(item: QQuickItem) -> QRectF | None:
    if is_a(item, "Pressable", "BodyPicture", "ProportionMarks", "QQuickTextField"):
        return QRectF(0, 0, item.width(), item.height())
    if is_a(item, "QQuickText") and item.property("text"):
        return _inner(item, "contentWidth", "contentHeight")
    if is_a(item, "QQuickImage"):
        return _inner(item, "paintedWidth", "paintedHeight", is_centred=True)
    return None


def _inner(
    item: QQuickItem, across: str, down: str, *, is_centred: bool = False
) -> QRectF:
    width = min(item.width(), float(item.property(across)))
    height = min(item.height(), float(item.property(down)))
    if is_centred:
        left, top = (item.width() - width) / 2, (item.height() - height) / 2
        return QRectF(left, top, width, height)
    return QRectF(0, 0, width, height)
