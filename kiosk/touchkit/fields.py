"""Tells what somebody types into from everything else on a screen."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem


def is_field(item: QQuickItem | None) -> bool:
    """Tell whether somebody types into this."""
    return bool(item and item.flags() & QQuickItem.Flag.ItemAcceptsInputMethod)
