"""The life of a vault in one thread, for recording: everything that writes, once.

    python -m tests.durability.lifetime FOLDER MARKS [mistake]

Each time something is said to be done, a line goes to MARKS. A mistake switches a
safeguard off, so that the power cuts must find what it was for.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.interest.reference import reference_code
from kiosk.vault import files, migration, queue, schema, setaside
from kiosk.vault.batch import batches
from kiosk.vault.batch.batches import export
from kiosk.vault.batch.receipts import confirm, receipt_code
from kiosk.vault.connection import PRAGMAS
from kiosk.vault.intake import Intake
from kiosk.vault.purge import purge
from kiosk.vault.queue import QUEUE_FILE, Queue, initialise
from kiosk.vault.salvage import open_or_replace, salvage
from kiosk.vault.setup import load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.withdrawal import withdraw
from tests.durability.vault_process import Form, setup_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
RECEIPT_SECRET = bytes(range(16))
_MISTAKES: dict[str, dict[str, str]] = {
    "delete-full": {"journal_mode": "DELETE", "synchronous": "FULL"},
    "wal-normal": {"journal_mode": "WAL", "synchronous": "NORMAL"},
}
_READ_BACK = {"DELETE": "delete", "WAL": "wal", "FULL": 2, "NORMAL": 1}


class Life:
    """One vault from its first day to its last."""

    def __init__(self, folder: Path, marks: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._marks = os.open(marks, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def mark(self, line: str) -> None:
        """Note what somebody was told."""
        os.write(self._marks, line.encode("ascii") + b"\n")

    def begin(self) -> None:
        """Make queue and signing key, as IT does."""
        queue_id = initialise(self.data)
        (self.folder / "queue-id").write_text(queue_id, "ascii")
        self.mark("made")
        Signer.create(self.data / SIGNING_KEY_FILE)
        self.mark("signing")

    def save(self, queue: Queue, count: int) -> list[Form]:
        """Keep forms, as the writer's thread does."""
        setup = setup_in(self.folder)
        intake = Intake(queue, load_sealer(setup))
        forms = [Form() for _ in range(count)]
        for form in forms:
            intake.save(form, NOON)
            self.mark(f"saved {form.id}")
        intake.close()
        return forms

    def hand_over(self, queue: Queue) -> None:
        """Export, confirm and purge one batch, and withdraw one form."""
        sealer = load_sealer(setup_in(self.folder))
        self.mark("exporting")
        [batch] = export(queue, sealer, NOON.timestamp(), self.folder / "stick")
        self.mark(f"exported {batch.file.name}")
        [late] = self.save(queue, 1)
        confirm(queue, receipt_code(RECEIPT_SECRET, b""), NOON.timestamp())
        self.mark("confirmed")
        self.mark("purging")
        purge(queue, (NOON + timedelta(hours=1)).timestamp(), 0)
        self.mark("purged")
        self.mark(f"withdrawing {late.id}")
        withdraw(queue, reference_code(late.id))
        self.mark(f"withdrawn {late.id}")

    def be_damaged(self) -> None:
        """Lose the middle of the file, keep the new queue, salvage the old one."""
        queue_id = (self.folder / "queue-id").read_text("ascii")
        self.mark("damaged")
        file = os.open(self.data / QUEUE_FILE, os.O_RDWR)
        os.pwrite(file, b"\0" * 200, 0)
        os.fsync(file)
        os.close(file)
        queue, _ = open_or_replace(self.data, queue_id, lambda: None)
        with queue:
            self.save(queue, 1)
            salvage(queue)
            self.mark("salvaged")
            self.save(queue, 1)

    def be_updated(self) -> None:
        """Meet a newer program, which copies the file and leads it on."""
        queue_id = (self.folder / "queue-id").read_text("ascii")
        self.mark("migrating")
        with as_a_newer_program(), Queue.open(self.data, queue_id) as queue:
            self.mark("migrated")
            self.save(queue, 1)


@contextmanager
def as_a_newer_program() -> Iterator[None]:
    """Be the next version, whose file has one column more."""
    before = schema.VERSION, schema.MIGRATIONS
    step = ("ALTER TABLE record ADD COLUMN note TEXT",)
    schema.VERSION, schema.MIGRATIONS = before[0] + 1, {before[0]: step}
    try:
        yield
    finally:
        schema.VERSION, schema.MIGRATIONS = before


def _without_folder_syncs() -> None:
    for module in (files, queue, setaside, migration):
        module.sync_folder = lambda _: None  # type: ignore[attr-defined]


def _pragmas(mistake: str) -> Sequence[tuple[str, str, object]]:
    changed = _MISTAKES.get(mistake, {})
    return [
        (name, changed[name], _READ_BACK[changed[name]])
        if name in changed
        else (name, value, expected)
        for name, value, expected in PRAGMAS
    ]


def _with_known_receipts() -> None:
    """Let the recording know the receipt without a private key and a second program."""
    batches.receipt_code = lambda _secret, _listing: receipt_code(RECEIPT_SECRET, b"")


def main(folder: Path, marks: Path, mistake: str = "") -> None:
    """Live the life, or only the saving where a setting of SQLite is mistaken."""
    if mistake == "no-folder-sync":
        _without_folder_syncs()
    _with_known_receipts()
    life = Life(folder, marks)
    life.begin()
    queue_id = (folder / "queue-id").read_text("ascii")
    with Queue.open(life.data, queue_id, _pragmas(mistake)) as opened:
        life.save(opened, 3)
        if mistake in _MISTAKES:
            return
        life.hand_over(opened)
        life.save(opened, 2)
    life.be_damaged()
    life.be_updated()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
