"""Sees the screen as a screen reader does, and says what it would miss."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from shiboken6 import getCppPointer

from tests.support.items import ancestors, described, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface, QWindow
    from PySide6.QtQuick import QQuickItem


def nodes(window: QWindow) -> list[QAccessibleInterface]:
    """List everything a screen reader can come to."""
    root = QAccessible.queryAccessibleInterface(window)
    return [node for node in _below(root) if not node.state().invisible]


def name_of(node: QAccessibleInterface) -> str:
    """Return what a screen reader says first."""
    return node.text(QAccessible.Text.Name)


def is_button(node: QAccessibleInterface) -> bool:
    """Tell whether the node can be pressed."""
    actions = node.actionInterface()
    press = QAccessibleActionInterface.pressAction()
    return actions is not None and press in actions.actionNames()


def accessibility_faults(window: QWindow, page: QQuickItem) -> list[str]:
    """Say everything that is wrong with the screen for somebody who cannot see it."""
    found = nodes(window)
    return [*_naming_faults(found), *_unreachable_words(found, page)]


def _below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(node.childCount()):
        child = node.child(index)
        if child is not None and child.isValid():
            yield child
            yield from _below(child)


def _naming_faults(found: list[QAccessibleInterface]) -> Iterator[str]:
    names = Counter(name_of(node) for node in found if is_button(node))
    for node in found:
        name = name_of(node)
        if not name.strip():
            yield f"a {node.role()} has no name"
        if "<" in name:
            yield f"markup in the name {name!r}"
        if node.role() is QAccessible.Role.NoRole:
            yield f"{name!r} has no role"
    for name, count in names.items():
        if count > 1:
            yield f"{count} buttons are called {name!r}"


def _unreachable_words(
    found: list[QAccessibleInterface], page: QQuickItem
) -> Iterator[str]:
    said = {
        _identity(node.object()): " ".join(
            (name_of(node), node.text(QAccessible.Text.Description))
        )
        for node in found
    }
    for kind, words in (("BodyText", "plain"), ("ButtonWords", "words")):
        for item in visible(page, kind):
            text = str(item.property(words))
            around = (item, *ancestors(item))
            names = (said.get(_identity(a), "") for a in around)
            if text and not any(text in name for name in names):
                yield f"no screen reader says {described(item)}: {text!r}"


def _identity(thing: QObject) -> int:
    return int(getCppPointer(thing)[0])
