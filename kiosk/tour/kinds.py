"""What shows on a screen, and what kind of thing each item is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMetaObject, QObject
    from PySide6.QtQuick import QQuickItem


def visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Give `item` and everything in it that shows."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from visible_items(child)


def is_a(item: QObject, *kinds: str) -> bool:
    """Tell whether `item` is a QML or Qt Quick type so named, or made from one."""
    own = (name.partition("_QML")[0].partition("_Q")[0] for name in kinds_of(item))
    return any(name in kinds for name in own)


def kinds_of(item: QObject) -> tuple[str, ...]:
    """Name the types that `item` is made from, its own first, as Qt spells them.

    PySide keeps its wrapper of a type's description for as long as that of the item,
    and never learns that the engine frees it. What Qt puts there next would be taken
    for it, and crash (seen on 6.12.0); so the wrappers are given up here.
    """
    chain: list[QMetaObject] = []
    meta = item.metaObject()
    while meta is not None:
        chain.append(meta)
        meta = meta.superClass()
    names = tuple(each.className() for each in chain)
    for each in reversed(chain):
        shiboken6.invalidate(each)
    return names
