"""A kiosk, a speech server of the tests and a jack, for what is read aloud."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.bar.speech import SpeechViewModel
from kiosk.visitor.bar.voice import VoiceLimits, VoiceProcess
from kiosk.visitor.composition import Kiosk
from tests.support.clock import Clock
from tests.support.drive import wait_for
from tests.support.listening import (
    PATIENT,
    SCREEN,
    SECTION,
    Plug,
)
from tests.support.speech_server import SpeechServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def clock() -> Clock:
    """Return the clock of the kiosk."""
    return Clock()


@pytest.fixture
def settings_file() -> Path | None:
    """Give the clinic's settings: none, unless a test has its own."""
    return None


@pytest.fixture
def kiosk(
    qapp: QGuiApplication, tmp_path: Path, clock: Clock, settings_file: Path | None
) -> Iterator[Kiosk]:
    """Start a kiosk on a reading screen; its speech has not been started."""
    loaded = load_settings(settings_file, {}, CommandLine(data=tmp_path))
    kiosk = Kiosk(qapp, loaded, EventLog(), restart=lambda: None, now=clock)
    kiosk.speech._voice._limits = PATIENT
    kiosk.window.show(QSize(1080, 1920))
    wait_for(kiosk.catalogue.refreshed, kiosk.catalogue.refresh)
    wait_for(kiosk.shell.placeChanged, kiosk.shell.begin)
    topic = kiosk.catalogue.topics[0].id
    kiosk.shell.go(Place(PlaceKind.SECTION, topic, SECTION, SCREEN))
    yield kiosk
    kiosk.close()


@pytest.fixture
def serve(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., SpeechServer]]:
    """Give what starts a speech server and tells the voice where it is."""
    servers: list[SpeechServer] = []

    def serve(*options: str) -> SpeechServer:
        server = SpeechServer(tmp_path / f"s{len(servers)}", *options)
        servers.append(server)
        monkeypatch.setenv("SPEECHD_ADDRESS", server.address)
        return server

    yield serve
    for server in servers:
        server.kill()


@pytest.fixture
def speak() -> Iterator[Callable[..., SpeechViewModel]]:
    """Give what makes the Read aloud button with limits of the test."""
    made: list[SpeechViewModel] = []

    def speak(limits: VoiceLimits, *command: str) -> SpeechViewModel:
        speech = SpeechViewModel(VoiceProcess(list(command) or None, limits))
        speech.set_language("en")
        made.append(speech)
        return speech

    yield speak
    for speech in made:
        speech.close()


@pytest.fixture
def plug() -> Iterator[Plug]:
    """Give headphones that are in no jack yet."""
    plug = Plug()
    yield plug
    plug.pull_device()
    os.close(plug.outlet)
