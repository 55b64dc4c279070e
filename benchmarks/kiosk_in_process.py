"""The kiosk in this process, begun as any start but the first begins it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from benchmarks.process_memory import proportional_megabytes
from kiosk.events import EventLog
from kiosk.freed_memory import take_memory_from_the_c_library
from kiosk.touchkit.collector import GIVE_BACK_AFTER_MS
from kiosk.tour.form import FormTour
from kiosk.tunables import is_prepared
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.form.keyboard import choose_keyboard
from kiosk.visitor.settings import settings_for_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.config.loaded import LoadedSettings

NOT_LOADED = ("pydantic", "markdown_it")
"""What a first start needs, and no later one: it would be counted here."""


@contextmanager
def kiosk_in_process() -> Iterator[Kiosk]:
    """Give a kiosk on a portrait screen, at home in English, its form open."""
    choose_keyboard(os.environ)
    if is_prepared(os.environ):
        take_memory_from_the_c_library()
    app = QGuiApplication(sys.argv)
    with tempfile.TemporaryDirectory() as data:
        kiosk = at_attract(app, _settings(Path(data)))
        loop = QEventLoop()
        kiosk.catalogue.refreshed.connect(loop.quit)
        kiosk.shell.begin("en")
        loop.exec()
        kiosk.catalogue.refreshed.disconnect(loop.quit)
        if not sys.modules.keys().isdisjoint(NOT_LOADED):
            raise RuntimeError
        kiosk.store.changed.connect(loop.quit)
        kiosk.store.start()
        loop.exec()
        kiosk.store.changed.disconnect(loop.quit)
        yield kiosk
        kiosk.close()


def at_attract(app: QGuiApplication, loaded: LoadedSettings) -> Kiosk:
    """Make a kiosk that shows its attract screen upright and knows its topics."""
    kiosk = Kiosk(app, loaded, EventLog(), restart=lambda: None)
    kiosk.window.show(QSize(1080, 1920))
    loop = QEventLoop()
    kiosk.catalogue.refreshed.connect(loop.quit)
    kiosk.catalogue.refresh()
    loop.exec()
    kiosk.catalogue.refreshed.disconnect(loop.quit)
    return kiosk


def send_form(kiosk: Kiosk) -> None:
    """Fill the form in, page by page as painted, and send it."""
    for _ in FormTour(kiosk).walk():
        QGuiApplication.processEvents()
        kiosk.window.window.grabWindow()
    loop = QEventLoop()
    kiosk.pages.form.kept.connect(loop.quit)
    kiosk.pages.form.send()
    loop.exec()
    kiosk.pages.form.kept.disconnect(loop.quit)
    kiosk.window.window.grabWindow()


def at_rest(kiosk: Kiosk) -> float:
    """End the visit; return the megabytes once what it left is given back."""
    loop = QEventLoop()
    kiosk.end_visit()
    QTimer.singleShot(2 * GIVE_BACK_AFTER_MS, loop.quit)
    loop.exec()
    return proportional_megabytes()


def _settings(data: Path) -> LoadedSettings:
    """Take the settings as any start but the first does: without checking them."""
    first = [sys.executable, "-m", "benchmarks.first_start", str(data)]
    subprocess.run(first, check=True)
    loaded, _ = settings_for_start(None, None, data)
    return loaded
