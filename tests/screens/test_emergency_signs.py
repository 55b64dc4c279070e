"""Emergency signs can be read in a fright: short lists, the worst at once in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from kiosk.visitor.home.emergency import MOST_SIGNS
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from tests.support.drive import Drive

WORST = 4
"""Breath, chest, what else may be the heart, and stroke lead the list."""
PAGES = 20
"""More than any look needs."""


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_signs_stand_in_short_lists(drive: Drive, language: str) -> None:
    """Seven in a group at most, each sign once, in the order of the topic."""
    drive.look(language=language)
    drive.open("emergency")
    groups = drive.kiosk.pages.emergency.groups.rows
    assert max(len(group.signs) for group in groups) <= MOST_SIGNS
    signs = drive.topic.emergency
    told = [*signs.now, *signs.after, *signs.today]
    said = [sign for group in groups for sign in group.signs]
    assert said == [sign.replace("{number}", "911") for sign in told]
    titles = [group.title for group in groups]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("language", ["en", "es"])
def test_chest_breath_and_stroke_are_seen_at_once(drive: Drive, language: str) -> None:
    """The first list is whole on the glass before anybody touches More."""
    drive.look(language=language)
    drive.open("emergency")
    area = visible(drive.page, "PagedArea")[0]
    end = place_of(area).top() + area.property("shownHeight")
    first = visible(drive.page, "SignGroup")[0]
    assert place_of(first).bottom() <= end + 1


@pytest.mark.parametrize("step", list(TextStep))
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_worst_signs_are_seen_at_once_in_large_words(
    drive: Drive, language: str, step: TextStep
) -> None:
    """However large the words, breath, chest and stroke need no More."""
    drive.look(language=language, text_step=step)
    drive.open("emergency")
    drive.settle()
    end = shown_end(drive)
    signs = visible(visible(drive.page, "SignGroup")[0], "ListCard")[:WORST]
    assert [place_of(sign).bottom() <= end + 1 for sign in signs] == [True] * WORST


@pytest.mark.parametrize("step", list(TextStep))
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_group_that_fits_a_page_is_never_parted(
    drive: Drive, language: str, step: TextStep
) -> None:
    """Where the groups do not fit together, each that can stands whole on a page."""
    drive.look(language=language, text_step=step)
    drive.open("emergency")
    area = visible(drive.page, "PagedArea")[0]
    room = area.height() - 2 * area.property("edge")
    whole: set[str] = set()
    fitting = {
        group.property("title")
        for group in visible(area, "SignGroup")[1:]
        if group.height() <= room
    }
    for _ in range(PAGES):
        drive.settle()
        end = shown_end(drive)
        whole |= {
            group.property("title")
            for group in visible(area, "SignGroup")
            if place_of(group).top() >= place_of(area).top() - 1
            and place_of(group).bottom() <= end + 1
        }
        if not area.property("hasMore"):
            break
        area.metaObject().invokeMethod(area, "pageDown")
    assert fitting - whole == set()


def shown_end(drive: Drive) -> float:
    """Return where what shows of the page ends, in pixels of the window."""
    area = visible(drive.page, "PagedArea")[0]
    return place_of(area).top() + area.property("shownHeight")
