"""A process may die at any moment: what was said to be saved is there (D1)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.durability.clinic_folder import acknowledged, kept, run

if TYPE_CHECKING:
    from pathlib import Path

SEED = 20261125
MOST_RUNS = 20


@pytest.mark.parametrize(
    "rounds", [100, pytest.param(1_000, marks=pytest.mark.torture)]
)
def test_no_saved_form_is_lost_or_doubled_by_a_kill(folder: Path, rounds: int) -> None:
    """SIGKILL at random moments, then open: every acknowledged form, each once."""
    told: list[str] = []
    runs = 0
    # On a busy machine most are killed before they come to save anything.
    while len(told) <= rounds / 5:
        assert runs < MOST_RUNS, "too few were saved to prove anything"
        done = run(folder, "killed", str(rounds), str(SEED + runs))
        assert (done.returncode, done.stderr) == (0, "")
        assert " unexpected" not in done.stdout
        told += acknowledged(done.stdout)
        runs += 1

    there = kept(folder)
    assert set(told) - set(there) == set()
    assert [each for each, times in Counter(there).items() if times > 1] == []
    ended = rounds * runs
    assert len(there) - len(told) <= ended, "at most the one being told of a round"


def test_the_kills_would_find_a_kiosk_that_says_saved_too_early(folder: Path) -> None:
    """The test can fail: forms acknowledged before the commit are missed."""
    done = run(folder, "killed", "25", str(SEED), "too-early")

    assert set(acknowledged(done.stdout)) - set(kept(folder))
