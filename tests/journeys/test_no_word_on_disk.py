"""After visits and a crash no word that a visitor typed is in any file (P1)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.vault.queue import Queue
from tests.support.typed_words import found_in

ROOT = Path(__file__).parents[2]
NAME = "Zanzibarrow"


@pytest.mark.parametrize(("ending", "code"), [("", 0), ("crash", -signal.SIGABRT)])
def test_what_was_typed_is_in_no_file_and_no_message(
    tmp_path: Path, ending: str, code: int
) -> None:
    """Sent, given up, or lost in a crash: queue, log, settings, caches, temp, core."""
    home = tmp_path / "home"
    (home / "tmp").mkdir(parents=True)
    env = {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    program = [sys.executable, "-m", "tests.journeys.typing_process"]

    done = subprocess.run(
        [*program, str(tmp_path / "data"), NAME, ending],
        cwd=home,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )

    assert done.returncode == code, done.stderr
    with Queue.open(tmp_path / "data") as queue:
        assert queue.waiting() == 1, "the form that was sent is there, sealed"
    assert found_in(tmp_path, [NAME]) == []
    assert NAME not in done.stdout + done.stderr
