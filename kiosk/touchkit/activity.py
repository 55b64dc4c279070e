"""Sees that somebody is there: any touch, click, key, drag or scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QMouseEvent

if TYPE_CHECKING:
    from collections.abc import Callable

# A tap must count from its first moment: a kiosk browser that watched only touch moves
# threw its visitors out while they tapped.
_PRESSES = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
        QEvent.Type.TabletPress,
    }
)
_MOVES = frozenset(
    {
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.KeyRelease,
        QEvent.Type.InputMethod,
        QEvent.Type.Wheel,
    }
)


class ActivityWatch(QObject):
    """An event filter for windows; it watches and never takes an event.

    Keys count that somebody pressed. Those that the program makes itself do not, or a
    ring that wanders would keep a visit for ever; what is behind them was seen before.

    Not for the application: there PySide would make a wrapper of everything that gets
    an event, also while it is being destroyed, and crash at times (seen on 6.12.0).

    `on_press` is called as something is pressed, `on_activity` as it moves or ends,
    `on_typing` for letters of a real keyboard.
    """

    def __init__(
        self,
        on_press: Callable[[], None],
        on_activity: Callable[[], None],
        parent: QObject,
        *,
        on_typing: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._on_press = on_press
        self._on_activity = on_activity
        self._on_typing = on_typing

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note what people do."""
        if isinstance(event, QKeyEvent) and not is_of_somebody(event):
            return False
        kind = event.type()
        if kind in _PRESSES:
            self._on_press()
            if _is_letter(event):
                self._on_typing()
        if kind in _MOVES or _is_drag(event):
            self._on_activity()
        return False


def is_of_somebody(event: QKeyEvent) -> bool:
    """Tell whether somebody pressed this key, and not the program itself.

    Where a screen reader listens, Qt takes each key, asks it, and posts a copy: that is
    not spontaneous, but keeps the number of the key, which keys we make do not have.
    """
    return event.spontaneous() or event.nativeScanCode() != 0


def _is_letter(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    text = event.text()
    return bool(text) and text.isprintable() and not text.isspace()


def _is_drag(event: QEvent) -> bool:
    return (
        event.type() is QEvent.Type.MouseMove
        and isinstance(event, QMouseEvent)
        and bool(event.buttons())
    )
