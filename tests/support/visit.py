"""What somebody does in a visit, by the shell and without a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.navigation import Place, PlaceKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kiosk.visitor.composition import Kiosk


def begin(kiosk: Kiosk, qtbot: QtBot) -> None:
    """Touch the attract screen."""
    with qtbot.waitSignal(kiosk.shell.placeChanged, timeout=300_000):
        kiosk.shell.begin("")


def read_something(kiosk: Kiosk) -> None:
    """Leave traces everywhere."""
    topic = kiosk.catalogue.topics[0].id
    kiosk.shell.go(Place(PlaceKind.SECTION, topic, "the-shot", "in-the-syringe"))
    kiosk.pages.reading.explain("saline")
    kiosk.shell.showBodyMap()
    kiosk.pages.body_map.toggle("low_back.left")
    kiosk.shell.go(Place(PlaceKind.MUSCLE, topic, "left", "ql"))
    kiosk.shell.looks.nextTextSize()
    kiosk.shell.looks.nextScheme()
    kiosk.shell.looks.nextLanguage()
