"""One kiosk with some number of topics, from the first touch to colours that change.

``python -m benchmarks.many_topics FOLDER`` prints one line of JSON: CPU milliseconds
from the touch to the frame of the first screen, of the screens' thread and of all
threads; of all threads for a change of colours there, the median of some; and the
proportional set size afterwards, in megabytes.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication

from benchmarks.frame import cost_of_frame, rest
from benchmarks.kiosk_in_process import at_attract
from benchmarks.process_memory import proportional_megabytes
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.visitor.form.keyboard import choose_keyboard

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.visitor.composition import Kiosk

CHANGES = 9


def main() -> None:
    """Touch, change the colours, and report."""
    choose_keyboard(os.environ)
    app = QGuiApplication(sys.argv)
    with tempfile.TemporaryDirectory() as data:
        folders = CommandLine(Path(sys.argv[1]), Path(data))
        loaded = load_settings(None, {}, folders)
        kiosk = at_attract(app, loaded)
        rest()
        home = _cost(partial(_begin, kiosk))
        window = kiosk.window.window
        changes = [
            cost_of_frame(window, kiosk.looks.nextScheme).cpu for _ in range(CHANGES)
        ]
        report = {
            "home": home["screens"],
            "home_all": home["all"],
            "contrast": statistics.median(changes) * 1000,
            "megabytes": proportional_megabytes(),
        }
        kiosk.close()
    print(json.dumps(report))


def _begin(kiosk: Kiosk) -> None:
    """Begin a visit, and wait until the screen after attract is painted."""
    window, loop = kiosk.window.window, QEventLoop()

    def painted() -> None:
        if not kiosk.shell.isResting and not kiosk.catalogue.is_reading:
            loop.quit()

    window.frameSwapped.connect(painted)
    kiosk.shell.begin("en")
    loop.exec()
    window.frameSwapped.disconnect(painted)


def _cost(act: Callable[[], object]) -> dict[str, float]:
    """Return the CPU milliseconds that an act takes."""
    screens, everything = time.thread_time(), time.process_time()
    act()
    return {
        "screens": (time.thread_time() - screens) * 1000,
        "all": (time.process_time() - everything) * 1000,
    }


if __name__ == "__main__":
    main()
