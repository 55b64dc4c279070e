"""The keyboard on the screen: large keys, no guessing, and never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.interest.fields import FieldId
from kiosk.session.preferences import Scheme, TextStep
from kiosk.tour.form import FormTour
from tests.support.drive import wait_for
from tests.support.form_visit import Visitor, key
from tests.support.items import overlaps, place_of, shown_place_of, visible
from tests.support.reader import name_of, nodes
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from tests.support.drive import Drive

LEAST_PITCH_MM = 16.0
PAGES = (FieldId.NAME, FieldId.PHONE, FieldId.EMAIL)


def go(drive: Drive, page: FieldId, *, is_wrong: bool = False) -> None:
    """Come to a page one types on, as somebody just did."""
    tour = FormTour(drive.kiosk)
    way = "email" if page is FieldId.EMAIL else "phone"
    (tour.err if is_wrong else tour.go)(page, way)
    drive.settle()
    drive.settle()


def keys(drive: Drive) -> list[str]:
    """Name the keys shown."""
    return [item.property("spoken") for item in visible(drive.page, "TypingKey")]


@pytest.mark.parametrize("step", [TextStep.NORMAL, TextStep.LARGEST])
@pytest.mark.parametrize("page", PAGES)
def test_keys_are_large_and_leave_room(
    drive: Drive, page: FieldId, step: TextStep
) -> None:
    """Keys are 16 mm apart or more, the keyboard takes half the height at most."""
    drive.look(text_step=step)
    go(drive, page)
    per_mm = drive.theme.property("pixelsPerMm")
    faces = [*visible(drive.page, "TypingKey"), *visible(drive.page, "TypingWord")]
    sizes = {(item.width() / per_mm, item.height() / per_mm) for item in faces}
    assert min(min(size) for size in sizes) >= LEAST_PITCH_MM
    assert overlaps(faces) == []
    panel = visible(drive.page, "TypingPanel")[0]
    assert panel.height() <= drive.window.height() / 2


@pytest.mark.parametrize("step", [TextStep.NORMAL, TextStep.LARGEST])
@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_covers_neither_field_nor_error(
    drive: Drive, page: FieldId, step: TextStep
) -> None:
    """What is typed and what is said about it are in view above the keys."""
    drive.look(text_step=step)
    go(drive, page, is_wrong=True)
    top = place_of(visible(drive.page, "TypingPanel")[0]).top()
    field = visible(drive.page, "TextField")[0]
    error = visible(drive.page, "ErrorNote")[0]
    for item in (field, error):
        assert shown_place_of(item).height() >= item.height() - 1, item
        assert shown_place_of(item).bottom() <= top


def test_every_key_has_a_name_and_a_screen_reader_can_press_it(portrait: Drive) -> None:
    """Names are words, none twice, and a press types."""
    go(portrait, FieldId.NAME)
    names = keys(portrait)
    assert len(set(names)) == len(names)
    assert {"Delete", "Next question", "Space", "Numbers and signs"} <= set(names)
    letter = next(n for n in nodes(portrait.window) if name_of(n) == "K")
    portrait.see()
    letter.actionInterface().doAction("Press")
    portrait.settle()
    assert visible(portrait.page, "TextField")[0].property("text") == "K"


def test_the_letters_are_those_of_the_language(portrait: Drive) -> None:
    """Spanish has its ñ, English has none; digits for a phone; @ for an address."""
    go(portrait, FieldId.NAME)
    assert "Ñ" not in keys(portrait)
    portrait.look(language="es")
    go(portrait, FieldId.NAME)
    assert "Ñ" in keys(portrait)
    portrait.look()
    go(portrait, FieldId.PHONE)
    assert {"1", "0"} <= set(keys(portrait))
    assert "Q" not in {name.upper() for name in keys(portrait)}
    go(portrait, FieldId.EMAIL)
    words = [item.property("words") for item in visible(portrait.page, "TypingWord")]
    assert {"@", ".com"} <= set(words)


def test_letters_that_nobody_sees_wait_for_the_words(portrait: Drive) -> None:
    """Keys of another language come after its words; where they show, at once."""
    keyboard, looks = portrait.kiosk.keyboard, portrait.shell.looks
    go(portrait, FieldId.NAME)
    portrait.open("home")
    looks.chooseLanguage("es")
    assert keyboard.layout == "en_US"
    while keyboard.layout != "es_ES":
        wait_for(keyboard.changed)
    looks.chooseLanguage("en")
    assert keyboard.layout == "es_ES"
    go(portrait, FieldId.NAME)
    assert keyboard.layout == "en_US"
    looks.chooseLanguage("es")
    assert keyboard.layout == "es_ES"


def test_a_number_from_abroad_begins_with_a_plus(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """What is said of numbers from abroad can be done: the pad has a plus."""
    go(drive, FieldId.PHONE, is_wrong=True)
    assert "+" in visible(drive.page, "ErrorNote")[0].property("words")
    go(drive, FieldId.PHONE)
    visitor = Visitor(drive, touch_screen(request))
    visitor.type_by_touch("+5255")
    assert visitor.field().property("text") == "+52 55"


def test_an_address_is_typed_with_few_touches(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """The keys of several letters go into the field, which keeps the focus."""
    go(portrait, FieldId.EMAIL)
    visitor = Visitor(portrait, touch_screen(request))
    visitor.type_by_touch("ana")
    visitor.touch("@gmail.com")
    assert visitor.field().property("text") == "ana@gmail.com"
    visitor.touch("Delete")
    assert visitor.field().property("text") == "ana@gmail.co"


def test_accents_wait_behind_a_long_press(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """A finger that stays on a letter is offered its accents."""
    go(portrait, FieldId.NAME)
    visitor = Visitor(portrait, touch_screen(request))
    visitor.hold("E")
    visitor.let_go("E")
    assert visitor.field().property("text") in "ÊEËÈÉ"
    assert visitor.field().property("text")


def test_a_slow_finger_gets_the_letter_it_touched(portrait: Drive) -> None:
    """Accents wait a whole second: slow hands stay longer than Qt's half."""
    go(portrait, FieldId.NAME)
    keyboard = visible(portrait.page, "Keyboard")[0]
    assert keyboard.property("pressAndHoldDelay") >= 1000


