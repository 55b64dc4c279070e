"""A kiosk's vault in a folder of its own, for processes to save into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.durability.clinic_folder import make_clinic_folder
from tests.durability.recording import Recording

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Set a vault up, with a folder that stands for the stick."""
    return make_clinic_folder(tmp_path)


@pytest.fixture(scope="session")
def life(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """Record a vault's whole life once."""
    return Recording(tmp_path_factory.mktemp("life"))
