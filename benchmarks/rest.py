"""What the resting screen takes, day and night, while nobody is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time

from benchmarks.launched import family_cpu, with_byte_code
from benchmarks.row import Row

SETTLED_SECONDS = 8
SECONDS = 10
MOST_OF_A_CORE = 0.01


def rows() -> list[Row]:
    """Measure a kiosk that has made all it makes while attract rests (Linux only)."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data:
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "--as", "kiosk", "--data", data],
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=with_byte_code(os.environ),
        )
        time.sleep(SETTLED_SECONDS)
        before = family_cpu(process.pid)
        time.sleep(SECONDS)
        share = (family_cpu(process.pid) - before) / SECONDS
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    return [Row("attract at rest, of 1 % of a core", share / MOST_OF_A_CORE, 1)]