def test_arrows_and_enter_type_too(portrait: Drive) -> None:
    """Five keys are enough: arrows choose a key of the screen, Enter presses it."""
    go(portrait, FieldId.NAME)
    key(portrait, Qt.Key.Key_Down)
    for _ in range(3):
        key(portrait, Qt.Key.Key_Return)
    assert len(visible(portrait.page, "TextField")[0].property("text")) == 3
    assert portrait.kiosk.pages.form.view_now.page == "name"


def test_a_real_keyboard_puts_the_one_on_the_screen_away(portrait: Drive) -> None:
    """Who types on keys of their own needs none on the screen."""
    go(portrait, FieldId.NAME)
    assert portrait.kiosk.keyboard.isShown
    QTest.keyClick(portrait.window, "A")
    portrait.settle()
    assert not portrait.kiosk.keyboard.isShown
    assert visible(portrait.page, "TextField")[0].property("text") == "A"


def test_nothing_is_learnt_or_guessed(portrait: Drive) -> None:
    """Fields tell the keyboard that they are sensitive and want no guesses."""
    for page in PAGES:
        go(portrait, page)
        hints = visible(portrait.page, "TextField")[0].property("inputMethodHints")
        asked = Qt.InputMethodHint(hints)
        assert asked & Qt.InputMethodHint.ImhSensitiveData
        assert asked & Qt.InputMethodHint.ImhNoPredictiveText


@pytest.mark.parametrize("scheme", Scheme)
def test_keys_stand_out_and_show_the_press(
    portrait: Drive, request: pytest.FixtureRequest, scheme: Scheme
) -> None:
    """In each theme a pressed key looks unlike one at rest."""
    portrait.look(scheme=scheme)
    go(portrait, FieldId.NAME)
    visitor = Visitor(portrait, touch_screen(request))
    place = place_of(visitor.find("K")).toRect()
    at_rest = portrait.grab().copy(place)
    finger = touch_screen(request)
    spot = place.center()
    QTest.touchEvent(portrait.window, finger).press(1, spot).commit()
    portrait.settle()
    pressed = portrait.grab().copy(place)
    QTest.touchEvent(portrait.window, finger).release(1, spot).commit()
    assert pressed != at_rest
