"""A finger that moves a little still presses what was meant beside the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.interest.fields import FieldId
from kiosk.tour.form import FormTour
from tests.support.form_visit import Visitor, begin_form
from tests.support.items import words_on

if TYPE_CHECKING:
    from tests.support.drive import Drive


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
