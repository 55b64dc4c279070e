"""The doctor's page lists what the doctor checks."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.doctor.table import CHECKS

PAGE = Path(__file__).parents[2] / "docs/it/doctor.md"


def test_the_page_lists_every_check_with_its_promise() -> None:
    """The table is the doctor's own, line by line and in its order."""
    lines = PAGE.read_text("utf-8").splitlines()
    found = [re.fullmatch(r"\| `([a-z-]+)` \| (.+) \|", line) for line in lines]
    rows = [each.groups() for each in found if each]

    assert rows == [(each.id, each.promise) for each in CHECKS]
