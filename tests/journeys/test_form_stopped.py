"""A form is given up, by Stop or by Finish, only by whoever says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.interest.fields import FieldId
from tests.support.form_visit import Visitor, begin_form, fill_in
from tests.support.items import place_of, visible, words_on

if TYPE_CHECKING:
    from tests.support.drive import Drive


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


def test_a_form_is_not_given_up_without_the_question(drive: Drive) -> None:
    """Whatever asks the form to stop, without the question answered nothing goes."""
    begin_form(drive)
    fill_in(drive, "Ana")
    form = drive.kiosk.pages.form
    form.stopping.stop()
    assert drive.shell.place == "form"
    assert form.draft is not None


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
