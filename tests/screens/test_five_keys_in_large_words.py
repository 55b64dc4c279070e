"""In the largest words five keys reach everything, and show all of what they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.session.preferences import TextStep
from tests.support.five_keys import focused, hit, wait_until_put_away
from tests.support.items import ancestors, described, is_a, place_of, visible
from tests.support.pages import ends_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

MOST_STOPS = 160
SCREENS = (
    "home",
    "questions",
    "sources",
    "body-map",
    "body-map-chosen",
    "body-map-muscles",
    "muscle",
    "muscle-causes",
    "emergency",
    "form-language",
    "form-review",
    "staff-troubled",
    "staff-settings",
    "staff-keys",
)
"""Those that have most to press on their pages."""


@pytest.mark.parametrize("screen", SCREENS)
def test_down_shows_every_control_whole(small: Drive, screen: str) -> None:
    """On a low panel each control is reached, and seen whole when the ring is there."""
    small.look(text_step=TextStep.LARGEST, language="es")
    small.open(screen)
    wait_until_put_away(small)
    reached = []
    for item in stops(small):
        reached.append(item)
        assert hidden(item) == []
    controls = (*visible(small.page, "Pressable"), *visible(small.page, "TextField"))
    missed = [c for c in controls if c.isEnabled() and c not in reached]
    assert [described(item) for item in missed] == []


def stops(drive: Drive) -> Iterator[QQuickItem]:
    """Give what each press of Down leads to, once drawn, until it comes round."""
    found: list[QQuickItem] = []
    for _ in range(MOST_STOPS):
        hit(drive, Qt.Key.Key_Down)
        item = focused(drive)
        assert item is not None
        if item in found:
            return
        found.append(item)
        yield item
    raise AssertionError("the keys do not come round")


def hidden(item: QQuickItem) -> list[str]:
    """Name the item where a page that could show all of it does not."""
    areas = [a for a in ancestors(item) if is_a(a, "PagedArea")]
    faults = []
    for area in areas:
        (begin, end), place = ends_of(area), place_of(item)
        fits = place.height() <= area.height() - 2 * area.property("edge")
        if fits and (place.top() < begin - 1 or place.bottom() > end + 1):
            faults.append(described(item))
    return faults
