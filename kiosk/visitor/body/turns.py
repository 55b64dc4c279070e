"""What a screen paints as it opens, spread over frames: one piece in each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal


class PaintingTurns(QObject):
    """Lets one picture make one piece a frame; whoever waits paints again in the next.

    The frame that shows a screen for the first time has the screen itself to make, and
    no piece is made in it. Signals: `given` when whoever waits may paint again.
    """

    given = Signal()
    _asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_free = False
        # After the frame in which it was asked for, which another thread may paint.
        self._asked.connect(self._give, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Let the next frame pass without any piece."""
        self._is_free = False

    def take(self) -> bool:
        """Take this frame's turn; where it is taken, `given` comes after the frame."""
        is_free, self._is_free = self._is_free, False
        if not is_free:
            self._asked.emit()
        return is_free

    def _give(self) -> None:
        self._is_free = True
        self.given.emit()
