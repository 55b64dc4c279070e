"""The drawn body: both figures, what is lit, and what can be told apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from kiosk.bodymap.model import Side, View
from kiosk.bodymap.viewpoint import Viewpoint
from kiosk.config.contrast import contrast
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import Scheme, TextStep
from kiosk.visitor.body.paint.colours import BODY_COLOURS
from kiosk.visitor.body.paint.marks import area_paths
from tests.support.body_touch import body_of, is_lit, pixel_of, touch_body
from tests.support.drive import Drive, wait_for
from tests.support.items import place_of, visible
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from kiosk.bodymap.model import BodyMap

EDGES = 3.0
RIGHT_TO_LEFT = "ar"


def test_lighting_one_place_leaves_the_body_whole(portrait: Drive) -> None:
    """Two places chosen at once, on a picture that turned: all of the body shows."""
    portrait.open("body-map")
    for code in ("shoulder_back.left", "low_back.right"):
        portrait.shell.pages.bodyMap.toggle(code)
    portrait.settle()
    picture = portrait.grab()
    for x, y in ((0, 40), (60, 700), (-60, 700)):
        card = QColor(portrait.theme.property("card"))
        assert picture.pixelColor(pixel_of(portrait, x, y)) != card, (x, y)


@pytest.mark.parametrize("grid", [30, pytest.param(100, marks=pytest.mark.torture)])
def test_every_pixel_finds_the_region_painted_there(drive: Drive, grid: int) -> None:
    """On grid by grid points of each view, what is touched is what lights up there."""
    drive.open("body-map")
    body, body_map = body_of(drive), drive.shell.pages.bodyMap
    points = [Viewpoint(View.FRONT), Viewpoint(View.BACK)]
    points += [Viewpoint().closer(body, name, Side.LEFT) for name in body.insets]
    for at in points:
        body_map._look(at)
        drive.settle()
        pictures = [body_map.picture, body_map.views.beside]
        for picture in pictures[: 1 if at.inset else 2]:
            assert wrong_spots(body, picture, grid) == []


def wrong_spots(body: BodyMap, picture: Any, grid: int) -> list[str]:
    """List where the touched region is not the one that lights."""
    at = picture.scene.scene
    left, share = picture.scene.leftShare, picture.scene.widthShare
    wrong, found = [], 0
    for index in range(grid * grid):
        across, down = index % grid + 0.5, index // grid + 0.5
        x = (left + share * across / grid) * picture.width()
        spot = picture.spotAt(QPointF(x, down * picture.height() / grid))
        area = body.area_at(at.view, spot.x(), spot.y(), side=at.side)
        if area is None:
            continue
        found += 1
        scene = replace(at, areas=(area,))
        if not any(path.contains(spot) for path in area_paths(scene, area)):
            wrong.append(f"{at}: {area} at {spot}")
    assert found > grid * grid / 20, f"{at} shows hardly any body"
    # A point on a border belongs to either side of it.
    return wrong if len(wrong) > found / 500 else []


@pytest.mark.parametrize("scheme", Scheme)
def test_pain_stands_out_on_the_skin(portrait: Drive, scheme: Scheme) -> None:
    """Main area, spill-over's lines and light reach 3:1 on the skin, as painted."""
    portrait.look(scheme=scheme)
    colours = BODY_COLOURS[scheme]
    portrait.shell.go(
        Place(PlaceKind.MUSCLE, portrait.topic.id, "left", "erector_lumb")
    )
    portrait.settle()
    picture, page = portrait.grab(), portrait.shell.pages.muscle
    origin = page.picture.mapToScene(QPointF(0, 0))
    area = picture.copy(
        int(origin.x()), int(origin.y()), int(page.picture.width()), 600
    )
    painted = {QColor(area.pixel(x, y)).name() for x, y in spots(area)}
    for mark in (colours.main, colours.spill_edge):
        assert mark in painted
        assert contrast(mark, colours.skin) >= EDGES
    assert contrast(colours.lit_edge, colours.skin) >= EDGES


def spots(image: QImage) -> list[tuple[int, int]]:
    """List every other column's pixels."""
    return [(x, y) for x in range(0, image.width(), 2) for y in range(image.height())]


def test_pain_is_told_apart_without_colour(portrait: Drive) -> None:
    """In greys a spill-over is striped and a main area is not."""
    body = body_of(portrait)
    muscle = body.muscles["erector_lumb"]
    place = Place(PlaceKind.MUSCLE, portrait.topic.id, "right", muscle.id)
    portrait.shell.go(place)
    portrait.settle()
    grey, page = portrait.grab(), portrait.shell.pages.muscle
    shades = {}
    for zone in muscle.zones:
        x, y = zone.at
        at, one = page.picture.spotAt(QPointF(0, 0)), page.picture.unitsOf(1.0)
        spot = page.picture.mapToScene(
            QPointF((x - at.x()) / one, (y - at.y()) / one)
        ).toPoint()
        line = [
            grey.pixelColor(spot.x() + d, spot.y()).lightness() for d in range(-9, 9)
        ]
        shades.setdefault(zone.kind, []).append(max(line) - min(line))
    assert max(shades["main"]) < min(shades["spill"])


def test_the_body_never_changes_sides_with_the_language(drive: Drive) -> None:
    """Mirrored, the left of the back is still the person's left, of the front not."""
    drive.open("body-map")
    drive.look(language=RIGHT_TO_LEFT)
    labels = sorted(visible(drive.page, "EdgeLabel"), key=lambda i: place_of(i).left())
    assert [label.property("words") for label in labels] == [
        "Your right",
        "Your left",
        "Your right",
    ]
    body_map = drive.shell.pages.bodyMap
    picture = body_map.picture
    assert picture.scene.viewName == "From the back"
    left = picture.spotAt(QPointF(picture.width() / 2 + 10, 300))
    assert left.x() < 0
    body_map.touch(-60, 800, 5)
    wait_for(body_map.changed)
    assert body_map.chosen.rows[0].code.endswith(".left")


