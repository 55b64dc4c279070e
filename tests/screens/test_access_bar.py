"""The bar below every screen, and the sheet that one press of Display opens."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF

from kiosk.session.preferences import Scheme, TextStep
from kiosk.session.reach import HIGHEST_MM, LOWEST_MM
from tests.support.drive import Drive
from tests.support.fingers import Finger
from tests.support.items import place_of, shown_place_of, visible
from tests.support.layout import clipping_faults, target_faults
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

ORDER = ("emergency", "back", "home", "language", "read-aloud", "text-size", "finish")
CORNERS = [
    ("en", TextStep.NORMAL, Scheme.LIGHT),
    ("es", TextStep.LARGEST, Scheme.HIGH_CONTRAST),
]
ALL = list(product(("en", "es", "ar"), TextStep, Scheme))
MOVED = (*(s for s in SCREENS if s not in {"attract", "idle-warning"}), "idle-warning")


def the_bar(drive: Drive) -> QQuickItem:
    """Return the bar that shows."""
    [bar] = visible(drive.page, "AccessBar")
    return bar


def wear(drive: Drive, look: tuple[str, TextStep, Scheme]) -> None:
    """Show the screen in this language, size of text and set of colours."""
    language, text_step, scheme = look
    drive.look(language=language, text_step=text_step, scheme=scheme)


@pytest.mark.parametrize("look", CORNERS)
def test_the_bar_leaves_the_glass_to_the_page(
    drive: Drive, look: tuple[str, TextStep, Scheme]
) -> None:
    """The bar takes 13 % of a portrait glass at most, 16 % of a low one."""
    drive.open("home")
    wear(drive, look)
    most = 0.13 if drive.size == "portrait" else 0.16
    assert the_bar(drive).height() <= most * drive.page.height()


@pytest.mark.parametrize("look", CORNERS)
def test_the_bar_is_read_from_where_one_stands(
    drive: Drive, look: tuple[str, TextStep, Scheme]
) -> None:
    """Each word of the bar has capitals of 4.8 mm, on one line or on two."""
    drive.open("home")
    wear(drive, look)
    for words in visible(the_bar(drive), "ButtonWords"):
        font = QFont(words.property("font"))
        high = QFontMetricsF(font).capHeight() / drive.theme.property("pixelsPerMm")
        assert high >= 4.75
        assert words.property("lineCount") <= 2


@pytest.mark.parametrize("look", CORNERS)
def test_emergency_signs_have_one_corner(
    drive: Drive, look: tuple[str, TextStep, Scheme]
) -> None:
    """The way to the emergency signs is the first of the bar, 60 by 20 mm at least."""
    drive.open("home")
    wear(drive, look)
    bar = the_bar(drive)
    [button] = visible(bar, "EmergencyButton")
    mm = drive.theme.property("pixelsPerMm")
    place = place_of(button)
    assert place.width() >= 60 * mm - 1
    assert place.height() >= 20 * mm - 1
    others = [place_of(item) for item in visible(bar, "BarButton")]
    assert place.left() == min(o.left() for o in (*others, place))
    assert place.top() == min(o.top() for o in (*others, place))


def test_the_bar_is_one_for_all(drive: Drive) -> None:
    """The bar has the seven things it promises, in this order, and no other."""
    drive.open("home")
    controls = visible(the_bar(drive), "Pressable")
    assert [c.property("iconName") or "emergency" for c in controls] == list(ORDER)


def test_one_press_opens_the_display_sheet(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """Display opens the sheet; each choice shows at once, and Done closes it."""
    finger = Finger(drive, request)
    drive.open("list")
    finger.press("Display")
    finger.press("Largest text")
    finger.press("Strong contrast")
    looks = drive.shell.looks
    assert (looks.textStep, looks.scheme) == (TextStep.LARGEST, Scheme.HIGH_CONTRAST)
    still = looks.isStill
    finger.press("No motion")
    assert looks.isStill is not still
    assert drive.theme.property("reducedMotion") is not still
    finger.press("Done")
    assert not drive.shell.sheet.isOpen
    assert drive.shell.place == "section"


def test_the_present_choice_is_marked(drive: Drive) -> None:
    """Of text sizes and colours the present one is told by state and by a mark."""
    drive.open("home")
    drive.look(text_step=TextStep.LARGE, scheme=Scheme.DARK)
    drive.shell.sheet.toggle()
    drive.settle()
    chosen = {
        str(chip.property("name"))
        for chip in visible(drive.page, "PickChip")
        if visible(chip, "Icon")
    }
    assert {"Large text", "Dark"} <= chosen
    assert not {"Usual text", "Largest text", "Light", "Strong contrast"} & chosen
    for chip in visible(drive.page, "PickChip"):
        node = QAccessible.queryAccessibleInterface(chip)
        assert node is not None
        assert bool(node.state().checked) is (chip.property("name") in chosen)


@pytest.mark.parametrize(
    "looks",
    [
        pytest.param(CORNERS, id="corners"),
        pytest.param(ALL, id="all", marks=pytest.mark.torture),
    ],
)
def test_the_sheet_is_whole(
    drive: Drive, looks: list[tuple[str, TextStep, Scheme]]
) -> None:
    """The sheet shows all of its words and full-size targets in every look."""
    drive.open("home")
    drive.shell.sheet.toggle()
    for look in looks:
        wear(drive, look)
        assert clipping_faults(drive.page) == []
        assert target_faults(drive.page, drive.theme.property("pixelsPerMm")) == []
        [sheet] = visible(drive.page, "DisplaySheet")
        for chip in visible(sheet, "Pressable"):
            assert shown_place_of(chip) == place_of(chip)


def test_a_tap_too_many_takes_nothing_back(drive: Drive) -> None:
    """A trembling hand that opens the sheet, changes the language or turns keeps it."""
    drive.open("body-map")
    # One side alone can be turned.
    drive.shell.pages.bodyMap.lookCloser("neck")
    drive.settle()
    ways = [*visible(the_bar(drive), "BarButton"), *visible(drive.page, "WayButton")]
    back = {"Display", "Español", "See the front"}
    found = [each for each in ways if each.property("name") in back]
    assert len(found) == len(back)
    drive.shell.sheet.toggle()
    switches = [c for c in visible(drive.page, "PickChip") if c.property("isSwitch")]
    found += switches
    drive.shell.sheet.close()
    assert switches != []
    assert {each.property("tremor") for each in found} == {1000}


def test_whatever_leads_away_closes_the_sheet(portrait: Drive) -> None:
    """Emergency signs, Back and the end of the visit leave no sheet behind."""
    portrait.open("list")
    portrait.shell.sheet.toggle()
    portrait.shell.goBack()
    assert not portrait.shell.sheet.isOpen
    assert portrait.shell.place == "section"
    portrait.shell.sheet.toggle()
    portrait.shell.showEmergency()
    assert not portrait.shell.sheet.isOpen
    portrait.shell.sheet.toggle()
    portrait.shell.looks.moveDown(True)
    portrait.kiosk.end_visit()
    assert not portrait.shell.sheet.isOpen
    assert not portrait.shell.looks.isMovedDown


def out_of_reach(drive: Drive) -> list[str]:
    """Name what can be pressed and lies higher or lower than a seated arm reaches."""
    screen = drive.settings.screen
    floor = drive.page.height() + screen.lower_edge_mm * screen.pixels_per_mm
    faults = []
    for item in visible(drive.page, "Pressable"):
        place = shown_place_of(item)
        if not item.isEnabled() or place.isEmpty():
            continue
        top = (floor - place.top()) / screen.pixels_per_mm
        bottom = (floor - place.bottom()) / screen.pixels_per_mm
        if top > HIGHEST_MM + 0.5 or bottom < LOWEST_MM - 0.5:
            faults.append(f"{item.property('name')}: {bottom:.0f} to {top:.0f} mm")
    return faults


def moved_down(drive: Drive, screen: str) -> list[str]:
    """Open a screen, move its controls down, and say what is wrong."""
    drive.open(screen)
    drive.shell.looks.moveDown(True)
    drive.settle()
    return [*out_of_reach(drive), *clipping_faults(drive.page)]


@pytest.mark.parametrize("screen", MOVED)
def test_who_sits_reaches_everything(portrait: Drive, screen: str) -> None:
    """Moved down, every control lies between 0.38 and 1.22 m above the floor."""
    assert moved_down(portrait, screen) == []


def test_what_is_too_high_is_noticed(portrait: Drive) -> None:
    """Mutation check: without the move, something of a tall glass is out of reach."""
    portrait.open("body-map-list")
    portrait.open("list")
    assert out_of_reach(portrait)


@pytest.fixture
def mounted(
    qapp: QGuiApplication, tmp_path: Path
) -> Iterator[Callable[[str, int], Drive]]:
    """Give what makes a kiosk whose glass hangs so high."""
    made: list[Drive] = []

    def mount(size: str, lower_edge: int) -> Drive:
        glass = {"lower_edge_mm": float(lower_edge)}
        drive = Drive(qapp, size, tmp_path, screen=glass)
        drive.show()
        made.append(drive)
        return drive

    yield mount
    for drive in made:
        drive.close()


@pytest.mark.torture
@pytest.mark.parametrize(
    ("size", "lower_edge"),
    [
        ("portrait", 700),
        ("portrait", 900),
        ("portrait", 350),
        ("landscape", 1000),
        ("small", 1050),
    ],
)
def test_who_sits_reaches_everything_however_it_hangs(
    mounted: Callable[[str, int], Drive], size: str, lower_edge: int
) -> None:
    """At each height a kiosk is hung, every control of every screen is in reach."""
    drive = mounted(size, lower_edge)
    faults = {screen: moved_down(drive, screen) for screen in MOVED}
    assert {screen: found for screen, found in faults.items() if found} == {}
