"""Questions a visitor ticks stay ticked, in every language, until the visit ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from tests.support.items import place_of, visible
from tests.support.reader import name_of, nodes
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

SCREEN = ("key-points", "questions-to-ask")


def rows(drive: Drive) -> list[QQuickItem]:
    """List the questions on the screen."""
    return visible(drive.page, "TickRow")


def density(drive: Drive) -> float:
    """Return how many pixels stand in a millimetre."""
    return float(drive.theme.property("pixelsPerMm"))


def ticked(drive: Drive) -> list[bool]:
    """Tell which questions show as ticked."""
    return [bool(row.property("isChosen")) for row in rows(drive)]


@pytest.fixture
def asked(portrait: Drive, request: pytest.FixtureRequest) -> Drive:
    """Hand out a kiosk whose visitor touched the second question."""
    portrait.read(*SCREEN)
    tap(portrait, touch_screen(request), rows(portrait)[1])
    return portrait


def test_a_touch_ticks_a_question(asked: Drive) -> None:
    """The touched question is ticked and no other, and goes along to the form."""
    words = asked.topic.questions[1].words

    assert ticked(asked) == [False, True, False, False, False]
    assert asked.kiosk.carried_along.carried().questions == (words,)


@pytest.mark.parametrize("language", ["en", "es"])
def test_questions_are_as_high_as_answers(drive: Drive, language: str) -> None:
    """A row of them has one height, 28 mm (20 on a low panel), and leaves no gap."""
    drive.look(language=language)
    drive.read(*SCREEN)
    least = 20 if drive.size == "small" else 28
    places = [place_of(row) for row in rows(drive)]
    assert all(p.height() >= round(least * density(drive)) for p in places)
    lines = {p.top(): [q for q in places if q.top() == p.top()] for p in places}
    edges = {(line[0].left(), line[-1].right()) for line in lines.values()}
    assert len(edges) == 1
    assert all(len({p.height() for p in line}) == 1 for line in lines.values())


def test_a_second_touch_takes_the_tick_away(
    asked: Drive, request: pytest.FixtureRequest
) -> None:
    """Changing one's mind is as easy as choosing."""
    asked.read("key-points", "five-key-points")
    asked.read(*SCREEN)
    tap(asked, touch_screen(request), rows(asked)[1])

    assert ticked(asked) == [False] * 5
    assert asked.kiosk.carried_along.is_clear()


def test_a_screen_reader_says_which_are_ticked(asked: Drive) -> None:
    """Each question is a check box that says whether it is checked."""
    boxes = [
        node for node in nodes(asked.window) if node.role() is QAccessible.Role.CheckBox
    ]

    assert [name_of(box) for box in boxes] == [q.words for q in asked.topic.questions]
    assert [bool(box.state().checked) for box in boxes] == ticked(asked)


def test_ticks_last_over_other_screens_and_languages(asked: Drive) -> None:
    """Back from elsewhere, and in Spanish, the same question is ticked."""
    asked.open("home")
    asked.look(language="es")
    asked.read(*SCREEN)

    assert ticked(asked) == [False, True, False, False, False]
    assert rows(asked)[1].property("name").startswith("\N{INVERTED QUESTION MARK}")


def test_the_form_gets_the_words_of_the_language_shown(asked: Drive) -> None:
    """A question ticked in English goes along in Spanish once that is shown."""
    asked.look(language="es")
    words = asked.topic.questions[1].words

    assert asked.kiosk.carried_along.carried().questions == (words,)


def test_the_next_visitor_finds_no_tick(asked: Drive) -> None:
    """Finish takes every tick away."""
    asked.shell.finish()
    asked.show()
    asked.read(*SCREEN)

    assert ticked(asked) == [False] * 5
