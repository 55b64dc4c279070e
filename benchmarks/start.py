"""From nothing to the first frame: the kiosk, a bare window, and Chromium."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import chromium
from benchmarks.row import Row
from kiosk.config.places import shipped_content

RUNS = 7
MANY_TOPICS = 1000


def rows() -> list[Row]:
    """Measure in turn, so that a machine that slows down slows all."""
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
                if number:  # the first round warms the disk
                    times.append(elapsed)
    bare, one, thousand = (statistics.median(times) for times in seconds)
    return [
        Row("cold start to attract", one / bare, 2.0),
        Row("1,000 topics: start beside one topic", thousand / one, 1.1),
        *_beside_chromium(one),
    ]


def _beside_chromium(kiosk: float) -> list[Row]:
    found = [start for start in (chromium.measure() for _ in range(3)) if start]
    if not found:
        return []
    seconds = statistics.median(start.seconds for start in found)
    return [Row("cold start beside Chromium with the article", kiosk / seconds)]


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
