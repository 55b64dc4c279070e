"""Without memory nothing is said to be saved that is not (D14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.durability.clinic_folder import acknowledged, kept, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("steps", [24, pytest.param(160, marks=pytest.mark.torture)])
def test_with_ever_less_memory_no_form_is_said_to_be_saved_that_is_not(
    folder: Path, steps: int
) -> None:
    """From enough to none: the store does not open, or fails, and lies never."""
    done = run(folder, "starved", str(steps))

    told = acknowledged(done.stdout)
    assert done.returncode == 0
    assert set(told) <= set(kept(folder))
    assert told, "with all the memory it needs a form is saved"
    assert len(told) < steps, "memory was never short"
