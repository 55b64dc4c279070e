"""What a look at the queue file finds, of which SQLite itself says nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.state import ClosedReason
from tests.unit.vault.keeping import carry_away, keep, reason_to_refuse

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup


def _spoil(file: Path, *queries: str) -> None:
    """Change rows as a bit that turned over does: SQLite watches over nothing."""
    with closing(sqlite3.connect(file)) as spoilt:
        for query in queries:
            spoilt.execute(query)
        spoilt.commit()


@pytest.mark.parametrize("place", [18, 19])
def test_a_header_that_asks_for_another_kind_of_log_is_damage(
    setup: VaultSetup, place: int
) -> None:
    """SQLite would rewrite such a file on sight, and it is kept bit for bit."""
    file = setup.folder / QUEUE_FILE
    content = bytearray(file.read_bytes())
    content[place] = 2
    file.write_bytes(content)

    reason = reason_to_refuse(setup.folder, setup.queue_id)

    assert reason is ClosedReason.QUEUE_DAMAGED
    assert file.read_bytes() == content
    assert [each.name for each in setup.folder.glob("queue.db*")] == [QUEUE_FILE]


@pytest.mark.parametrize("name", ["queue_id", "mark"])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE meta SET value = 'another' WHERE name = '{}'",
        "DELETE FROM meta WHERE name = '{}'",
    ],
)
def test_an_id_without_its_mark_is_damage_and_no_other_queue(
    setup: VaultSetup, name: str, change: str
) -> None:
    """A foreign queue is left alone for good; a spoilt one gives way to a new one."""
    _spoil(setup.folder / QUEUE_FILE, change.format(name))

    reason = reason_to_refuse(setup.folder, setup.queue_id)

    assert reason is ClosedReason.QUEUE_DAMAGED


def test_a_form_in_a_batch_that_is_not_there_is_damage(
    setup: VaultSetup, sealer: Sealer, tmp_path: Path
) -> None:
    """It would be carried away by none; its own batch looks as if it were deleted."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, 1)
        carry_away(queue, sealer, tmp_path)
    moved, deleted = "UPDATE batched SET batch = 9", "UPDATE batch SET purged = 1"
    _spoil(setup.folder / QUEUE_FILE, moved, deleted)

    reason = reason_to_refuse(setup.folder, setup.queue_id)

    assert reason is ClosedReason.QUEUE_DAMAGED
