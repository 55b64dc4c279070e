"""A process may die at any moment: what was said to be saved is there (D1)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.durability.clinic_folder import acknowledged, kept, run

if TYPE_CHECKING:
    from pathlib import Path

SEED = 20261125


@pytest.mark.parametrize(
    "rounds", [100, pytest.param(1_000, marks=pytest.mark.torture)]
)
def test_no_saved_form_is_lost_or_doubled_by_a_kill(folder: Path, rounds: int) -> None:
    """SIGKILL at random moments, then open: every acknowledged form, each once."""
    done = run(folder, "killed", str(rounds), str(SEED))

    told, there = acknowledged(done.stdout), kept(folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(told) > rounds / 5, "too few were saved to prove anything"
    assert set(told) - set(there) == set()
    assert [each for each, times in Counter(there).items() if times > 1] == []
    assert len(there) - len(told) <= rounds, "at most the one being told of a round"
    assert " unexpected" not in done.stdout


def test_the_kills_would_find_a_kiosk_that_says_saved_too_early(folder: Path) -> None:
    """The test can fail: forms acknowledged before the commit are missed."""
    done = run(folder, "killed", "25", str(SEED), "too-early")

    assert set(acknowledged(done.stdout)) - set(kept(folder))
