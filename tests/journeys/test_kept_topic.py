"""A kiosk that was started before begins a visit with the topic it checked then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kiosk.bodymap.library import LoadedMap
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.resources import shipped
from kiosk.session.navigation import PlaceKind
from kiosk.visitor import topic_catalogue
from kiosk.visitor.composition import Kiosk
from tests.support.drive import unhurried_clock, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def start(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[[], Kiosk]]:
    """Start kiosks with one data folder, each after the one before has ended."""
    made: list[Kiosk] = []

    def close() -> None:
        while made:
            made.pop().close()

    def make() -> Kiosk:
        close()
        line = CommandLine(shipped("content"), tmp_path / "data")
        loaded = load_settings(None, {}, line)
        kiosk = Kiosk(
            qapp, loaded, EventLog(), restart=lambda: None, now=unhurried_clock()
        )
        made.append(kiosk)
        kiosk.window.show(QSize(1080, 1920))
        wait_for(kiosk.catalogue.refreshed, kiosk.catalogue.refresh)
        wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
        return kiosk

    yield make
    close()


@pytest.fixture
def kiosk(start: Callable[[], Kiosk], monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """Start a kiosk for the second time, and begin a visit; its map waits."""
    monkeypatch.setattr(topic_catalogue, "MAP_AFTER_MS", 3_600_000)
    start()
    return start()


def test_home_offers_the_map_before_it_is_read(kiosk: Kiosk) -> None:
    """No card comes under a finger later."""
    assert kiosk.catalogue.topics
    assert kiosk.shell.body_map is None
    assert kiosk.shell.offersMap


def test_the_map_comes_when_a_visitor_goes_there(kiosk: Kiosk, qtbot: QtBot) -> None:
    """A touch is answered with the body, not with an empty screen."""
    page = kiosk.pages.body_map
    with qtbot.waitSignal(page.offerChanged, timeout=300_000):
        kiosk.shell.showBodyMap()

    assert kiosk.navigation.current.kind is PlaceKind.BODY_MAP
    assert page.isOffered
    page.toggle("low_back.left")
    assert page.chosenWords


def test_the_map_comes_by_itself_and_disturbs_nothing(
    start: Callable[[], Kiosk], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who reads meanwhile sees no screen shown anew."""
    start()
    monkeypatch.setattr(topic_catalogue, "MAP_AFTER_MS", 1000)
    kiosk = start()
    shown: list[bool] = []
    kiosk.shell.placeChanged.connect(lambda: shown.append(True))

    qtbot.waitUntil(lambda: kiosk.shell.body_map is not None, timeout=300_000)

    assert shown == []


def test_a_language_nobody_reads_disturbs_nothing(kiosk: Kiosk) -> None:
    """Who reads English sees a screen shown anew for English, and not for Spanish."""
    [entry] = kiosk.catalogue.topics
    shown: list[bool] = []
    kiosk.shell.placeChanged.connect(lambda: shown.append(True))

    kiosk.catalogue.opened.emit(entry.id, "es")
    assert shown == []

    kiosk.catalogue.opened.emit(entry.id, "en")
    assert shown == [True]


def test_both_languages_are_there_at_once(kiosk: Kiosk) -> None:
    """Who changes the language waits for nothing."""
    [entry] = kiosk.catalogue.topics
    for language in entry.languages:
        topic = kiosk.catalogue.topic(entry.id, language)
        assert topic is not None
        assert topic.language == language
    assert not kiosk.catalogue.is_reading


def test_what_visitors_see_was_not_read_in_full(
    start: Callable[[], Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second start does without what reads an article."""
    home = start().pages.home.cards.rows

    def read_in_full(*_told: object) -> None:
        raise AssertionError

    monkeypatch.setattr("kiosk.articles.topic_page.read_page", read_in_full)

    assert start().pages.home.cards.rows == home != ()


def test_what_lies_over_a_screen_can_be_opened_at_once(kiosk: Kiosk) -> None:
    """The first touch does not wait for it; who is quicker finds it all the same."""
    # However long it took to come here.
    kiosk.window.window.setProperty("isComplete", False)

    kiosk.shell.sheet.toggle()

    item = kiosk.window.window.activeFocusItem()
    above = [item]
    while above[-1].parentItem() is not None:
        above.append(above[-1].parentItem())
    assert "Display and help" in {each.property("title") for each in above}


def test_what_lies_over_a_screen_comes_by_itself(kiosk: Kiosk, qtbot: QtBot) -> None:
    """A touch on the first screen finds it made."""
    qtbot.waitUntil(
        lambda: bool(kiosk.window.window.property("isComplete")), timeout=300_000
    )


def test_a_map_that_is_gone_leads_home(kiosk: Kiosk, qtbot: QtBot) -> None:
    """Who waits for a map that cannot be read any more is not left before nothing."""
    [entry] = kiosk.catalogue.topics
    kiosk.shell.showBodyMap()
    with qtbot.waitSignal(kiosk.catalogue.map_came, timeout=300_000):
        pass
    kiosk.catalogue._take_map(entry, LoadedMap(None))

    assert kiosk.navigation.current.kind is PlaceKind.HOME
