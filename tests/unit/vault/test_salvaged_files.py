"""A file whose forms are back in the queue: read once, kept while it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault.purge import purge
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.recovery import carve
from kiosk.vault.salvage import salvage
from kiosk.vault.setaside import salvaged_files
from tests.unit.vault.keeping import NOW, ids_in, keep, replaced_if_damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup

DELETE_FIRST = "DELETE FROM record WHERE row = (SELECT min(row) FROM record)"


@pytest.fixture
def replaced(setup: VaultSetup, sealer: Sealer) -> Iterator[Queue]:
    """Open the new queue of a kiosk whose old one had three forms and is damaged."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, 3)
    file = setup.folder / QUEUE_FILE
    file.write_bytes(b"\0" * 16 + file.read_bytes()[16:])
    queue, _ = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        yield queue


@pytest.mark.parametrize("number", [1, 2, 127, 128, 32_768, 9_000_000, 2**33])
def test_a_form_is_found_under_its_number(
    setup: VaultSetup, sealer: Sealer, number: int
) -> None:
    """SQLite spends from no byte to six on it; the queue counts on from the highest."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, 1)
        queue.connection.execute("UPDATE record SET seq = ?", (number,))

    assert [row.seq for row in carve(setup.folder / QUEUE_FILE)] == [number]


def test_what_the_queue_has_already_is_counted_and_not_added_again(
    replaced: Queue,
) -> None:
    """A salvage that was cut off before its file had its new name is done again."""
    [done] = salvage(replaced)
    ids = ids_in(replaced)
    done.file.rename(done.file.with_name("queue.damaged-1.db"))

    [again] = salvage(replaced)

    assert (again.put_back, again.known) == (0, 3)
    assert ids_in(replaced) == ids
    assert replaced.waiting() == 3


def test_a_salvaged_file_stays_until_its_last_form_is_gone(replaced: Queue) -> None:
    """One form that is still waiting is reason enough, the first or another."""
    salvage(replaced)
    for left in (2, 1):
        replaced.connection.execute(DELETE_FIRST)
        purge(replaced, NOW, 0)
        assert len(ids_in(replaced)) == left
        assert len(salvaged_files(replaced.file.parent)) == 1

    replaced.connection.execute(DELETE_FIRST)
    purge(replaced, NOW, 0)
    assert salvaged_files(replaced.file.parent) == []
