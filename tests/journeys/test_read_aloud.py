"""Reading aloud, with Qt's own trial engine in place of a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest

from kiosk.articles.narration import narrate
from kiosk.composition import Kiosk
from kiosk.config.loader import CommandLine, load_settings
from kiosk.events import EventLog
from kiosk.session.navigation import Place, PlaceKind
from tests.support.drive import wait_for
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

SECTION, SCREEN = "the-shot", "dry-needling"


@pytest.fixture
def kiosk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Kiosk]:
    """Start a kiosk on a reading screen; its speech has not been started."""
    loaded = load_settings(None, {}, CommandLine(data=tmp_path))
    kiosk = Kiosk(qapp, loaded, EventLog(), restart=lambda: None)
    kiosk.window.show(QSize(1080, 1920))
    wait_for(kiosk.shelf.refreshed, kiosk.shelf.refresh)
    wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    topic = kiosk.shelf.topics[0].id
    kiosk.shell.go(Place(PlaceKind.SECTION, topic, SECTION, SCREEN))
    yield kiosk
    kiosk.close()


def with_voice(kiosk: Kiosk) -> None:
    """Give the kiosk the trial engine, which speaks English."""
    kiosk.speech.start("mock")
    if not kiosk.speech.isAvailable:
        wait_for(kiosk.speech.availableChanged)


def test_without_a_voice_there_is_no_button(kiosk: Kiosk) -> None:
    """Read aloud is absent, not dead, until an engine has a voice for the language."""
    assert not kiosk.speech.isAvailable
    with_voice(kiosk)
    assert kiosk.speech.isAvailable
    kiosk.speech.set_language("xx")
    assert not kiosk.speech.isAvailable


def test_the_screen_is_read_block_by_block(kiosk: Kiosk) -> None:
    """Each block is marked while it is spoken, in reading order, and then none."""
    with_voice(kiosk)
    reached: list[int | None] = []
    kiosk.speech.blockReached.connect(reached.append)
    kiosk.shell.toggleReadAloud()
    while kiosk.speech.isSpeaking:
        wait_for(kiosk.speech.blockReached)
    screen = kiosk.pages.reading.screen
    assert screen is not None
    expected = [utterance.block_index for utterance in narrate(screen, "en")]
    assert [index for index in reached if index is not None] == expected
    assert reached[-1] is None


@pytest.mark.parametrize("act", ["touch", "key"])
def test_any_touch_silences_at_once(
    kiosk: Kiosk, request: pytest.FixtureRequest, act: str
) -> None:
    """Whatever a visitor does, the voice stops and forgets what was still to come."""
    with_voice(kiosk)
    kiosk.shell.toggleReadAloud()
    assert kiosk.speech.isSpeaking
    window, spot = kiosk.window.window, QPoint(20, 20)
    if act == "touch":
        finger = touch_screen(request)
        QTest.touchEvent(window, finger).press(0, spot, window).commit()
    else:
        QTest.keyPress(window, Qt.Key.Key_Down)
    assert not kiosk.speech.isSpeaking
    assert kiosk.speech._queue == []
    if act == "touch":
        QTest.touchEvent(window, finger).release(0, spot, window).commit()
    else:
        QTest.keyRelease(window, Qt.Key.Key_Down)


def test_going_on_silences(kiosk: Kiosk) -> None:
    """Another screen is not read under the old one's words."""
    with_voice(kiosk)
    kiosk.shell.toggleReadAloud()
    kiosk.pages.reading.goNext()
    assert not kiosk.speech.isSpeaking
