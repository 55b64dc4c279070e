"""Batches that pile up without a receipt are written in step with their number."""

from __future__ import annotations

import time
import uuid
from typing import TYPE_CHECKING

from kiosk.vault.batch.batches import export
from tests.unit.vault.keeping import NOW, carry_away, keep

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer

FEW, MANY = 10, 40
"""Batches."""
FORMS = 100
"""In each of them."""
TRIES = 2


def test_a_batch_is_written_without_reading_the_others(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Four times the batches written again cost at most ten times; squares cost 16."""
    keep(queue, sealer, 1)
    few = _cost_again(queue, sealer, tmp_path, FEW)
    many = _cost_again(queue, sealer, tmp_path, MANY)

    assert many < 10 * few


def _cost_again(queue: Queue, sealer: Sealer, to: Path, batches: int) -> float:
    """Fill the queue up to so many batches, and write all to another stick."""
    begun = queue.connection.execute("SELECT count(*) FROM batch").fetchone()[0]
    for _ in range(batches - begun):
        _copy_forms(queue)
        carry_away(queue, sealer, to)
    return min(_spent(queue, sealer, to / f"{batches}-{n}") for n in range(TRIES))


def _copy_forms(queue: Queue) -> None:
    """Put the first form in again under other ids: to seal each takes its time."""
    copy = (
        "INSERT INTO record (id, seq, day, key_ids, sha256, sealed) SELECT ?, "
        "(SELECT max(seq) + 1 FROM record), day, key_ids, sha256, sealed FROM record "
        "ORDER BY row LIMIT 1"
    )
    with queue.transaction() as connection:
        connection.executemany(copy, [(str(uuid.uuid4()),) for _ in range(FORMS)])
    queue.recount()


def _spent(queue: Queue, sealer: Sealer, to: Path) -> float:
    """Return the processor's seconds; the disk's and other programs' do not count."""
    to.mkdir()
    start = time.thread_time()
    export(queue, sealer, NOW, to, again=True)
    return time.thread_time() - start
