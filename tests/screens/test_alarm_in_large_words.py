"""Where it hurts, in larger words: the emergency signs are read first, and whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap import leading
from kiosk.bodymap.model import Area, Side
from kiosk.session.preferences import TextStep
from tests.screens.test_body_answer import each_answer, strip_of
from tests.screens.test_muscle_alarms import is_on_page
from tests.support.body_touch import body_of
from tests.support.items import enclosing, place_of, visible
from tests.support.pages import cut_lines, pages_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

CHEST = Area("chest", Side.LEFT)
LONG_NUMBER = 4 * "911 (desde este teléfono marque primero el 9 y espere el tono) "


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_the_strip_of_every_place_is_whole_before_more(
    drive: Drive, language: str, step: TextStep
) -> None:
    """Who touches a place sees all of its strip at once, before any muscle."""
    drive.look(text_step=step, language=language)
    drive.open("body-map")
    parted = []
    for area, _ in each_answer(drive, language):
        strip = strip_of(drive)
        if not is_on_page(area_of(strip), strip):
            parted.append(area.region)
        above = [c for c in visible(drive.page, "MuscleCard") if is_above(c, strip)]
        parted += [f"{area.region}: a muscle stands above" for _ in above]
    assert parted == []


@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_a_strip_that_no_page_holds_is_parted_between_lines(
    small: Drive, step: TextStep
) -> None:
    """What is higher than its page, as with a long number, goes on at a whole line."""
    small.look(text_step=step, language="es")
    small.open("body-map")
    small.shell.pages.bodyMap.toggle("chest.left")
    small.settle()
    lead = leading.for_answer(
        body_of(small), [CHEST], [], language="es", number=LONG_NUMBER
    )
    small.shell.pages.bodyMap.answer.alarm.show(lead)
    small.settle()
    strip = strip_of(small)
    area = area_of(strip)
    assert strip.height() > area.height()
    for _ in pages_of(small, area):
        assert cut_lines(area) == []


def area_of(item: QQuickItem) -> QQuickItem:
    """Return what an item is paged in."""
    area = enclosing(item, "PagedArea")
    assert area is not None
    return area


def is_above(item: QQuickItem, other: QQuickItem) -> bool:
    """Tell whether an item ends where another begins, or before."""
    return place_of(item).bottom() <= place_of(other).top() + 1
