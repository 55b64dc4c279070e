"""From "I am interested" to what staff open: the real kiosk, store and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.tour.form import FormTour
from tests.support.form_visit import (
    Visitor,
    begin_form,
    key,
    opened_forms,
    outlast_tremor,
)
from tests.support.items import words_on

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
