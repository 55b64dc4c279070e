"""Speed and memory beside a bare Qt Quick window: ``python3 dev.py bench``.

Everything is measured off-screen with the software renderer, in turn with the bare
window, and reported as a ratio of medians with its bar.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from kiosk.config.places import shipped_content

RUNS = 7
MANY_TOPICS = 1000


def main() -> int:
    """Measure, print the table, and fail where a bar is missed."""
    bare = _report("benchmarks.bare_window", "--measure")
    visit = _report("benchmarks.visit")
    bare_start, start, start_many = _starts()
    repaint = statistics.median(bare["repaints"])
    rows = [
        ("cold start to attract", start / bare_start, 2.0),
        ("1,000 topics: start beside one topic", start_many / start, 1.1),
        ("memory after every screen", visit["megabytes"] / bare["megabytes"], 1.7),
        ("touch to frame, median", statistics.median(visit["touches"]) / repaint, 2.0),
        ("touch to frame, 95th", _high(visit["touches"]) / repaint, 4.0),
        ("screen change, median", statistics.median(visit["changes"]) / repaint, 2.0),
        ("screen change, 95th", _high(visit["changes"]) / repaint, 4.0),
    ]
    for name, ratio, bar in rows:
        verdict = "" if ratio <= bar else "   over its bar"
        print(f"{name:40} {ratio:5.2f}x  (bar {bar:.1f}x){verdict}")  # noqa: T201 - the answer
    return 0 if all(ratio <= bar for _, ratio, bar in rows) else 1


def _starts() -> tuple[float, float, float]:
    """Return median seconds from nothing to ready: bare, kiosk, with 1,000 topics."""
    with tempfile.TemporaryDirectory() as folder:
        many = _many_topics(Path(folder) / "content")
        data = ["--window", "1080x1920", "--data", str(Path(folder) / "data")]
        kiosk = [sys.executable, "-m", "kiosk.app", *data]
        commands = (
            [sys.executable, "-m", "benchmarks.bare_window"],
            kiosk,
            [*kiosk, "--content", str(many)],
        )
        seconds: list[list[float]] = [[], [], []]
        for number in range(RUNS + 1):
            for times, command in zip(seconds, commands, strict=True):
                elapsed = _seconds_to_ready(command)
                if number:
                    times.append(elapsed)
    bare, one, thousand = (statistics.median(times) for times in seconds)
    return bare, one, thousand


def _many_topics(folder: Path) -> Path:
    source = next(shipped_content().iterdir())
    for number in range(MANY_TOPICS):
        shutil.copytree(source, folder / f"topic-{number:04}", symlinks=True)
    return folder


def _seconds_to_ready(command: list[str]) -> float:
    began = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own programs
    if process.stderr is None:
        raise RuntimeError
    for line in process.stderr:
        if line.startswith("ready"):
            break
    elapsed = time.perf_counter() - began
    process.kill()
    process.wait()
    process.stderr.close()
    return elapsed


def _report(module: str, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", module, *arguments]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own programs
    report: dict[str, Any] = json.loads(answer.stdout)
    return report


def _high(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
