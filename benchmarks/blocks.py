"""The longest the screens' thread is busy with one thing in a visit.

Run as a program it makes a visit in which every screen opens for the first time, and
prints one line of JSON: of each act the most milliseconds of the screens' thread's own
CPU from the act to its first finished frame, or from one frame to the next while what
it began goes on. That is at least what was blocked at once.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from benchmarks.frame import rest
from benchmarks.row import Row, report_of
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.interest.fields import FieldId
from kiosk.session.navigation import Place, PlaceKind
from kiosk.tour.form import FormTour
from kiosk.visitor.afterwards import Afterwards
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.form.keyboard import choose_keyboard

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_MS = 60.0
VISITS = 3
FOLLOWED_MS = 600
"""So long each act is followed: what comes a frame later counts as well."""

KEYBOARD = "form, its first field and the keyboard"


def rows() -> list[Row]:
    """Name the act that takes longest, in the median of some visits."""
    visits: list[dict[str, float]] = [
        report_of("benchmarks.blocks") for _ in range(VISITS)
    ]
    acts = {act: [visit[act] / MOST_MS for visit in visits] for act in visits[0]}
    worst = max(acts, key=lambda act: statistics.median(acts[act]))
    return [
        _row(f"most CPU at once ({worst}), of 60 ms", acts[worst]),
        _row("first showing of the keyboard, of 60 ms", acts[KEYBOARD]),
    ]


def _row(name: str, shares: list[float]) -> Row:
    return Row(name, statistics.median(shares), 1, (min(shares), max(shares)))


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
    while not kiosk.catalogue.topics:  # a busy machine may still be reading
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
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
        "Display sheet": shell.sheet.toggle,
        "emergency signs": shell.showEmergency,
        "sources": shell.showSources,
        "body map": shell.showBodyMap,
        "body map, other colours": shell.looks.nextScheme,
        "body map, larger text": shell.looks.nextTextSize,
        "body map, a touch": partial(kiosk.pages.body_map.touch, -60.0, 640.0, 5.0),
        "muscle": partial(shell.go, muscle),
        "form": shell.showForm,
        KEYBOARD: partial(FormTour(kiosk).go, FieldId.NAME),
        "the end of the visit": kiosk.end_visit,
        "collecting": partial(_collect, kiosk),
    }
    return {name: _milliseconds(kiosk, act) for name, act in acts.items()}


def _collect(kiosk: Kiosk) -> None:
    kiosk.collector.clean(kiosk.window.engine)
    kiosk.window.window.update()


def _milliseconds(kiosk: Kiosk, act: Callable[[], object]) -> float:
    """Return the most that an act and what follows it take between two frames."""
    rest()
    loop, taken = QEventLoop(), [time.thread_time()]
    note = _noting(taken)
    kiosk.window.window.frameSwapped.connect(note)
    act()
    QTimer.singleShot(FOLLOWED_MS, loop.quit)
    loop.exec()
    kiosk.window.window.frameSwapped.disconnect(note)
    note()
    return max(after - before for before, after in pairwise(taken)) * 1000


def _noting(taken: list[float]) -> Callable[[], None]:
    def note() -> None:
        taken.append(time.thread_time())

    return note


if __name__ == "__main__":
    main()
