"""A screen reader must find, name and say everything there is on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from tests.support.form_visit import outlast_tremor
from tests.support.items import visible
from tests.support.reader import accessibility_faults, is_button, name_of, nodes
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from tests.support.drive import Drive


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_reader_misses_nothing(drive: Drive, screen: str) -> None:
    """Every control has a name of its own, and every word on the screen is said."""
    drive.open(screen)
    assert accessibility_faults(drive.window, drive.page) == []


def test_every_screen_of_the_article_is_said_in_both_languages(portrait: Drive) -> None:
    """No passage of the shipped article stays silent or carries markup in its name."""
    faults = []
    for language in ("en", "es"):
        portrait.look(language=language)
        for section, screen in portrait.reading_screens():
            portrait.read(section, screen)
            found = accessibility_faults(portrait.window, portrait.page)
            faults += [f"{language} {section}/{screen}: {fault}" for fault in found]
    assert faults == []


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_has_a_heading_to_jump_to(portrait: Drive, screen: str) -> None:
    """A screen reader can tell where it is by a heading."""
    portrait.open(screen)
    roles = {node.role() for node in nodes(portrait.window)}
    assert QAccessible.Role.Heading in roles


def test_a_press_by_the_screen_reader_works(portrait: Drive) -> None:
    """What a screen reader presses does what a finger would do."""
    portrait.open("home")
    button = next(n for n in nodes(portrait.window) if name_of(n) == "Emergency signs")
    portrait.see()
    button.actionInterface().doAction("Press")
    portrait.wait_for_place("emergency")


def test_a_nameless_button_is_noticed(portrait: Drive) -> None:
    """Mutation check: a button that loses its name is reported."""
    portrait.open("home")
    card = visible(portrait.page, "TouchCard")[0]
    name = card.property("name")
    card.setProperty("name", "")
    faults = accessibility_faults(portrait.window, portrait.page)
    card.setProperty("name", name)
    assert any("has no name" in fault for fault in faults)


def test_two_buttons_of_one_name_are_noticed(portrait: Drive) -> None:
    """Mutation check: two buttons that sound alike are reported."""
    portrait.open("home")
    card, other = visible(portrait.page, "TouchCard")[:2]
    name = card.property("name")
    card.setProperty("name", other.property("name"))
    faults = accessibility_faults(portrait.window, portrait.page)
    card.setProperty("name", name)
    assert any("buttons are called" in fault for fault in faults)


def test_every_button_of_the_tree_is_a_button_of_the_screen(portrait: Drive) -> None:
    """What a screen reader can press is what a finger can press, and no more."""
    portrait.open("steps")
    said = sorted(name_of(node) for node in nodes(portrait.window) if is_button(node))
    shown = sorted(i.property("name") for i in visible(portrait.page, "Pressable"))
    assert said == shown


def test_names_are_unique_after_a_way_through_the_kiosk(portrait: Drive) -> None:
    """Who came from home finds one "Back" on the list of places, the bar's."""
    portrait.open("home")
    portrait.open("body-map-list")
    assert portrait.shell.canGoBack
    assert accessibility_faults(portrait.window, portrait.page) == []


def test_what_is_chosen_of_several_says_so(portrait: Drive) -> None:
    """Places or muscles, and the part of the body: one of each is checked."""
    portrait.open("body-map-list")
    chips = [c for c in visible(portrait.page, "Chip") if c.property("isOneOf")]
    told = [QAccessible.queryAccessibleInterface(chip).state() for chip in chips]
    assert [bool(t.checked) for t in told] == [c.property("isChosen") for c in chips]
    assert sum(bool(t.checked) for t in told) == 2


def test_a_word_that_explains_itself_says_whether_it_does(portrait: Drive) -> None:
    """Its meaning is closed, open after a press, and closed again."""
    portrait.read("muscle-knots", "start-here")
    [chip] = [c for c in visible(portrait.page, "Chip") if c.property("isExpander")]
    told = QAccessible.queryAccessibleInterface(chip)
    states = [told.state()]
    for _ in range(2):
        portrait.see()
        told.actionInterface().doAction(QAccessibleActionInterface.pressAction())
        portrait.settle()
        outlast_tremor(portrait, chip)
        states.append(told.state())
    assert [bool(state.expandable) for state in states] == [True, True, True]
    assert [bool(state.expanded) for state in states] == [False, True, False]