def test_a_body_that_changes_its_size_is_painted_whole(portrait: Drive) -> None:
    """Grown after the last touch, the picture shows what a fresh one would."""
    portrait.open("body-map-chosen")
    picture = portrait.shell.pages.bodyMap.picture
    frame = picture.parentItem()
    room = place_of(frame).toRect()
    frame.setHeight(frame.height() / 2)
    portrait.settle()
    frame.setHeight(room.height())
    portrait.shell.pages.bodyMap.touch(60.0, 640.0, 5.0)
    portrait.settle()
    grown = portrait.grab().copy(room)
    picture.update()
    portrait.settle()
    assert grown == portrait.grab().copy(room)


def test_a_topic_about_backs_begins_with_the_back(drive: Drive) -> None:
    """Who has back pain touches the back first, on the picture as in the list."""
    drive.open("body-map")
    body_map = drive.shell.pages.bodyMap
    assert body_map.picture.scene.viewName == "From the back"
    figures = visible(drive.page, "BodyFigure")
    read = sorted(figures, key=lambda figure: place_of(figure).left())
    assert [figure.property("caption") for figure in read] == [
        "From the back",
        "From the front",
    ]
    drive.open("body-map-list")
    assert body_map.listing.group == "back"


def test_the_picture_keeps_its_place_whatever_is_chosen(drive: Drive) -> None:
    """Nothing moves under the finger: the pane is as large after a choice as before."""
    drive.open("body-map")
    before = [place_of(figure) for figure in visible(drive.page, "BodyFigure")]
    assert len(before) == 2
    body_map = drive.shell.pages.bodyMap
    for code in ("mid_back.left", "low_back.right", "low_back.left"):
        body_map.toggle(code)
        drive.settle()
        figures = visible(drive.page, "BodyFigure")
        assert [place_of(figure) for figure in figures] == before


def test_a_place_of_either_figure_is_chosen_by_touch(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """The front beside the back is touched as the back is, and lights on its own."""
    drive.open("body-map")
    finger = touch_screen(request)
    at = touch_body(drive, finger, 60, 800, is_beside=True)
    touch_body(drive, finger, 60, 700)
    body_map = drive.shell.pages.bodyMap
    chosen = [row.code for row in body_map.chosen.rows]
    assert [code.rpartition(".")[2] for code in chosen] == ["left", "right"]
    assert is_lit(drive.grab(), at)
    assert body_map.views.hasBoth


def test_what_is_enlarged_takes_the_whole_pane_and_gives_it_back(drive: Drive) -> None:
    """The neck of the front alone is seen, can be turned, and both come back."""
    drive.open("body-map")
    assert turn_ways(drive) == []
    room = united(drive)
    body_map = drive.shell.pages.bodyMap
    body_map.touchBeside(30, 165, 5)
    wait_for(body_map.changed)
    drive.settle()
    (figure,) = visible(drive.page, "BodyFigure")
    assert place_of(figure) == room
    assert figure.property("caption") == "From the front"
    (turn,) = turn_ways(drive)
    turn.click()
    drive.settle()
    assert united(drive) == room
    assert visible(drive.page, "BodyFigure")[0].property("caption") == "From the back"
    body_map.lookAtWhole()
    drive.settle()
    assert len(visible(drive.page, "BodyFigure")) == 2
    assert united(drive) == room


def united(drive: Drive) -> QRectF:
    """Return the room all figures together take."""
    room = QRectF()
    for figure in visible(drive.page, "BodyFigure"):
        room = room.united(place_of(figure))
    return room


def turn_ways(drive: Drive) -> list[QQuickItem]:
    """List the buttons that turn the picture."""
    ways = ("See the front", "See the back")
    buttons = visible(drive.page, "TouchButton")
    return [button for button in buttons if button.property("name") in ways]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_no_label_lies_on_a_body(drive: Drive, language: str) -> None:
    """Whose left and right it is stands beside or above the heads, at any text size."""
    for step in TextStep:
        drive.look(text_step=step, language=language)
        drive.open("body-map")
        pages = drive.shell.pages.bodyMap
        body = body_of(drive)
        for label in visible(drive.page, "EdgeLabel"):
            place = place_of(label)
            for picture in (pages.picture, pages.views.beside):
                scene = picture.scene.scene
                if scene is None:
                    continue
                for corner in corners(place):
                    spot = picture.spotAt(picture.mapFromScene(corner))
                    found = body.area_at(
                        scene.view, spot.x(), spot.y(), side=scene.side
                    )
                    assert found is None, (step, label.property("words"))


def corners(place: QRectF) -> tuple[QPointF, ...]:
    """Return the four corners of a room."""
    return (
        place.topLeft(),
        place.topRight(),
        place.bottomLeft(),
        place.bottomRight(),
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_ways_of_the_list_are_whole_words(drive: Drive, language: str) -> None:
    """Places, Muscles and Picture break in no size of text."""
    drive.look(text_step=TextStep.LARGEST, language=language)
    drive.open("body-map-list")
    ways = [chip for chip in visible(drive.page, "Chip") if chip.height() > 0][:3]
    words = [visible(way, "ButtonWords")[0] for way in ways]
    assert [word.property("lineCount") for word in words] == [1, 1, 1]
