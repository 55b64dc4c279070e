"""Starts the kiosk again when it crashes, so that nobody meets a dead screen.

The program that shows screens runs as a child; this parent imports nothing of it and
holds nothing of a visit. A child that ends by itself ends the parent too. After each
crash the wait doubles, so that a broken machine is not kept busy.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType

FIRST_WAIT_SECONDS = 0.5
LONGEST_WAIT_SECONDS = 30.0
STEADY_SECONDS = 60.0
"""A child that ran this long was healthy: the next wait is the first again."""

CHOSEN_CODES = frozenset({0, 2, 3})
"""What the kiosk itself ends with; Python ends with 1 for an error nobody caught."""

CHILD_MARK = "KIOSK_SUPERVISED"
"""Set for the child, so that it shows the screens itself."""


def supervise(
    command: Sequence[str], sleep: Callable[[float], None] = time.sleep
) -> int:
    """Run `command` until it ends with an exit code of its own choice."""
    wait = FIRST_WAIT_SECONDS
    while True:
        began = time.monotonic()
        code = _run(command)
        if code in CHOSEN_CODES:
            return code
        if time.monotonic() - began > STEADY_SECONDS:
            wait = FIRST_WAIT_SECONDS
        # Nobody may be left to read it, and then the kiosk must start all the same.
        with contextlib.suppress(OSError, ValueError):
            print(f"restarted code={code}", file=sys.stderr, flush=True)  # noqa: T201 - an event line
        sleep(wait)
        wait = min(2 * wait, LONGEST_WAIT_SECONDS)


def _run(command: Sequence[str]) -> int:
    """Run the child once; a request to stop is passed on to it."""
    child = subprocess.Popen(command, env={**os.environ, CHILD_MARK: "1"})  # noqa: S603 - our own program

    def pass_on(number: int, _frame: FrameType | None) -> None:
        child.send_signal(number)
        raise SystemExit(0)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, pass_on)
    return child.wait()
