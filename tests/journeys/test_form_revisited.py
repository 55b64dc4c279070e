"""Back, away and a question on top: what was answered in the form is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.tour.form import FormTour
from tests.support.form_visit import Visitor, begin_form, fill_in
from tests.support.items import visible

if TYPE_CHECKING:
    from tests.support.drive import Drive


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
