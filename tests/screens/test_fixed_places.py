"""What stands where: nothing slides under a finger that has just pressed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypedDict

import pytest

from kiosk.session.preferences import TextStep
from tests.support.items import place_of, visible
from tests.support.pages import pages_of
from tests.support.screens import FORM_PAGES, SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF

    from tests.support.drive import Drive

WAYS_ON = (
    *("Next", "Start", "Send", "Try again"),
    *("Siguiente", "Empezar", "Enviar", "Intentar otra vez"),
)
SENDING = ("form-review", "form-problem")
TYPING = ("form-name",)
IN_FORM = {*FORM_PAGES, *TYPING} - {"form-start", "form-problem", "thank-you"}
TYPED = {*TYPING, "form-phone-error", "form-email-error", "form-email-question"}
IN_VISIT = [screen for screen in SCREENS if screen not in {"attract", "topics"}]


def places(drive: Drive, kind: str) -> dict[str, QRectF]:
    """Return where the controls of one kind show, by name."""
    found = visible(drive.page, kind)
    return {str(item.property("name")): place_of(item) for item in found}


def test_the_bar_keeps_its_places(drive: Drive) -> None:
    """On every screen of a visit each control of the bar is where it always is."""
    first: list[QRectF] | None = None
    for screen in IN_VISIT:
        drive.open(screen)
        [bar] = visible(drive.page, "AccessBar")
        here = [place_of(item) for item in visible(bar, "Pressable")]
        first = first or here
        assert here == first, screen


@pytest.mark.parametrize(
    ("step", "language"),
    [(TextStep.NORMAL, "en"), (TextStep.LARGEST, "en"), (TextStep.LARGEST, "es")],
)
def test_nothing_ends_or_deletes_where_it_went_on(
    drive: Drive, step: TextStep, language: str
) -> None:
    """On each way between two screens, what ends lies nowhere that Next or Send was."""
    drive.open("home")
    drive.look(text_step=step, language=language)
    onward = {screen: onward_on(drive, screen) for screen in (*IN_VISIT, *TYPING)}
    assert all(onward[screen] for screen in SENDING)
    warning = endings_on(drive, "idle-warning")
    drive.shell.warning.stay()
    lying = collisions(warning, onward)
    stopping = ending_when_stopping(drive)
    lying += collisions(stopping, {s: onward[s] for s in onward if s in IN_FORM})
    thanks = endings_on(drive, "thank-you")
    lying += collisions(thanks, {s: onward[s] for s in SENDING})
    # The bar is on every screen, and Finish in it.
    drive.open("home")
    lying += collisions(bar_endings(drive), onward)
    assert (len(warning), len(stopping), len(thanks)) == (1, 1, 1)
    assert lying == []


def onward_on(drive: Drive, screen: str) -> list[QRectF]:
    """Open a screen and return where its ways on are."""
    if screen in TYPING:
        drive.type_name()
    else:
        drive.open(screen)
    named = places(drive, "Pressable")
    return [named[n] for n in named if n.partition(":")[0] in WAYS_ON]


def endings_on(drive: Drive, screen: str) -> list[QRectF]:
    """Open a screen and return where what it has of its own ends the visit."""
    drive.open(screen)
    return final_places(drive)


def ending_when_stopping(drive: Drive) -> list[QRectF]:
    """Ask to stop the form, and return where it is given up."""
    drive.open("form-language")
    drive.kiosk.pages.form.askToStop()
    drive.settle()
    found = final_places(drive)
    drive.kiosk.pages.form.stopping.goOn()
    return found


def final_places(drive: Drive) -> list[QRectF]:
    """Return where a screen's own things are that wait longest for a press."""
    in_bar = bar_endings(drive) if visible(drive.page, "AccessBar") else []
    found = [i for i in visible(drive.page, "Pressable") if i.property("isFinal")]
    places = [place_of(item) for item in found if item.isEnabled()]
    return [place for place in places if place not in in_bar]


def bar_endings(drive: Drive) -> list[QRectF]:
    """Return where the bar ends a visit."""
    [bar] = visible(drive.page, "AccessBar")
    return [
        place_of(item)
        for item in visible(bar, "Pressable")
        if item.property("iconName") == "finish"
    ]


def collisions(ending: list[QRectF], onward: dict[str, list[QRectF]]) -> list[str]:
    """Name the screens of `onward` where what ends lies where it went on."""
    return [
        f"{here.getRect()} lies where {screen} goes on"
        for here in ending
        for screen, places in onward.items()
        if any(here.intersects(there) for there in places)
    ]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_more_has_one_place_where_one_reads(
    drive: Drive, step: TextStep, language: str
) -> None:
    """Who presses where More was never goes on past words that nobody has read."""
    drive.look(text_step=step, language=language)
    read = list(pages_read(drive))
    more = [page["more"] for page in read if page["more"] is not None]
    lying = [
        f"{after['name']} goes on where {before['name']} has More"
        for before, after in pairwise(read)
        if before["more"] is not None
        and any(place.contains(before["more"].center()) for place in after["onward"])
    ]
    assert len(more) > 10
    assert len({(place.left(), place.width()) for place in more}) == 1
    assert lying == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_more_has_one_place_in_the_form(
    drive: Drive, step: TextStep, language: str
) -> None:
    """On no page without keys does anything else stand where another has More."""
    drive.look(text_step=step, language=language)
    more, others = [], []
    for screen in sorted((IN_FORM | {"form-start"}) - TYPED):
        drive.open(screen)
        here = places(drive, "MoreButton")
        more += here.values()
        named = places(drive, "TouchButton")
        others += [(screen, name, named[name]) for name in named if name not in here]
    assert more
    assert len({(place.left(), place.width()) for place in more}) == 1
    lying = [one for one in others for place in more if place.intersects(one[2])]
    assert lying == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_more_has_one_place_on_the_map(
    drive: Drive, step: TextStep, language: str
) -> None:
    """Empty, answered, with all signs or a muscle: More stays where it was."""
    drive.look(text_step=step, language=language)
    more = []
    for screen in ("body-map", "body-map-chosen", "muscle"):
        drive.open(screen)
        more += places(drive, "MoreButton").values()
        for alarm in visible(drive.page, "AlarmStrip"):
            alarm.chosen.emit()
            drive.settle()
            more += places(drive, "MoreButton").values()
    assert len(more) > 2
    assert len({(place.left(), place.width()) for place in more}) == 1


class PageRead(TypedDict):
    """One page of large words: where More is, and what leads to the next screen."""

    name: str
    more: QRectF | None
    onward: list[QRectF]


def pages_read(drive: Drive) -> Iterator[PageRead]:
    """Page through everything there is to read, screen by screen."""
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        area = visible(drive.page, "PagedArea")[0]
        for _ in pages_of(drive, area):
            named = places(drive, "TouchButton")
            more = places(drive, "MoreButton")
            yield {
                "name": screen,
                "more": next(iter(more.values()), None),
                "onward": [named[n] for n in named if n.partition(":")[0] in WAYS_ON],
            }
