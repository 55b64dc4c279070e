"""A kiosk for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyrage.x25519 import Identity

from tests.unit.ctl.clinic_day import ClinicDay

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def day(tmp_path: Path) -> ClinicDay:
    """Set a kiosk up and begin the day."""
    day = ClinicDay(tmp_path)
    day.set_up(Identity.generate(), Identity.generate())
    return day
