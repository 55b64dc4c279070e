"""Kiosk, export and purge at the same time get along (D9)."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.durability.clinic_folder import ROOT, acknowledged, command_for, kept, run

if TYPE_CHECKING:
    from pathlib import Path

BATCH = re.compile(r"BATCH (\d+) (\d+)")


def _start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command_for(folder, *arguments),
        cwd=ROOT,
        env=os.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("seconds", [4, pytest.param(60, marks=pytest.mark.torture)])
def test_kiosk_export_and_purge_work_side_by_side(folder: Path, seconds: int) -> None:
    """No form lost or doubled, nobody told that the file is locked."""
    others = [
        _start(folder, "look-on", str(seconds)),
        _start(folder, "sweep", str(seconds)),
    ]

    # Forms enough to keep the kiosk saving for as long as the others run.
    kiosk = run(folder, "save", str(seconds * 25))

    ends = [other.communicate(timeout=900) for other in others]
    assert [other.returncode for other in others] == [0, 0], ends
    assert [error for _, error in ends] == ["", ""]
    assert (kiosk.returncode, kiosk.stderr) == (0, "")
    assert "NO " not in kiosk.stdout
    told = acknowledged(kiosk.stdout)
    carried = sum(int(count) for _, count in BATCH.findall(ends[0][0]))
    purged = sum(int(line.split()[1]) for line in ends[1][0].splitlines())
    there = kept(folder)
    assert carried > 0
    assert purged > 0
    assert len(told) == len(there) + purged
    assert len(there) == len(set(there))


def test_a_second_kiosk_is_refused_and_the_first_saves_on(folder: Path) -> None:
    """The second says why; it harms nothing."""
    first = _start(folder, "save-on", "100")
    assert first.stdout is not None
    assert first.stdout.readline() == "READY\n"

    second = run(folder, "save", "1")

    rest, _ = first.communicate(timeout=900)
    assert "already-running" in second.stdout
    assert len(acknowledged(rest)) == 200 == len(kept(folder))
