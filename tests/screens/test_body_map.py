"""The body map as a visitor meets it: touched, listed, turned, and danger first."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import TextStep
from tests.screens.test_keyboard_visit import press
from tests.support.body_touch import body_of, is_lit, pixel_of, touch_body
from tests.support.drive import Drive, wait_for
from tests.support.items import place_of, shown_place_of, visible
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication


TOPIC = Path(__file__).parents[2] / "content" / "trigger-point-injections"


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


def test_the_list_does_it_all_by_keyboard(drive: Drive) -> None:
    """By keys alone: the list, a part, a place, its muscle's page, and back."""
    drive.open("body-map")
    press(drive, "List")
    if drive.size != "portrait":
        press(drive, "Other parts")
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


def test_the_list_begins_with_places(drive: Drive) -> None:
    """Places of the part a topic leads with stand whole, before More of the list."""
    drive.open("body-map-list")
    rows = [r for r in visible(drive.page, "TickRow") if shown_place_of(r).height()]
    whole = [row for row in rows if shown_place_of(row) == place_of(row)]
    assert len(whole) >= 4


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_a_low_panel_lists_a_place_in_large_words_too(
    small: Drive, step: TextStep, language: str
) -> None:
    """One place at least stands whole before More."""
    small.look(text_step=step, language=language)
    small.open("body-map-list")
    rows = visible(small.page, "TickRow")
    assert [row for row in rows if shown_place_of(row) == place_of(row)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", [TextStep.LARGE, TextStep.LARGEST])
def test_a_low_panel_lists_a_muscle_in_large_words_too(
    small: Drive, step: TextStep, language: str
) -> None:
    """One muscle at least stands whole before More, where there was none."""
    small.look(text_step=step, language=language)
    small.open("body-map-muscles")
    (pane,) = visible(small.page, "BodyListPane")
    cards = visible(pane, "MuscleCard")
    assert [card for card in cards if shown_place_of(card) == place_of(card)]


def test_other_parts_of_the_body_open_by_a_touch(small: Drive) -> None:
    """On a low screen all parts come when asked for, and go once one is chosen."""
    small.open("body-map-list")
    listing = small.shell.pages.bodyMap.listing
    parts = [card.title for card in listing.groups.rows]
    shown = {chip.property("name") for chip in visible(small.page, "Chip")}
    assert len(shown & set(parts)) == 1
    press(small, "Other parts")
    shown = {chip.property("name") for chip in visible(small.page, "Chip")}
    assert shown >= set(parts)
    assert visible(small.page, "TickRow") == []
    press(small, parts[0])
    assert not listing.isChoosing
    assert visible(small.page, "TickRow")
    listing.chooseGroup()
    small.kiosk.end_visit()
    assert not listing.isChoosing


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


@pytest.mark.parametrize("step", TextStep)
def test_from_home_the_answer_begins_at_its_top(
    drive: Drive, request: pytest.FixtureRequest, step: TextStep
) -> None:
    """Who goes home from the last muscle and asks again sees the places chosen first.

    Back from the emergency signs still leads to the very spot.
    """
    drive.look(text_step=step)
    drive.open("body-map-chosen")
    area = visible(drive.page, "PagedArea")[-1]
    lowest = area.property("contentHeight") - area.height()
    area.setProperty("contentY", lowest)
    drive.settle()
    drive.shell.showEmergency()
    drive.wait_for_place("emergency")
    drive.shell.goBack()
    drive.wait_for_place("body-map")
    assert visible(drive.page, "PagedArea")[-1].property("contentY") == lowest

    drive.shell.goHome()
    drive.wait_for_place("home")
    drive.see()
    (hero,) = [
        card
        for card in visible(drive.page, "TouchCard")
        if card.property("name") == "Where does it hurt?"
    ]
    tap(drive, touch_screen(request), hero)
    drive.wait_for_place("body-map")
    assert visible(drive.page, "PagedArea")[-1].property("contentY") == 0
    chips = visible(drive.page, "ChosenChip")
    assert len(chips) == 2
    assert all(shown_place_of(chip).height() > 0 for chip in chips)
