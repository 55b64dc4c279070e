"""What sees touches and keys on the glass before the screens do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.session.corner import Corner
from kiosk.session.fingers import Fingers
from kiosk.session.haste import KEY_WAIT, HasteGuard
from kiosk.touchkit.activity import ActivityWatch
from kiosk.touchkit.press_guard import PressGuard
from kiosk.visitor.staff.corner import CornerWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow

    from kiosk.config.model import ScreenSettings

GUARDED_SECONDS = 0.4
GUARDED_SECONDS_STEADY = 0.7
"""So long does a new screen take no press; the second with `screen.steady_touch`."""
KEY_WAIT_STEADY = 0.5
"""So long does a key wait before it types again, with `screen.steady_touch`."""


class Hands(QObject):
    """Keeps hasty presses away, notes that somebody is there, and knows staff's corner.

    `guard` is there at once; the window is watched from `watch` on.
    """

    def __init__(
        self,
        window: QQuickWindow,
        screen: ScreenSettings,
        now: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        wait, key_wait = GUARDED_SECONDS, KEY_WAIT
        if screen.steady_touch:
            wait, key_wait = GUARDED_SECONDS_STEADY, KEY_WAIT_STEADY
        scale = screen.pixels_per_mm
        haste, fingers = HasteGuard(wait, now, key_wait), Fingers(now)
        self.guard = PressGuard(haste, fingers, window, scale, self)
        self._corner = CornerWatch(Corner(now), scale, self)

    def watch(
        self,
        *,
        pressed: Callable[[], None],
        touched: Callable[[], None],
        typing: Callable[[], None],
        five_touches: Callable[[], None],
    ) -> None:
        """Call these when a press begins, on any touch, on a letter, at a knock.

        Filters that the window has already see an event after these.
        """
        self._activity = ActivityWatch(pressed, touched, self, on_typing=typing)
        self._corner.opened.connect(five_touches)
        # The last sees an event first: each touch keeps or ends a visit, press or not.
        for watcher in (self.guard, self._activity, self._corner):
            self._window.installEventFilter(watcher)
