"""The body map as a visitor meets it: touched, answered, and led on from."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.support.body_touch import answered_on, is_lit, pixel_of, touch_body
from tests.support.drive import Drive, wait_for
from tests.support.items import place_of, visible
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

TOPIC = Path(__file__).parents[2] / "content" / "trigger-point-injections"


def test_from_a_touch_to_the_form(drive: Drive, request: pytest.FixtureRequest) -> None:
    """Touch the shoulder: it lights and is named; a card, a muscle, taken along."""
    finger = touch_screen(request)
    drive.open("body-map")
    touch_body(drive, finger, -100, 205)
    said = "Back of your left shoulder"
    assert said in answered_on(drive)
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


def test_a_finger_that_slides_chooses_where_it_came_down(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """Whoever pressed beside the spine and lifts 12 mm higher means the first."""
    portrait.open("body-map")
    finger, at = touch_screen(request), pixel_of(portrait, 30.0, 430.0)
    portrait.see()
    up = at - QPoint(0, round(12 * portrait.theme.property("pixelsPerMm")))
    QTest.touchEvent(portrait.window, finger).press(1, at).commit()
    QTest.touchEvent(portrait.window, finger).move(1, up).commit()
    answered = portrait.shell.pages.bodyMap.changed
    wait_for(
        answered,
        lambda: QTest.touchEvent(portrait.window, finger).release(1, up).commit(),
    )
    (chosen,) = portrait.shell.pages.bodyMap.chosen.rows
    assert chosen.code == "si_joint.right"


def test_the_area_lights_before_the_answer(portrait: Drive) -> None:
    """The first frame after a touch shows the light, whatever the answer costs."""
    portrait.open("body-map")
    body_map = portrait.shell.pages.bodyMap
    body_map.touch(60, 800, 5)
    assert is_lit(portrait.grab(), pixel_of(portrait, 60, 800))
    assert body_map.chosen.rowCount() == 0
    wait_for(body_map.changed)
    assert body_map.chosen.rowCount() == 1


def test_the_wrong_side_is_one_touch_to_fix(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """One touch moves a chosen place to the other side and says so."""
    finger = touch_screen(request)
    portrait.open("body-map")
    portrait.shell.pages.bodyMap.toggle("knee.left")
    portrait.settle()
    swap = visible(portrait.page, "RowButton")[0]
    assert swap.property("name") == "Switch side: Your right knee"
    assert swap.property("words") in swap.property("name")
    tap(portrait, finger, swap)
    assert "Your right knee" in answered_on(portrait)


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
    assert any("Ask your doctor" in words for words in answered_on(drive))


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
