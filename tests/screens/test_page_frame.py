"""Every page stands in one frame: it begins at its top, and says what it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from kiosk import visitor
from kiosk.session.navigation import PlaceKind
from kiosk.session.preferences import TextStep
from kiosk.visitor.page.page import SCREENS_WITHOUT_A_PAGE
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from tests.support.drive import Drive

PACKAGE = Path(visitor.__file__).parent
FRAMED = (
    "home",
    "emergency",
    "sources",
    "body-map",
    "muscle",
    "list",
    "form-start",
    "form-review",
    "thank-you",
    "staff",
    "staff-settings",
    "copy-choose",
    "receipt",
)


@pytest.mark.parametrize("screen", FRAMED)
def test_a_page_is_named_by_its_title(portrait: Drive, screen: str) -> None:
    """Who cannot see hears on arrival what page this is, on every page alike."""
    portrait.open(screen)
    frames = visible(portrait.page, "PageFrame")
    assert len(frames) == 1
    pane = QAccessible.queryAccessibleInterface(frames[0])
    assert pane is not None
    assert pane.role() == QAccessible.Role.Pane
    assert pane.text(QAccessible.Text.Name) == frames[0].property("title") != ""


def test_a_page_begins_at_its_top(portrait: Drive) -> None:
    """Who paged down on one screen begins the next one at its first line."""
    section = portrait.topic.sections[0]
    portrait.read(section.id, section.screens[0].id)
    pages = visible(portrait.page, "PagedArea")[0]
    pages.setProperty("contentY", 30)
    portrait.read(section.id, section.screens[1].id)
    assert pages.property("contentY") == 0


def test_more_at_the_end_does_not_throw_back_at_once(drive: Drive) -> None:
    """A tap too many at the end is a slip; only a later one leads back to the top."""
    drive.open("emergency")
    pages = visible(drive.page, "PagedArea")[0]
    for more in visible(drive.page, "MoreButton"):
        assert more.property("tremor") <= 300
        pages.setProperty("contentY", pages.property("contentHeight") - pages.height())
        drive.settle()
        assert more.property("name") == "Back to the top"
        assert more.property("tremor") >= 700


@pytest.mark.parametrize("step", TextStep)
def test_what_a_word_means_comes_into_sight(drive: Drive, step: TextStep) -> None:
    """Who asks for a meaning sees it, however large the words and long the page."""
    drive.look(text_step=step)
    reading = drive.shell.pages.reading
    section, screen = next(
        (s.id, c.id) for s in drive.topic.sections for c in s.screens if c.terms
    )
    drive.read(section, screen)
    reading.explain(reading.terms.rows[0].card_id)
    for _ in range(3):  # shown, laid out, brought into sight
        drive.settle()
    panel = next(
        panel
        for panel in visible(drive.page, "Panel")
        if any(
            words.property("plain") == reading.termMeaning
            for words in visible(panel, "BodyText")
        )
    )
    area = place_of(visible(drive.page, "PagedArea")[0])
    assert area.contains(place_of(panel).topLeft())
    if panel.height() < area.height():
        assert area.contains(place_of(panel).bottomLeft())


def test_every_place_has_a_screen(portrait: Drive) -> None:
    """No way of a visit leads to a page whose file is not there."""
    pages = {kind: portrait.kiosk.pages.of(kind) for kind in PlaceKind}
    files = {kind: page.qml_file for kind, page in pages.items() if page is not None}
    files |= SCREENS_WITHOUT_A_PAGE
    assert set(files) == set(PlaceKind)
    for file in files.values():
        assert (PACKAGE / file).is_file(), file
