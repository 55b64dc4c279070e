"""From "I am interested" to what staff open: the real kiosk, store and keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.interest.fields import ContactWay, FieldId
from kiosk.interest.plan import StepId
from kiosk.session.navigation import Place, PlaceKind
from kiosk.tour.form import FormTour
from kiosk.vault.queue import QUEUE_FILE
from tests.support.drive import wait_for
from tests.support.form_visit import (
    Visitor,
    begin_form,
    fill_in,
    key,
    opened_forms,
    outlast_tremor,
    send,
)
from tests.support.items import place_of, visible
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.drive import Drive

MOST_PRESSES = 25


@pytest.fixture
def visitor(drive: Drive, request: pytest.FixtureRequest) -> Visitor:
    """Let somebody stand in front of the kiosk."""
    return Visitor(drive, touch_screen(request))


def test_a_form_typed_by_touch_is_opened_by_staff(
    drive: Drive, visitor: Visitor, data: Path, tmp_path: Path
) -> None:
    """A finger alone fills the form in; what staff open is what the visitor saw."""
    visitor.touch("Touch to begin")
    drive.wait_for_place("home")
    visitor.touch("I am interested")
    visitor.touch("Start")
    visitor.type_by_touch("Ana")
    assert visitor.field().property("text") == "Ana"
    visitor.touch("Done")
    visitor.touch("Call me")
    visitor.touch("Next")
    visitor.type_by_touch("2025550123")
    assert visitor.field().property("text") == "(202) 555-0123"
    visitor.touch("Next")
    visitor.touch("In the morning")
    visitor.touch("Next")
    visitor.touch("No, please do not")
    visitor.touch("Next")
    visitor.touch("Yes, with an interpreter")
    visitor.touch("Next")
    visitor.touch("I agree")
    visitor.touch("Next")
    visitor.touch("Send")
    drive.wait_for_place("thank-you")
    code = drive.kiosk.pages.thank_you.code
    [form] = opened_forms(data, tmp_path / "stick")
    assert form["reference"] == code
    assert form["answers"] == {
        "name": "Ana",
        "contact_way": "phone",
        "phone": "(202) 555-0123",
        "best_time": "morning",
        "message_ok": "no",
        "language": "en",
        "interpreter": "yes",
        "agreement": "yes",
    }
    assert form["phone_digits"] == "+12025550123"
    assert form["agreement_version"] == "shipped-1"
    assert form["agreement_language"] == "en"
    assert form["agreement_words"].startswith("This clinic may use what I typed")
    assert form["topic"]["code"] == "trigger-point-injections"
    assert form["topic"]["words"] == "Trigger point injections"


def test_the_form_by_keyboard_takes_few_presses(
    drive: Drive, data: Path, tmp_path: Path
) -> None:
    """From home to sent in at most 25 presses, the letters of the name aside."""
    key(drive, Qt.Key.Key_Return)
    drive.wait_for_place("home")
    presses = 0
    while True:
        key(drive, Qt.Key.Key_Tab)
        presses += 1
        if drive.window.activeFocusItem().property("name") == "I am interested":
            break
    kept: list[str] = []
    form = drive.kiosk.pages.form
    form.kept.connect(lambda code, _way: kept.append(code))
    while form.view_now.page != "review":
        if form.view_now.page == "name":
            for letter in "Ana":
                QTest.keyClick(drive.window, letter)
        key(drive, Qt.Key.Key_Return)
        presses += 1
        assert presses < MOST_PRESSES
    outlast_tremor(drive, drive.window.activeFocusItem())
    key(drive, Qt.Key.Key_Return)
    drive.wait_for_place("thank-you")
    assert presses + 1 <= MOST_PRESSES
    [opened] = opened_forms(data, tmp_path / "stick")
    assert (opened["reference"], opened["answers"]["name"]) == (kept[0], "Ana")


def test_every_page_of_a_demonstrations_form_says_that_it_is_one(drive: Drive) -> None:
    """Nobody leaves real details because the first screen was a while ago."""
    begin_form(drive)
    form = drive.kiosk.pages.form
    pages = {str(form.view_now.page): _says_demonstration(drive)}
    while form.view_now.page != "review":
        _answer(drive)
        pages[str(form.view_now.page)] = _says_demonstration(drive)

    assert len(pages) > 3
    assert [page for page, says in pages.items() if not says] == []


def _says_demonstration(drive: Drive) -> bool:
    words = [str(text.property("text")) for text in visible(drive.page, "QQuickText")]
    return "Demonstration: no real details" in words


def _answer(drive: Drive) -> None:
    """Answer the page that shows and go on."""
    form = drive.kiosk.pages.form
    page = form.view_now.page
    chosen = {"contact_way": "today", "best_time": "any", "agreement": "yes"}
    if page == "name":
        form.view_now.answer.type("Ana", True)
    elif page in chosen:
        form.choose(page, chosen[page])
    form.goNext()
    drive.settle()


def test_back_and_going_away_lose_no_answer(drive: Drive) -> None:
    """Back to the start, home, the signs, another language: every answer is there."""
    begin_form(drive)
    drive.kiosk.carried_along.toggle_question("a/1", "How long does it last?")
    fill_in(drive, "Ana", "ana@example.com")
    form = drive.kiosk.pages.form
    before = [(row.step, row.answer) for row in form.view_now._rows.rows]
    pages = []
    while form.view_now.page != "start":
        drive.shell.goBack()
        pages.append(form.view_now.page)
    assert len(set(pages)) == len(pages) == len(before) + 1
    for away in (drive.shell.goHome, drive.shell.showEmergency):
        away()
        drive.shell.showForm()
    drive.shell.looks.nextLanguage()
    drive.shell.looks.nextLanguage()
    while form.view_now.page != "review":
        form.goNext()
    assert [(row.step, row.answer) for row in form.view_now._rows.rows] == before


def test_away_from_a_question_leads_back_to_it(drive: Drive) -> None:
    """Who reads the signs and goes back finds the question and the words typed."""
    begin_form(drive)
    form = drive.kiosk.pages.form
    form.goNext()
    form.view_now.answer.type("An", True)
    drive.shell.showEmergency()
    drive.shell.goBack()
    drive.settle()
    assert drive.shell.place == "form"
    assert visible(drive.page, "TextField")[0].property("text") == "An"


def test_an_answer_changed_in_the_review_comes_back_to_it(
    drive: Drive, visitor: Visitor
) -> None:
    """One touch on an answer leads to it, Next leads back; what is missing is asked."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    visitor.touch("Your name: Ana")
    assert form.view_now.page == "name"
    visitor.touch("Next")
    assert form.view_now.page == "review"
    visitor.touch("Contact: Tell me today, here")
    visitor.touch("Send me an e-mail")
    visitor.touch("Next")
    assert form.view_now.page == "email"
    form.view_now.answer.type("ana@example.com", True)
    visitor.touch("Next")
    assert form.view_now.page == "review"


