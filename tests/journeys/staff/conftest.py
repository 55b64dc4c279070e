"""A kiosk that is switched on and off, and a finger on its glass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.drive import Drive
from tests.support.fingers import Finger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def start(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[[], Drive]]:
    """Give what switches a kiosk on, again and again on the same data."""
    running: list[Drive] = []

    def start() -> Drive:
        for drive in running:
            _switch_off(drive)
        running[:] = [Drive(qapp, "portrait", tmp_path / "data")]
        running[0].show()
        return running[0]

    yield start
    for drive in running:
        _switch_off(drive)


def _switch_off(drive: Drive) -> None:
    # The words of another language would stay with the application.
    drive.shell.looks.chooseLanguage("en")
    drive.close()


@pytest.fixture
def drive(start: Callable[[], Drive]) -> Drive:
    """Switch a kiosk on."""
    return start()


@pytest.fixture
def finger(drive: Drive, request: pytest.FixtureRequest) -> Finger:
    """Give a finger."""
    return Finger(drive, request)
