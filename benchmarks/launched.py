"""One start of a program, measured from outside: all its processes and threads."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Launch:
    """Seconds until the awaited line: by the clock, and of CPU in all threads."""

    wall: float
    cpu: float


def launch(command: Sequence[str], awaited: str = "ready") -> Launch:
    """Start `command`, wait for a line on its error stream, and end it (Linux only)."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env=with_byte_code(os.environ),
    )
    if process.stderr is None:
        raise RuntimeError
    with process.stderr:
        came = any(line.startswith(awaited) for line in process.stderr)
        measured = Launch(time.perf_counter() - began, family_cpu(process.pid))
        os.killpg(process.pid, signal.SIGTERM)
        _end(process)
    if not came:
        raise RuntimeError(command)
    return measured


def in_turn(
    commands: Sequence[Sequence[str]], runs: int, awaited: Sequence[str] = ()
) -> list[list[Launch]]:
    """Start all in turn, `runs` times: a machine that slows down slows all.

    A round before, which does not count, warms the disk and writes the byte-code.
    `awaited` says for each which line ends its start; without it, ``ready``.
    """
    lines = awaited or ["ready"] * len(commands)
    rounds = [
        [launch(command, line) for command, line in zip(commands, lines, strict=True)]
        for _ in range(runs + 1)
    ]
    return [list(starts) for starts in zip(*rounds[1:], strict=True)]


def beginning(command: Sequence[str], *until: Path) -> None:
    """Run `command` until all files `until` are there: what the first start leaves."""
    process = subprocess.Popen(
        command,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=with_byte_code(os.environ),
    )
    patience = time.monotonic() + PATIENCE_SECONDS
    while not all(map(Path.exists, until)) and time.monotonic() < patience:
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGTERM)
    _end(process)
    if not all(map(Path.exists, until)):
        raise RuntimeError(command)


def family_cpu(parent: int) -> float:
    """Return the CPU seconds of a process and its children, in all their threads."""
    process = psutil.Process(parent)
    family = [process, *process.children(recursive=True)]
    return sum(process_cpu(member.pid) for member in family)


def with_byte_code(environment: Mapping[str, str]) -> dict[str, str]:
    """Let Python keep its byte-code, as an installation has it."""
    # A command that wants it otherwise says so itself.
    return {k: v for k, v in environment.items() if k != "PYTHONDONTWRITEBYTECODE"}


def process_cpu(process: int) -> float:
    """Return the CPU seconds of a process, in all its threads."""
    nanoseconds = 0
    for task in Path(f"/proc/{process}/task").iterdir():
        # A thread may have ended since it was listed.
        with suppress(FileNotFoundError, ProcessLookupError):
            nanoseconds += int(task.joinpath("schedstat").read_text("ascii").split()[0])
    return nanoseconds / 1e9


def _end(process: subprocess.Popen[Any]) -> None:
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
