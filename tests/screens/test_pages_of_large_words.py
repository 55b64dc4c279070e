"""Large words are read page by page: whole lines, full pages, pictures one can see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.articles.blocks import Figure
from kiosk.session.preferences import TextStep
from tests.support.items import place_of, visible
from tests.support.pages import cut_lines, cut_things, pages_of

if TYPE_CHECKING:
    from tests.support.drive import Drive

FULL = 0.5
"""Of a page before More: so much of its height shows something."""
WORTH_SEEING = 0.5
"""Of the room for words: the height a picture has on a page of its own."""

LARGER = (TextStep.LARGE, TextStep.LARGEST)
LANGUAGES = ["en", "es"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_first_page_is_nearly_empty(drive: Drive, language: str) -> None:
    """Who touches Next without More has read half a page of every screen at least."""
    drive.look(language=language, text_step=TextStep.LARGEST)
    empty = []
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        drive.settle()
        area = visible(drive.page, "PagedArea")[0]
        shown = area.property("shownHeight") / area.height()
        if area.property("hasMore") and shown < FULL:
            empty.append(f"{screen}: {shown:.0%}")
    assert empty == []


@pytest.mark.parametrize("step", LARGER)
@pytest.mark.parametrize(
    "screen", ["staff", "staff-troubled", "figure", "callout", "body-map-chosen"]
)
def test_no_line_of_a_page_is_cut(drive: Drive, screen: str, step: TextStep) -> None:
    """Page by page every line, and every button, shows whole."""
    drive.look(text_step=step, language="es")
    drive.open(screen)
    area = visible(drive.page, "PagedArea")[0]
    for _ in pages_of(drive, area):
        assert cut_lines(area) == []
        assert cut_things(area, "Pressable") == []
        assert cut_things(area, "Picture") == []


@pytest.mark.parametrize("step", LARGER)
def test_the_staff_screen_begins_with_figures(drive: Drive, step: TextStep) -> None:
    """The first page says more than its heading: what waits, and since when."""
    drive.look(text_step=step, language="es")
    drive.open("staff")
    drive.settle()
    area = visible(drive.page, "PagedArea")[0]
    end = place_of(area).top() + area.property("shownHeight")
    facts = visible(area, "FactCard")
    assert sum(place_of(fact).bottom() <= end for fact in facts) >= 4


@pytest.mark.parametrize("step", LARGER)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_muscle_is_parted_from_what_to_mind(
    drive: Drive, language: str, step: TextStep
) -> None:
    """Each card of the list is whole on a page, whichever part of the body is open."""
    drive.look(language=language, text_step=step)
    drive.open("body-map-muscles")
    listing = drive.shell.pages.bodyMap.listing
    parted = []
    for part in [row.card_id for row in listing.groups.rows]:
        listing.openGroup(part)
        drive.settle()
        rows = visible(drive.page, "PagedArea")[0]
        room = rows.height() - 2 * rows.property("edge")
        cards = visible(rows, "MuscleCard")
        assert cards
        parted += [str(c.property("name")) for c in cards if c.height() > room]
    assert parted == []


@pytest.mark.parametrize("step", LARGER)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_large_however_long_its_caption(
    drive: Drive, language: str, step: TextStep
) -> None:
    """Beside large words no picture shrinks below half the height words have."""
    drive.look(language=language, text_step=step)
    small = []
    pictured = [
        (section.id, screen.id)
        for section in drive.topic.sections
        for screen in section.screens
        if any(isinstance(block, Figure) for block in screen.blocks)
    ]
    assert len(pictured) > 5
    for section, screen in pictured:
        drive.read(section, screen)
        area = visible(drive.page, "PagedArea")[0]
        picture = visible(area, "Picture")[0]
        if drive.size == "portrait" and not area.property("hasMore"):
            continue  # it gave way so that all stands on one page
        least = (
            0.23 * drive.page.width()
            if drive.size == "portrait"
            else (WORTH_SEEING * area.height())
        )
        if picture.property("paintedHeight") < least:
            small.append(f"{screen}: {picture.property('paintedHeight'):.0f}")
    assert small == []
