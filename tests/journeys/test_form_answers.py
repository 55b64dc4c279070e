"""What the form makes of single answers: covered, asked about, left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.interest.fields import FieldId
from kiosk.tour.form import FormTour
from kiosk.visitor.form.view import COVER_AFTER_MS
from tests.support.drive import wait_for
from tests.support.form_visit import (
    Visitor,
    begin_form,
    fill_in,
    opened_forms,
    said,
    send,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.drive import Drive


def test_a_number_can_be_checked_before_it_is_sent(drive: Drive) -> None:
    """The review shows a number in full and in groups, as it goes to staff."""
    drive.open("form-review")
    assert "(202) 555-0123" in said(drive)


def test_a_review_left_alone_covers_how_somebody_is_reached(
    drive: Drive, visitor: Visitor
) -> None:
    """Who walked off leaves no address to read; a touch on its row shows it again."""
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
    view = drive.kiosk.pages.form.view_now
    view._cover.setInterval(0)
    wait_for(view._cover.timeout, view._cover.start)
    drive.settle()
    view._cover.setInterval(COVER_AFTER_MS)
    assert "ana@example.com" not in said(drive)
    assert "@example.com" in said(drive)

    visitor.touch("E-mail address: a•••@example.com")
    assert visitor.field().property("displayText") == "ana@example.com"
    visitor.touch("Next")
    assert view.page == "review"
    assert "ana@example.com" in said(drive)


def test_the_review_names_what_is_passed_on(
    drive: Drive, visitor: Visitor, data: Path, tmp_path: Path
) -> None:
    """Places are named as on the map, in the visitor's words; so staff read them."""
    drive.look(language="es")
    drive.open("body-map")
    drive.shell.pages.bodyMap.toggle("low_back.left")
    on_the_map = drive.shell.pages.bodyMap.chosen.rows[0].words
    drive.shell.showForm()
    drive.kiosk.carried_along.toggle_question("a/1", "¿Cuánto dura?")
    fill_in(drive, "Ana")
    assert visitor.find(f"Dónde le duele: {on_the_map}")
    assert visitor.find("Sus preguntas: ¿Cuánto dura?")
    send(drive)
    [opened] = opened_forms(data, tmp_path / "stick")
    assert [place["words"] for place in opened["areas"]] == [on_the_map]


def test_a_way_to_reach_somebody_is_covered_soon(
    drive: Drive, visitor: Visitor
) -> None:
    """Left alone, an address is covered in its field; one touch shows it."""
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
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
    _answer(drive, "email", "ana@gmial.com")
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
    _answer(drive, "phone", "52 55 1234 5678")
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


def test_a_digit_put_into_the_middle_moves_nothing(drive: Drive) -> None:
    """A number is set out while it grows at its end, never under a correcting hand."""
    FormTour(drive.kiosk).go(FieldId.PHONE)
    drive.settle()
    answer = drive.kiosk.pages.form.view_now.answer
    answer.type("202555012", True)
    grown = answer.text
    answer.type("(202) 5555-012", False)

    assert grown == "(202) 555-012"
    assert answer.text == "(202) 5555-012"


def _answer(drive: Drive, way: str, text: str) -> None:
    """Ask to be reached this way instead, and type where."""
    form = drive.kiosk.pages.form
    form.change("contact_way")
    form.choose("contact_way", way)
    form.goNext()
    form.view_now.answer.type(text, way == "email")
    form.goNext()
    drive.settle()


def test_next_does_not_pass_by_what_may_be_passed_on(
    drive: Drive, visitor: Visitor
) -> None:
    """Nothing chosen, Next stays and says what to do; either answer leads on."""
    drive.open("form-areas")
    form = drive.kiosk.pages.form
    visitor.touch("Next")
    assert form.view_now.page == "areas"
    assert "Please choose one answer." in said(drive)
    visitor.touch("No, leave it out")
    visitor.touch("Next")
    assert form.view_now.page != "areas"


def test_the_interpreter_is_not_passed_by(drive: Drive, visitor: Visitor) -> None:
    """Next waits for a yes or a no, and the review says which it was."""
    drive.open("form-interpreter")
    form = drive.kiosk.pages.form
    visitor.touch("Next")
    assert form.view_now.page == "interpreter"
    assert "Please choose one answer." in said(drive)
    visitor.touch("Yes, please")
    visitor.touch("Next")
    assert form.view_now.page not in {"interpreter", "language"}
    fill_in(drive, "Ana")
    assert visitor.find("Interpreter: Yes, please")
