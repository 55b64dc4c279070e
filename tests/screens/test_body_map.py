"""The body map as a visitor meets it: touched, listed, turned, and danger first."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from kiosk.bodymap.model import Side, View
from kiosk.bodymap.viewpoint import Viewpoint
from kiosk.config.contrast import contrast
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import Scheme, TextStep
from kiosk.visitor.body.paint.colours import BODY_COLOURS
from kiosk.visitor.body.paint.marks import area_paths
from tests.screens.test_keyboard_visit import press
from tests.support.drive import Drive, wait_for
from tests.support.items import place_of, visible
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication, QImage, QPointingDevice
    from PySide6.QtQuick import QQuickItem

    from kiosk.bodymap.model import BodyMap

TOPIC = Path(__file__).parents[2] / "content" / "trigger-point-injections"
EDGES = 3.0
RIGHT_TO_LEFT = "ar"


def body_of(drive: Drive) -> BodyMap:
    """Return the map shown."""
    body = drive.kiosk.catalogue.body_map(drive.topic.id)
    assert body is not None
    return body


def pixel_of(drive: Drive, x: float, y: float, *, is_beside: bool = False) -> QPoint:
    """Return where on the screen a picture shows a point of the body."""
    views = drive.shell.pages.bodyMap.views
    picture = views.beside if is_beside else views.picture
    at, one = picture.spotAt(QPointF(0, 0)), picture.unitsOf(1.0)
    spot = QPointF((x - at.x()) / one, (y - at.y()) / one)
    return picture.mapToScene(spot).toPoint()


def touch_body(
    drive: Drive,
    finger: QPointingDevice,
    x: float,
    y: float,
    *,
    is_beside: bool = False,
) -> QPoint:
    """Touch a point of the body, and wait for the answer."""
    at = pixel_of(drive, x, y, is_beside=is_beside)
    answered = drive.shell.pages.bodyMap.changed

    def touch() -> None:
        QTest.touchEvent(drive.window, finger).press(1, at).commit()
        QTest.touchEvent(drive.window, finger).release(1, at).commit()

    drive.see()
    wait_for(answered, touch)
    drive.settle()
    return at


def words_on(drive: Drive) -> list[str]:
    """List the words on the screen."""
    words = [str(item.property("plain")) for item in visible(drive.page, "BodyText")]
    strips = visible(drive.page, "AlarmStrip")
    return words + [str(strip.property("name")) for strip in strips]


def alarm_leads(drive: Drive) -> bool:
    """Tell whether emergency words stand above every muscle's card."""
    panels = visible(drive.page, "AlarmStrip")
    cards = visible(drive.page, "MuscleCard")
    if not panels:
        return False
    lowest = place_of(panels[0]).bottom()
    return all(place_of(card).top() >= lowest for card in cards)


def test_from_a_touch_to_the_form(drive: Drive, request: pytest.FixtureRequest) -> None:
    """Touch the shoulder: it lights and is named; a card, a muscle, taken along."""
    finger = touch_screen(request)
    drive.open("body-map")
    touch_body(drive, finger, -100, 205)
    said = "Back of your left shoulder"
    assert said in words_on(drive)
    lit = pixel_of(drive, -100, 205)
    assert is_lit(drive.grab(), lit)
    tap(drive, finger, visible(drive.page, "MuscleCard")[0])
    drive.wait_for_place("muscle")
    drive.shell.pages.muscle.ask()
    taken = drive.kiosk.carried_along.carried()
    assert [place.code for place in taken.areas] == ["shoulder_back.left"]
    assert [place.words for place in taken.areas] == [said]
    assert [place.code for place in taken.muscles] == ["infraspinatus"]
    assert drive.shell.place == "form"


def test_the_area_lights_before_the_answer(portrait: Drive) -> None:
    """The first frame after a touch shows the light, whatever the answer costs."""
    portrait.open("body-map")
    body_map = portrait.shell.pages.bodyMap
    body_map.touch(60, 800, 5)
    assert is_lit(portrait.grab(), pixel_of(portrait, 60, 800))
    assert body_map.chosen.rowCount() == 0
    wait_for(body_map.changed)
    assert body_map.chosen.rowCount() == 1


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


