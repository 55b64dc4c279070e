"""Pages of words one after another, as More shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

MOST = 40
"""More than any words take."""


def pages_of(drive: Drive, area: QQuickItem) -> Iterator[None]:
    """Show page after page of `area`, and fail where they have no end."""
    for _ in range(MOST):
        drive.settle()
        yield
        if not area.property("hasMore"):
            return
        before = area.property("contentY")
        area.metaObject().invokeMethod(area, "pageDown")
        assert area.property("contentY") > before
    message = "no end"
    raise AssertionError(message)


def ends_of(area: QQuickItem) -> tuple[float, float]:
    """Return where what shows of a page begins and ends, in pixels of the window."""
    top = place_of(area).top()
    return top + area.property("shownTop"), top + area.property("shownHeight")


def cut_lines(area: QQuickItem) -> list[str]:
    """Name the texts of which a line lies across an end of what the area shows."""
    ends = ends_of(area)
    found = []
    for text in visible(area, "QQuickText"):
        count = max(1, int(text.property("lineCount")))
        where = place_of(text)
        each = where.height() / count
        for line in range(count):
            top = where.top() + line * each
            # The outer fifths of a line hold no letter.
            inner = (top + 0.2 * each, top + 0.8 * each)
            if any(inner[0] < end < inner[1] for end in ends):
                found.append(str(text.property("text"))[:40])
    return found


def cut_things(area: QQuickItem, kind: str) -> list[str]:
    """Name what is whole or nothing, as buttons and pictures, and lies across."""
    ends = ends_of(area)
    return [
        str(thing.property("name") or thing.property("alt"))
        for thing in visible(area, kind)
        if any(
            place_of(thing).top() < end - 1 < place_of(thing).bottom() - 2.5
            for end in ends
        )
    ]
