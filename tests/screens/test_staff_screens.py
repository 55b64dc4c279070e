"""Staff find the same care on their screens as visitors do."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.session.preferences import Scheme, TextStep
from kiosk.tour.staff import STAFF_SCREENS
from tests.screens.test_contrast_of_screens import WORDS, drawn_contrast
from tests.screens.test_keyboard_visit import stops
from tests.support.items import (
    described,
    place_of,
    visible,
    visible_items,
    words_on,
)
from tests.support.layout import clipping_faults, target_faults
from tests.support.pages import ends_of, pages_of
from tests.support.pseudo import PseudoLanguage
from tests.support.reader import accessibility_faults, name_of, nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.support.drive import Drive

RIGHT_TO_LEFT = "ar"
WORST_LOOKS = (
    ("es", TextStep.LARGEST),
    (RIGHT_TO_LEFT, TextStep.NORMAL),
)
NO_NAMES = ("Ada", "Demonstration")


@pytest.mark.parametrize("screen", STAFF_SCREENS)
def test_a_screen_reader_misses_nothing(portrait: Drive, screen: str) -> None:
    """Every control has a name of its own, every word is said, a heading leads."""
    portrait.open(screen)
    roles = {node.role() for node in nodes(portrait.window)}

    assert accessibility_faults(portrait.window, portrait.page) == []
    assert QAccessible.Role.Heading in roles


def faults_in(
    drive: Drive, screen: str, looks: Iterable[tuple[str, TextStep]]
) -> list[str]:
    """Say what is cut, or too small for a thumb, in each of these looks."""
    faults = []
    scale = drive.theme.property("pixelsPerMm")
    for language, step in looks:
        drive.look(text_step=step, language=language)
        drive.open(screen)
        found = clipping_faults(drive.page) + target_faults(drive.page, scale)
        faults += [f"{language} {step.name}: {fault}" for fault in found]
    return faults


@pytest.mark.parametrize("screen", STAFF_SCREENS)
def test_nothing_is_cut_and_every_target_fits_a_thumb(
    drive: Drive, screen: str
) -> None:
    """At the usual text size and at the largest, and mirrored."""
    assert faults_in(drive, screen, WORST_LOOKS) == []


@pytest.mark.torture
@pytest.mark.parametrize("screen", STAFF_SCREENS)
def test_nothing_is_cut_in_any_look(drive: Drive, screen: str) -> None:
    """At every text size, in both languages and mirrored."""
    looks = product(("en", "es", RIGHT_TO_LEFT), TextStep)
    assert faults_in(drive, screen, looks) == []


@pytest.mark.parametrize("screen", STAFF_SCREENS)
def test_a_wordier_language_finds_room(drive: Drive, screen: str) -> None:
    """An interface 40 % longer than English is shown in full at the largest text."""
    translator = PseudoLanguage()
    QCoreApplication.installTranslator(translator)
    drive.kiosk.window.engine.retranslate()
    try:
        faults = faults_in(drive, screen, [("en", TextStep.LARGEST)])
    finally:
        QCoreApplication.removeTranslator(translator)
        drive.kiosk.window.engine.retranslate()
    assert faults == []


@pytest.mark.parametrize("screen", STAFF_SCREENS)
def test_tab_reaches_every_control(portrait: Drive, screen: str) -> None:
    """Every control that can be pressed is reached by Tab, and shows its ring."""
    portrait.open(screen)
    kinds = ("Pressable", "EntryLine")
    wanted = {
        described(i)
        for kind in kinds
        for i in visible(portrait.page, kind)
        if i.isEnabled()
    }
    found = {described(item) for item in stops(portrait)} if wanted else set()
    assert found == wanted


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("screen", ["door", "staff-troubled", "copy-failed", "receipt"])
def test_the_drawn_words_stand_out(
    portrait: Drive, scheme: Scheme, screen: str
) -> None:
    """Every text reaches 7:1, measured from the pixels."""
    portrait.look(scheme=scheme)
    portrait.open(screen)
    picture = portrait.grab()
    for text in visible(portrait.page, "QQuickText"):
        if str(text.property("text")).strip():
            place = place_of(text).toRect().intersected(picture.rect())
            assert drawn_contrast(picture.copy(place)) >= WORDS, text.property("text")


def test_the_made_up_screens_show_what_was_made_up(portrait: Drive) -> None:
    """Sticks and notices are there: tests and pictures of them are not of nothing.

    Whatever was shown before, such as a copy under way.
    """
    portrait.open("copy-under-way")
    portrait.open("copy-choose")
    portrait.settle()
    assert "KINGSTON" in words_on(portrait.page)
    portrait.open("staff-troubled")
    assert len(visible(portrait.page, "NoticeCard")) > 1


def test_digits_are_typed_on_a_keyboard_too(portrait: Drive) -> None:
    """A keyboard types the number, takes a digit back, and goes on to the PIN."""
    portrait.open("door")
    portrait.see()
    door = portrait.kiosk.pages.staff.door
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Backspace, Qt.Key.Key_7):
        QTest.keyClick(portrait.window, key)
    assert door.shown == "17"
    QTest.keyClick(portrait.window, Qt.Key.Key_Return)
    QTest.keyClick(portrait.window, Qt.Key.Key_4)
    assert door.isLast
    assert door.shown == "\u2022"


@pytest.mark.parametrize("screen", STAFF_SCREENS)
def test_nobody_is_named_and_no_digit_of_a_pin_shows(
    portrait: Drive, screen: str
) -> None:
    """Neither on the screen nor to a screen reader, and nothing is read aloud."""
    portrait.open(screen)
    said = " ".join(
        f"{name_of(node)} {node.text(QAccessible.Text.Description)}"
        for node in nodes(portrait.window)
    )

    assert not any(name in said for name in NO_NAMES)
    assert "4815" not in said
    assert portrait.shell.listening.words() == []
    assert not any(
        b.property("iconName") == "read-aloud" and b.isEnabled()
        for b in visible(portrait.page, "BarButton")
    )


def test_calibration_knows_distance_and_mount_height(drive: Drive) -> None:
    """IT sets how high the glass hangs, and is told from how far it can be read."""
    drive.open("staff-settings")
    page = drive.kiosk.pages.staff.settings
    edge = page.lowerEdge
    page.hangHigher()
    assert f"lower_edge_mm = {edge + 10}" in page.measuredLine
    page.hangLower()
    capital = drive.theme.property("largestCapital")
    drive.look(text_step=TextStep.LARGEST)
    drawn = drive.theme.property("bodySize") * drive.theme.property("capitalShare")
    assert drawn / drive.theme.property("pixelsPerMm") == pytest.approx(
        capital, abs=0.1
    )
    # 7.3 mm are 0.7 degrees at 600 mm (EN 301 549, 5.1.4).
    assert page.readableFrom(7.34) == pytest.approx(600, abs=2)
    assert page.readableFrom(capital) >= 600


@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_outline_is_seen_while_it_is_sized(
    drive: Drive, language: str, step: TextStep
) -> None:
    """Whoever can press Smaller or Larger sees the card's outline on the same page."""
    drive.look(text_step=step, language=language)
    drive.open("staff-settings")
    (area,) = visible(drive.page, "PagedArea")
    items = visible_items(area)
    group = next(i for i in items if i.objectName() == "outline").parentItem()
    pages = 0
    for _ in pages_of(drive, area):
        (begin, end), place = ends_of(area), place_of(group)
        shows = place.top() >= begin - 1 and place.bottom() <= end + 1
        pages += shows
        buttons = visible(group, "TouchButton")
        assert len(buttons) == 2
        for button in map(place_of, buttons):
            assert shows or button.bottom() <= begin or button.top() >= end - 1
    assert pages
