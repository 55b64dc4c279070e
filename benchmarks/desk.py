"""The desk's program with 10,000 forms: opening them, and showing them.

- opening: from the order to the last row in the window's process, beside pyrage's own
  decryption of the same records; the difference is a second Python, the judging of each
  record, and its way over the pipe;
- the table: from the last row to the first frame with forms in it, and from a word
  typed at once, before the rows were made ready in idle moments, to the frame with what
  was found; both in this process's own seconds, as shares of the 2 s that people wait.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
from pyrage.x25519 import Identity

from benchmarks.forms import FORMS, NOW, filled_kiosk, real_disk
from benchmarks.row import Row
from kiosk.desk.unsealing import Order, Result, Unsealing
from kiosk.vault.batch.archive import LISTING, MANIFEST, unpack
from kiosk.vault.batch.batches import export
from kiosk.vault.queue import Queue
from kiosk.vault.setup import load_sealer

if TYPE_CHECKING:
    from kiosk.export.row import OpenedRow

RUNS = 3
PATIENCE_SECONDS = 2.0
WORD = "maria 0100"


def rows() -> list[Row]:
    """Measure with the batch on the disk that the clone lies on."""
    with tempfile.TemporaryDirectory(dir=real_disk()) as place:
        folder = Path(place)
        setup = filled_kiosk(folder, FORMS)
        with Queue.open(setup.folder, setup.queue_id) as queue:
            sealer = load_sealer(setup)
            [batch] = export(queue, sealer, NOW.timestamp(), folder / "stick")
        ratios = []
        for _ in range(RUNS):
            theirs = _decrypting(batch.file, folder / "key")
            began = time.perf_counter()
            opened, result = _unsealing(batch.file, folder)
            ratios.append((time.perf_counter() - began) / theirs)
        shown, found = _showing(opened, result, folder)
    return [
        Row("desk: opening 10,000 forms beside pyrage", statistics.median(ratios), 4),
        Row("desk: the table after opening, of 2 s", shown / PATIENCE_SECONDS, 1),
        Row("desk: finding a word, of 2 s", found / PATIENCE_SECONDS, 1),
    ]


def _decrypting(batch: Path, key: Path) -> float:
    identity = Identity.from_str(key.read_text())
    with batch.open("rb") as stream:
        sealed = [
            content
            for name, content in unpack(stream)
            if name not in {MANIFEST, LISTING}
        ]
    began = time.perf_counter()
    for each in sealed:
        pyrage.decrypt(each, [identity])
    return time.perf_counter() - began


def _unsealing(batch: Path, folder: Path) -> tuple[list[OpenedRow], Result]:
    order = Order(batch, folder / "key", folder / "desk" / "ledger.db", "")
    opened: list[OpenedRow] = []
    for message in Unsealing(order).messages():
        if isinstance(message, list):
            opened += message
        elif isinstance(message, Result):
            return opened, message
    raise RuntimeError


def _showing(
    opened: list[OpenedRow], result: Result, folder: Path
) -> tuple[float, float]:
    from PySide6.QtCore import QSize

    from kiosk.desk.app import application
    from kiosk.desk.composition import Desk
    from kiosk.desk.viewmodels.desk import Step
    from kiosk.tour.desk import NoDialogs

    app = application()
    desk = Desk(app, folder / "desk", NoDialogs())
    desk.window.show(QSize(1280, 800))
    desk.window.window.grabWindow()

    def frame() -> float:
        app.processEvents()
        desk.window.window.grabWindow()
        return time.process_time()

    began = time.process_time()
    desk.shell.forms.show(result, opened)
    desk.shell.go(Step.FORMS)
    shown = frame() - began
    began = time.process_time()
    desk.shell.forms.find_at_once(WORD)
    found = frame() - began
    desk.close()
    return shown, found
