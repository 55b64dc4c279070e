"""From something that happens to the frame that shows it, through Qt's own loop."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow

REST_MS = 60


def seconds_to_frame(window: QQuickWindow, act: Callable[[], object]) -> float:
    """Return the seconds from `act` until its frame is on the screen.

    The window is at rest before: a frame still owed to something else would count.
    """
    rest()
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    began = time.perf_counter()
    act()
    loop.exec()
    elapsed = time.perf_counter() - began
    window.frameSwapped.disconnect(loop.quit)
    return elapsed


def rest() -> None:
    """Let everything that is under way come to an end."""
    deadline = QDeadlineTimer(REST_MS)
    while not deadline.hasExpired():
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
