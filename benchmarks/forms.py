"""Keeping, exporting and opening forms, each beside the least it could cost.

- saving: a visitor's form checked, sealed, committed and read back, beside a bare
  SQLite commit of a row of the same size with the same settings on the same disk;
- export: 10,000 forms, beside reading the sealed forms out of the queue and writing and
  syncing as many bytes as the batch has;
- opening: 10,000 forms in one process, as `kioskctl` does it, beside pyrage's own
  decryption of the same records;
- memory: the peak of each with 10,000 forms beside its peak with 2,500.

``python -m benchmarks.forms FOLDER PART`` is one part alone, to see its peak.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
from pyrage.x25519 import Identity

from benchmarks.process_memory import peak_megabytes
from benchmarks.row import Row, report_of
from kiosk.interest.draft import Draft
from kiosk.interest.fields import FieldId
from kiosk.interest.plan import FormOptions, FormPlan, plan_form
from kiosk.interest.submission import Submission, submit
from kiosk.vault.batch.archive import LISTING, MANIFEST, unpack
from kiosk.vault.batch.batches import export
from kiosk.vault.connection import PRAGMAS, hold
from kiosk.vault.files import make_private_folder
from kiosk.vault.intake import Intake
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opener import BatchOpener
from kiosk.vault.queue import Queue, initialise
from kiosk.vault.sealing import Outside
from kiosk.vault.setup import VaultSetup, load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.interest.record import Record

FORMS, FEWER = 10_000, 2_500
SAVES = 200
EXPORTS = 5
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
_ANSWERS = {
    FieldId.NAME: "María-José O'Brien",
    FieldId.CONTACT_WAY: "phone",
    FieldId.PHONE: "(555) 010-0100",
    FieldId.BEST_TIME: "morning",
    FieldId.MESSAGE_OK: "yes",
    FieldId.LANGUAGE: "en",
    FieldId.INTERPRETER: "no",
    FieldId.AREAS: "yes",
    FieldId.QUESTIONS: "yes",
    FieldId.AGREEMENT: "yes",
}


def rows() -> list[Row]:
    """Measure on the disk that the clone lies on."""
    with tempfile.TemporaryDirectory(dir=real_disk()) as folder:
        small, large = Path(folder) / "small", Path(folder) / "large"
        found = [
            Row("saving a form beside a bare commit", _saving(Path(folder) / "one"), 2),
            Row("export of 10,000 forms", _exporting(filled_kiosk(large, FORMS)), 5),
            Row(
                "opening 10,000 in one process: CPU beside pyrage", _opening(large), 1.6
            ),
        ]
        _exporting(filled_kiosk(small, FEWER))
        for part in ("export", "open"):
            ratio = _peak(large, part) / _peak(small, part)
            found.append(Row(f"{part}: memory, 10,000 beside 2,500 forms", ratio, 1.2))
    return found


def real_disk() -> Path:
    """Stay on a real disk, where a sync costs what it costs."""
    folder = Path(__file__).parents[1] / "build"
    folder.mkdir(exist_ok=True)
    return folder


def _kiosk(folder: Path) -> VaultSetup:
    make_private_folder(folder / "data")
    key = Identity.generate()
    (folder / "key").write_text(str(key))
    public = f"{key.to_public()}\n{Identity.generate().to_public()}\n"
    (folder / "recipients.txt").write_text(public)
    (folder / "stick").mkdir()
    Signer.create(folder / "data" / SIGNING_KEY_FILE)
    initialise(folder / "data")
    return setup_in(folder)


def setup_in(folder: Path) -> VaultSetup:
    """Tell where a kiosk made here keeps its forms."""
    return VaultSetup(
        folder=folder / "data",
        kiosk_id="kiosk-1",
        recipients=folder / "recipients.txt",
        needs_canary=False,
    )


def _plan() -> FormPlan:
    plan, _ = plan_form(FormOptions())
    if plan is None:
        raise RuntimeError
    return plan


def finished_form() -> Record:
    """Fill a form in as a visitor does, and check it as the kiosk does."""
    return _form(_plan())


def _form(plan: FormPlan) -> Record:
    draft = Draft(plan)
    for field, answer in _ANSWERS.items():
        draft.set(field, answer)
    outcome = submit(draft, NOW.date())
    if not isinstance(outcome, Submission):
        raise TypeError
    return outcome.record


def _saving(folder: Path) -> float:
    """Return the median of a save in medians of a bare commit, taken in turn."""
    setup, plan = _kiosk(folder), _plan()
    with (
        Queue.open(setup.folder, setup.queue_id) as queue,
        closing(Intake(queue, load_sealer(setup))) as intake,
        closing(_bare(folder)) as bare,
    ):
        size = len(_sealed(setup, _form(plan)))
        ours, theirs = [], []
        for _ in range(SAVES):
            ours.append(_seconds(lambda: intake.save(_form(plan), NOW)))
            theirs.append(_seconds(lambda: _commit(bare, os.urandom(size))))
    return statistics.median(ours) / statistics.median(theirs)


def _bare(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA page_size=8192")
    hold(connection, PRAGMAS)
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, content BLOB) STRICT")
    return connection


def _commit(connection: sqlite3.Connection, content: bytes) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO row (content) VALUES (?)", (content,))
    connection.execute("COMMIT")


def _sealed(setup: VaultSetup, form: Record) -> bytes:
    outside = Outside(str(form.id), 1, NOW.date().isoformat())
    return load_sealer(setup).seal_record(outside, form.payload())


def filled_kiosk(folder: Path, count: int) -> VaultSetup:
    """Make a kiosk with `count` waiting forms, in one transaction to be quick."""
    setup, plan = _kiosk(folder), _plan()
    sealer = load_sealer(setup)
    rows = []
    for seq in range(1, count + 1):
        form = _form(plan)
        outside = Outside(str(form.id), seq, NOW.date().isoformat())
        sealed = sealer.seal_record(outside, form.payload())
        digest = hashlib.sha256(sealed).digest()
        rows.append((outside.id, seq, outside.day, sealer.key_ids, digest, sealed))
    with Queue.open(setup.folder, setup.queue_id) as queue, queue.transaction() as into:
        query = (
            "INSERT INTO record (id, seq, day, key_ids, sha256, sealed) "
            "VALUES (?, ?, ?, ?, ?, ?)"
        )
        into.executemany(query, rows)
    return setup


def _exporting(setup: VaultSetup) -> float:
    """Return the median of exports in medians of the least one could do, in turn."""
    stick = setup.folder.parent / "stick"
    sealer = load_sealer(setup)
    ours, theirs = [], []
    with Queue.open(setup.folder, setup.queue_id) as queue:
        for _ in range(EXPORTS):
            with queue.transaction() as connection:
                connection.execute("DELETE FROM batched")
                connection.execute("DELETE FROM batch")
            queue.recount()
            for older in stick.iterdir():
                older.unlink()
            ours.append(_seconds(lambda: export(queue, sealer, NOW.timestamp(), stick)))
            [batch] = stick.glob("*.agebatch")
            size = batch.stat().st_size
            theirs.append(_seconds(lambda: _copy(queue, stick / "copy", size)))  # noqa: B023 - run at once
    (stick / "copy").unlink()
    return statistics.median(ours) / statistics.median(theirs)


def _copy(queue: Queue, target: Path, size: int) -> None:
    with target.open("wb") as writing:
        for (sealed,) in queue.connection.execute("SELECT sealed FROM record"):
            writing.write(sealed)
        writing.write(bytes(size - writing.tell()))
        writing.flush()
        os.fsync(writing.fileno())


def _opening(folder: Path) -> float:
    """Return the CPU of opening a batch in times of decrypting its records."""
    key = Identity.from_str((folder / "key").read_text())
    [batch] = (folder / "stick").glob("*.agebatch")
    with batch.open("rb") as stream:
        records = [
            content
            for name, content in unpack(stream)
            if name not in {MANIFEST, LISTING}
        ]
    ratios = []
    for number in range(3):
        theirs = _cpu(lambda: [pyrage.decrypt(each, [key]) for each in records])
        ledger = folder / "desk" / f"ledger-{number}.db"
        ours = _cpu(lambda ledger=ledger: _open(batch, key, ledger))
        ratios.append(ours / theirs)
    return statistics.median(ratios)


def _open(batch: Path, key: Identity, ledger: Path) -> None:
    with Ledger(ledger) as known, batch.open("rb") as stream:
        opener = BatchOpener(stream, [key], known, trust_new_key=True)
        for _ in opener.records():
            pass
        if opener.outcome.receipt is None:
            raise RuntimeError


def _peak(folder: Path, part: str) -> float:
    """Run a part in a process of its own and return its peak, in megabytes."""
    return float(report_of("benchmarks.forms", str(folder), part)["peak"])


def _run_part(folder: Path, part: str) -> None:
    if part == "export":
        setup = setup_in(folder)
        with Queue.open(setup.folder) as queue:
            sealer, stick = load_sealer(setup), folder / "stick"
            export(queue, sealer, NOW.timestamp(), stick, again=True)
    else:
        [batch] = (folder / "stick").glob("*.agebatch")
        key = Identity.from_str((folder / "key").read_text())
        _open(batch, key, folder / "desk" / "memory.db")
    print(json.dumps({"peak": peak_megabytes()}))


def _cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    _run_part(Path(sys.argv[1]), sys.argv[2])
