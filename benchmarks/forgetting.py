"""What it costs that nothing of a visit stays in memory."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from typing import Any

from benchmarks.row import Row
from kiosk.tunables import prepare

RUNS = 3
FRAME = 1 / 60


def rows() -> list[Row]:
    """Measure whole visits, in turn with and without overwriting what is freed."""
    plain, prepared = dict(os.environ), dict(os.environ)
    prepare(prepared)
    reports: list[list[dict[str, Any]]] = [[], []]
    for _ in range(RUNS):
        for found, environment in zip(reports, (plain, prepared), strict=True):
            found.append(_visit(environment))
    touch, change = (
        _cpu(reports[1], what) / _cpu(reports[0], what)
        for what in ("touches", "changes")
    )
    clean = _cleaning(reports[1]) / FRAME
    return [
        Row("touch to frame, overwriting what is freed", touch, 1.15),
        Row("screen change, overwriting what is freed", change, 1.15),
        Row("collecting at a visit's end, in frames of 1/60 s", clean, 12.0),
    ]


def _visit(environment: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.as_kiosk"]
    answer = subprocess.run(
        command, check=True, capture_output=True, text=True, env=environment
    )
    report: dict[str, Any] = json.loads(answer.stdout)
    return report


def _cpu(reports: list[dict[str, Any]], what: str) -> float:
    seconds = (second for report in reports for second in report[what]["cpu"])
    return statistics.median(seconds)


def _cleaning(reports: list[dict[str, Any]]) -> float:
    seconds = (second for report in reports for second in report["cleanings"])
    return statistics.median(seconds)
