"""One kiosk whose queue holds some number of forms, up to forms that are saved.

``python -m benchmarks.many_forms FOLDER`` prints one line of JSON: CPU milliseconds of
the process until its first frame; seconds by the clock, and CPU milliseconds of the
screens' thread, until the form may be offered; and CPU milliseconds of a form saved and
read back, the median of some.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QGuiApplication

from benchmarks.forms import finished_form, setup_in
from benchmarks.frame import rest
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.form.keyboard import choose_keyboard

if TYPE_CHECKING:
    from kiosk.visitor.form.store import FormStore

SAVES = 31


def main() -> None:
    """Show the kiosk, open its queue, save, and report."""
    choose_keyboard(os.environ)
    app = QGuiApplication(sys.argv)
    setup = setup_in(Path(sys.argv[1]))
    with tempfile.TemporaryDirectory() as data:
        loaded = load_settings(None, {}, CommandLine(None, Path(data)))
        kiosk = Kiosk(
            app, loaded, EventLog(), restart=lambda: None, vault=lambda: setup
        )
        loop = QEventLoop()
        kiosk.window.window.frameSwapped.connect(loop.quit)
        kiosk.window.show(QSize(1080, 1920))
        loop.exec()
        first_frame = time.process_time() * 1000
        kiosk.window.window.frameSwapped.disconnect(loop.quit)
        # Attract moves by itself, longer where the queue takes longer to open.
        kiosk.looks.holdStill(is_still=True)
        rest()
        kiosk.store.changed.connect(loop.quit)
        began, cpu = time.perf_counter(), time.thread_time()
        kiosk.store.start()
        loop.exec()
        report = {
            "first_frame": first_frame,
            "open": time.perf_counter() - began,
            "open_screens": (time.thread_time() - cpu) * 1000,
            "save": statistics.median(_saves(kiosk.store)),
        }
        kiosk.close()
    print(json.dumps(report))


def _saves(store: FormStore) -> list[float]:
    if store.state.reason is not None:
        raise RuntimeError(store.state)
    loop = QEventLoop()
    store.saved.connect(loop.quit)
    store.failed.connect(lambda _, reason: sys.exit(str(reason)))
    costs = []
    for _ in range(SAVES):
        form = finished_form()
        began = time.process_time()
        store.save(form)
        loop.exec()
        costs.append((time.process_time() - began) * 1000)
    return costs


if __name__ == "__main__":
    main()
