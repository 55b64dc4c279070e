"""From something that happens to the frame that shows it, through Qt's own loop."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow

REST_MS = 60


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, and of CPU in all threads of the process."""

    wall: float
    cpu: float


def cost_of_frame(window: QQuickWindow, act: Callable[[], object]) -> Cost:
    """Return what it takes from `act` until its frame is on the screen.

    The window is at rest before: a frame still owed to something else would count.
    """
    rest()
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    began, cpu = time.perf_counter(), time.process_time()
    act()
    loop.exec()
    cost = Cost(time.perf_counter() - began, time.process_time() - cpu)
    window.frameSwapped.disconnect(loop.quit)
    return cost


def in_parts(costs: list[Cost]) -> dict[str, list[float]]:
    """Take costs apart, for a report: by the clock, and of CPU."""
    return {
        "wall": [each.wall for each in costs],
        "cpu": [each.cpu for each in costs],
    }


def rest() -> None:
    """Let everything that is under way come to an end."""
    deadline = QDeadlineTimer(REST_MS)
    while not deadline.hasExpired():
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
