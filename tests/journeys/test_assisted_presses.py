"""A press by a screen reader is a press: it keeps the visit, and can be hasty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from kiosk.session.preferences import TextStep
from tests.support.form_visit import begin_form, fill_in, outlast_tremor
from tests.support.hand import home
from tests.support.items import visible

if TYPE_CHECKING:
    from tests.support.drive import Drive

ACTIONS = (
    QAccessibleActionInterface.pressAction(),
    QAccessibleActionInterface.toggleAction(),
)


def assist(drive: Drive, name: str, action: str = ACTIONS[0]) -> None:
    """Press the control of this name as a screen reader does, whatever lies above."""
    found = [i for i in visible(drive.page, "Pressable") if i.property("name") == name]
    outlast_tremor(drive, found[0])
    QAccessible.queryAccessibleInterface(found[0]).actionInterface().doAction(action)
    drive.settle()


def test_an_assisted_press_keeps_the_visit(drive: Drive) -> None:
    """The idle clock begins anew, as after a touch."""
    home(drive)
    wait = drive.settings.idle.seconds
    drive.time += wait - 1
    assist(drive, "Display")
    drive.time += wait - 1
    drive.shell.warning.watch()
    assert not drive.shell.warning.isShown
    drive.time += 2
    drive.shell.warning.watch()
    assert drive.shell.warning.isShown


def test_an_assisted_press_answers_the_warning_and_nothing_else(
    drive: Drive,
) -> None:
    """What lies covered is not pressed through the question."""
    drive.open("idle-warning")
    drive.see()
    assert drive.shell.warning.isShown
    place = drive.kiosk.navigation.current
    assist(drive, "Finish")
    assert not drive.shell.warning.isShown
    assert drive.kiosk.navigation.current == place


@pytest.mark.parametrize(("after", "opens"), [(0.399, False), (0.401, True)])
def test_an_assisted_press_waits_for_a_new_screen(
    drive: Drive, after: float, *, opens: bool
) -> None:
    """What was meant for the screen before opens nothing here."""
    home(drive)
    drive.shell.showSources()
    drive.shell.goHome()
    drive.settle()
    drive.time += after
    card = visible(drive.page, "TouchCard")[0].property("name")
    assist(drive, card)
    assert (drive.shell.place != "home") is opens


def test_an_assisted_press_too_often_does_not_send(drive: Drive) -> None:
    """Send takes the place of Next and no press for a second."""
    begin_form(drive)
    fill_in(drive, "Ana", "ana@example.com")
    drive.shell.goBack()
    drive.settle()
    drive.see()
    assist(drive, "Next")
    drive.time += 0.99
    assist(drive, "Send")
    assert not drive.kiosk.pages.form.isSending
    assert drive.shell.place == "form"


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_of_a_choice_chooses_it(drive: Drive, action: str) -> None:
    """A screen reader's first action of a choice is "toggle": it chooses as well."""
    home(drive)
    drive.shell.sheet.toggle()
    drive.settle()
    drive.see()
    assert drive.shell.looks.textStep == TextStep.NORMAL
    assist(drive, "Large text", action)
    assert drive.shell.looks.textStep == TextStep.LARGE


@pytest.mark.parametrize("action", ACTIONS)
def test_no_action_of_a_choice_is_hasty(drive: Drive, action: str) -> None:
    """A sheet that has only just come takes none of them."""
    home(drive)
    drive.shell.sheet.toggle()
    drive.settle()
    assist(drive, "Large text", action)
    assert drive.shell.looks.textStep == TextStep.NORMAL
