"""A muscle opened from an answer: its strip, the next one, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kiosk.bodymap import leading
from kiosk.bodymap.model import Side
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import Scheme, TextStep
from kiosk.visitor.body.paint.patterns import MusclePatterns
from tests.screens.test_keyboard_visit import press
from tests.support.alarm_strip import (
    LARGE_SHARE,
    STRIP_SHARE,
    expected_lines,
    lines_of,
    share_of,
    strip_of,
)
from tests.support.body_touch import body_of
from tests.support.items import shown_place_of, visible
from tests.support.layout import clipping_faults, target_faults

if TYPE_CHECKING:
    from tests.support.drive import Drive


def test_a_muscle_page_carries_its_strip(drive: Drive) -> None:
    """Every muscle's page says its signs, and the heart's whole sentence if alike."""
    drive.open("body-map")
    body = body_of(drive)
    wrong = []
    for muscle in body.muscles.values():
        lead = leading.for_muscle(body, muscle, language="en", number="911")
        place = Place(PlaceKind.MUSCLE, drive.topic.id, "left", muscle.id)
        drive.shell.go(place)
        drive.settle()
        lines = lines_of(drive)
        if [line for line in expected_lines(drive, lead) if line not in lines]:
            wrong.append(f"{muscle.id}: {lines}")
        if muscle.mimics_heart and body.alarms["heart"]["en"].lead not in lines:
            wrong.append(f"{muscle.id}: no word of the heart")
        is_large = lead.is_grave or muscle.mimics_heart
        share = share_of(drive, strip_of(drive))
        if share > (LARGE_SHARE if is_large else STRIP_SHARE):
            wrong.append(f"{muscle.id}: {share:.3f}")
        strip = strip_of(drive)
        if shown_place_of(strip).height() < strip.height() - 1:
            wrong.append(f"{muscle.id}: the strip is not in view")
    assert wrong == []


def test_the_next_muscle_is_one_touch_and_back_leads_to_the_map(
    drive: Drive,
) -> None:
    """Through all muscles of the answer and round; Back returns to the place."""
    drive.open("body-map")
    body_map, page = drive.shell.pages.bodyMap, drive.shell.pages.muscle
    body_map.toggle("low_back.left")
    drive.settle()
    cards = body_map.answer.cards.rows
    body_map.openMuscle(cards[0].card_id)
    drive.wait_for_place("muscle")
    met = []
    for index in range(len(cards)):
        met.append(page.name)
        following = (index + 1) % len(cards) + 1
        press(drive, f"Next muscle ({following} of {len(cards)})")
    assert met == [card.title for card in cards]
    assert page.name == met[0]
    drive.shell.goBack()
    assert drive.shell.place == "body-map"
    assert body_map.chosen.rows[0].code == "low_back.left"


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_muscle_among_others_is_shown_in_full(drive: Drive, language: str) -> None:
    """With the next one on offer no word is cut, at any text size."""
    drive.open("body-map")
    body_map = drive.shell.pages.bodyMap
    body_map.toggle("chest.left")
    body_map.openMuscle(body_map.answer.cards.rows[0].card_id)
    drive.wait_for_place("muscle")
    faults = []
    for step in TextStep:
        drive.look(text_step=step, language=language)
        found = clipping_faults(drive.page)
        found += target_faults(drive.page, drive.theme.property("pixelsPerMm"))
        faults += [f"{step.name}: {fault}" for fault in found]
    assert faults == []


def test_a_muscle_from_the_list_has_no_next(portrait: Drive) -> None:
    """Where no place is chosen there is no answer to go through."""
    place = Place(PlaceKind.MUSCLE, portrait.topic.id, "left", "trap_upper")
    portrait.shell.go(place)
    assert portrait.shell.pages.muscle.nextName == ""


@pytest.mark.parametrize("scheme", Scheme)
def test_no_two_small_pictures_are_alike(portrait: Drive, scheme: Scheme) -> None:
    """Every muscle has a picture of its own pattern, and each side its own."""
    body = body_of(portrait)
    patterns = MusclePatterns()
    patterns.offer(body)
    seen: dict[bytes, str] = {}
    for muscle in body.muscles:
        for side in (Side.LEFT, Side.RIGHT):
            image = patterns.image(muscle, side, scheme, QSize(76, 68))
            assert not image.isNull()
            drawn = bytes(image.constBits())
            assert drawn not in seen, (muscle, side, seen.get(drawn))
            seen[drawn] = f"{muscle} {side}"


def test_what_was_painted_for_a_visitor_is_forgotten(portrait: Drive) -> None:
    """After Finish no picture tells which muscles were looked at, nor a list open."""
    portrait.open("body-map")
    body_map = portrait.shell.pages.bodyMap
    body_map.toggle("low_back.left")
    portrait.settle()
    body_map.answer.alarm.open()
    assert not body_map._patterns.is_clear()
    portrait.kiosk.end_visit()
    assert body_map._patterns.is_clear()
    assert body_map.answer.alarm.is_clear()
    assert body_map.is_clear()


def test_the_way_on_says_next_in_spanish_too(small: Drive) -> None:
    """The number alone would name the page one is on; its brackets stay whole."""
    small.look(language="es")
    small.open("body-map")
    body_map = small.shell.pages.bodyMap
    body_map.toggle("low_back.left")
    small.settle()
    cards = body_map.answer.cards.rows
    body_map.openMuscle(cards[0].card_id)
    small.wait_for_place("muscle")
    small.settle()

    name = small.shell.pages.muscle.nextName

    assert name == f"Siguiente (2\u00a0de\u00a0{len(cards)})"
    assert name in [
        item.property("name") for item in visible(small.page, "TouchButton")
    ]
    assert clipping_faults(small.page) == []
