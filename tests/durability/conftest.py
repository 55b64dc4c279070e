"""A kiosk's vault in a folder of its own, for processes to save into."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.durability.clinic_folder import make_clinic_folder
from tests.durability.recording import Recording

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Set a vault up, with a folder that stands for the stick."""
    return make_clinic_folder(tmp_path)


@pytest.fixture(scope="session")
def life(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """Record a vault's whole life once."""
    return Recording(tmp_path_factory.mktemp("life"))


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """Give a folder in memory, where a thousand states are laid out quickly."""
    shm = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
    folder = (shm if shm.is_dir() else tmp_path) / f"kiosk-cuts-{tmp_path.name}"
    shutil.rmtree(folder, ignore_errors=True)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
