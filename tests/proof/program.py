"""One of the programs: started, looked at and handled from outside only."""

from __future__ import annotations

import subprocess
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tests.proof.glass import Glass
from tests.proof.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.proof.reader import Node
    from tests.proof.stage import Stage

ROOT = Path(__file__).parents[2]
PATIENCE = 150.0
"""After so many seconds something hangs; what has a limit is given it by its test."""
LOOK = 0.05
A_LOOK = 1.1
"""Longer than any screen waits for a press."""


class OutsideProgram:
    """A program over the display of `stage`.

    `more` is what its environment holds beside what the stage needs.
    """

    def __init__(self, stage: Stage, **more: str) -> None:
        self._stage = stage
        self._more = more
        self._scale = float(more.get("QT_SCALE_FACTOR", "1"))
        self._stack = ExitStack()
        self.said: list[str] = []

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._stack.close()

    def start(self, command: Sequence[str], home: Path) -> None:
        """Start it, and be ready to look at it and to press."""
        self.process = subprocess.Popen(
            command,
            env={**self._stage.environment, "HOME": str(home), **self._more},
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._stack.callback(self._end)
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()
        self.glass = Glass(self._stage.display)
        self._stack.callback(self.glass.close)
        self.reader = Reader(self._stage.reader_bus, self._scale)
        self._stack.callback(self.reader.close)

    def shown(self) -> dict[str, Node]:
        """Return what shows, by its name."""
        return {n.name: n for n in self.reader.nodes() if n.shows and n.name}

    def shows(self, name: str) -> bool:
        """Tell whether something of this name shows."""
        return name in self.shown()

    def wait_for(self, name: str, patience: float = PATIENCE) -> Node:
        """Wait until something of this name shows."""
        self.wait_until(lambda: self.shows(name), f"{name!r} shows", patience)
        return self.shown()[name]

    def wait_until(
        self, is_so: Callable[[], bool], what: str, patience: float = PATIENCE
    ) -> None:
        """Wait for something that happens in another program."""
        deadline = time.monotonic() + patience
        while not is_so():
            assert time.monotonic() < deadline, (
                f"not in {patience} s: {what}; it said {self.said[-3:]}"
            )
            time.sleep(LOOK)

    def type_by_key(self, word: str) -> None:
        """Type on a keyboard that somebody plugged in."""
        for sign in word:
            self.glass.keys(sign)
            time.sleep(LOOK)

    def _listen(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(line.rstrip())

    def _end(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._listener.join()
        assert self.process.stderr is not None
        self.process.stderr.close()
