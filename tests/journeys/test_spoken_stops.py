"""Who sees nothing hears of each control what it is and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from kiosk.visitor.bar.spoken_stop import spoken_stop
from tests.support.form_visit import begin_form
from tests.support.items import visible

if TYPE_CHECKING:
    from tests.support.drive import Drive


def test_a_field_says_what_is_in_it_and_what_is_wrong(drive: Drive) -> None:
    """Empty, missing, and then with a name, signs of a program included."""
    begin_form(drive)
    drive.kiosk.pages.form.goNext()
    drive.settle()
    [field] = visible(drive.page, "TextField")
    assert spoken_stop(field) == "Your name, field, empty"
    drive.kiosk.pages.form.goNext()
    drive.settle()
    error = spoken_stop(field).removeprefix("Your name, field, empty. ")
    assert error in [item.property("plain") for item in visible(drive.page, "BodyText")]
    field.forceActiveFocus()
    for letter in "Al {m}":
        QTest.keyClick(drive.window, letter)
    drive.settle()
    assert spoken_stop(field) == "Your name, field, Al {m}"


def test_a_choice_says_whether_it_is_chosen_in_the_language_shown(
    drive: Drive,
) -> None:
    """One of the three text sizes is, the others are not."""
    drive.shell.begin("es")
    drive.wait_for_place("home")
    drive.shell.sheet.toggle()
    drive.settle()
    chips = visible(drive.page, "PickChip")[:2]
    usual, large = map(spoken_stop, chips)
    assert usual == "Letra normal, opción, con marca"
    assert large == "Letra grande, opción, sin marca"
