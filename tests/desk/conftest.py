"""A clinic's keys, a kiosk's batch, and the desk's program that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyrage import passphrase
from PySide6.QtCore import QLocale

from kiosk.vault.opening.ledger import LEDGER_FILE
from tests.support.batch import (
    PASSPHRASE,
    SealingKiosk,
    make_open_keys,
    make_record,
)
from tests.support.desk_drive import DeskDrive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

NAMES = ("Maria-José Ortega", "王小明", "=1+1", "Zanzibarrow Quill")


@pytest.fixture(scope="session")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the clinic's keys without a passphrase."""
    return make_open_keys(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="session")
def sealed_key(key: Path) -> Path:
    """Seal the clinic's key with the passphrase."""
    text = passphrase.encrypt(key.read_bytes(), PASSPHRASE, armored=True)
    sealed = key.with_name("sealed.key")
    sealed.write_bytes(text)
    return sealed


@pytest.fixture
def kiosk(tmp_path: Path, key: Path, request: pytest.FixtureRequest) -> SealingKiosk:
    """Set a kiosk up, which the desk's program has met where one is running."""
    kiosk = SealingKiosk(tmp_path / "kiosk", key)
    if "drive" in request.fixturenames:
        drive: DeskDrive = request.getfixturevalue("drive")
        kiosk.introduce(drive.data / LEDGER_FILE)
    return kiosk


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Plug a stick in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def batch(kiosk: SealingKiosk, stick: Path) -> Path:
    """Carry four forms to the stick."""
    records = [make_record(n, name) for n, name in enumerate(NAMES)]
    return kiosk.hand_over(records, stick)


@pytest.fixture(scope="session")
def _running(
    qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[DeskDrive]:
    before = QLocale()
    driven = DeskDrive(qapp, tmp_path_factory.mktemp("desk") / "data")
    driven.hide()
    yield driven
    driven.close()
    QLocale.setDefault(before)


@pytest.fixture
def drive(_running: DeskDrive) -> Iterator[DeskDrive]:
    """Hand out the desk's program as if just started for the first time."""
    _running.show()
    yield _running
    _running.hide()
