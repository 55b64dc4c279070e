"""What the small process that watches the screens costs, beside an empty Python."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.row import Row
from kiosk.tunables import TUNABLES, VARIABLE

RUNS = 5
MOST_MEGABYTES = 4.0
"""Of memory that no other process shares."""
MOST_CPU = 1.7
"""15 ms, where an empty Python takes 9."""
KIOSK = [sys.executable, "-m", "kiosk", "--as", "kiosk", "--data"]
EMPTY = [
    sys.executable,
    "-c",
    "import sys; print('ready', file=sys.stderr, flush=True); input()",
]


def rows() -> list[Row]:
    """Measure in turn, so that a machine that slows down slows both (Linux only)."""
    costs: tuple[list[tuple[float, float]], ...] = ([], [])
    with tempfile.TemporaryDirectory() as data:
        # As the package's session begins it: otherwise it starts itself anew.
        session = ["env", f"{VARIABLE}={TUNABLES}"]
        kiosk = [*session, *KIOSK, data]
        for number in range(RUNS + 1):
            for measured, command in zip(costs, (EMPTY, kiosk), strict=True):
                cost = _cost(command)
                if number:  # the first round warms the disk
                    measured.append(cost)
    (empty, _), (seconds, megabytes) = (
        tuple(map(statistics.median, zip(*measured, strict=True))) for measured in costs
    )
    return [
        Row("supervisor: CPU beside an empty Python", seconds / empty, MOST_CPU),
        Row("supervisor: own memory beside 4 MB", megabytes / MOST_MEGABYTES, 1.0),
    ]


def _cost(command: list[str]) -> tuple[float, float]:
    """Return CPU seconds and megabytes of the first process once it is ready."""
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    if process.stderr is None or process.stdin is None:
        raise RuntimeError
    with process.stdin, process.stderr:
        for line in process.stderr:
            if line.startswith("ready"):
                break
        facts = Path(f"/proc/{process.pid}")
        nanoseconds = facts.joinpath("schedstat").read_text("ascii").split()[0]
        rollup = facts.joinpath("smaps_rollup").read_text("ascii").splitlines()
        process.terminate()
    process.wait()
    dirty = next(line for line in rollup if line.startswith("Private_Dirty"))
    return int(nanoseconds) / 1e9, int(dirty.split()[1]) / 1024
