"""Leads through every control of a window by a pad's five keys, and shows the way.

Up and left go to the control before, down and right to the next, as Tab does; select
presses. It stands before Qt Quick, so that it holds for every screen alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Property,
    QCoreApplication,
    QEvent,
    QObject,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from kiosk.session.keys import Deed
from kiosk.touchkit import keys
from kiosk.touchkit.activity import is_of_somebody
from kiosk.touchkit.fields import is_field

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow

    from kiosk.session.keys import KeyTable

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_POINTING = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
_QT_KEY = {
    Deed.UP: keys.UP,
    Deed.DOWN: keys.DOWN,
    Deed.LEFT: keys.LEFT,
    Deed.RIGHT: keys.RIGHT,
    Deed.SELECT: keys.RETURN,
}
_WAYS = frozenset({Deed.UP, Deed.DOWN, Deed.LEFT, Deed.RIGHT})
_BACKWARDS = frozenset({Deed.UP, Deed.LEFT})
_TABS = frozenset({keys.TAB, keys.BACKTAB})
_SIDEWAYS = frozenset({Deed.LEFT, Deed.RIGHT})


def key_name(event: QKeyEvent) -> str:
    """Name a key as settings do: Qt's name, or the number its driver gives it."""
    from PySide6.QtCore import Qt

    try:
        name = Qt.Key(event.key()).name.removeprefix("Key_")
    except ValueError:
        name = "unknown"
    return f"scan-{event.nativeScanCode()}" if name == "unknown" else name


