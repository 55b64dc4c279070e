"""Finds QML items by what they are and tells where on the screen they show."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from kiosk.tour.kinds import is_a, kinds_of, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

SLACK = 1.0
"""A pixel of rounding."""


def visible(root: QQuickItem, kind: str) -> list[QQuickItem]:
    """List what shows of one type."""
    return [item for item in visible_items(root) if is_a(item, kind)]


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """Give what `item` stands in, from the inside out."""
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def enclosing(item: QQuickItem, *kinds: str) -> QQuickItem | None:
    """Return the nearest thing of one of these types that `item` stands in."""
    return next((a for a in ancestors(item) if is_a(a, *kinds)), None)


def place_of(item: QQuickItem) -> QRectF:
    """Return where the item is on the screen, shown or scrolled away."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def shown_place_of(item: QQuickItem) -> QRectF:
    """Return what part of the screen the item takes, less what a scroll area cuts."""
    place = place_of(item)
    for ancestor in ancestors(item):
        if ancestor.clip():
            place = place.intersected(place_of(ancestor))
    return place


def overlaps(items: list[QQuickItem], *, slack: float = SLACK) -> list[str]:
    """Name the pairs that lie on one another."""
    places = [(item, shown_place_of(item)) for item in items]
    return [
        f"{described(one)} lies on {described(other)}"
        for (one, here), (other, there) in combinations(places, 2)
        if _common(here, there, slack)
    ]


def words_on(page: QQuickItem) -> str:
    """Return everything written there, with a blank where no line may break as well."""
    return "\n".join(map(words_of_text, visible(page, "QQuickText")))


def words_of_text(text: QQuickItem) -> str:
    """Return what a Text was given, with plain blanks."""
    given = str(text.property("text"))
    return given.replace("\u00a0", " ").replace("&nbsp;", " ")


def described(item: QQuickItem) -> str:
    """Name an item for the report of a test."""
    words = item.property("name") or item.property("plain") or item.property("text")
    kind = kinds_of(item)[0].split("_Q")[0]
    return f"{kind} {str(words or '')[:50]!r}"


def _common(here: QRectF, there: QRectF, slack: float) -> bool:
    common = here.intersected(there)
    return common.width() > slack and common.height() > slack
