"""Hands and feet are enlarged by the first touch, in the same pane, and given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

from kiosk.session.preferences import TextStep
from tests.support.body_touch import body_of, is_lit, pixel_of, touch_body
from tests.support.items import place_of, shown_place_of, visible
from tests.support.layout import clipping_faults
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

SEVERAL = ("hand", "foot", "shoulder_back", "low_back", "elbow", "forearm", "upper_arm")
FINGER_MM = 20.0
PARTS = {"hand": (-235.0, 500.0), "foot": (-95.0, 965.0)}
"""A spot of each small part, left of the middle of a picture."""
RIGHT_TO_LEFT = "ar"


def pane_room(drive: Drive) -> QRectF:
    """Return the room all figures together take."""
    room = QRectF()
    for figure in visible(drive.page, "BodyFigure"):
        room = room.united(place_of(figure))
    return room


def ways(drive: Drive, name: str) -> list[QQuickItem]:
    """List the buttons of this name."""
    buttons = visible(drive.page, "TouchButton")
    return [button for button in buttons if button.property("name") == name]


@pytest.mark.parametrize("language", ["en", "es", RIGHT_TO_LEFT])
@pytest.mark.parametrize("is_beside", [False, True])
@pytest.mark.parametrize("part", PARTS)
def test_the_first_touch_enlarges_it_in_the_same_pane(
    drive: Drive,
    request: pytest.FixtureRequest,
    part: str,
    is_beside: bool,
    language: str,
) -> None:
    """It is lit and whole in a pane that keeps its place; one button gives all back."""
    drive.look(language=language)
    drive.open("body-map")
    room = pane_room(drive)
    finger = touch_screen(request)
    touch_body(drive, finger, *PARTS[part], is_beside=is_beside)
    body_map = drive.shell.pages.bodyMap
    (row,) = body_map.chosen.rows
    assert row.code.startswith(part)
    assert body_map.views.isEnlarged
    assert pane_room(drive) == room
    assert is_lit(drive.grab(), pixel_of(drive, *PARTS[part]))
    lit = lit_room(drive, part)
    assert room.adjusted(-1, -1, 1, 1).contains(lit)
    name = {"es": "Todo el cuerpo"}.get(language, "Whole body")
    (whole,) = ways(drive, name)
    tap(drive, finger, whole)
    assert body_map.views.hasBoth
    assert pane_room(drive) == room
    assert [each.code for each in body_map.chosen.rows] == [row.code]


def lit_room(drive: Drive, region: str) -> QRectF:
    """Return where a region left of the middle stands on the screen."""
    view = drive.shell.pages.bodyMap.picture.scene.scene.view
    left, top, right, bottom = body_of(drive).hits[view].box(region)
    first, last = pixel_of(drive, -right, top), pixel_of(drive, -left, bottom)
    return QRectF(first, last)


@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("part", PARTS)
def test_enlarged_it_is_as_large_as_a_finger_needs(
    drive: Drive, part: str, step: TextStep
) -> None:
    """Hand and foot are 20 mm or more each way at any text size; no word is cut."""
    drive.look(text_step=step)
    drive.open("body-map")
    body_map = drive.shell.pages.bodyMap
    body_map.lookCloser(part)
    side = body_map.views.viewpoint.side
    body_map.toggle(f"{part}.{side}")
    drive.settle()
    view = body_map.picture.scene.scene.view
    left, top, right, bottom = body_of(drive).hits[view].box(part)
    unit = 1 / body_map.picture.unitsOf(1.0) / drive.theme.property("pixelsPerMm")
    assert min(right - left, bottom - top) * unit >= FINGER_MM
    assert clipping_faults(drive.page) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("part", ["hand", "foot", ""])
def test_what_may_be_an_emergency_is_seen_at_once(
    drive: Drive, part: str, step: TextStep, language: str
) -> None:
    """However the body is seen, no button pushes the words of an alarm out of view.

    Of the largest letters a strip may be higher than the page: then it begins there.
    """
    drive.look(text_step=step, language=language)
    drive.open("body-map")
    body_map = drive.shell.pages.bodyMap
    if part:
        body_map.lookCloser(part)
    body_map.toggle(f"{part or 'chest'}.{body_map.views.viewpoint.side}")
    drive.settle()
    (strip,) = visible(drive.page, "AlarmStrip")
    assert shown_place_of(strip).height() >= 0.5 * strip.height()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_several_places_push_no_emergency_out_of_view(
    drive: Drive, step: TextStep, language: str
) -> None:
    """However many places are chosen before, the words of an alarm begin in view."""
    drive.look(text_step=step, language=language)
    drive.open("body-map")
    body_map = drive.shell.pages.bodyMap
    for place in (*SEVERAL, "chest"):
        body_map.toggle(f"{place}.left")
    drive.settle()
    (strip,) = visible(drive.page, "AlarmStrip")
    assert shown_place_of(strip).height() >= 0.5 * strip.height()


def test_an_arm_alone_says_whose_it_is(drive: Drive) -> None:
    """Its name tells the side, to a screen reader as well, and follows a change."""
    drive.open("body-map")
    body_map = drive.shell.pages.bodyMap
    body_map.toggle("hand.left")
    body_map.lookCloser("hand")
    body_map.switchSide("hand.left")
    drive.settle()
    (figure,) = visible(drive.page, "BodyFigure")
    assert figure.property("caption") == "Your right arm from the back"
    assert figure.property("words").startswith("Your right arm from the back")
    body_map.switchSide("hand.right")
    drive.settle()
    assert figure.property("caption") == "Your left arm from the back"
    labels = visible(drive.page, "EdgeLabel")
    assert [label for label in labels if label.property("words")] == []


@pytest.mark.parametrize("part", PARTS)
def test_list_and_finger_give_the_same_answer(
    portrait: Drive, request: pytest.FixtureRequest, part: str
) -> None:
    """Whichever way a small part is chosen, alarms and muscles are the same."""
    portrait.open("body-map")
    touch_body(portrait, touch_screen(request), *PARTS[part])
    body_map = portrait.shell.pages.bodyMap
    (row,) = body_map.chosen.rows
    by_touch = answer_of(portrait)
    body_map.toggle(row.code)
    portrait.open("body-map-list")
    body_map.toggle(row.code)
    body_map.showAs("")
    portrait.settle()
    assert answer_of(portrait) == by_touch


def answer_of(drive: Drive) -> list[str]:
    """Return the words of the answer, strip and cards."""
    kinds = ("AlarmStrip", "MuscleCard")
    found = [item for kind in kinds for item in visible(drive.page, kind)]
    return [str(item.property("name")) for item in found]


def test_what_stands_beside_an_enlarged_arm_is_not_lit_in_part(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """The elbow is whole there and stays; the hip is not, and leads away from it."""
    drive.open("body-map")
    finger = touch_screen(request)
    touch_body(drive, finger, *PARTS["hand"])
    body_map = drive.shell.pages.bodyMap
    body_map.touch(-160.0, 320.0, 5.0)
    drive.settle()
    assert body_map.views.viewpoint.inset == "hand_back"
    body_map.touch(-95.0, 480.0, 5.0)
    drive.settle()
    assert body_map.views.viewpoint.inset in {"", "hips_back"}
