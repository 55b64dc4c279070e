"""The queue of forms knows a line of the log, and forgets none that was taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.staff.anchor import anchor_in, keep_anchor, read_anchor
from kiosk.staff.audit_check import verify
from kiosk.staff.audit_log import HEAD_FILE, AuditEvent, AuditLog, head_of
from kiosk.vault.queue import QUEUE_FILE, Queue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.vault.setup import VaultSetup


@pytest.fixture
def queue(setup: VaultSetup) -> Iterator[Queue]:
    """Open the queue beside the log."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        yield queue


def test_the_queue_comes_to_know_each_newest_line(
    setup: VaultSetup, queue: Queue, log: AuditLog
) -> None:
    """Whoever opens it and whoever only reads it are told the same."""
    keep_anchor(queue, log.folder)
    assert anchor_in(queue) is None, "there is no line yet"
    for event in (AuditEvent.PAUSED, AuditEvent.RESUMED, AuditEvent.MUTED):
        log.note(event)
        keep_anchor(queue, log.folder)

        assert anchor_in(queue) == head_of(log.folder) == read_anchor(setup.folder)


def test_a_line_that_is_known_is_not_written_again(queue: Queue, log: AuditLog) -> None:
    """What nobody did costs the disk no write."""
    log.note(AuditEvent.PAUSED)
    keep_anchor(queue, log.folder)
    before = queue.connection.total_changes

    keep_anchor(queue, log.folder)

    assert queue.connection.total_changes == before


@pytest.mark.parametrize("is_made_anew", [False, True])
def test_a_log_that_lost_the_line_is_not_believed(
    queue: Queue, log: AuditLog, *, is_made_anew: bool
) -> None:
    """Gone, or another in its place and longer: the queue keeps what it knows."""
    for _ in range(2):
        log.note(AuditEvent.PAUSED)
    keep_anchor(queue, log.folder)
    known = anchor_in(queue)
    for file in (log.file, log.folder / HEAD_FILE):
        file.unlink()
    if is_made_anew:
        for _ in range(5):
            log.note(AuditEvent.RESUMED)

    keep_anchor(queue, log.folder)

    assert anchor_in(queue) == known
    [problem] = verify(log.folder, anchor=known)[1]
    assert problem.code == ("differs" if is_made_anew else "cut-off")


@pytest.mark.parametrize("text", ["", "x", "1 abc", f"1 {'0' * 63}", f"-1 {'0' * 64}"])
def test_a_note_that_cannot_be_read_is_none(
    setup: VaultSetup, queue: Queue, log: AuditLog, text: str
) -> None:
    """A bit that turned over in it ends nothing; the next line is known again."""
    with queue.transaction():
        queue.set_meta("trail", text)
    assert anchor_in(queue) is None
    assert read_anchor(setup.folder) is None

    log.note(AuditEvent.PAUSED)
    keep_anchor(queue, log.folder)

    assert anchor_in(queue) == head_of(log.folder)


def test_a_kiosk_without_a_queue_knows_no_line(setup: VaultSetup) -> None:
    """Nothing is made by asking."""
    file = setup.folder / QUEUE_FILE
    file.write_bytes(b"nothing of ours")
    assert read_anchor(setup.folder) is None
    file.unlink()
    assert read_anchor(setup.folder) is None
    assert not file.exists()
