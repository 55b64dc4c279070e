"""From "I am interested" to what staff open: the real kiosk, store and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.bodymap.model import Side
from kiosk.interest.fields import FieldId
from kiosk.tour.form import FormTour
from tests.support.form_visit import (
    Visitor,
    begin_form,
    fill_in,
    key,
    opened_forms,
    outlast_tremor,
)
from tests.support.items import place_of, visible, words_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.drive import Drive

MOST_PRESSES = 25


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
    visitor.touch("Next question")
    visitor.touch("Call me")
    visitor.touch("Next")
    visitor.type_by_touch("2025550123")
    assert visitor.field().property("text") == "(202) 555-0123"
    visitor.touch("Next")
    visitor.touch("In the morning")
    visitor.touch("Next")
    visitor.touch("No, please do not")
    visitor.touch("Next")
    visitor.touch("Next")
    visitor.touch("Yes, please")
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
    words = words_on(drive.page).split("\n")
    return "Demonstration: no real details" in words


def _answer(drive: Drive) -> None:
    """Answer the page that shows and go on."""
    form = drive.kiosk.pages.form
    page = form.view_now.page
    chosen = {"contact_way": "today", "interpreter": "no", "agreement": "yes"}
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
    visitor.touch("Contact: Talk with me here today")
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


@pytest.mark.parametrize("is_typed", [True, False], ids=["typed", "error"])
def test_a_finger_that_moves_presses_what_stands_above_the_keys(
    drive: Drive, visitor: Visitor, *, is_typed: bool
) -> None:
    """The keys do not go under a touch that takes the focus: Next is where it was."""
    begin_form(drive)
    visitor.touch("Start")
    view = drive.kiosk.pages.form.view_now
    if is_typed:
        visitor.type_by_touch("Ana")
    page = view.page
    visitor.touch_trembling("Next")
    assert (view.page != page) is is_typed
    if is_typed:
        visitor.touch("Previous")
    else:
        assert "Please type your name" in words_on(drive.page)
    assert view.page == page
    assert drive.kiosk.keyboard.isShown
    visitor.touch_trembling("Stop the form")
    assert drive.kiosk.pages.form.stopping.isAsked
    visitor.touch("Go on with the form")
    visitor.touch_trembling("Previous")
    assert view.page != page


def test_a_finger_that_moves_takes_what_was_meant(
    drive: Drive, visitor: Visitor
) -> None:
    """The address the kiosk suggests is taken by a touch that is not quite still."""
    begin_form(drive)
    FormTour(drive.kiosk).mistype()
    drive.settle()
    visitor.touch_trembling("Did you mean maria@gmail.com?")
    draft = drive.kiosk.pages.form.draft
    assert draft is not None
    assert draft.answer(FieldId.EMAIL) == "maria@gmail.com"


def test_finish_does_not_lose_a_form_unasked(drive: Drive, visitor: Visitor) -> None:
    """Who means "finished with the form" hears that it is not sent, and goes on."""
    begin_form(drive)
    visitor.touch("Start")
    visitor.type_by_touch("Ana")
    form = drive.kiosk.pages.form
    visitor.touch("Finish")
    assert drive.shell.place == "form"
    assert "Your form is not sent yet" in words_on(drive.page)
    visitor.touch("Go on with the form")
    assert form.draft is not None
    assert form.draft.answer(FieldId.NAME) == "Ana"

    visitor.touch("Finish")
    visitor.touch("Delete and finish")
    drive.wait_for_place("attract")
    assert form.is_clear()


def test_who_finishes_again_is_finished(drive: Drive, visitor: Visitor) -> None:
    """Nobody is held: a second press ends it, and the first where no answer is."""
    begin_form(drive)
    visitor.touch("Start")
    visitor.type_by_touch("Ana")
    visitor.touch("Finish")
    visitor.touch("Finish")
    drive.wait_for_place("attract")

    begin_form(drive)
    visitor.touch("Start")
    visitor.touch("Finish")
    drive.wait_for_place("attract")


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


def test_places_speak_the_language_that_is_shown(drive: Drive) -> None:
    """Who goes on in Spanish reads in Spanish what was chosen in English."""
    drive.open("muscle")
    drive.shell.pages.bodyMap.toggle("low_back.left")
    drive.shell.pages.muscle.ask()
    drive.settle()
    view = drive.kiosk.pages.form.view_now
    english = str(view.about)
    drive.look(language="es")
    body = drive.shell.body_map
    assert body is not None
    carried = drive.kiosk.carried_along.carried()
    [muscle] = carried.muscles
    low_back = body.regions["low_back"].words["es"].sides[Side.LEFT]
    assert low_back in str(view.about)
    assert body.muscles[muscle.code].words["es"].name in str(view.about)
    drive.look(language="en")
    assert str(view.about) == english


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
