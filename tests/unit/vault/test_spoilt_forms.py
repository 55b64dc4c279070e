"""Every form is looked at for bits that turned over, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.vault.hashes import spoilt_forms
from tests.unit.vault.keeping import keep

if TYPE_CHECKING:
    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer

COPIES = (
    "INSERT INTO record (id, seq, day, key_ids, sha256, sealed) "
    "WITH RECURSIVE others (n) AS "
    "(SELECT 2 UNION ALL SELECT n + 1 FROM others WHERE n < 800) "
    "SELECT id || n, n, day, key_ids, sha256, sealed FROM record, others"
)
SPOIL = "UPDATE record SET sealed = zeroblob(99) WHERE seq IN (1, 250, 251, 500, 800)"


def test_a_spoilt_form_is_found_behind_hundreds_of_others(
    queue: Queue, sealer: Sealer
) -> None:
    """They are read a few at a time, and none stands between two readings."""
    keep(queue, sealer, 1)
    queue.connection.execute(COPIES)
    assert spoilt_forms(queue.connection) == ()

    queue.connection.execute(SPOIL)

    assert len(spoilt_forms(queue.connection)) == 5
