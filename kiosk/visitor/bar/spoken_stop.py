"""What is said of a control that keys led to: its name, what it is, how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtQuick import QQuickItem


def spoken_stop(control: QQuickItem) -> str:
    """Tell what somebody hears who sees nothing; empty where it has no name."""
    node = QAccessible.queryAccessibleInterface(control)
    name = node.text(QAccessible.Text.Name).strip() if node is not None else ""
    if node is None or not name:
        return ""
    role = _with_role(node).format(name=name)
    return _with_state(node).format(told=role)


def _with_role(node: QAccessibleInterface) -> str:
    match node.role():
        case QAccessible.Role.Button:
            return translate("SpokenStop", "{name}, button")
        case QAccessible.Role.RadioButton:
            return translate("SpokenStop", "{name}, choice")
        case QAccessible.Role.CheckBox:
            return translate("SpokenStop", "{name}, check box")
        case QAccessible.Role.EditableText:
            return translate("SpokenStop", "{name}, field")
    return "{name}"


def _with_state(node: QAccessibleInterface) -> str:
    state = node.state()
    if node.role() is QAccessible.Role.EditableText:
        return _with_text(node)
    if state.expandable and state.expanded:
        return translate("SpokenStop", "{told}, open")
    if state.expandable:
        return translate("SpokenStop", "{told}, closed")
    if state.checkable and state.checked:
        return translate("SpokenStop", "{told}, chosen")
    if state.checkable:
        return translate("SpokenStop", "{told}, not chosen")
    return "{told}"


def _with_text(node: QAccessibleInterface) -> str:
    """Say what is typed into a field, and what is wrong with it."""
    typed = node.text(QAccessible.Text.Value).replace("{", "{{").replace("}", "}}")
    wrong = node.text(QAccessible.Text.Description)
    told = f"{{told}}, {typed}" if typed else translate("SpokenStop", "{told}, empty")
    return f"{told}. {wrong}" if wrong else told