@QmlElement
@QmlUncreatable("made by the composition root")
class KeyGuide(QObject):
    """An event filter of one window; `watch` tells it which.

    Signals: `byKeysChanged` when keys took over from touches or the other way round,
    `heard` with the name of every key and what it does, `wanted` with a deed that is
    not about focus, `stopped` with the control that a key led to, `keyboardWanted` with
    true when select was pressed on a field and with false where a field was merely
    come to, `steered` with the key that the keyboard of the screen shall take.
    """

    name = "keys"
    byKeysChanged = Signal()
    heard = Signal(str, str)
    wanted = Signal(str)
    stopped = Signal(QQuickItem)
    keyboardWanted = Signal(bool)
    steered = Signal(int)

    def __init__(self, table: KeyTable) -> None:
        super().__init__()
        self._table = table
        self._window: QQuickWindow | None = None
        self._may_press: Callable[[], bool] = lambda: True
        self._is_typing_shown: Callable[[], bool] = lambda: False
        self._is_mirrored: Callable[[], bool] = lambda: False
        self._is_by_keys = self._is_by_pad = self._looks_for_stop = False
        self._typed_in: QQuickItem | None = None

    def watch(
        self,
        window: QQuickWindow,
        *,
        may_press: Callable[[], bool],
        is_typing_shown: Callable[[], bool],
        is_mirrored: Callable[[], bool],
    ) -> None:
        """Lead through this window.

        `may_press` tells whether a press counts now, `is_typing_shown` whether the
        keyboard of the screen is there, `is_mirrored` whether right is backwards.
        """
        self._window = window
        self._may_press = may_press
        self._is_typing_shown = is_typing_shown
        self._is_mirrored = is_mirrored
        window.installEventFilter(self)
        window.activeFocusItemChanged.connect(self.look_for_stop)

    @Property(bool, notify=byKeysChanged)
    def isByKeys(self) -> bool:
        """Whether keys are used now, so that the ring must show where they are."""
        return self._is_by_keys

    @property
    def is_typing(self) -> bool:
        """Whether keys lead over the keyboard of the screen."""
        return self._types()

    def clear(self) -> None:
        """Begin anew with the next visitor."""
        self._forget()

    def is_clear(self) -> bool:
        """Tell whether nothing is left of how the last visitor moved."""
        return not (self._is_by_pad or self._is_by_keys)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take keys that lead somewhere; leave letters and touches alone."""
        if event.type() in _POINTING:
            self._forget()
        # Those of Qt's own keyboard are not spontaneous.
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and is_of_somebody(event)
        ):
            return self._take(event)
        return False

    def do(self, deed: Deed) -> None:
        """Do what a key of the pad does; a switch comes this way as well."""
        if deed in _QT_KEY and self._types():
            self.steered.emit(_QT_KEY[deed])
        elif deed in _WAYS:
            self._step(is_backwards=self._is_backwards(deed))
            self._tell()
        elif deed is Deed.SELECT:
            self._select()
        else:
            self.wanted.emit(str(deed))

    def look_for_stop(self) -> None:
        """Once things have settled, have the focus on something that can have it."""
        if self._is_by_keys and not self._looks_for_stop:
            self._looks_for_stop = True
            QTimer.singleShot(0, self, self._find_stop)

    def tell_stop(self) -> None:
        """Once things have settled, tell where keys are on what came over a screen."""
        if self._is_by_keys:
            QTimer.singleShot(0, self, self._tell)

    def _forget(self) -> None:
        self._typed_in = None
        self._is_by_pad = False
        self._set_by_keys(is_by_keys=False)

    def _take(self, event: QKeyEvent) -> bool:
        name = key_name(event)
        deed = self._table.deed(name)
        self.heard.emit(name, str(deed or ""))
        if deed is None or _is_with_another(event):
            self._note_other(event)
            return False
        if self._is_left_to_qt(event, deed, name):
            return False
        if self._types():
            # Whoever touched the field before wants its keyboard.
            self._typed_in = self._focus()
        is_seen = self._is_by_keys or self._types() or not is_stop(self._focus())
        shows_way = is_seen or deed not in _WAYS
        self._is_by_pad = True
        self._set_by_keys(is_by_keys=True)
        if shows_way:
            self.do(deed)
        else:
            self._tell()
        return True

    def _note_other(self, event: QKeyEvent) -> None:
        if event.key() in _TABS:
            self._is_by_pad = False
            self._set_by_keys(is_by_keys=True)
            # Qt moves the focus after this.
            QTimer.singleShot(0, self, self._tell)
        elif event.text():
            self._is_by_pad = False

    def _is_left_to_qt(self, event: QKeyEvent, deed: Deed, name: str) -> bool:
        """Tell whether Qt itself does the right thing with this key."""
        if self._table.is_learned(name):
            return False
        if deed is Deed.SELECT:
            return not self._asks_for_keyboard(event)
        is_in_words = is_field(self._focus()) and not self._types()
        return deed in _SIDEWAYS and is_in_words and not self._is_by_pad

    def _asks_for_keyboard(self, event: QKeyEvent) -> bool:
        if event.key() == keys.SELECT:
            return True
        self._set_by_keys(is_by_keys=True)
        return self._is_by_pad and is_field(self._focus())

    def _types(self) -> bool:
        return self._is_typing_shown() and is_field(self._focus())

    def _is_backwards(self, deed: Deed) -> bool:
        turns = deed in _SIDEWAYS and self._is_mirrored()
        return (deed in _BACKWARDS) is not turns

    def _step(self, *, is_backwards: bool) -> None:
        self._send(keys.BACKTAB if is_backwards else keys.TAB, is_shifted=is_backwards)
        self._arrive()

    def _arrive(self) -> None:
        focus = self._focus()
        if self._is_by_pad and focus != self._typed_in:
            self._typed_in = None
            if is_field(focus):
                # Its arrows would go to the keys of the screen, and never out again.
                self.keyboardWanted.emit(False)  # noqa: FBT003 - a signal

    def _tell(self) -> None:
        focus = self._focus()
        if focus is not None:
            self.stopped.emit(focus)

    def _select(self) -> None:
        if is_field(self._focus()):
            self._typed_in = self._focus()
            self.keyboardWanted.emit(True)  # noqa: FBT003 - a signal
        elif self._may_press():
            self._send(keys.RETURN)

    def _send(self, key: int, *, is_shifted: bool = False) -> None:
        from PySide6.QtCore import Qt

        kinds = Qt.KeyboardModifier
        modifiers = kinds.ShiftModifier if is_shifted else kinds.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if self._window is not None:
                QCoreApplication.sendEvent(
                    self._window, QKeyEvent(kind, key, modifiers)
                )

    def _find_stop(self) -> None:
        self._looks_for_stop = False
        if not self._is_by_keys or self._window is None:
            return
        if is_stop(self._focus()):
            self._arrive()
        else:
            self._step(is_backwards=False)

    def _focus(self) -> QQuickItem | None:
        return self._window.activeFocusItem() if self._window is not None else None

    def _set_by_keys(self, *, is_by_keys: bool) -> None:
        if is_by_keys is not self._is_by_keys:
            self._is_by_keys = is_by_keys
            self.byKeysChanged.emit()
        self.look_for_stop()


def _is_with_another(event: QKeyEvent) -> bool:
    """Tell whether a key was pressed with Shift or the like."""
    from PySide6.QtCore import Qt

    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)


def is_stop(item: QQuickItem | None) -> bool:
    """Tell whether keys can do something where the focus is."""
    if item is None or not (item.isVisible() and item.isEnabled()):
        return False
    return item.activeFocusOnTab()
