"""One kiosk that visitor after visitor uses; prints what memory it has at rest as JSON.

In megabytes: what it wrote itself by visit, for the share of a library that others have
loaded too depends on these others, and such a run takes long; and once, after the first
of these visits, with that share.

Every visitor reads some screens, in English and then in Spanish, changes the contrast,
finds a muscle on the body map and looks at the emergency signs. The third and every
tenth after it, those whose memory is taken among them, send a form. `as_kiosk` begins
it.
"""

from __future__ import annotations

import json
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication

from benchmarks.kiosk_in_process import at_rest, kiosk_in_process, send_form
from benchmarks.process_memory import written_megabytes
from kiosk.session.navigation import Place, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.visitor.composition import Kiosk

SCREENS_READ = 8
WITH_FORM = 10


def main(*visits: int) -> None:
    """Take the memory after each of these visits, counted from one."""
    found: dict[int, float] = {}
    whole = 0.0
    with kiosk_in_process() as kiosk:
        for number in range(1, max(visits) + 1):
            _visit(kiosk, sends=number % WITH_FORM == visits[0] % WITH_FORM)
            shared = at_rest(kiosk)
            if number in visits:
                found[number] = written_megabytes()
                whole = whole or shared
    print(json.dumps({"whole": whole, "written": found}))


def _visit(kiosk: Kiosk, *, sends: bool) -> None:
    for act in _acts(kiosk):
        act()
        _paint(kiosk)
    if sends:
        send_form(kiosk)


def _acts(kiosk: Kiosk) -> Iterator[Callable[[], None]]:
    shell = kiosk.shell
    entry = kiosk.catalogue.topics[0]
    yield partial(shell.begin, "en")
    topic = kiosk.catalogue.topic(entry.id, "en")
    places = (
        Place(PlaceKind.SECTION, entry.id, section.id, screen.id)
        for section in (topic.sections if topic else ())
        for screen in section.screens
    )
    for place in islice(places, SCREENS_READ):
        yield partial(shell.go, place)
    yield partial(shell.looks.chooseLanguage, "es")
    yield kiosk.looks.nextScheme
    yield shell.showBodyMap
    yield partial(kiosk.pages.body_map.touch, 60.0, 640.0, 5.0)
    yield partial(shell.go, Place(PlaceKind.MUSCLE, entry.id, "left", "trap_upper"))
    yield shell.showEmergency


def _paint(kiosk: Kiosk) -> None:
    QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    kiosk.window.window.grabWindow()
