"""Keeps presses that were meant for the screen before from the screen of now.

It stands before Qt Quick, so that it holds for buttons, pictures, lists and fields
alike. A press that does not count is taken out whole, from its beginning to its end.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QEventPoint, QKeyEvent, QPointerEvent

from kiosk.session.fingers import Under
from kiosk.session.haste import Aim
from kiosk.touchkit import keys
from kiosk.touchkit.activity import is_of_somebody
from kiosk.touchkit.fields import is_field
from kiosk.touchkit.lying import NEVER_GUARDED, Lying, lying, target_at, where
from kiosk.touchkit.struck_key import StruckKey

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.session.fingers import Fingers
    from kiosk.session.haste import HasteGuard

_POINTER = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
    }
)
_ACTING_KEYS = frozenset({keys.RETURN, keys.ENTER, keys.SPACE, keys.SELECT})
_PRESSED = QEventPoint.State.Pressed
_RELEASED = QEventPoint.State.Released
_STATIONARY = QEventPoint.State.Stationary
_FINAL = "isFinal"
_ECHO = "takesNoEcho"
"""Says a thing that takes every press but the second tap of a double one."""
_TAKES_DOUBLES = "takesDoublesAsOne"
"""Says a thing on which a second tap beside the first one is the same touch."""
_UNDOES = "undoesItself"
"""Says a thing of which a second press takes the first one back."""
_DOUBLE_REACH_MM = 15
"""How far apart two taps of a hand that trembles fall."""
_ECHO_REACH = 0.03
"""Of the longer side of the glass: how far apart two taps of one hand fall."""


class PressGuard(QObject):
    """An event filter of `window`; `guard` judges, this carries it out.

    Call `place_changed` whenever something else is shown, and `content_changed` when
    things of a screen come, go or move a while after a press.
    """

    def __init__(
        self,
        guard: HasteGuard,
        fingers: Fingers,
        window: QQuickWindow,
        pixels_per_mm: float,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._double_reach = _DOUBLE_REACH_MM * pixels_per_mm
        self._guard = guard
        self._fingers = fingers
        self._ignored: set[int] = set()
        self._last: QQuickItem | None = None
        self._last_place: Lying | None = None
        self._last_undoes = False
        self._last_spot: QPointF | None = None
        self._tapped: dict[int, QPointF] = {}
        """Where each finger came down on what takes two taps as one."""
        self._last_tap: QPointF | None = None
        self._key = StruckKey(pixels_per_mm)
        self._places: frozenset[Lying] | None = None
        """Where things lay before the press that may have moved them."""

    def place_changed(self, *, everything_is_new: bool = False) -> None:
        """Let presses under way come to nothing, and new ones wait."""
        self._guard.place_changed(everything_is_new=everything_is_new)
        self._ignored |= self._fingers.down
        self._places = self._last_place = None
        self._key.forget()

    def content_changed(self) -> None:
        """Let what came to lie under the finger wait for a press."""
        self._guard.content_changed()

    def lets_press(self) -> bool:
        """Tell whether a press of what has the focus counts, made by no known key."""
        return self._counts(self._window.activeFocusItem())

    def lets(self, item: QQuickItem) -> bool:
        """Tell whether a press of `item` counts, made by a screen reader."""
        return self._counts(item)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take out what was not meant for this screen."""
        if isinstance(event, QPointerEvent) and event.type() in _POINTER:
            is_out = self._takes_out(self._window, event)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            # Those of Qt's own keyboard are not spontaneous.
            is_out = is_of_somebody(event) and self._takes_out_key(self._window, event)
        else:
            is_out = False
        if is_out:
            # Left unaccepted, Qt would make a click out of the touch.
            event.accept()
        return is_out

    def _takes_out(self, window: QQuickWindow, event: QPointerEvent) -> bool:
        if event.type() is QEvent.Type.TouchBegin:
            # The first finger; what became of others before, nobody may have said.
            self._fingers.forget()
        points = event.points()
        changed = [p for p in points if p.state() is not _STATIONARY]
        for point in changed:
            if point.state() is _PRESSED:
                self._note_press(window.contentItem(), point)
        is_out = bool(changed) and all(p.id() in self._ignored for p in changed)
        for point in points:
            if point.id() in self._ignored and point.state() is not _PRESSED:
                _let_off(event, point, window.contentItem())
        for point in changed:
            if point.state() is _RELEASED:
                self._note_release(point.id())
        self._ignored &= self._fingers.down
        return is_out

    def _note_press(self, page: QQuickItem, point: QEventPoint) -> None:
        number, spot = point.id(), point.scenePosition()
        self._ignored.discard(number)
        target = target_at(page, spot)
        is_double = self._is_double(number, target, spot)
        is_echo = self._is_echo(target, spot)
        is_same_key = self._key.is_struck_again(target, number, spot)
        resting = self._fingers.comes(number, _under(target))
        self._ignored |= resting
        if number in resting or not self._counts(
            target, is_echo=is_echo, is_double=is_double, is_same_key=is_same_key
        ):
            self._ignored.add(number)
        elif target is None or not target.property(_ECHO):
            self._last_spot = spot  # never where a letter lay
        if self._key.has(number):
            self._guard.key_struck()
        self._note_places(page)

    def _note_release(self, number: int) -> None:
        has_pressed = number not in self._ignored
        if has_pressed:
            self._guard.content_changed()
            self._guard.pressed()
        self._note_tap(number)
        if self._key.is_let_go_by(number):
            self._guard.key_struck()
        self._ignored |= self._fingers.lifts(number, has_pressed=has_pressed)

    def _takes_out_key(self, window: QQuickWindow, event: QKeyEvent) -> bool:
        if event.key() not in _ACTING_KEYS:
            return False
        focus = window.activeFocusItem()
        if event.key() == keys.SPACE and is_field(focus):
            return False
        return event.isAutoRepeat() or not self._counts(focus)

    def _is_echo(self, target: QQuickItem | None, spot: QPointF) -> bool:
        if target is None or self._last_spot is None or target == self._last:
            return False
        away = (spot - self._last_spot).manhattanLength()
        reach = _ECHO_REACH * max(self._window.width(), self._window.height())
        return bool(target.property(_ECHO)) and away < reach

    def _is_double(self, finger: int, target: QQuickItem | None, spot: QPointF) -> bool:
        """Tell whether a tap falls beside the one before; remember where it fell."""
        # A touch that was cancelled was never lifted.
        self._tapped.pop(finger, None)
        if target is None or not target.property(_TAKES_DOUBLES):
            return False
        self._tapped[finger] = spot
        away = None if self._last_tap is None else spot - self._last_tap
        return away is not None and hypot(away.x(), away.y()) < self._double_reach

    def _note_tap(self, finger: int) -> None:
        spot = self._tapped.pop(finger, None)
        if spot is not None:
            self._last_tap = spot
            self._guard.lifted()

    def _counts(
        self,
        target: QQuickItem | None,
        *,
        is_echo: bool = False,
        is_double: bool = False,
        is_same_key: bool = False,
    ) -> bool:
        under = _under(target)
        last = self._last if self._last and shiboken6.isValid(self._last) else None
        is_same = target is not None and target == last
        here = where(target) if target else None
        undoes = bool(target and target.property(_UNDOES))
        counts = self._guard.counts(
            Aim(
                is_final=under.is_final,
                is_never_guarded=under.is_never_guarded,
                is_same=is_same,
                has_come=self._has_come(here, is_same=is_same),
                is_echo=is_echo,
                is_double=is_double,
                is_same_key=is_same_key,
                # What led up leads down by now.
                takes_back=is_same and (undoes or self._last_undoes),
            )
        )
        if counts:
            self._last, self._last_place = target, here
            self._last_undoes = undoes
            self._guard.pressed()
        return counts

    def _note_places(self, page: QQuickItem) -> None:
        now = frozenset(lying(page))
        if self._places is None or self._guard.has_settled:
            self._places = now
        else:
            self._places &= now

    def _has_come(self, here: Lying | None, *, is_same: bool) -> bool:
        """Tell whether something else lay there a moment ago.

        What was pressed last and lies where it lay may have another name by now.
        """
        if here is None or self._places is None:
            return False
        if is_same and self._last_place is not None:
            return here[1:] != self._last_place[1:]
        return here not in self._places


def _under(target: QQuickItem | None) -> Under:
    return Under(
        is_pressable=target is not None,
        is_final=bool(target and target.property(_FINAL)),
        is_never_guarded=bool(target and target.property(NEVER_GUARDED)),
    )


def _let_off(event: QPointerEvent, point: QEventPoint, page: QQuickItem) -> None:
    """Have whoever took a press that no longer counts let go of it unpressed."""
    # A handler of taps that merely loses it takes it for a tap; and what nobody has is
    # offered again to whatever lies there.
    event.setExclusiveGrabber(point, page)
    event.clearPassiveGrabbers(point)
