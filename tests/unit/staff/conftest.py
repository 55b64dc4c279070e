"""A staff folder with real files, and a hasher that costs a test nothing."""

# ruff: noqa: F811 - a fixture is asked for by its name
from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from kiosk.config.places import staff_folder
from kiosk.staff.attempts import Attempts
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.door import Door
from kiosk.staff.pins import PinHasher
from kiosk.staff.register import Register, Role
from kiosk.staff.work import StaffWork
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opener import BatchOpener
from tests.support.staff_work import Scene, WallClock

# The vault's own fixtures: a kiosk that is set up, and its clinic.
from tests.unit.vault.conftest import (  # noqa: F401
    clinic,
    setup,
    writer,
    writers,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.vault.opening.opened import Outcome
    from kiosk.vault.setup import VaultSetup
    from tests.unit.vault.clinic import Clinic

PIN = "48159263"


@pytest.fixture
def hasher() -> PinHasher:
    """Return a hasher at the lowest costs there are."""
    return PinHasher(1, 8, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name the staff folder; nobody has made it yet."""
    return tmp_path / "staff"


@pytest.fixture
def register(folder: Path, hasher: PinHasher) -> Register:
    """Return a register with one person of the desk, number 1."""
    register = Register(folder)
    register.add("Ana", Role.DESK, hasher.hash(PIN))
    return register


@pytest.fixture
def make_door(
    folder: Path, register: Register, hasher: PinHasher
) -> Callable[[Callable[[], float]], Door]:
    """Give what starts a door anew, as a fresh process does, on a clock."""

    def make(now: Callable[[], float]) -> Door:
        return Door(register, Attempts(folder, now), AuditLog(folder), hasher)

    return make


@pytest.fixture
def log(setup: VaultSetup) -> AuditLog:
    """Return the log of the kiosk that is set up."""
    return AuditLog(staff_folder(setup.folder))


@pytest.fixture
def open_batch(clinic: Clinic, tmp_path: Path) -> Callable[[Path], Outcome]:
    """Give what opens a batch at the desk, on the clinic's own computer."""

    def open_batch(batch: Path) -> Outcome:
        ledger = tmp_path / "desk" / "ledger.db"
        with Ledger(ledger) as known, batch.open("rb") as stream:
            opener = BatchOpener(stream, [clinic.own], known, trust_new_key=True)
            for _ in opener.records():
                pass
            return opener.outcome

    return open_batch


@pytest.fixture
def clock() -> WallClock:
    """Return a clock at noon."""
    return WallClock()


@pytest.fixture
def work(setup: VaultSetup, log: AuditLog, clock: WallClock) -> StaffWork:
    """Return what staff do, at noon."""
    return StaffWork(setup, log, clock)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Plug a stick in: a folder that IT chose."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def scene(request: pytest.FixtureRequest) -> Scene:
    """Set everything up."""
    names = (field.name for field in fields(Scene))
    return Scene(**{name: request.getfixturevalue(name) for name in names})
