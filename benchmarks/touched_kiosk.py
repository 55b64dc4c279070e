"""The kiosk, touched 0.1 s after its first frame.

Says ``answered`` on its error stream once the screen of the visit is on the glass. It
is the real program in its own process; nobody supervises it.
"""

from __future__ import annotations

import sys
from typing import Any

from kiosk.touchkit.imports import take_import_back

TOUCHED_AFTER_MS = 100


def main() -> None:
    """Run the kiosk, and touch it once its first frame is there."""
    take_import_back()
    from PySide6.QtCore import Qt, QTimer

    from kiosk.visitor import composition

    class Touched(composition.Kiosk):
        """A kiosk that somebody is waiting in front of."""

        def __init__(self, *told: Any, **world: Any) -> None:
            super().__init__(*told, **world)
            self.window.window.frameSwapped.connect(
                self._wait, Qt.ConnectionType.SingleShotConnection
            )

        def _wait(self) -> None:
            QTimer.singleShot(TOUCHED_AFTER_MS, self._touch)

        def _touch(self) -> None:
            self.shell.placeChanged.connect(self._when_painted)
            _tap(self.window.window)

        def _when_painted(self) -> None:
            if not self.shell.isResting:
                self.window.window.frameSwapped.connect(_say_answered)

    composition.Kiosk = Touched  # type: ignore[misc] # the program asks for it by name
    from kiosk.visitor.kiosk_process import run

    run(sys.argv[1:])


def _tap(window: Any) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    place = QPointF(window.width() / 2, window.height() / 2)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        held = left if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, place, place, left, held, none)
        QCoreApplication.sendEvent(window, event)


def _say_answered() -> None:
    print("answered", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
