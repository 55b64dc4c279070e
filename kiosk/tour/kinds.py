"""What shows on a screen, and what kind of thing each item is."""

from __future__ import annotations

from dataclasses import dataclass
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
    return not _described(item).plain.isdisjoint(kinds)


def kinds_of(item: QObject) -> tuple[str, ...]:
    """Name the types that `item` is made from, its own first, as Qt spells them."""
    return _described(item).spelt


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The types an item is made from: as Qt spells them, and as QML's files do."""

    spelt: tuple[str, ...]
    plain: frozenset[str]


_KNOWN: dict[str, _Kinds] = {}
"""By the name of the item's own type, where Qt gives it to no other while we run."""


def _described(item: QObject) -> _Kinds:
    """Tell what `item` is made from.

    PySide keeps its wrapper of a type's description for as long as that of the item,
    and never learns that the engine frees it. What Qt puts there next would be taken
    for it, and crash (seen on 6.12.0); so the wrappers are given up here.
    """
    own = item.metaObject()
    name = own.className()
    kinds = _KNOWN.get(name) or _ancestry(own)
    # A component in a file has its bare name, which others have in other files.
    if name.startswith("Q") or "_QML" in name:
        _KNOWN[name] = kinds
    shiboken6.invalidate(own)
    return kinds


def _ancestry(own: QMetaObject) -> _Kinds:
    spelt = [own.className()]
    above = []
    meta = own.superClass()
    while meta is not None:
        above.append(meta)
        spelt.append(meta.className())
        meta = meta.superClass()
    for each in reversed(above):
        shiboken6.invalidate(each)
    plain = (name.partition("_QML")[0].partition("_Q")[0] for name in spelt)
    return _Kinds(tuple(spelt), frozenset(plain))
