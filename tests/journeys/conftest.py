"""A kiosk of its own for each journey, on content that a test may change."""

from __future__ import annotations

import gc
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.resources import shipped
from kiosk.visitor.composition import Kiosk
from tests.support.clock import Clock
from tests.support.drive import Drive
from tests.support.form_visit import Visitor
from tests.support.hand import Hand
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return the kiosk's data folder."""
    return tmp_path / "data"


@pytest.fixture
def drive(qapp: QGuiApplication, data: Path) -> Iterator[Drive]:
    """Switch on a portrait kiosk whose store is open."""
    driven = Drive(qapp, "portrait", data)
    driven.show()
    yield driven
    driven.close()


@pytest.fixture
def visitor(drive: Drive, request: pytest.FixtureRequest) -> Visitor:
    """Let somebody stand in front of the kiosk."""
    return Visitor(drive, touch_screen(request))


@pytest.fixture
def hand(drive: Drive, request: pytest.FixtureRequest) -> Hand:
    """Let a hand be in front of the kiosk."""
    return Hand(drive, touch_screen(request))


@pytest.fixture
def clock() -> Clock:
    """Return a clock at rest."""
    return Clock(1000)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Copy the shipped content, so that a test may change it."""
    return shutil.copytree(shipped("content"), tmp_path / "content")


@pytest.fixture
def make_kiosk(
    qtbot: QtBot, tmp_path: Path, content: Path, clock: Clock
) -> Iterator[Callable[[], Kiosk]]:
    """Start kiosks on the same content and data folder, one after the other."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    made: list[Kiosk] = []

    def make() -> Kiosk:
        data = tmp_path / "data"
        loaded = load_settings(None, {}, CommandLine(content, data))
        kiosk = Kiosk(app, loaded, EventLog(), restart=lambda: None, now=clock)
        made.append(kiosk)
        kiosk.window.show(QSize(1080, 1920))
        with qtbot.waitSignal(kiosk.catalogue.refreshed, timeout=300_000):
            kiosk.catalogue.refresh()
        with qtbot.waitSignal(kiosk.store.changed, timeout=300_000):
            kiosk.store.start()
        return kiosk

    yield make
    for kiosk in made:
        kiosk.close()
    made.clear()
    gc.collect()


@pytest.fixture
def kiosk(make_kiosk: Callable[[], Kiosk]) -> Kiosk:
    """Start one kiosk."""
    return make_kiosk()