def test_nothing_is_deleted_unasked(drive: Drive, visitor: Visitor) -> None:
    """Left stands the way back; Stop asks, and only its answer deletes."""
    begin_form(drive)
    form = drive.kiosk.pages.form
    fill_in(drive, "Ana", "ana@example.com")
    pages = []
    while form.view_now.page != "start":
        drive.settle()
        pages.append(form.view_now.page)
        buttons = {b.property("name"): b for b in visible(drive.page, "TouchButton")}
        back, on = buttons["Previous"], buttons.get("Next") or buttons["Send"]
        assert place_of(back).right() < place_of(on).left()
        assert (back.width(), back.height()) == (on.width(), on.height())
        visitor.touch("Stop the form")
        assert form.stopping.isAsked
        visitor.touch("Go on with the form")
        assert form.draft is not None
        visitor.touch("Previous")
    assert len(pages) == 7

    visitor.touch("Start")
    visitor.touch("Stop the form")
    visitor.touch("Stop and delete")
    assert drive.shell.place == "home"
    assert form.is_clear()


@pytest.mark.parametrize("way", ContactWay)
def test_thanks_say_what_happens_next(drive: Drive, way: ContactWay) -> None:
    """Who is called today takes a seat; nobody is promised what they did not choose."""
    words = []
    for taken in (way, ""):
        drive.kiosk.pages.thank_you.take("K7-4QD", taken)
        words.append(str(drive.kiosk.pages.thank_you.words))
    assert words[0] != words[1]
    assert ("Take a seat" in words[0]) == (way is ContactWay.TODAY)


