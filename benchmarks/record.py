"""Keeps the table of one whole run in ``docs/developers/speed.md``."""

from __future__ import annotations

import os
import platform
import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6

if TYPE_CHECKING:
    from benchmarks.row import Row

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "developers" / "speed.md"
HEADING = "## The last whole run"


@dataclass(slots=True)
class Run:
    """What was measured: rows, parts that crashed, and how busy the machine was."""

    rows: list[Row] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)
    load_before: float = field(default_factory=lambda: os.getloadavg()[0])

    @property
    def holds(self) -> bool:
        """Tell whether every part came to its end and every bar is kept."""
        return not self.crashed and all(row.holds for row in self.rows)


def record(run: Run, page: Path = PAGE) -> None:
    """Put the run's table in the place of the one before."""
    before, _, rest = page.read_text("utf-8").partition(f"{HEADING}\n")
    after = rest[rest.find("\n## ") :] if "\n## " in rest else ""
    page.write_text(f"{before}{HEADING}\n\n{table(run, _where(run))}{after}", "utf-8")


def table(run: Run, where: str) -> str:
    """Return the run as Markdown; `where` says machine, date and commit."""
    held = [row for row in run.rows if row.bar is not None]
    missed = [row for row in held if not row.holds]
    verb = "is" if len(missed) == 1 else "are"
    lines = [where, f"Of {len(held)} bars {len(missed)} {verb} missed."]
    lines += [f"The part `{part}` crashed." for part in run.crashed]
    lines += [
        "",
        "| what | ratio | smallest to largest | bar | |",
        "|---|---|---|---|---|",
    ]
    return "\n".join([*lines, *map(_line, run.rows)]) + "\n"


def _line(row: Row) -> str:
    spread = "-".join(f"{end:.2f}" for end in row.spread or ())
    name = f"{row.name.strip()} ({row.points})" if row.points else row.name.strip()
    bar = "" if row.bar is None else f"{row.bar:g}"
    verdict = "" if row.bar is None else "held" if row.holds else "missed"
    return f"| {name} | {row.ratio:.2f} | {spread} | {bar} | {verdict} |"


def _where(run: Run) -> str:
    commit = _said("git", "rev-parse", "--short", "HEAD")
    changed = " with changes" if _said("git", "status", "--porcelain") else ""
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, commit {commit}{changed}; "
        f"{os.cpu_count()} cores ({_processor()}), {platform.system()}, Python "
        f"{platform.python_version()}, PySide6 {PySide6.__version__}; load "
        f"{run.load_before:.1f} before and {os.getloadavg()[0]:.1f} after."
    )


def _processor() -> str:
    facts = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in facts if "model name" in line)
    return next(names, platform.machine())


def _said(*command: str) -> str:
    answer = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=ROOT
    )
    return answer.stdout.strip()
