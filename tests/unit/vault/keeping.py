"""Short ways to a queue with forms in it, and to a batch as the desk opens it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, BinaryIO

from kiosk.vault.batch.archive import LISTING, MANIFEST, pack, unpack
from kiosk.vault.batch.batches import export
from kiosk.vault.batch.receipts import confirm
from kiosk.vault.intake import Intake
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opened import Acquaintance
from kiosk.vault.opening.opener import BatchOpener
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.salvage import open_or_replace
from kiosk.vault.state import StoreError
from tests.unit.vault.clinic import NOON, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from pyrage.x25519 import Identity

    from kiosk.vault.batch.batches import Batch
    from kiosk.vault.opening.opened import OpenedRecord, Outcome
    from kiosk.vault.sealing import Sealer
    from kiosk.vault.state import ClosedReason
    from tests.unit.vault.clinic import Clinic

NOW = NOON.timestamp()


def behead(folder: Path) -> None:
    """Damage the queue in a folder: SQLite knows a file by its first bytes."""
    file = folder / QUEUE_FILE
    file.write_bytes(b"\0" * 16 + file.read_bytes()[16:])


def keep(
    queue: Queue, sealer: Sealer, forms: int | Iterable[Form], now: datetime = NOON
) -> list[Form]:
    """Save some forms and give them."""
    chosen = [Form() for _ in range(forms)] if isinstance(forms, int) else list(forms)
    with closing(Intake(queue, sealer)) as intake:
        for form in chosen:
            intake.save(form, now)
    return chosen


def carry_away(queue: Queue, sealer: Sealer, to: Path, now: float = NOW) -> Batch:
    """Export what waits into one batch."""
    [batch] = export(queue, sealer, now, to)
    return batch


def open_batch(
    file: Path, keys: Sequence[Identity], ledger: Ledger, *, trust_new_key: bool = False
) -> tuple[list[OpenedRecord], Outcome]:
    """Open a batch to its end; a kiosk met here is believed by its words."""
    with file.open("rb") as stream:
        opener = BatchOpener(stream, keys, ledger, trust_new_key=trust_new_key)
        if opener.outcome.acquaintance is not Acquaintance.STRANGER:
            return list(opener.records()), opener.outcome
    return open_batch(file, keys, ledger, trust_new_key=True)


def hand_in(queue: Queue, clinic: Clinic, batch: Batch, now: float = NOW) -> None:
    """Open a batch as the desk does, and type its receipt at the kiosk."""
    desk = batch.file.parent / "desk-of-tests"
    with Ledger(desk / "ledger.db") as ledger:
        _, outcome = open_batch(batch.file, [clinic.own], ledger, trust_new_key=True)
    assert outcome.receipt is not None
    confirm(queue, outcome.receipt, now)


def reason_to_refuse(folder: Path, queue_id: str | None = None) -> ClosedReason:
    """Say why a queue is not opened."""
    try:
        Queue.open(folder, queue_id).close()
    except StoreError as failure:
        return failure.reason
    raise AssertionError("the queue was opened")


def replaced_if_damaged(folder: Path, queue_id: str | None) -> tuple[Queue, bool]:
    """Open the queue as the kiosk does at its start, without the wait between looks."""
    return open_or_replace(folder, queue_id, lambda: None)


def members_of(file: Path) -> dict[str, bytes]:
    """Take a batch apart."""
    with file.open("rb") as stream:
        return dict(unpack(stream))


def put_together(file: Path, members: dict[str, bytes]) -> None:
    """Write a batch from members, as whoever carries the stick could."""
    stream: BinaryIO
    with file.open("wb") as stream:
        for chunk in pack(members.items()):
            stream.write(chunk)


def record_names(members: dict[str, bytes]) -> list[str]:
    """Name the members that are records."""
    return [name for name in members if name not in {MANIFEST, LISTING}]


def exchange_form(file: Path, place: int, sealed: bytes) -> None:
    """Put something else in the place of a batch's form; places begin with 0."""
    members = members_of(file)
    members[record_names(members)[place]] = sealed
    put_together(file, members)


def ids_in(queue: Queue) -> list[str]:
    """List the ids in the queue, in their order."""
    query = "SELECT id FROM record ORDER BY seq, row"
    return [found for (found,) in queue.connection.execute(query)]
