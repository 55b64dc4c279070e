"""A batch holds what it was settled to hold, or the file is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault.batch.settlement import are_settled
from tests.unit.vault.keeping import carry_away, keep

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer

ONE_LESS = "DELETE FROM batched WHERE row = (SELECT min(row) FROM batched)"
ONE_MORE = "INSERT INTO batched (row, batch) SELECT max(row), 1 FROM record"
WITHOUT_NOTE = "DELETE FROM meta WHERE name = 'batch:1'"


@pytest.mark.parametrize("is_noted", [True, False])
@pytest.mark.parametrize("change", [ONE_LESS, ONE_MORE])
def test_a_batch_of_another_length_is_not_settled(
    queue: Queue, sealer: Sealer, tmp_path: Path, change: str, *, is_noted: bool
) -> None:
    """Also one of an older version, of which nothing was noted."""
    keep(queue, sealer, 3)
    carry_away(queue, sealer, tmp_path)
    keep(queue, sealer, 1)
    if not is_noted:
        queue.connection.execute(WITHOUT_NOTE)
    assert are_settled(queue.connection)

    queue.connection.execute(change)

    assert not are_settled(queue.connection)


OTHER_FORM = "UPDATE record SET sha256 = zeroblob(32) WHERE seq = 1"
OTHER_MANIFEST = "UPDATE batch SET manifest = zeroblob(length(manifest))"


@pytest.mark.parametrize("change", [OTHER_FORM, OTHER_MANIFEST])
def test_a_batch_of_the_right_length_with_another_content_is_not_settled(
    queue: Queue, sealer: Sealer, tmp_path: Path, change: str
) -> None:
    """What was noted of it is compared, not only how many forms it holds."""
    keep(queue, sealer, 3)
    carry_away(queue, sealer, tmp_path)
    assert are_settled(queue.connection)

    queue.connection.execute(change)

    assert not are_settled(queue.connection)


def test_each_of_several_batches_has_to_be_settled(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """A good one before it or after it makes up for none."""
    for _ in range(3):
        keep(queue, sealer, 2)
        carry_away(queue, sealer, tmp_path)
    queue.connection.execute(WITHOUT_NOTE)
    assert are_settled(queue.connection)

    queue.connection.execute("DELETE FROM meta WHERE name = 'batch:3'")
    queue.connection.execute("UPDATE batch SET count = 5 WHERE number = 3")
    queue.connection.execute("UPDATE batch SET file_sha256 = NULL WHERE number = 3")

    assert not are_settled(queue.connection)


def test_a_batch_that_is_deleted_holds_no_form(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """A bit that says so of one that is there does not go unseen."""
    keep(queue, sealer, 2)
    carry_away(queue, sealer, tmp_path)

    queue.connection.execute("UPDATE batch SET purged = 1")

    assert not are_settled(queue.connection)
