"""Arrows lead through every screen of the desk, as Tab does.

A list, a text or a panel takes those it has a use for; what they leave leads on: down
to the next control and up to the one before, right and left along a row as it stands.
Where the focus was on something that is gone, it goes to the first control there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Property,
    QCoreApplication,
    QEvent,
    QObject,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.touchkit.activity import is_of_somebody

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_BACKWARDS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Left})
_SIDEWAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
_ARROWS = _BACKWARDS | {Qt.Key.Key_Down, Qt.Key.Key_Right}
_POINTING = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_PLAIN = Qt.KeyboardModifier.NoModifier


@QmlElement
@QmlUncreatable("made by the composition root")
class ArrowKeys(QObject):
    """An event filter of one window; `watch` tells it which.

    Signals: `byKeysChanged` when keys took over from the mouse or the other way round.
    """

    byKeysChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._window: QQuickWindow | None = None
        self._looks_for_stop = False
        self._is_by_keys = True

    def watch(self, window: QQuickWindow) -> None:
        """Lead through this window."""
        self._window = window
        window.activeFocusItemChanged.connect(self.lookForStop)
        window.installEventFilter(self)

    @Property(bool, notify=byKeysChanged)
    def isByKeys(self) -> bool:
        """Whether the ring shows where the keys are: until a mouse or finger leads."""
        return self._is_by_keys

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Offer an arrow to what has the focus, and lead on where it is not taken."""
        if event.type() in _POINTING:
            self._set_by_keys(is_by_keys=False)
        if not (isinstance(event, QKeyEvent) and _is_pressed(event)):
            return False
        self._set_by_keys(is_by_keys=True)
        if not _is_arrow(event):
            return False
        key = Qt.Key(event.key())
        if not self._send(key, event.modifiers(), is_held=event.isAutoRepeat()):
            self._lead(is_backwards=self._is_backwards(key))
        return True

    def _set_by_keys(self, *, is_by_keys: bool) -> None:
        if is_by_keys is not self._is_by_keys:
            self._is_by_keys = is_by_keys
            self.byKeysChanged.emit()

    @Slot()
    def lookForStop(self) -> None:
        """Have the focus on something that shows and takes keys, once all is settled.

        A screen that comes gives the focus itself.
        """
        if not self._looks_for_stop:
            self._looks_for_stop = True
            QTimer.singleShot(0, self, self._find_stop)

    def _find_stop(self) -> None:
        self._looks_for_stop = False
        if not _is_at_stop(self._focus()):
            self._lead(is_backwards=False)

    def _lead(self, *, is_backwards: bool) -> None:
        if is_backwards:
            self._send(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        else:
            self._send(Qt.Key.Key_Tab, _PLAIN)

    def _send(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier, *, is_held: bool = False
    ) -> bool:
        """Press a key; tell whether anything took it."""
        press = QEvent.Type.KeyPress
        sent = QKeyEvent(press, key, modifiers, "", is_held)
        if self._window is not None:
            QCoreApplication.sendEvent(self._window, sent)
        return sent.isAccepted()

    def _is_backwards(self, key: Qt.Key) -> bool:
        is_turned = key in _SIDEWAYS and self._runs_leftwards()
        return (key in _BACKWARDS) is not is_turned

    def _focus(self) -> QQuickItem | None:
        return self._window.activeFocusItem() if self._window is not None else None

    def _runs_leftwards(self) -> bool:
        """Tell whether the next control of this row lies to the left."""
        focus = self._focus()
        if focus is not None:
            after = focus.nextItemInFocusChain(True)  # noqa: FBT003 - Qt's own
            before = focus.nextItemInFocusChain(False)  # noqa: FBT003 - Qt's own
            for one, other in ((focus, after), (before, focus)):
                if _are_in_a_row(one, other):
                    return _place(other).center().x() < _place(one).center().x()
        direction = QGuiApplication.layoutDirection()
        return direction is Qt.LayoutDirection.RightToLeft


def _is_at_stop(item: QQuickItem | None) -> bool:
    """Tell whether the focus is on a control, or on a part of one."""
    while item is not None and not item.activeFocusOnTab():
        item = item.parentItem()
    return item is not None and item.isVisible() and item.isEnabled()


def _are_in_a_row(one: QQuickItem, other: QQuickItem) -> bool:
    here, there = _place(one), _place(other)
    is_beside = here.right() <= there.left() or there.right() <= here.left()
    return is_beside and here.top() < there.bottom() and there.top() < here.bottom()


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _is_pressed(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.KeyPress and is_of_somebody(event)


def _is_arrow(event: QKeyEvent) -> bool:
    is_alone = event.modifiers() in {_PLAIN, Qt.KeyboardModifier.KeypadModifier}
    return is_alone and event.key() in _ARROWS
