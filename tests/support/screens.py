"""Every screen of the kiosk by its name, and the way that leads to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.articles.blocks import (
    BulletList,
    Callout,
    Figure,
    Proportion,
    Questions,
    Steps,
)
from kiosk.session.navigation import Place, PlaceKind
from kiosk.tour.form import FormTour
from kiosk.tour.staff import staff_screens
from kiosk.visitor.body.listing import MUSCLES, PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.articles.topic import Topic
    from tests.support.drive import Drive

BLOCK_KINDS = {
    "list": BulletList,
    "steps": Steps,
    "callout": Callout,
    "proportion": Proportion,
    "figure": Figure,
    "questions": Questions,
}
"""The kinds of block that look unlike running text, by a name for the test's report."""

MAP_SCREENS = (
    "body-map",
    "body-map-chosen",
    "body-map-closer",
    "body-map-list",
    "body-map-muscles",
    "muscle",
    "muscle-causes",
)
"""The body map empty, with places chosen, enlarged, as lists, and a muscle's pages."""
FORM_PAGES = (
    "form-start",
    "form-phone-error",
    "form-email-error",
    "form-email-question",
    "form-language",
    "form-interpreter",
    "form-areas",
    "form-agreement-error",
    "form-review",
    "form-problem",
    "thank-you",
)
"""The pages of the form that differ in more than words; where one types, with keys."""

SCREENS = (
    "attract",
    "home",
    *BLOCK_KINDS,
    *MAP_SCREENS,
    *FORM_PAGES,
    "emergency",
    "sources",
    "idle-warning",
    "topics",
)


def open_screen(drive: Drive, screen: str) -> None:
    """Show one of SCREENS or STAFF_SCREENS."""
    if screen in BLOCK_KINDS:
        drive.read(*_first_with(drive.topic, BLOCK_KINDS[screen]))
        return
    ways = FormTour(drive.kiosk).pages() if screen in FORM_PAGES else _ways(drive)
    ways[screen]()
    drive.settle()


def _ways(drive: Drive) -> dict[str, Callable[[], None]]:
    shell = drive.shell
    return {
        "attract": lambda: None,
        "home": partial(shell.go, Place(PlaceKind.HOME, drive.topic.id)),
        "emergency": shell.showEmergency,
        "sources": partial(_show_sources, drive),
        "body-map": shell.showBodyMap,
        "body-map-chosen": partial(_choose_two_places, drive),
        "body-map-closer": partial(_look_closer, drive),
        "body-map-list": partial(_show_list, drive, PLACES),
        "body-map-muscles": partial(_show_list, drive, MUSCLES),
        "muscle": partial(_open_muscle, drive),
        "muscle-causes": partial(_open_causes, drive),
        "idle-warning": partial(_wait_until_warned, drive),
        "topics": partial(_lose_all_topics, drive),
        **staff_screens(drive.kiosk),
    }


def _first_with(topic: Topic, kind: type) -> tuple[str, str]:
    for section in topic.sections:
        for screen in section.screens:
            if any(isinstance(block, kind) for block in screen.blocks):
                return section.id, screen.id
    raise LookupError(kind)


def _show_sources(drive: Drive) -> None:
    open_screen(drive, "proportion")
    drive.shell.showSources()


def _choose_two_places(drive: Drive) -> None:
    drive.shell.showBodyMap()
    body_map = drive.shell.pages.bodyMap
    for code in ("shoulder_back.left", "low_back.right"):
        if not any(code == row.code for row in body_map.chosen.rows):
            body_map.toggle(code)


def _look_closer(drive: Drive) -> None:
    drive.shell.showBodyMap()
    drive.shell.pages.bodyMap.lookCloser("neck")


def _show_list(drive: Drive, which: str) -> None:
    drive.shell.go(Place(PlaceKind.BODY_MAP, drive.topic.id, which))


def _open_muscle(drive: Drive) -> None:
    drive.shell.go(Place(PlaceKind.MUSCLE, drive.topic.id, "left", "trap_upper"))
    drive.shell.pages.muscle.showPain()


def _open_causes(drive: Drive) -> None:
    _open_muscle(drive)
    drive.shell.pages.muscle.showCauses()


def _wait_until_warned(drive: Drive) -> None:
    open_screen(drive, "list")
    drive.time += drive.settings.idle.reading_seconds + 1
    drive.shell.warning.watch()
    assert drive.shell.warning.isShown


def _lose_all_topics(drive: Drive) -> None:
    drive.kiosk.pages.home.show_topics((), "en")
    drive.kiosk.navigation.replace(Place(PlaceKind.TOPICS))
    drive.shell.placeChanged.emit()