def test_nobody_leaves_a_name_and_no_way_to_be_reached(
    drive: Drive, visitor: Visitor
) -> None:
    """Next without a way to be reached says what to do and stays."""
    begin_form(drive)
    form = drive.kiosk.pages.form
    FormTour(drive.kiosk).go("contact_way")
    drive.settle()
    visitor.touch("Next")
    assert form.view_now.page == "contact_way"
    assert form.view_now.error


def test_places_come_along_whichever_way_the_form_is_entered(drive: Drive) -> None:
    """What was chosen on the map is asked about by "I am interested" too."""
    drive.open("body-map")
    drive.shell.pages.bodyMap.toggle("low_back.left")
    chosen = drive.shell.pages.bodyMap.chosen.rows[0].words
    drive.shell.goHome()
    drive.shell.showForm()
    drive.settle()
    view = drive.kiosk.pages.form.view_now
    assert chosen in str(view.about)
    assert chosen in " ".join(drive.shell.listening.words())

    drive.kiosk.pages.form.forget()
    drive.shell.pages.bodyMap.toggle("low_back.left")
    drive.shell.showForm()
    assert not view.about


def test_the_field_has_the_focus_again_after_a_question(
    drive: Drive, visitor: Visitor
) -> None:
    """Who answers the idle warning, or goes on with the form, types on at once."""
    begin_form(drive)
    FormTour(drive.kiosk).go("name")
    drive.settle()
    field = visible(drive.page, "TextField")[0]
    assert field.hasActiveFocus()

    drive.time += drive.settings.idle.reading_seconds + 1
    drive.shell.warning.watch()
    drive.settle()
    assert not field.hasActiveFocus()
    visitor.touch("I am still here")
    drive.shell.warning.watch()
    drive.settle()
    assert field.hasActiveFocus()

    visitor.touch("Stop the form")
    visitor.touch("Go on with the form")
    assert field.hasActiveFocus()


def test_a_form_is_not_given_up_without_the_question(drive: Drive) -> None:
    """Whatever asks the form to stop, without the question answered nothing goes."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    form.stopping.stop()
    assert drive.shell.place == "form"
    assert form.draft is not None


def test_a_double_tap_keeps_one_form(
    drive: Drive, visitor: Visitor, data: Path, tmp_path: Path
) -> None:
    """Two touches on Send, and a form sent again after a false alarm, are one form."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    button = visitor.find("Send")
    form.send()
    visitor.touch_item(button)
    form.send()
    drive.wait_for_place("thank-you")
    assert len(opened_forms(data, tmp_path / "stick")) == 1


def test_a_store_that_fails_is_told_kindly_and_recovers(
    drive: Drive, data: Path, tmp_path: Path
) -> None:
    """The visitor is sent to the desk, keeps what was typed, and may try again."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form, store = drive.kiosk.pages.form, drive.kiosk.store
    file = data / QUEUE_FILE
    away = file.rename(data / "away")
    wait_for(store.failed, form.send)
    drive.settle()
    words = said(drive)
    assert "speak to the front desk" in words
    assert "Ana" not in words
    assert not form.isOffered
    assert not form.view_now.canTryAgain
    assert form.draft is not None
    assert form.draft.answer(FieldId.NAME) == "Ana"
    drive.shell.goHome()
    drive.settle()
    assert "I am interested" not in names(drive)
    assert "Emergency signs" in names(drive)
    away.rename(file)
    while not store.state.is_open:
        wait_for(store.changed, store.refresh)
    drive.settle()
    assert "I am interested" in names(drive)
    drive.shell.showForm()
    drive.settle()
    assert "Try again" in names(drive)
    code = send(drive)
    [opened] = opened_forms(data, tmp_path / "stick")
    assert (opened["reference"], opened["answers"]["name"]) == (code, "Ana")


def test_a_form_sent_into_silence_is_not_called_kept(drive: Drive) -> None:
    """A store that does not answer has failed as far as the visitor goes."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    drive.kiosk.store.save = lambda _: None  # type: ignore[method-assign]
    form._impatience.setInterval(0)
    wait_for(form.view_now.pageChanged, form.send)
    assert form.view_now.is_failed
    assert not form.isSending


