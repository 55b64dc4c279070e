"""Python's garbage collector, kept to the thread that owns the screens.

Qt objects must die in the thread they live in. The collector runs in whatever thread
happens to allocate, also in the one that reads articles, and Qt then crashes (seen as
a segmentation fault while a page was parsed).
"""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.freed_memory import give_back_what_is_free

if TYPE_CHECKING:
    from PySide6.QtQml import QJSEngine

MINUTES_BETWEEN = 5
MOMENTS_AFTER_MS = (100, 500)
"""After the end of a visit: twice, for what the first lets go."""
GIVE_BACK_AFTER_MS = 900
"""A frame of its own: it takes 12 ms after a visit with map and form."""


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

    def settle(self) -> None:
        """Look at what is here now for the last time; call it once, between visits.

        What stays as long as the program is most of what a collection looks at.
        """
        gc.collect()
        gc.freeze()

    def forget(self, engine: QJSEngine) -> None:
        """Free what held a visitor's words, once the screens that showed them are gone.

        The engine keeps every text that a binding saw until it collects. The screen
        that comes next is painted first.
        """
        for moment in MOMENTS_AFTER_MS:
            QTimer.singleShot(moment, engine, partial(self.clean, engine))
        QTimer.singleShot(GIVE_BACK_AFTER_MS, engine, give_back_what_is_free)

    def clean(self, engine: QJSEngine) -> None:
        """Collect in both languages; what that frees is overwritten as it is freed."""
        # Not before the first frame: nobody was here yet.
        from kiosk.session.bus_messages import free_kept_messages

        engine.collectGarbage()
        self.collect()
        free_kept_messages()
