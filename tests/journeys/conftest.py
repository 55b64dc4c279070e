"""One kiosk of its own for each journey through the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.drive import Drive
from tests.support.form_visit import Visitor
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


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
