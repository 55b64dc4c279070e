"""The supervisor starts a crashed kiosk again, and only a crashed one."""

import sys
from pathlib import Path

from kiosk.supervisor import supervise

# Crashes as a real fault does (by a signal) until it has run three times.
CRASHING = """
import os, pathlib, signal, sys
file = pathlib.Path(sys.argv[1])
runs = int(file.read_text() or 0) + 1 if file.exists() else 1
file.write_text(str(runs))
if runs < 3:
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_crashed_kiosk_is_started_again(tmp_path: Path) -> None:
    """A child killed by a signal runs again, with waits that double."""
    count, waits = tmp_path / "runs", []
    code = supervise([sys.executable, "-c", CRASHING, str(count)], waits.append)
    assert code == 0
    assert count.read_text() == "3"
    assert waits == [0.5, 1.0]


def test_a_kiosk_that_ends_by_itself_stays_ended() -> None:
    """A child that chose its exit code ends the parent with the same code."""
    waits: list[float] = []
    code = supervise([sys.executable, "-c", "raise SystemExit(2)"], waits.append)
    assert code == 2
    assert waits == []


def test_an_error_nobody_caught_is_a_crash(tmp_path: Path) -> None:
    """Python ends with 1 after a traceback: the kiosk is started again."""
    count, waits = tmp_path / "runs", []
    failing = CRASHING.replace("os.kill(os.getpid(), signal.SIGKILL)", "raise OSError")
    code = supervise([sys.executable, "-c", failing, str(count)], waits.append)
    assert code == 0
    assert count.read_text() == "3"
    assert waits == [0.5, 1.0]