def test_an_ended_visit_is_not_thanked(drive: Drive) -> None:
    """A form kept after its visitor was cleared shows nothing to the next one."""
    begin_form(drive)
    fill_in(drive, "Ana")
    answers: list[object] = []
    drive.kiosk.store.saved.connect(lambda form_id, _: answers.append(form_id))
    drive.kiosk.pages.form.send()
    drive.shell.finish()
    while not answers:
        drive.settle()
    assert drive.shell.place == "attract"
    assert drive.kiosk.pages.thank_you.code == ""
    assert drive.restarts == 0


def test_the_thank_you_shows_a_code_and_nobody(drive: Drive) -> None:
    """Code, no name, no way back; it asks like every screen and is cleared."""
    begin_form(drive)
    fill_in(drive, "Ana Example", "ana@example.com")
    code = send(drive)
    words = said(drive)
    assert re.fullmatch(r"[A-Z0-9]{2}-[A-Z0-9]{3}", code)
    assert code in words
    assert "Ana" not in words
    assert "example" not in words
    assert not drive.shell.canGoBack
    drive.time += 59
    drive.shell.warning.watch()
    assert not drive.shell.warning.isShown
    drive.time += 2
    drive.shell.warning.watch()
    assert drive.shell.place == "thank-you"
    assert drive.shell.warning.isShown
    drive.time += 30
    drive.shell.warning.watch()
    assert drive.shell.place == "attract"


def test_the_form_is_closed_before_anybody_types(drive: Drive, data: Path) -> None:
    """Without a sound store there is no way in, and who comes anyway reads why."""
    (data / QUEUE_FILE).rename(data / "away")
    store = drive.kiosk.store
    wait_for(store.changed, store.refresh)
    drive.shell.begin("")
    drive.wait_for_place("home")
    assert "I am interested" not in names(drive)
    drive.shell.go(Place(PlaceKind.FORM, drive.topic.id))
    drive.settle()
    assert "The form is closed just now" in said(drive)
    assert visible(drive.page, "TextField") == []


