"""The screens' thread showing whoever watches it that it gets round to things."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.visitor import signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow

BEAT_MS = 1000
_ORPHANED = 1


class Heartbeat(QObject):
    """Beats once a second from the thread it lives in, and not when that is held up."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        timer = QTimer(self)
        timer.timeout.connect(lambda: _give(signs.BEAT))
        timer.start(BEAT_MS)
        self._window: QQuickWindow | None = None
        self._then: Callable[[], None] = self.note_first_frame

    def await_first_frame(self, window: QQuickWindow, then: Callable[[], None]) -> None:
        """Call `then` in this thread once the first frame of `window` is shown."""
        self._window, self._then = window, then
        # Queued by itself where another thread paints.
        window.frameSwapped.connect(self._frame_came)

    def _frame_came(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            window.frameSwapped.disconnect(self._frame_came)
            QTimer.singleShot(0, self, self._then)

    def note_first_frame(self) -> None:
        """Tell that the first frame is on the glass."""
        _give(signs.READY)
        _give(signs.BEAT)


def _give(sign: bytes) -> None:
    try:
        signs.give(sign)
    except BrokenPipeError:
        # Nobody would start this kiosk again, and another may be on its way.
        os._exit(_ORPHANED)
