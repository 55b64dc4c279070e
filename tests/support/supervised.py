"""A supervised process of the tests, as a program: supervised.py FOLDER WHAT IT DOES.

What it does is Python, told the `number` of this run, `folder`, `give`, `signs` and
`await_notice`. Waits are short, and the notice only leaves its number in the folder. A
busy machine makes no run silent: a short limit holds for the first alone, and only
where FIRST_SILENCE in the environment gives one.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from itertools import chain, repeat
from pathlib import Path

from kiosk.visitor import crashes, signs, supervisor

FIRST_SILENCE = "TEST_FIRST_SILENCE"
FOR_EVER = 3600.0
LOOK_AGAIN = 0.01


def main() -> int:
    """Be supervised."""
    folder, deeds = Path(sys.argv[1]), sys.argv[2]
    limits = chain([float(os.environ.get(FIRST_SILENCE, FOR_EVER))], repeat(FOR_EVER))

    def limit_next() -> None:
        supervisor.SILENCE = supervisor.START = next(limits)

    os.register_at_fork(before=limit_next)
    supervisor.FAREWELL = 0.5
    crashes.FIRST_WAIT, crashes.FIRST_PAUSE = 0.01, 0.1

    notice = folder / "notice"

    def await_notice() -> None:
        while not notice.exists():
            time.sleep(LOOK_AGAIN)

    def run() -> int:
        with (folder / "runs").open("a", encoding="ascii") as runs:
            runs.write(f"{os.getpid()}\n")
        number = len((folder / "runs").read_text("ascii").splitlines())
        known = {"number": number, "folder": folder, "await_notice": await_notice}
        modules = {"signs": signs, "os": os, "time": time, "signal": signal}
        exec(deeds, {**known, **modules, "give": signs.give})  # noqa: S102 - a test's own words
        return 0

    def show_notice() -> int:
        begun = notice.with_suffix(".begun")
        begun.write_text(str(os.getpid()), "ascii")
        begun.rename(notice)
        signal.pause()
        return 0

    return supervisor.supervise(run, show_notice)


if __name__ == "__main__":
    sys.exit(main())
