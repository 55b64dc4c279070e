"""A staff folder with real files, and a hasher that costs a test nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.staff.door import Door
from kiosk.staff.pins import PinHasher
from kiosk.staff.register import Register, Role
from kiosk.staff.trail import Trail
from kiosk.staff.tries import Tries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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
        return Door(register, Tries(folder, now), Trail(folder), hasher)

    return make
