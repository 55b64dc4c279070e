"""One kiosk taken through every screen.

Prints one line of JSON: seconds, by the clock and of CPU, of each screen change and of
each touch that changes the screen, to the finished frame; seconds of CPU of collecting
at its end, and the proportional set size: after every screen, with the form sent, and
at rest after that visit. `as_kiosk` begins it.
"""

from __future__ import annotations

import json
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication

from benchmarks.frame import Cost, cost_of_frame, in_parts
from benchmarks.kiosk_in_process import at_rest, kiosk_in_process, send_form
from benchmarks.process_memory import proportional_megabytes
from kiosk.session.navigation import Place, PlaceKind

if TYPE_CHECKING:
    from kiosk.visitor.composition import Kiosk


def main() -> None:
    """Visit every screen and report."""
    with kiosk_in_process() as kiosk:
        _wait_for_map(kiosk)
        report = {
            "touches": in_parts(_touches(kiosk)),
            "changes": in_parts(_changes(kiosk)),
            "lights": in_parts(_lights(kiosk)),
            "cleanings": _cleanings(kiosk),
            "megabytes": proportional_megabytes(),
            "megabytes_with_form": _with_form(kiosk),
            "megabytes_at_rest": at_rest(kiosk),
        }
    print(json.dumps(report))


def _wait_for_map(kiosk: Kiosk) -> None:
    """Let the map be read, which a kept topic comes without: no frame is about it."""
    while kiosk.shell.body_map is None:
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _cleanings(kiosk: Kiosk) -> list[float]:
    """Time collecting what the screens just seen have left in memory."""
    seconds = []
    for _ in range(5):
        kiosk.shell.showEmergency()
        kiosk.shell.goHome()
        began = time.thread_time()
        kiosk.collector.clean(kiosk.window.engine)
        seconds.append(time.thread_time() - began)
    return seconds


def _changes(kiosk: Kiosk) -> list[Cost]:
    """Time going on to each screen of the article, twice; the first time warms up."""
    entry = kiosk.catalogue.topics[0]
    topic = kiosk.catalogue.topic(entry.id, "en")
    places = [
        Place(PlaceKind.SECTION, entry.id, section.id, screen.id)
        for section in (topic.sections if topic else ())
        for screen in section.screens
    ]
    costs: list[Cost] = []
    for place in places + places:
        go = partial(kiosk.shell.go, place)
        costs.append(cost_of_frame(kiosk.window.window, go))
    return costs[len(places) :]


def _with_form(kiosk: Kiosk) -> float:
    """Fill the form in, send it, and see the memory of the whole visit."""
    send_form(kiosk)
    return proportional_megabytes()


def _touches(kiosk: Kiosk) -> list[Cost]:
    """Take touches on Contrast, each of which repaints everything."""
    window = kiosk.window.window
    return [cost_of_frame(window, kiosk.looks.nextScheme) for _ in range(30)]


def _lights(kiosk: Kiosk) -> list[Cost]:
    """Take touches on the body to the frame in which the touched region is lit.

    The thighs, for a touch there moves nothing else; the answer follows a frame later.
    """
    kiosk.shell.showBodyMap()
    costs: list[Cost] = []
    for number in range(32):
        side = 60.0 if number % 2 else -60.0
        touch = partial(kiosk.pages.body_map.touch, side, 640.0, 5.0)
        costs.append(cost_of_frame(kiosk.window.window, touch))
    return costs[2:]
