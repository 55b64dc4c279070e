"""Other services of the computer see whether anybody is at the glass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.visitor.rest_sign import SIGN, show_rest
from tests.support.drive import Drive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def drive(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Drive]:
    """Switch a kiosk on."""
    drive = Drive(qapp, "portrait", tmp_path / "data")
    drive.show()
    yield drive
    drive.close()


def test_the_sign_is_there_while_nobody_is(drive: Drive, tmp_path: Path) -> None:
    """From a visit's first screen to its end, and behind the staff door, it is gone."""
    run = tmp_path / "run"
    run.mkdir()
    sign = run / SIGN
    show_rest(drive.shell, {"RUNTIME_DIRECTORY": str(run)})
    assert sign.exists()

    drive.open("home")
    assert not sign.exists()
    drive.open("list")
    assert not sign.exists()
    drive.kiosk.end_visit()
    assert sign.exists()
    drive.kiosk.open_door()
    assert not sign.exists()
    drive.kiosk.end_visit()
    assert sign.exists()


def test_the_date_says_since_when(drive: Drive, tmp_path: Path) -> None:
    """An update waits for ten minutes of rest: a new visit begins them anew."""
    show_rest(drive.shell, {"RUNTIME_DIRECTORY": str(tmp_path)})
    sign = tmp_path / SIGN
    before = sign.stat()

    drive.shell.placeChanged.emit()
    assert sign.stat().st_mtime_ns == before.st_mtime_ns
    drive.open("home")
    drive.kiosk.end_visit()

    assert sign.stat().st_mtime_ns > before.st_mtime_ns


def test_a_kiosk_that_is_no_service_leaves_no_sign(drive: Drive) -> None:
    """Nor does a folder that went away stop the screens."""
    show_rest(drive.shell, {})
    show_rest(drive.shell, {"RUNTIME_DIRECTORY": "/nonexistent"})

    drive.open("home")
    drive.kiosk.end_visit()

    assert drive.shell.isResting