def test_the_wrong_side_is_one_touch_to_fix(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """One touch moves a chosen place to the other side and says so."""
    finger = touch_screen(request)
    portrait.open("body-map")
    portrait.shell.pages.bodyMap.toggle("knee.left")
    portrait.settle()
    swap = visible(portrait.page, "RowButton")[0]
    assert swap.property("name") == "Change to: Your right knee"
    tap(portrait, finger, swap)
    assert "Your right knee" in words_on(portrait)


def test_a_muscle_that_explains_two_places_comes_first(portrait: Drive) -> None:
    """Two places chosen: the first card explains both, whatever each has alone."""
    portrait.open("body-map")
    body_map = portrait.shell.pages.bodyMap
    for code in ("head_back.left", "temple.left"):
        body_map.toggle(code)
    first = body_map.answer.cards.rows[0]
    assert first.note.startswith("May explain 2 of your places")


@pytest.fixture
def without_the_heel(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Drive]:
    """Hand out a kiosk whose map lists no muscle at the foot."""
    copy = tmp_path / "content" / TOPIC.name
    shutil.copytree(TOPIC, copy)
    map_file = copy / "body-map.toml"
    text = map_file.read_text(encoding="utf-8")
    assert 'main = ["soleus"]' in text
    map_file.write_text(text.replace('main = ["soleus"]', "main = []"), "utf-8")
    drive = Drive(qapp, "portrait", tmp_path / "data", copy.parent)
    drive.show()
    yield drive
    drive.close()


def test_a_place_without_muscles_says_what_to_do(without_the_heel: Drive) -> None:
    """A place that leads to no muscle of ours leads to a doctor."""
    drive = without_the_heel
    drive.open("body-map")
    drive.shell.pages.bodyMap.toggle("foot.left")
    drive.settle()
    assert visible(drive.page, "MuscleCard") == []
    assert any("Ask your doctor" in words for words in words_on(drive))


@pytest.mark.parametrize("code", ["chest.left", "upper_arm.right", "jaw.left"])
def test_danger_comes_before_any_muscle(drive: Drive, code: str) -> None:
    """Chest, arm and jaw: the emergency words lead, and name the number."""
    drive.open("body-map")
    drive.shell.pages.bodyMap.toggle(code)
    drive.settle()
    assert alarm_leads(drive)
    assert any("911" in words for words in words_on(drive))


def test_a_missing_alarm_is_noticed(portrait: Drive) -> None:
    """Mutation check: without the panel, danger would not lead."""
    portrait.open("body-map")
    portrait.shell.pages.bodyMap.toggle("chest.left")
    portrait.settle()
    panel = visible(portrait.page, "AlarmStrip")[0]
    panel.setProperty("visible", False)
    assert not alarm_leads(portrait)


def test_no_muscle_that_mimics_the_heart_comes_alone(portrait: Drive) -> None:
    """Wherever such a muscle is opened, and where it is listed, the heart is named."""
    body = body_of(portrait)
    portrait.open("body-map")
    pages = portrait.shell.pages
    for region in body.regions.values():
        code = f"{region.id}.{region.sides[0]}"
        pages.bodyMap.toggle(code)
        mimics = any(body.muscles[m].mimics_heart for m in region.main + region.spill)
        said = " ".join(pages.bodyMap.answer.alarm.sentences).lower()
        is_head = region.group == "head" and region.id != "jaw"
        assert is_head or not mimics or "chest" in said, region.id
        pages.bodyMap.toggle(code)
    signs = body.alarms["heart"]["en"].signs
    for muscle in body.muscles.values():
        place = Place(PlaceKind.MUSCLE, portrait.topic.id, "left", muscle.id)
        portrait.shell.go(place)
        said = " ".join(pages.muscle.alarm.sentences).lower()
        named = all(sign[1:].lower() in said for sign in signs[:1])
        assert not muscle.mimics_heart or named, muscle.id


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


def test_the_list_does_it_all_by_keyboard(drive: Drive) -> None:
    """By keys alone: the list, a part, a place, its muscle's page, and back."""
    drive.open("body-map")
    press(drive, "List")
    press(drive, "Hip and buttock")
    press(drive, "Your left buttock")
    body_map = drive.shell.pages.bodyMap
    assert body_map.chosen.rows[0].code == "buttock.left"
    press(drive, body_map.answer.cards.rows[0].title)
    drive.wait_for_place("muscle")
    press(drive, "Causes and care")
    assert drive.shell.pages.muscle.hasCauses
    press(drive, "Back")
    drive.wait_for_place("body-map")
    press(drive, "Remove: Your left buttock")
    assert body_map.isEmpty


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


def test_what_is_chosen_is_announced(portrait: Drive) -> None:
    """A screen reader hears the place with its side, and danger before muscles."""
    heard: list[str] = []
    portrait.open("body-map-list")
    body_map = portrait.shell.pages.bodyMap
    body_map.said.connect(heard.append)
    body_map.toggle("chest.left")
    body_map.said.disconnect(heard.append)
    words = heard[0].lower()
    assert words.index("left") < words.index("911") < words.index("may send pain")


def is_lit(picture: QImage, at: QPoint) -> bool:
    """Tell whether a pixel shows a lit area: more green and blue than red."""
    colour = picture.pixelColor(at)
    return colour.red() < min(colour.green(), colour.blue()) - 20


def test_what_the_keyboard_reaches_is_seen(portrait: Drive) -> None:
    """Tab to a card below the fold brings it up; a focus nobody sees helps nobody."""
    portrait.open("body-map-chosen")
    cards = portrait.shell.pages.bodyMap.answer.cards.rows
    for _ in range(60):
        QTest.keyClick(portrait.window, Qt.Key.Key_Tab)
        focused = portrait.window.activeFocusItem()
        if focused.property("name") == cards[-1].title:
            break
    portrait.settle()
    assert focused.property("name") == cards[-1].title
    area = visible(portrait.page, "PagedArea")[-1]
    assert place_of(area).contains(place_of(focused).center())


def test_a_key_does_what_a_finger_does(portrait: Drive) -> None:
    """Space chooses a row of the list, and chooses it no longer."""
    portrait.open("body-map-list")
    first = portrait.shell.pages.bodyMap.listing.places.rows[0]
    press(portrait, first.words, Qt.Key.Key_Space)
    assert portrait.shell.pages.bodyMap.chosen.rowCount() == 1


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


@pytest.mark.parametrize(
    ("screen", "way"),
    [("list", "Body map"), ("emergency", "None of these: show where it hurts")],
)
def test_sections_and_emergency_signs_lead_to_the_map(
    portrait: Drive, screen: str, way: str
) -> None:
    """Whoever reads a section or the signs gets to the body, and back."""
    portrait.open(screen)
    place = portrait.shell.place
    press(portrait, way)
    assert portrait.shell.place == "body-map"
    portrait.shell.goBack()
    assert portrait.shell.place == place


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


def test_back_from_a_muscle_finds_the_answer_as_it_was(drive: Drive) -> None:
    """Who paged down to the third muscle and comes back stands there again."""
    drive.open("body-map-chosen")
    area = visible(drive.page, "PagedArea")[-1]
    lowest = area.property("contentHeight") - area.height()
    assert lowest > 0
    area.setProperty("contentY", lowest)
    drive.settle()
    drive.shell.pages.bodyMap.openMuscle(
        drive.shell.pages.bodyMap.answer.cards.rows[0].card_id
    )
    drive.wait_for_place("muscle")
    drive.shell.goBack()
    drive.wait_for_place("body-map")
    assert visible(drive.page, "PagedArea")[-1].property("contentY") == lowest

    drive.shell.pages.bodyMap.toggle("buttock.left")
    drive.settle()
    assert visible(drive.page, "PagedArea")[-1].property("contentY") == 0


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
