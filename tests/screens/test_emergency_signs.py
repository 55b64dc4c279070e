"""Emergency signs can be read in a fright: short lists, the worst at once in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import TextStep
from kiosk.visitor.home.emergency import MOST_SIGNS
from tests.support.items import place_of, visible
from tests.support.pages import ends_of, pages_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

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


@pytest.mark.parametrize("step", list(TextStep))
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("screen", ["emergency", "trap_upper", "glut_min"])
def test_every_page_says_whom_to_call_for_its_signs(
    drive: Drive, language: str, step: TextStep, screen: str
) -> None:
    """A group that no page holds says on each page again which group it is."""
    drive.look(language=language, text_step=step)
    open_signs(drive, screen)
    (area,) = visible(drive.page, "PagedArea")
    told = 0
    for page, _ in enumerate(pages_of(drive, area)):
        (begin, end), top = ends_of(area), place_of(area).top()
        texts = visible(area, "QQuickText")
        for head, signs in groups_on(area):
            heads = [place_of(t) for t in texts if words_of(t) == head]
            for sign in map(place_of, signs):
                if sign.top() < begin - 1 or sign.bottom() > end + 1:
                    continue
                told += 1
                stands = [top - 1 <= h.top() < sign.top() for h in heads]
                assert any(stands), (page, head)
    assert told == sum(len(signs) for _, signs in groups_on(area))


def test_a_page_without_its_group_is_noticed(small: Drive) -> None:
    """Mutation check: where no group has a head, a page of signs stands without one."""
    small.look(text_step=TextStep.LARGEST)
    small.open("emergency")
    (area,) = visible(small.page, "PagedArea")
    resumed = [area.property("shownTop") > 0 for _ in pages_of(small, area)]
    assert any(resumed)
    assert not all(resumed)
    for group in visible(area, "SignGroup"):
        group.setProperty("head", None)
    area.setProperty("contentY", 0)
    assert not any(area.property("shownTop") > 0 for _ in pages_of(small, area))


def open_signs(drive: Drive, screen: str) -> None:
    """Show the emergency signs, or those of a muscle in a whole list."""
    if screen == "emergency":
        drive.open(screen)
        return
    drive.open("body-map")
    drive.shell.go(Place(PlaceKind.MUSCLE, drive.topic.id, "left", screen))
    drive.shell.pages.muscle.alarm.open()
    drive.settle()


def groups_on(area: QQuickItem) -> list[tuple[str, list[QQuickItem]]]:
    """List whom to call, and the signs to call for, of each group on the screen."""
    by_heading = [
        (str(group.property("title")), visible(group, "ListCard"))
        for group in visible(area, "SignGroup")
    ]
    lines = visible(area, "AlarmWords")
    for line in lines:
        if line.property("kind") == "call":
            by_heading.append((str(line.property("words")), []))
        elif line.property("kind") == "sign":
            by_heading[-1][1].append(line)
    return by_heading


def words_of(text: QQuickItem) -> str:
    """Return what a text says, without what keeps its last words together."""
    return str(text.property("text")).replace("\u00a0", " ")


def shown_end(drive: Drive) -> float:
    """Return where what shows of the page ends, in pixels of the window."""
    area = visible(drive.page, "PagedArea")[0]
    return place_of(area).top() + area.property("shownHeight")
