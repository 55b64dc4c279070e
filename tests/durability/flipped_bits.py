"""A queue of three forms of which one bit is flipped, and what becomes of the forms.

One form has its receipt, one was carried away without, one waits. The start, the daily
purge, an export and the desk then go their usual way, with the canary required.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.vault.batch.batches import export, make_canary
from kiosk.vault.connection import connect_for_reading
from kiosk.vault.hashes import spoilt_forms
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opened import Verdict
from kiosk.vault.proof import are_keys_proven, keep_proof
from kiosk.vault.purge import purge
from kiosk.vault.queue import QUEUE_FILE, Queue, initialise
from kiosk.vault.recovery import recover
from kiosk.vault.salvage import salvage
from kiosk.vault.setaside import damaged_files
from kiosk.vault.setup import VaultSetup, load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.state import StoreError
from kiosk.vault.withdrawal import code_of
from tests.unit.vault.clinic import NOON, Clinic
from tests.unit.vault.keeping import (
    NOW,
    carry_away,
    hand_in,
    ids_in,
    keep,
    open_batch,
    replaced_if_damaged,
)

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

LATER = (NOON + timedelta(hours=1)).timestamp()
_TABLES = ("record", "batch", "batched", "meta")


class Fate(StrEnum):
    """What one flipped bit led to."""

    NOTHING = "nothing"
    """Every row reads as before."""
    HARMLESS = "harmless"
    """Rows changed; every form still came to the desk or was deleted by its receipt."""
    NAMED = "named"
    """A form cannot be read any more, and staff are told which."""
    SET_ASIDE = "set aside"
    """The file was set aside; what it held came back, or the file is named."""
    CLOSED = "closed"
    """The queue was left alone and the form stays closed for a reason."""


class BitError(AssertionError):
    """A form was lost without a word, or deleted without its receipt."""


@dataclass
class Kiosk:
    """A kiosk whose queue file can be put back to how it was."""

    root: Path
    clinic: Clinic
    setup: VaultSetup
    content: bytes
    rows: dict[str, list[tuple[object, ...]]]
    with_receipt: str
    without_receipt: tuple[str, str]

    @property
    def file(self) -> Path:
        """The queue file."""
        return self.setup.folder / QUEUE_FILE

    def reset(self, content: bytes) -> None:
        """Begin again with this queue file and nothing but the key files beside it."""
        kept = {SIGNING_KEY_FILE, QUEUE_FILE, "keys-proven"}
        for path in self.setup.folder.iterdir():
            if path.name not in kept:
                path.unlink()
        self.file.write_bytes(content)
        self.file.chmod(0o600)


@dataclass
class Arrived:
    """What came to the desk whole, and whether it was told of anything else."""

    ids: set[str] = field(default_factory=set)
    is_told: bool = False


def make_kiosk(root: Path) -> Kiosk:
    """Set a kiosk up whose keys are proven, with its three forms."""
    clinic, folder, stick = Clinic(), root / "data", root / "stick"
    folder.mkdir(mode=0o700, parents=True)
    stick.mkdir()
    recipients = root / "recipients.txt"
    recipients.write_text(clinic.recipients(), "utf-8")
    Signer.create(folder / SIGNING_KEY_FILE)
    setup = VaultSetup(folder, "kiosk-1", recipients, queue_id=initialise(folder))
    sealer = load_sealer(setup)
    with Queue.open(folder, setup.queue_id) as queue:
        hand_in(queue, clinic, make_canary(queue, sealer, NOW, stick))
        assert are_keys_proven(queue, sealer)
        keep_proof(queue, sealer)
        [first] = keep(queue, sealer, 1)
        hand_in(queue, clinic, carry_away(queue, sealer, stick))
        [second] = keep(queue, sealer, 1)
        carry_away(queue, sealer, stick)
        [third] = keep(queue, sealer, 1)
        rows = _rows(queue.connection)
    content = (folder / QUEUE_FILE).read_bytes()
    rest = str(second.id), str(third.id)
    return Kiosk(root, clinic, setup, content, rows, str(first.id), rest)


def fate_of(kiosk: Kiosk, place: int, bit: int) -> Fate:
    """Flip one bit and let the kiosk go on. Raises `BitError`."""
    content = bytearray(kiosk.content)
    content[place] ^= 1 << bit
    kiosk.reset(bytes(content))
    try:
        queue, is_replaced = replaced_if_damaged(
            kiosk.setup.folder, kiosk.setup.queue_id
        )
    except StoreError:
        if kiosk.file.read_bytes() != content:
            raise BitError("a queue that was not opened was changed") from None
        return Fate.CLOSED
    with queue:
        if is_replaced:
            return _after_setting_aside(kiosk, queue)
        if _rows(queue.connection) == kiosk.rows:
            return Fate.NOTHING
        return _after_opening(kiosk, queue)


def _after_setting_aside(kiosk: Kiosk, queue: Queue) -> Fate:
    [kept] = damaged_files(kiosk.setup.folder)
    if not are_keys_proven(queue, load_sealer(kiosk.setup)):
        raise BitError("the new queue takes no forms")
    whole = {row.id for row in recover(kept)}
    salvage(queue)
    if set(ids_in(queue)) != whole:
        raise BitError("salvage left a form behind")
    return Fate.SET_ASIDE


def _after_opening(kiosk: Kiosk, queue: Queue) -> Fate:
    sealer = load_sealer(kiosk.setup)
    if not are_keys_proven(queue, sealer):
        raise BitError("the keys are no longer proven")
    purge(queue, max(LATER, queue.last_seen()), 0, clock_ok=True)
    if not set(kiosk.without_receipt) <= set(ids_in(queue)):
        raise BitError("deleted without a receipt")
    named = {form.reference for form in spoilt_forms(queue.connection)}
    arrived = _at_desk(kiosk, queue)
    is_named = bool(named) or arrived.is_told
    lost = set(kiosk.without_receipt) - arrived.ids
    if lost and not (arrived.is_told or {code_of(form) for form in lost} <= named):
        raise BitError("lost without a word")
    return Fate.NAMED if is_named else Fate.HARMLESS


def _at_desk(kiosk: Kiosk, queue: Queue) -> Arrived:
    """Carry everything to the desk, as staff do."""
    stick = kiosk.root / "new-stick"
    shutil.rmtree(stick, ignore_errors=True)
    stick.mkdir()
    sealer = load_sealer(kiosk.setup)
    arrived = Arrived()
    with Ledger(stick / "ledger" / "ledger.db") as ledger:
        for batch in export(queue, sealer, LATER, stick, again=True):
            records, outcome = open_batch(
                batch.file, [kiosk.clinic.own], ledger, trust_new_key=True
            )
            sound = [each for each in records if each.verdict is Verdict.SOUND]
            arrived.ids |= {each.outside.id for each in sound if each.outside}
            arrived.is_told |= len(sound) < len(records) or outcome.receipt is None
    return arrived


def _rows(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    # The names come from the list above.
    return {
        table: connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
        for table in _TABLES
    }


def pages_of(kiosk: Kiosk, *tables: str) -> set[int]:
    """Give the numbers, from 1, of the pages on which these tables begin."""
    marks = ",".join("?" * len(tables))
    query = f"SELECT rootpage FROM sqlite_master WHERE name IN ({marks})"  # noqa: S608 - question marks only
    kiosk.reset(kiosk.content)
    with closing(connect_for_reading(kiosk.file)) as connection:
        return {page for (page,) in connection.execute(query, tables)}
