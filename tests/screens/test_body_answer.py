"""The answer of the body map: alarms that are believed, and muscles without More."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap import leading
from kiosk.bodymap.lookup import muscles_for
from kiosk.bodymap.model import Area, Relation, Side, View
from kiosk.session.preferences import TextStep
from tests.screens.test_keyboard_visit import press
from tests.support.alarm_strip import (
    LARGE_SHARE,
    STRIP_SHARE,
    expected_lines,
    lines_of,
    share_of,
    strip_of,
)
from tests.support.body_touch import body_of, touch_body
from tests.support.fingers import Finger
from tests.support.items import enclosing, place_of, shown_place_of, visible
from tests.support.layout import clipping_faults, target_faults
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.bodymap.leading import Lead
    from kiosk.bodymap.model import BodyMap, Region
    from tests.support.drive import Drive

WHOLE_CARDS = {"portrait": 4, "landscape": 4, "small": 3}
WHOLE_BELOW_LARGE = {"portrait": 4, "landscape": 4, "small": 2}
"""Muscles that stand whole below a strip, and below the large one."""

WHOLE_AT_TWO_PLACES = {"portrait": 4, "landscape": 4, "small": 1}
"""A low screen has room for one below two places and the heart's strip in Spanish."""

FEW = 4
"""With fewer whole muscles an edge of the next one must show that more follow."""

WHY = {
    Relation.MAIN: "Often felt here",
    Relation.SPILL: "May spread here",
    Relation.HERE: "The muscle lies here",
}
WARNING = "May feel like heart pain: read first"


def area_of(region: Region) -> Area:
    """Return a region on the left, or in the middle."""
    side = Side.LEFT if Side.LEFT in region.sides else Side.MIDDLE
    return Area(region.id, side)


def each_answer(drive: Drive, language: str = "en") -> Iterator[tuple[Area, Lead]]:
    """Choose one place after another; give it and what must lead there."""
    body, body_map = body_of(drive), drive.shell.pages.bodyMap
    for region in body.regions.values():
        area = area_of(region)
        code = f"{area.region}.{area.side}"
        body_map.toggle(code)
        drive.settle()
        yield area, lead_of(body, area, language=language)
        body_map.toggle(code)
    drive.settle()


def lead_of(body: BodyMap, *areas: Area, language: str = "en") -> Lead:
    """Return what the table has lead at places."""
    return leading.for_answer(body, areas, [], language=language, number="911")


def whole_cards(drive: Drive) -> tuple[int, int]:
    """Count the muscles' cards that show whole, and those of which an edge shows."""
    cards = visible(drive.page, "MuscleCard")
    places = [(place_of(card), shown_place_of(card)) for card in cards]
    whole = [p for p, s in places if s.height() >= p.height() - 1]
    return len(whole), sum(s.height() > 0 for _, s in places) - len(whole)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_strip_belongs_to_the_place(drive: Drive, language: str) -> None:
    """At every place the strip says two signs of its own, and takes little room."""
    drive.open("body-map")
    drive.look(language=language)
    wrong = []
    for area, lead in each_answer(drive, language):
        most = LARGE_SHARE if lead.is_grave else STRIP_SHARE
        if lines_of(drive) != expected_lines(drive, lead):
            wrong.append(f"{area.region}: {lines_of(drive)}")
        if share_of(drive, strip_of(drive)) > most:
            wrong.append(f"{area.region}: {share_of(drive, strip_of(drive)):.3f}")
        wrong += clipping_faults(drive.page)
        wrong += target_faults(drive.page, drive.theme.property("pixelsPerMm"))
    assert wrong == []


def test_the_strip_opens_every_sign_of_every_notice(drive: Drive) -> None:
    """One touch shows the whole list; Back shows the answer again."""
    drive.open("body-map")
    for area, lead in each_answer(drive):
        strip_of(drive).chosen.emit()
        drive.settle()
        wanted = [
            words
            for notice in lead.notices
            for words in (notice.lead, notice.call, *notice.signs)
        ]
        assert lines_of(drive) == wanted, area.region
        assert visible(drive.page, "MuscleCard") == []
        assert clipping_faults(drive.page) == []
        drive.shell.goBack()
        drive.settle()
        assert drive.shell.place == "body-map"
        assert lines_of(drive) == expected_lines(drive, lead), area.region


