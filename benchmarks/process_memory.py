"""The memory of this process, shared pages counted by their share."""

from __future__ import annotations

from pathlib import Path


def proportional_megabytes() -> float:
    """Return the proportional set size (Linux only)."""
    rollup = Path("/proc/self/smaps_rollup").read_text("ascii")
    line = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024
