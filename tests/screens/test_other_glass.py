"""Panels of other sizes, by their millimetres: 32 and 43 inches, and a small one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kiosk.session.preferences import TextStep
from kiosk.tour.fullness import fullness, room_of
from tests.screens.test_access_bar import moved_down
from tests.support.items import place_of, visible
from tests.support.layout import clipping_faults, faults_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.drive import Drive

GLASS = {
    "32 inches": ("landscape", 2.71),
    "32 inches upright": ("portrait", 2.71),
    "43 inches": ("landscape", 2.04),
    "43 inches upright": ("portrait", 2.04),
    "14.9 inches": ("small", 4.0),
}
"""Pixels as those of a size of the tour, and how many of them stand in a millimetre."""
LOOKED_AT = (
    *("attract", "home", "list", "body-map", "body-map-chosen", "body-map-list"),
    *("muscle", "emergency", "form-phone-error", "form-email-question", "thank-you"),
)
NARROW = QSize(700, 1100)
"""At 4 pixels to a millimetre."""
KEYS_MM = 500
HIGHEST_OFFER_MM = 50
LEAST_FILLED = 0.6
EMPTIEST = 0.25
"""Of home's room: what is full, and the largest rectangle without anything."""
REACHED_MM = 600
"""From a panel's lower edge to the middle of what one touches first."""


@pytest.fixture(scope="module", params=GLASS)
def glass(
    request: pytest.FixtureRequest, make_drive: Callable[..., Drive]
) -> Iterator[Drive]:
    """Hand out a kiosk on such a panel."""
    size, density = GLASS[request.param]
    drive = make_drive(size, pixels_per_mm=density)
    yield drive
    drive.close()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_screen_stands_whole_on_other_glass(glass: Drive, language: str) -> None:
    """No word is cut, and a thumb hits every control."""
    glass.show()
    glass.look(language=language)
    assert faults_on(glass, LOOKED_AT) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_offered_place_has_its_sides_in_a_line(glass: Drive, language: str) -> None:
    """A side is one word on a button of its size, and all stand there without More."""
    glass.show()
    glass.look(language=language)
    glass.open("body-map")
    density = glass.theme.property("pixelsPerMm")
    assert visible(glass.page, "MoreButton") == []
    buttons = visible(glass.page, "SideButton")
    assert buttons
    for button in buttons:
        (words,) = visible(button, "ButtonWords")
        assert words.property("lineCount") == 1, words.property("text")
        assert button.height() <= HIGHEST_OFFER_MM * density


@pytest.mark.parametrize("language", ["en", "es"])
def test_home_is_in_proportion_to_its_panel(glass: Drive, language: str) -> None:
    """Its cards fill a larger panel, no hole is left, and all stay within reach."""
    glass.show()
    glass.look(language=language)
    glass.open("home")
    room = room_of(glass.page)
    assert room is not None
    full = fullness(glass.page, room)
    assert full.filled >= LEAST_FILLED
    assert full.emptiest <= EMPTIEST
    density = glass.theme.property("pixelsPerMm")
    for card in visible(glass.page, "TouchCard"):
        above = glass.page.height() - place_of(card).center().y()
        assert above <= REACHED_MM * density, card.property("name")


@pytest.mark.parametrize("step", list(TextStep))
def test_home_stands_whole_in_every_text_on_other_glass(
    glass: Drive, step: TextStep
) -> None:
    """Larger cards cut no word of larger text, and Spanish has the longer ones."""
    glass.show()
    glass.look(language="es", text_step=step)
    glass.open("home")
    assert clipping_faults(glass.page) == []
    if step is not TextStep.LARGEST and glass.size != "small":
        assert visible(glass.page, "MoreButton") == []


def test_larger_text_is_larger_on_home(glass: Drive) -> None:
    """What a larger panel adds leaves each step of the text larger than the last."""
    glass.show()
    sizes = []
    for step in TextStep:
        glass.look(text_step=step)
        glass.open("home")
        words = visible(visible(glass.page, "TouchCard")[0], "ButtonWords")[0]
        sizes.append(words.property("font").pixelSize())
    assert sizes[0] < sizes[1] < sizes[2]


def test_two_hands_reach_all_keys(glass: Drive) -> None:
    """The keys stand together in the middle, no wider than two arms are apart."""
    glass.show()
    glass.open("form-email-question")
    keys = [place_of(key) for key in visible(glass.page, "TypingKey")]
    left = min(key.left() for key in keys)
    right = max(key.right() for key in keys)
    density = glass.theme.property("pixelsPerMm")
    assert right - left <= KEYS_MM * density
    assert abs(left + right - glass.page.width()) <= 4 * density


def test_what_is_moved_down_is_reached_on_other_glass(glass: Drive) -> None:
    """Who sits reaches the places, the muscle and the form on a larger panel too."""
    glass.show()
    faults = []
    for screen in ("home", "body-map", "muscle", "form-language"):
        faults += [f"{screen}: {fault}" for fault in moved_down(glass, screen)]
    assert faults == []


@pytest.fixture(scope="module")
def narrow(make_drive: Callable[..., Drive]) -> Iterator[Drive]:
    """Hand out a kiosk on an upright panel of 175 by 275 mm."""
    drive = make_drive("portrait")
    yield drive
    drive.close()


@pytest.mark.parametrize("step", list(TextStep))
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_way_to_the_form_is_whole_on_a_narrow_panel(
    narrow: Drive, language: str, step: TextStep
) -> None:
    """Beside More no word of it is parted or cut, and where it hurts is in view."""
    narrow.show()
    narrow.kiosk.window.show(NARROW)
    narrow.look(language=language, text_step=step)
    narrow.open("home")
    assert clipping_faults(narrow.page) == []
    for button in visible(narrow.page, "TouchButton"):
        (words,) = visible(button, "ButtonWords")
        lines = words.property("lineCount")
        assert lines <= len(words.property("text").split())
        assert place_of(button).contains(place_of(words))
    [area] = visible(narrow.page, "PagedArea")
    shown = place_of(area).top() + area.property("shownHeight")
    [hero] = [c for c in visible(narrow.page, "TouchCard") if c.property("isHero")]
    assert place_of(hero).bottom() <= shown + 1
