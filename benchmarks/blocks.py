"""The longest the screens' thread is busy with one thing in a visit.

Run as a program it makes a visit in which every screen opens for the first time, and
prints one line of JSON: milliseconds of the screens' thread's own CPU from each act to
its finished frame, which is at least what that act blocked.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QGuiApplication

from benchmarks.frame import seconds_to_frame
from benchmarks.row import Row, report_of
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.afterwards import Afterwards
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.form.keyboard import choose_keyboard

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_MS = 60.0


def rows() -> list[Row]:
    """Name the act that took longest."""
    acts: dict[str, float] = report_of("benchmarks.blocks")
    worst = max(acts, key=lambda name: acts[name])
    return [Row(f"most CPU at once ({worst}), of 60 ms", acts[worst] / MOST_MS, 1)]


def main() -> None:
    """Make the visit and report."""
    choose_keyboard(os.environ)
    app = QGuiApplication(sys.argv)
    with tempfile.TemporaryDirectory() as data:
        loaded = load_settings(None, {}, CommandLine(None, Path(data)))
        kiosk = Kiosk(app, loaded, EventLog(), restart=lambda: None)
        kiosk.window.show(QSize(1080, 1920))
        acts = {"making the keyboard": _wait_until_complete(kiosk), **_visit(kiosk)}
        print(json.dumps(acts))
        kiosk.close()


def _wait_until_complete(kiosk: Kiosk) -> float:
    """Let the kiosk make all it makes while attract rests; return the keyboard's ms."""
    loop = QEventLoop()
    settle, make = kiosk.collector.settle, kiosk.keyboard.make
    taken: list[float] = []

    def timed() -> None:
        began = time.thread_time()
        make()
        taken.append((time.thread_time() - began) * 1000)

    def settled() -> None:
        settle()
        loop.quit()

    kiosk.keyboard.make = timed  # type: ignore[method-assign]
    kiosk.collector.settle = settled  # type: ignore[method-assign] # the last piece
    Afterwards(kiosk, lambda: None, lambda _said: None, speaks=False).begin()
    loop.exec()
    return max(taken)


def _visit(kiosk: Kiosk) -> dict[str, float]:
    shell, entry = kiosk.shell, kiosk.catalogue.topics[0]
    topic = kiosk.catalogue.topic(entry.id, "en")
    section = topic.sections[0] if topic else None
    if section is None:
        raise LookupError(entry.id)
    first = Place(PlaceKind.SECTION, entry.id, section.id, section.screens[0].id)
    muscle = Place(PlaceKind.MUSCLE, entry.id, "left", "trap_upper")
    acts: dict[str, Callable[[], object]] = {
        "home": partial(shell.go, Place(PlaceKind.HOME, entry.id)),
        "article": partial(shell.go, first),
        "another language": shell.looks.nextLanguage,
        "larger text": shell.looks.nextTextSize,
        "other colours": shell.looks.nextScheme,
        "emergency signs": shell.showEmergency,
        "sources": shell.showSources,
        "body map": shell.showBodyMap,
        "body map, a touch": partial(kiosk.pages.body_map.touch, -60.0, 640.0, 5.0),
        "muscle": partial(shell.go, muscle),
        "form": shell.showForm,
        "the end of the visit": kiosk.end_visit,
        "collecting": partial(_collect, kiosk),
    }
    return {name: _milliseconds(kiosk, act) for name, act in acts.items()}


def _collect(kiosk: Kiosk) -> None:
    kiosk.collector.clean(kiosk.window.engine)
    kiosk.window.window.update()


def _milliseconds(kiosk: Kiosk, act: Callable[[], object]) -> float:
    began: list[float] = []

    def timed() -> None:
        began.append(time.thread_time())
        act()

    seconds_to_frame(kiosk.window.window, timed)
    return (time.thread_time() - began[0]) * 1000


if __name__ == "__main__":
    main()