def test_a_touch_or_a_key_opens_the_list_and_puts_it_away(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """A finger opens it and a key closes it: the answer is there as before."""
    drive.open("body-map")
    drive.shell.pages.bodyMap.toggle("low_back.left")
    drive.settle()
    tap(drive, touch_screen(request), strip_of(drive))
    assert drive.shell.pages.bodyMap.answer.alarm.isOpen
    press(drive, "Back to the muscles")
    assert not drive.shell.pages.bodyMap.answer.alarm.isOpen
    assert strip_of(drive).hasActiveFocus()


def test_the_muscles_stand_there_without_more(drive: Drive) -> None:
    """At every place four muscles, or all, show whole; three on a low screen."""
    drive.open("body-map")
    body = body_of(drive)
    wrong = []
    for area, lead in each_answer(drive):
        count = len(muscles_for(body.regions, [area]))
        wanted = (WHOLE_BELOW_LARGE if lead.is_grave else WHOLE_CARDS)[drive.size]
        whole, edges = whole_cards(drive)
        if whole < min(count, wanted):
            wrong.append(f"{area.region}: {whole} of {count}")
        if drive.size == "small" and whole < min(count, FEW) and not edges:
            wrong.append(f"{area.region}: nothing tells that {count} follow")
    assert wrong == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "other", ["shoulder_back.left", "neck_back.left", "chest.left"]
)
def test_two_places_leave_the_muscles_their_room(
    drive: Drive, other: str, language: str
) -> None:
    """With two places chosen four muscles still show whole; on a low screen some."""
    drive.look(language=language)
    drive.open("body-map")
    for code in (other, "low_back.right"):
        drive.shell.pages.bodyMap.toggle(code)
    drive.settle()
    whole, edges = whole_cards(drive)
    assert whole >= WHOLE_AT_TWO_PLACES[drive.size]
    assert edges or drive.size != "small"


@pytest.mark.parametrize("language", ["en", "es"])
def test_larger_words_show_a_muscle_below_two_places(
    portrait: Drive, language: str
) -> None:
    """On a tall panel a muscle stands whole where half a page had stood empty."""
    portrait.look(text_step=TextStep.LARGE, language=language)
    portrait.open("body-map-chosen")
    area = enclosing(visible(portrait.page, "MuscleCard")[0], "PagedArea")
    assert area is not None
    shown = place_of(area).top() + area.property("shownHeight")
    cards = [place_of(card) for card in visible(portrait.page, "MuscleCard")]
    assert [place for place in cards if place.bottom() <= shown + 1]


def height_of(drive: Drive, region: str) -> int:
    """Return a height at which the back, left of its middle, is in this region."""
    body = body_of(drive)
    heights = range(150, 600, 5)
    areas = (
        body.area_at(View.BACK, -30, y, reach=0.0, side=Side.LEFT) for y in heights
    )
    found = [
        y
        for y, area in zip(heights, areas, strict=True)
        if area and area.region == region
    ]
    return found[len(found) // 2]


def test_three_touches_to_the_muscles_five_to_the_next_one(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """Begin, where does it hurt, the low back; then a muscle, then the next one."""
    finger = Finger(drive, request)
    finger.press("Touch to begin")
    drive.wait_for_place("home")
    finger.press("Where does it hurt?")
    drive.wait_for_place("body-map")
    drive.see()
    body_map = drive.shell.pages.bodyMap
    touch_body(drive, touch_screen(request), -30, height_of(drive, "low_back"))
    assert [row.code.partition(".")[0] for row in body_map.chosen.rows] == ["low_back"]
    assert whole_cards(drive)[0] >= WHOLE_CARDS[drive.size]
    first, second = [card.title for card in body_map.answer.cards.rows[:2]]
    finger.press(first)
    drive.wait_for_place("muscle")
    assert drive.shell.pages.muscle.name == first
    count = len(body_map.answer.cards.rows)
    finger.press(f"Next muscle (2 of {count})")
    assert drive.shell.pages.muscle.name == second


def test_each_card_says_why_and_warns_where_it_must(portrait: Drive) -> None:
    """Three words of reason; of the heart on the card unless its sentence leads."""
    portrait.open("body-map")
    body = body_of(portrait)
    for area, lead in each_answer(portrait):
        cards = portrait.shell.pages.bodyMap.answer.cards.rows
        matches = muscles_for(body.regions, [area])
        assert [c.note for c in cards] == [WHY[m.relation] for m in matches]
        for card, match in zip(cards, matches, strict=True):
            is_warned = body.muscles[match.muscle].mimics_heart and not lead.is_grave
            assert card.warning == (WARNING if is_warned else ""), area.region


def test_the_most_urgent_of_several_places_comes_first(portrait: Drive) -> None:
    """Whichever is touched first, the heart's sentence leads over the low back's."""
    portrait.open("body-map")
    for code in ("low_back.left", "chest.left"):
        portrait.shell.pages.bodyMap.toggle(code)
    portrait.settle()
    body = body_of(portrait)
    areas = [Area("low_back", Side.LEFT), Area("chest", Side.LEFT)]
    assert lines_of(portrait) == expected_lines(portrait, lead_of(body, *areas))
    assert "heart" in lines_of(portrait)[0]
