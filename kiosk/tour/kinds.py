"""What kind of thing an item on a screen is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

if TYPE_CHECKING:
    from PySide6.QtCore import QMetaObject, QObject


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
