"""A clinic with more topics than fit on many screens."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.resources import shipped
from kiosk.visitor.home.home import AT_ONCE
from tests.support.drive import Drive, wait_for
from tests.support.form_visit import Visitor
from tests.support.items import visible
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

TOPICS = 90


@pytest.fixture
def drive(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Drive]:
    """Switch on a kiosk with many topics, and begin a visit."""
    (came,) = (each for each in shipped("content").iterdir() if each.is_dir())
    # A link changes a file's times, and other tests read what came along.
    shown = shutil.copytree(came, tmp_path / "came" / came.name)
    for number in range(TOPICS):
        name = f"topic-{number:03}"
        shutil.copytree(shown, tmp_path / "content" / name, copy_function=os.link)
    driven = Drive(qapp, "portrait", tmp_path / "data", tmp_path / "content")
    driven.show()
    yield driven
    driven.close()


@pytest.fixture
def visitor(drive: Drive, request: pytest.FixtureRequest) -> Visitor:
    """Let somebody stand in front of the choice of topics."""
    wait_for(drive.shell.placeChanged, drive.shell.begin)
    drive.settle()
    assert drive.shell.place == "topics"
    return Visitor(drive, touch_screen(request))


def _offered(drive: Drive) -> int:
    return drive.kiosk.pages.home.cards.rowCount()


def test_more_leads_to_every_topic(drive: Drive, visitor: Visitor) -> None:
    """At first some are made; who goes on comes to the last, without a false end."""
    assert AT_ONCE <= _offered(drive) < TOPICS
    _go_down(drive, visitor)
    while _shows(drive, "More"):
        visitor.touch("More")
    cards = [card.property("cardId") for card in visible(drive.page, "TouchCard")]
    assert f"topic-{TOPICS - 1:03}" in cards


def test_the_page_after_waits_until_the_first_is_painted(drive: Drive) -> None:
    """The first frame makes the cards that show; a page ahead follows by itself."""
    painted: list[int] = []

    def note() -> None:
        if drive.shell.place == "topics":
            painted.append(_offered(drive))

    noted = drive.window.frameSwapped.connect(note)
    wait_for(drive.shell.placeChanged, drive.shell.begin)
    while not painted:
        wait_for(drive.window.frameSwapped, drive.window.update)
    drive.window.frameSwapped.disconnect(noted)
    wait_for(drive.kiosk.pages.home.cards.rowsInserted)
    assert _offered(drive) > painted[0]


@pytest.mark.usefixtures("visitor")
def test_keys_lead_to_every_topic(drive: Drive) -> None:
    """Tab goes from card to card and never comes to an end that is none."""
    met = set()
    for _ in range(3 * TOPICS):
        item = drive.window.activeFocusItem()
        met.add(item.property("cardId") if item else None)
        if f"topic-{TOPICS - 1:03}" in met:
            break
        QTest.keyClick(drive.window, Qt.Key.Key_Tab)
        drive.settle()

    assert {f"topic-{number:03}" for number in range(TOPICS)} <= met


def test_another_language_keeps_what_is_offered(drive: Drive, visitor: Visitor) -> None:
    """The cards change their words; none goes, and nobody is taken back."""
    visitor.touch("More")
    before = _offered(drive)

    drive.shell.looks.chooseLanguage("es")
    drive.settle()

    assert _offered(drive) >= before
    assert drive.shell.pages.home.cards.rows[0].title.startswith("Inyecciones")


def test_the_next_visitor_begins_where_the_first_did(
    drive: Drive, visitor: Visitor
) -> None:
    """How far down somebody went neither shows nor costs anything in the next visit.

    Pages ahead may have come by then, or not yet; never do all come by themselves.
    """
    _go_down(drive, visitor)

    drive.shell.finish()
    wait_for(drive.shell.placeChanged, drive.shell.begin)
    drive.settle()

    assert _offered(drive) < TOPICS - AT_ONCE


def _go_down(drive: Drive, visitor: Visitor) -> None:
    """Touch More until all are made; the page ahead comes a moment after this one."""
    while _offered(drive) < TOPICS:
        if _shows(drive, "More"):
            visitor.touch("More")
        else:
            wait_for(drive.kiosk.pages.home.cards.rowsInserted)


def _shows(drive: Drive, name: str) -> bool:
    buttons = visible(drive.page, "TouchButton")
    return any(each.property("name") == name for each in buttons)
