"""The memory of a process, shared pages counted by their share."""

from __future__ import annotations

from pathlib import Path


def proportional_megabytes(process: int | str = "self") -> float:
    """Return the proportional set size of a process by its number (Linux only)."""
    return _rolled_up(process, "Pss:")


def written_megabytes(process: int | str = "self") -> float:
    """Return the memory a process wrote itself, whoever else has the same libraries."""
    return _rolled_up(process, "Anonymous:")


def peak_megabytes(process: int | str = "self") -> float:
    """Return the most memory a process had at once, shared pages in full."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def _rolled_up(process: int | str, name: str) -> float:
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
    line = next(line for line in rollup.splitlines() if line.startswith(name))
    return int(line.split()[1]) / 1024
