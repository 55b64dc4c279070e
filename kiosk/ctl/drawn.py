"""What only a drawn screen can tell of some content, asked of a program of its own."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 600
"""Seconds after which the drawing is given up; the shipped topic takes ten."""


def measure_screens(content_dir: Path) -> list[Problem] | None:
    """Draw every screen and return what does not fit; None where that cannot be done.

    `kioskctl` itself imports no Qt: where Qt is missing, nothing is measured.
    """
    if getattr(sys, "frozen", False) or importlib.util.find_spec("PySide6") is None:
        return None
    try:
        run = subprocess.run(  # noqa: S603 - our own program and a folder's path
            [sys.executable, "-m", "kiosk.fitting", str(content_dir)],
            capture_output=True,
            env=os.environ | {"PYTHONUTF8": "1"},
            timeout=PATIENCE,
            check=True,
        )
        rows = json.loads(run.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return [Problem(**row | {"severity": Severity(row["severity"])}) for row in rows]
