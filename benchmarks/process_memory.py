"""The memory of a process, shared pages counted by their share."""

from __future__ import annotations

from pathlib import Path


def proportional_megabytes(process: int | str = "self") -> float:
    """Return the proportional set size of a process by its number (Linux only)."""
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
    line = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024


def peak_megabytes(process: int | str = "self") -> float:
    """Return the most memory a process had at once, shared pages in full."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024
