"""Python's garbage collector, kept to the thread that owns the screens.

Qt objects must die in the thread they live in. The collector runs in whatever thread
happens to allocate, also in the one that reads articles, and Qt then crashes (seen as
a segmentation fault while a page was parsed).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

MINUTES_BETWEEN = 5


class ScreenThreadCollector(QObject):
    """Collects between visits, and every few minutes, in the screens' thread only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.collect)
        timer.start(MINUTES_BETWEEN * 60_000)

    def collect(self) -> None:
        """Collect now."""
        gc.collect()
