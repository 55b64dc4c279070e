"""From nothing to the first frame, and to the answer to a touch.

All are started in turn, and each start of the kiosk is set against the bare window's in
the same round: CPU of all processes and threads, and time by the clock. The kiosk is
supervised, as it is installed; its data folder is that of a kiosk which ran before. The
package's session sets what a kiosk begun by hand starts itself anew for. On a read-only
installation neither Python's byte-code nor Qt's can be kept; Python's came with it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import chromium
from benchmarks.growth import make_topics
from benchmarks.launched import beginning, in_turn
from benchmarks.row import Row, beside
from kiosk.config.kept import KEPT_FILE
from kiosk.tunables import TUNABLES, VARIABLE

if TYPE_CHECKING:
    from benchmarks.launched import Launch

RUNS = 7
MANY_TOPICS = 1000
MODULE = [sys.executable, "-m"]
SESSION = ["env", f"{VARIABLE}={TUNABLES}"]
READ_ONLY = ["env", "PYTHONDONTWRITEBYTECODE=1", "XDG_CACHE_HOME=/proc/none"]
"""No folder can be made in /proc, not even by root."""


def rows() -> list[Row]:
    """Measure in turn, so that a machine that slows down slows all (Linux only)."""
    with tempfile.TemporaryDirectory() as folder:
        data = ["--data", str(Path(folder) / "data")]
        topics = str(Path(folder) / "content")
        make_topics(Path(topics), MANY_TOPICS)
        other = ["--data", str(Path(folder) / "many"), "--content", topics]
        kiosk = [*MODULE, "kiosk", "--as", "kiosk", *data]
        many = [*MODULE, "kiosk", "--as", "kiosk", *other]
        beginning(kiosk, Path(folder) / "data" / KEPT_FILE)
        beginning(many, Path(folder) / "many" / KEPT_FILE)
        window = [*MODULE, "benchmarks.bare_window"]
        by_hand, packaged, locked = kiosk, [*SESSION, *kiosk], [*READ_ONLY, *kiosk]
        bare, one, session, fixed, thousand = in_turn(
            (window, by_hand, packaged, locked, many), RUNS
        )
        touched = [*MODULE, "benchmarks.touched_kiosk", *data]
        plain, answered, answered_fixed = in_turn(
            (window, touched, [*READ_ONLY, *touched]),
            RUNS,
            ("ready", "answered", "answered"),
        )
    first, touch = "first frame, supervised", "touch at 0.1 s answered"
    return [
        beside(f"{first}: CPU beside bare", _cpu(one), _cpu(bare), 1.7),
        beside("  begun by the package's session", _cpu(session), _cpu(bare), 1.7),
        beside("  on a read-only installation", _cpu(fixed), _cpu(bare), 1.7),
        beside(f"{touch}: CPU beside bare", _cpu(answered), _cpu(plain), 2.2),
        beside("  on a read-only installation", _cpu(answered_fixed), _cpu(plain), 2.2),
        beside("first frame, supervised: clock beside bare", _wall(one), _wall(bare)),
        beside("1,000 topics: first frame, CPU", _cpu(thousand), _cpu(one), 1.1),
        *_beside_chromium(kiosk),
    ]


def _cpu(starts: list[Launch]) -> list[float]:
    return [start.cpu for start in starts]


def _wall(starts: list[Launch]) -> list[float]:
    return [start.wall for start in starts]


def _beside_chromium(kiosk: list[str]) -> list[Row]:
    ours, theirs = [], []
    for _ in range(3):
        start = chromium.measure()
        if start is None:
            return []
        [[launch]] = in_turn((kiosk,), 1)
        theirs.append(start.seconds)
        ours.append(launch.wall)
    return [beside("first frame beside Chromium, clock", ours, theirs, 0.6)]