def test_the_next_visitor_finds_an_empty_form(drive: Drive) -> None:
    """After Finish in the middle of typing no item on the screen holds a letter."""
    begin_form(drive)
    form = drive.kiosk.pages.form
    form.goNext()
    drive.settle()
    QTest.keyClick(drive.window, "Q")
    first = form.draft
    assert first is not None
    drive.shell.finish()
    drive.settle()
    assert first.is_clear
    begin_form(drive)
    form.goNext()
    drive.settle()
    field = visible(drive.page, "TextField")[0]
    assert field.property("text") == ""
    QTest.keyClick(drive.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(drive.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.property("text") == ""
    assert form.draft is not first


def test_a_way_to_reach_somebody_is_covered_soon(
    drive: Drive, visitor: Visitor
) -> None:
    """Left alone, an address is covered; one touch shows it, and so in the review."""
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
    assert "ana@example.com" not in said(drive)
    visitor.touch("Show in full")
    assert "ana@example.com" in said(drive)
    drive.kiosk.pages.form.change("email")
    drive.settle()
    answer = drive.kiosk.pages.form.view_now.answer
    answer._cover.setInterval(0)
    wait_for(answer.changed, answer.leave)
    while not answer.isMasked:
        wait_for(answer.changed)
    drive.settle()
    assert visitor.field().property("displayText") == "•" * len("ana@example.com")
    visitor.touch("Show")
    assert visitor.field().property("displayText") == "ana@example.com"


def test_a_slip_in_an_address_is_asked_about_once(
    drive: Drive, visitor: Visitor
) -> None:
    """The better guess takes one touch, and whoever meant what they typed goes on."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    form.change("contact_way")
    form.choose("contact_way", "email")
    form.goNext()
    form.view_now.answer.type("ana@gmial.com", True)
    form.goNext()
    drive.settle()
    assert form.view_now.page == "email"
    visitor.touch("Did you mean ana@gmail.com?")
    assert visitor.field().property("text") == "ana@gmail.com"
    form.view_now.answer.type("ana@gmial.com", True)
    form.goNext()
    form.goNext()
    assert form.view_now.page == "review"


def test_a_number_from_abroad_is_asked_about_once(
    drive: Drive, visitor: Visitor
) -> None:
    """A plus that was left out takes one touch; whoever meant the digits goes on."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    form.change("contact_way")
    form.choose("contact_way", "phone")
    form.goNext()
    form.view_now.answer.type("52 55 1234 5678", False)
    form.goNext()
    drive.settle()
    assert form.view_now.page == "phone"
    visitor.touch("Did you mean +52 55 1234 5678?")
    assert visitor.field().property("text") == "+52 55 1234 5678"
    form.view_now.answer.type("52 55 1234 5678", False)
    form.goNext()
    form.goNext()
    assert form.view_now.page != "phone"


def test_what_a_visitor_does_not_agree_to_stays_out(
    drive: Drive, data: Path, tmp_path: Path
) -> None:
    """Questions go along on a yes, and areas stay out on a no."""
    from kiosk.interest.carried import CarriedPlace

    begin_form(drive)
    carried = drive.kiosk.carried_along
    carried.choose_places([CarriedPlace("neck", "Neck, left side")], [])
    carried.toggle_question("a/1", "How long does it last?")
    fill_in(drive, "Ana")
    drive.kiosk.pages.form.choose("areas", "no")
    send(drive)
    [opened] = opened_forms(data, tmp_path / "stick")
    assert not opened.get("areas")
    assert opened["questions"] == ["How long does it last?"]


def test_an_idle_form_warns_and_then_forgets(drive: Drive) -> None:
    """Ninety seconds, a warning of thirty in which any touch continues, the wipe."""
    begin_form(drive)
    form = drive.kiosk.pages.form
    form.goNext()
    form.view_now.answer.type("Ana", True)
    drive.shell.warning.touched()
    drive.time += 91
    drive.shell.warning.watch()
    assert drive.shell.warning.isShown
    QTest.mouseClick(drive.window, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    drive.shell.warning.stay()
    assert form.draft is not None
    assert form.draft.answer(FieldId.NAME) == "Ana"
    drive.time += 121
    drive.shell.warning.watch()
    assert drive.shell.place == "attract"
    assert form.is_clear()


def names(drive: Drive) -> list[str]:
    """Name every control on the screen."""
    return [str(item.property("name")) for item in visible(drive.page, "Pressable")]


def said(drive: Drive) -> str:
    """Return all words on the screen."""
    texts = (*visible(drive.page, "QQuickText"), *visible(drive.page, "TextField"))
    return " ".join(str(item.property("text")) for item in texts)


def test_a_digit_put_into_the_middle_moves_nothing(drive: Drive) -> None:
    """A number is set out while it grows at its end, never under a correcting hand."""
    FormTour(drive.kiosk).go(StepId.PHONE)
    drive.settle()
    answer = drive.kiosk.pages.form.view_now.answer
    answer.type("202555012", True)
    grown = answer.text
    answer.type("(202) 5555-012", False)

    assert grown == "(202) 555-012"
    assert answer.text == "(202) 5555-012"
