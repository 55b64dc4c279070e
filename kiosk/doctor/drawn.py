"""What only a drawn screen can tell of some content, asked of a program of its own."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
from typing import TYPE_CHECKING

from kiosk.problems import Problem, Severity
from kiosk.programs import own_command

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 600
"""Seconds after which the drawing is given up; the shipped topic takes ten."""


def measure_screens(content_dir: Path) -> list[Problem] | None:
    """Draw every screen and return what does not show; None where that cannot be done.

    `kioskctl` itself imports no Qt: where Qt is missing, nothing is measured.
    """
    return _ask(str(content_dir))


def try_picture(file: Path) -> list[Problem] | None:
    """Draw one picture in each theme, as `measure_screens` does those of topics."""
    return _ask("--picture", str(file))


def _ask(*arguments: str) -> list[Problem] | None:
    if importlib.util.find_spec("PySide6") is None:
        return None
    try:
        run = subprocess.run(  # noqa: S603 - our own program and a path
            own_command("fitting", *arguments),
            capture_output=True,
            env=os.environ | {"PYTHONUTF8": "1"},
            timeout=PATIENCE,
            check=True,
        )
        rows = json.loads(run.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return [Problem(**row | {"severity": Severity(row["severity"])}) for row in rows]
