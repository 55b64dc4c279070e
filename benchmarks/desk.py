"""The desk's program with 10,000 forms: opening them, showing them, scrolling.

- opening: from the order to the last row in the window's process, beside pyrage's own
  decryption of the same records. What two cores need at least is half the CPU of all
  processes, or all of the longest one, without what the bench spends on looking; the
  clock is only reported, for on a busy machine it says how busy that is;
- memory: the peaks of the processes that open, with 10,000 forms beside 2,500;
- the table: from the last row to the first frame with forms in it, and from a word
  typed at once, before the rows were made ready in idle moments, to the frame with what
  was found; both in this process's own seconds, as shares of the 2 s that people wait;
- scrolling: CPU of a frame that shows other rows, beside a sixtieth of a second.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import TYPE_CHECKING

import pyrage
from pyrage.x25519 import Identity

from benchmarks.forms import FEWER, FORMS, NOW, filled_kiosk, real_disk
from benchmarks.launched import process_cpu
from benchmarks.process_memory import peak_megabytes
from benchmarks.row import Row, beside, high
from kiosk.desk.unsealing import Opened, Order, Result, Unsealing, workers_for
from kiosk.vault.batch.archive import LISTING, MANIFEST, unpack
from kiosk.vault.batch.batches import export
from kiosk.vault.queue import Queue
from kiosk.vault.setup import load_sealer

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.desk.composition import Desk
    from kiosk.export.row import OpenedRow

RUNS = 5
PATIENCE_SECONDS = 2.0
WORD = "maria 0100"
FRAME_SECONDS = 1 / 60
SCROLLED_FRAMES = 120


@dataclass(frozen=True, slots=True)
class Opening:
    """One batch opened: what came, and what it took in seconds and megabytes."""

    rows: list[OpenedRow]
    result: Result
    wall: float
    cpu: float
    longest: float
    peak: float


def rows() -> list[Row]:
    """Measure with the batch on the disk that the clone lies on (Linux only)."""
    with tempfile.TemporaryDirectory(dir=real_disk()) as place:
        folder, fewer = Path(place) / "many", Path(place) / "fewer"
        batch, small = _batch(folder, FORMS), _batch(fewer, FEWER)
        anchors, openings = [], []
        for _ in range(RUNS):
            anchors.append(_decrypting(batch, folder / "key"))
            openings.append(_unsealing(batch, folder))
        helpers = workers_for(batch)
        growth = openings[-1].peak / _unsealing(small, fewer).peak
        shown, found, scrolled = _showing(openings[-1], folder)
    walls, cpus = ([each[part] for each in anchors] for part in (0, 1))
    return [
        beside(
            f"desk: opening 10,000 forms, {helpers + 1} processes: CPU on two cores",
            [max(each.cpu / 2, each.longest) for each in openings],
            cpus,
            1.1,
        ),
        beside("  the longest process", [each.longest for each in openings], cpus),
        beside("  all processes", [each.cpu for each in openings], cpus),
        beside("  the clock", [each.wall for each in openings], walls),
        Row("desk: opening, memory, 10,000 beside 2,500 forms", growth, 1.2),
        Row("desk: the table after opening, of 2 s", shown / PATIENCE_SECONDS, 1),
        Row("desk: finding a word, of 2 s", found / PATIENCE_SECONDS, 1),
        Row("desk: scrolling, 95th, of a frame", scrolled / FRAME_SECONDS, 1),
    ]


def _batch(folder: Path, count: int) -> Path:
    folder.mkdir()
    setup = filled_kiosk(folder, count)
    with Queue.open(setup.folder, setup.queue_id) as queue:
        sealer = load_sealer(setup)
        [batch] = export(queue, sealer, NOW.timestamp(), folder / "stick")
    return batch.file


def _decrypting(batch: Path, key: Path) -> tuple[float, float]:
    """Return seconds by the clock, and of CPU."""
    identity = Identity.from_str(key.read_text())
    with batch.open("rb") as stream:
        sealed = [
            content
            for name, content in unpack(stream)
            if name not in {MANIFEST, LISTING}
        ]
    began, cpu = time.perf_counter(), time.process_time()
    for each in sealed:
        pyrage.decrypt(each, [identity])
    return time.perf_counter() - began, time.process_time() - cpu


def _unsealing(batch: Path, folder: Path) -> Opening:
    order = Order(
        batch, folder / "key", folder / "desk" / "ledger.db", "", trusts_new_key=True
    )
    began, cpu = time.perf_counter(), time.process_time() + _of_children()
    opening = Unsealing(order)
    family = [each.pid for each in active_children() if each.pid]
    opened: list[OpenedRow] = []
    longest = peak = looking = 0.0
    result: Result | None = None
    for message in opening.messages():
        if isinstance(message, Opened):
            opened.extend(message.rows)
            looked = time.thread_time()
            longest = max(map(process_cpu, family))
            peak = sum(map(peak_megabytes, family))
            looking += time.thread_time() - looked
        elif isinstance(message, Result):
            result = message
    if result is None or result.receipt is None:
        raise RuntimeError
    return Opening(
        rows=opened,
        result=result,
        wall=time.perf_counter() - began,
        cpu=time.process_time() + _of_children() - cpu - looking,
        longest=longest,
        peak=peak,
    )


def _of_children() -> float:
    """Return the CPU seconds of children that have ended."""
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _showing(opening: Opening, folder: Path) -> tuple[float, float, float]:
    from PySide6.QtCore import QSize

    from kiosk.desk.app import application
    from kiosk.desk.composition import Desk
    from kiosk.desk.dialogs import SystemDialogs
    from kiosk.desk.viewmodels.desk import Step

    app = application()
    desk = Desk(app, folder / "desk", SystemDialogs())
    desk.window.show(QSize(1280, 800))
    desk.window.window.grabWindow()

    def frame() -> float:
        app.processEvents()
        desk.window.window.grabWindow()
        return time.process_time()

    began = time.process_time()
    desk.shell.forms.show(opening.result, opening.rows)
    desk.shell.go(Step.FORMS)
    shown = frame() - began
    scrolled = _scrolling(desk)
    began = time.process_time()
    desk.shell.forms.find_at_once(WORD)
    found = frame() - began
    desk.close()
    return shown, found, scrolled


def _scrolling(desk: Desk) -> float:
    """Return the 95th percentile of CPU seconds of a frame three rows further down."""
    from benchmarks.frame import cost_of_frame

    table = _table(desk.window.window.contentItem())
    step = 3 * float(table.property("contentHeight")) / FORMS
    costs = []
    for number in range(1, SCROLLED_FRAMES + 1):

        def scroll(to: float = number * step) -> None:
            table.setProperty("contentY", to)

        costs.append(cost_of_frame(desk.window.window, scroll).cpu)
    return high(costs)


def _table(item: QQuickItem) -> QQuickItem:
    from kiosk.tour.kinds import kinds_of

    found = [item]
    for each in found:
        if "QQuickListView" in kinds_of(each) and each.property("count") == FORMS:
            return each
        found.extend(each.childItems())
    raise LookupError
