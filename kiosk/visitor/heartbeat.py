"""The screens' thread showing whoever watches it that it gets round to things."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, QTimer

from kiosk.visitor import signs

BEAT_MS = 1000
_ORPHANED = 1


class Heartbeat(QObject):
    """Beats once a second from the thread it lives in, and not when that is held up."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        timer = QTimer(self)
        timer.timeout.connect(lambda: _give(signs.BEAT))
        timer.start(BEAT_MS)

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
