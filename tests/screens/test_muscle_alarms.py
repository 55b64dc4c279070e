"""No muscle is read before the words that may be urgent, however large they are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from kiosk.bodymap import leading
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import TextStep
from tests.support.body_touch import body_of
from tests.support.items import place_of, visible
from tests.support.pages import cut_lines, ends_of, pages_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

LONGEST = 8
"""So many muscles are looked at: those of which an alarm says most."""


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_an_alarm_is_whole_where_a_muscle_begins(
    drive: Drive, language: str, step: TextStep
) -> None:
    """The first page of every muscle has all its urgent words, before More."""
    drive.look(text_step=step, language=language)
    parted = []
    for muscle in longest_alarms(drive, language):
        open_muscle(drive, muscle)
        (strip,) = visible(drive.page, "AlarmStrip")
        if not is_on_page(area_of(drive), strip):
            parted.append(muscle)
    assert parted == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_larger_words_begin_with_the_alarm(
    drive: Drive, language: str, step: TextStep
) -> None:
    """Who reads page by page meets what is urgent before the muscle's own words."""
    drive.look(text_step=step, language=language)
    for muscle in longest_alarms(drive, language):
        open_muscle(drive, muscle)
        (strip,) = visible(drive.page, "AlarmStrip")
        area, end = area_of(drive), place_of(strip).bottom()
        own = drive.shell.pages.muscle.main
        (words,) = [t for t in visible(area, "BodyText") if t.property("plain") == own]
        assert place_of(words).top() >= end


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_every_page_of_a_muscle_shows_something_whole(
    drive: Drive, language: str, step: TextStep
) -> None:
    """No page is blank, cuts a line, or shows the edge of what the last one said."""
    drive.look(text_step=step, language=language)
    paper = QColor(drive.theme.property("paper"))
    for muscle in longest_alarms(drive, language):
        open_muscle(drive, muscle)
        area = area_of(drive)
        for page, _ in enumerate(pages_of(drive, area)):
            whole = [w for w in visible(area, "QQuickText") if is_on_page(area, w)]
            assert [w for w in whole if w.property("text")], (muscle, page)
            assert cut_lines(area) == [], (muscle, page)
            if page:
                assert top_line(drive, area) == {paper.name()}, (muscle, page)


def test_no_line_of_an_alarm_lies_on_another(portrait: Drive) -> None:
    """One muscle after the other, in the largest words: each line can be read."""
    portrait.look(text_step=TextStep.LARGEST, language="es")
    portrait.open("body-map")
    blurred = []
    for muscle in body_of(portrait).muscles:
        open_muscle(portrait, muscle)
        places = [place_of(line) for line in visible(portrait.page, "AlarmWords")]
        if any(a.bottom() > b.top() + 1 for a, b in pairwise(places)):
            blurred.append(muscle)
    assert blurred == []


def test_an_alarm_on_another_page_is_noticed(small: Drive) -> None:
    """Mutation check: an alarm that begins below the page is not on it."""
    small.look(text_step=TextStep.LARGEST)
    open_muscle(small, longest_alarms(small, "en")[0])
    (strip,) = visible(small.page, "AlarmStrip")
    area = area_of(small)
    assert is_on_page(area, strip)
    strip.setY(strip.y() + area.height())
    assert not is_on_page(area, strip)


def longest_alarms(drive: Drive, language: str) -> list[str]:
    """Name the muscles whose alarm says most."""
    drive.open("body-map")
    body = body_of(drive)

    def length(muscle: str) -> int:
        lead = leading.for_muscle(
            body, body.muscles[muscle], language=language, number="911"
        )
        said = (f"{n.shortest_call} {n.signs_in_line}" for n in lead.foremost)
        return len(lead.heart) + sum(map(len, said))

    return sorted(body.muscles, key=length)[-LONGEST:]


def open_muscle(drive: Drive, muscle: str) -> None:
    """Show the page of a muscle on the left."""
    drive.kiosk.idle.touch()
    drive.shell.go(Place(PlaceKind.MUSCLE, drive.topic.id, "left", muscle))
    drive.settle()


def area_of(drive: Drive) -> QQuickItem:
    """Return what is read page by page."""
    (area,) = visible(drive.page, "PagedArea")
    return area


def is_on_page(area: QQuickItem, item: QQuickItem) -> bool:
    """Tell whether all of an item shows on the page where the words are."""
    (top, end), place = ends_of(area), place_of(item)
    return place.top() >= top - 1 and place.bottom() <= end + 1


def top_line(drive: Drive, area: QQuickItem) -> set[str]:
    """Return the colours of the first line of a page."""
    picture, place = drive.grab(), place_of(area)
    y = round(place.top()) + 1
    columns = range(round(place.left()), round(place.right()), 3)
    return {picture.pixelColor(x, y).name() for x in columns}
