"""A supervised process of the tests, as a program: supervised.py FOLDER WHAT IT DOES.

What it does is Python, told the `number` of this run, `folder`, `give` and `signs`. All
limits are short here, and the notice only leaves its number in the folder.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from kiosk.visitor import crashes, signs, supervisor

SILENCE = START = 1.0


def main() -> int:
    """Be supervised."""
    folder, deeds = Path(sys.argv[1]), sys.argv[2]
    supervisor.SILENCE, supervisor.START = SILENCE, START
    supervisor.FAREWELL = 0.5
    crashes.FIRST_WAIT, crashes.FIRST_PAUSE = 0.01, 0.1

    def run() -> int:
        with (folder / "runs").open("a", encoding="ascii") as runs:
            runs.write(f"{os.getpid()}\n")
        number = len((folder / "runs").read_text("ascii").splitlines())
        known = {"number": number, "folder": folder, "give": signs.give}
        exec(deeds, {**known, "signs": signs, "os": os, "time": time, "signal": signal})  # noqa: S102 - a test's own words
        return 0

    def show_notice() -> int:
        (folder / "notice").write_text(str(os.getpid()), "ascii")
        signal.pause()
        return 0

    return supervisor.supervise(run, show_notice)


if __name__ == "__main__":
    sys.exit(main())
