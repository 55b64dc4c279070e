"""A topic that is not the first: read beside the screens, with its map and pictures."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kiosk.articles.blocks import Figure
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.resources import shipped
from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.composition import Kiosk
from tests.journeys.test_stalls import Beats, Stall, stall
from tests.support.drive import unhurried_clock, wait_for
from tests.support.items import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.articles.topic import Topic

__all__ = ["stall"]

FIRST, SECOND = "first", "second"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Offer the shipped topic twice, the second with a heading of its own."""
    (shown,) = (f for f in shipped("content").iterdir() if f.is_dir())
    for name in (FIRST, SECOND):
        shutil.copytree(shown, tmp_path / "content" / name)
    return tmp_path / "content"


@pytest.fixture
def kiosk(
    qapp: QGuiApplication, tmp_path: Path, content: Path, stall: Stall
) -> Iterator[Kiosk]:
    """Switch on a kiosk that offers both, and begin a visit."""
    loaded = load_settings(None, {}, CommandLine(content, tmp_path / "data"))
    kiosk = Kiosk(qapp, loaded, EventLog(), restart=lambda: None, now=unhurried_clock())
    kiosk.window.show(QSize(1080, 1920))
    wait_for(kiosk.catalogue.refreshed, kiosk.catalogue.refresh)
    wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    yield kiosk
    stall.is_over.set()
    kiosk.close()


def choose_second(kiosk: Kiosk) -> None:
    """Touch the second topic's card."""
    kiosk.pages.home.choose(SECOND)


def open_second(kiosk: Kiosk) -> Topic:
    """Choose the second topic and wait for it."""
    wait_for(kiosk.shell.topicCame, lambda: choose_second(kiosk))
    topic = kiosk.catalogue.topic(SECOND, "en")
    assert topic is not None
    return topic


def test_a_second_topic_that_stalls_holds_up_no_frame(
    kiosk: Kiosk, stall: Stall
) -> None:
    """The topics stay, the emergency signs are there; it shows once it answers."""
    beats = Beats()
    kiosk.catalogue._worker.submit(stall)
    choose_second(kiosk)
    beats.go_on()
    assert [c.card_id for c in kiosk.pages.home.cards.rows] == [FIRST, SECOND]
    kiosk.shell.showBodyMap()
    beats.go_on()
    kiosk.shell.showEmergency()
    assert kiosk.pages.emergency.groups.rows
    kiosk.shell.goBack()
    kiosk.shell.goBack()
    wait_for(kiosk.shell.topicCame, stall.is_over.set)
    assert kiosk.pages.home.title
    assert kiosk.pages.home._topic_id == SECOND


def test_the_map_of_a_second_topic_comes_with_it(kiosk: Kiosk) -> None:
    """Nobody has to ask twice."""
    assert kiosk.catalogue.body_map(SECOND) is None
    open_second(kiosk)
    assert kiosk.pages.body_map.isOffered


def test_another_language_shows_the_words_of_before_until_it_is_read(
    kiosk: Kiosk, stall: Stall
) -> None:
    """No screen is empty because the folder does not answer."""
    english = open_second(kiosk)
    kiosk.catalogue._worker.submit(stall)
    kiosk.looks.chooseLanguage("es")
    assert kiosk.pages.home.title == english.title
    wait_for(kiosk.shell.topicCame, stall.is_over.set)
    spanish = kiosk.catalogue.topic(SECOND, "es")
    assert spanish is not None
    assert kiosk.pages.home.title == spanish.title != english.title


def test_a_picture_shows_though_its_folder_is_gone(kiosk: Kiosk, content: Path) -> None:
    """What a screen draws was read with its topic, in the reader's thread."""
    topic = open_second(kiosk)
    section, screen = next(
        (section, screen)
        for section in topic.sections
        for screen in section.screens
        if any(isinstance(block, Figure) for block in screen.blocks)
    )
    shutil.rmtree(content)
    kiosk.shell.go(Place(PlaceKind.SECTION, SECOND, section.id, screen.id))
    page = kiosk.window.window.contentItem()
    while not (drawn := visible(page, "Picture")):
        wait_for(kiosk.window.window.frameSwapped, kiosk.window.window.update)
    assert drawn


def test_a_press_is_not_meant_for_a_topic_that_has_just_come(kiosk: Kiosk) -> None:
    """Its cards come to lie under the finger: they count as another screen."""
    guard = kiosk.hands.guard
    before = guard._guard._changed
    choose_second(kiosk)
    after_choice = guard._guard._changed
    wait_for(kiosk.shell.topicCame)
    assert before != after_choice
    assert guard._guard._changed != after_choice


@pytest.mark.skipif(os.name != "posix", reason="needs a FIFO")
@pytest.mark.parametrize("file", ["body-map.toml", "signs.toml"])
def test_a_pipe_in_a_topic_is_refused(content: Path, kiosk: Kiosk, file: str) -> None:
    """Nobody waits for a writer that never comes; the rest shows and staff are told."""
    (content / SECOND / file).unlink()
    os.mkfifo(content / SECOND / file)
    wait_for(kiosk.catalogue.refreshed, kiosk.shell.finish)
    wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    open_second(kiosk)
    assert kiosk.pages.home.title
    assert any(file in problem.file for problem in kiosk.catalogue.problems)


def test_topics_that_a_visit_opened_are_not_kept_for_the_next(kiosk: Kiosk) -> None:
    """Memory does not grow with every topic that somebody ever read."""
    open_second(kiosk)
    for _ in range(2):
        wait_for(kiosk.catalogue.refreshed, kiosk.shell.finish)
        wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    assert kiosk.catalogue.body_map(FIRST) is not None
    assert kiosk.catalogue.body_map(SECOND) is None
