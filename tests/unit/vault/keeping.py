"""Short ways to a queue with forms in it, and to a batch as the desk opens it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, BinaryIO

from kiosk.vault.archive import LISTING, MANIFEST, pack, unpack
from kiosk.vault.batches import export
from kiosk.vault.intake import Intake
from kiosk.vault.opener import BatchOpener
from tests.unit.vault.clinic import NOON, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from pyrage.x25519 import Identity

    from kiosk.vault.batches import Batch
    from kiosk.vault.ledger import Ledger
    from kiosk.vault.opened import OpenedRecord, Outcome
    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer

NOW = NOON.timestamp()


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
    """Open a batch to its end."""
    with file.open("rb") as stream:
        opener = BatchOpener(stream, keys, ledger, trust_new_key=trust_new_key)
        return list(opener.records()), opener.outcome


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


def ids_in(queue: Queue) -> list[str]:
    """List the ids in the queue, in their order."""
    query = "SELECT id FROM record ORDER BY seq, row"
    return [found for (found,) in queue.connection.execute(query)]
