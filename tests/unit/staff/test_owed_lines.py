"""What is done with forms has its line in the audit log, now or next time, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.interest.reference import reference_code
from kiosk.staff import audit_log
from kiosk.staff.audit_check import verify
from kiosk.staff.audit_log import AUDIT_LOG_LOCK, HEAD_FILE, AuditEvent
from kiosk.staff.owed import owing, settle
from kiosk.vault.locks import FolderLock, LockHeldError
from kiosk.vault.queue import Queue
from kiosk.vault.state import StoreError
from kiosk.vault.withdrawal import WithdrawalAnswer
from tests.support.staff_work import WHO, copy, events, save

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.vault.setup import VaultSetup
    from tests.support.staff_work import Scene


@pytest.fixture(autouse=True)
def no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up at once where another program is at the log."""
    monkeypatch.setattr(audit_log, "STAFF_LOCK_WAIT", 0)


@pytest.fixture
def queue(setup: VaultSetup) -> Iterator[Queue]:
    """Open the queue beside what staff do."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        yield queue


def _log_is_taken(scene: Scene) -> FolderLock:
    """Let another program hold the log, so that no line can be written."""
    scene.log.folder.mkdir(exist_ok=True)
    return FolderLock(scene.log.folder, AUDIT_LOG_LOCK)


def _owed(queue: Queue) -> list[tuple[str, str]]:
    query = "SELECT name, value FROM meta WHERE name GLOB 'owed:*'"
    return queue.connection.execute(query).fetchall()


def test_a_form_taken_back_has_its_line_as_soon_as_the_log_can_be_written(
    scene: Scene,
) -> None:
    """Staff are told that it is gone, which is true, and the next look pays."""
    code = reference_code(save(scene.writer)[0].id)
    with _log_is_taken(scene):
        done = scene.work.withdraw(code, None, WHO)
    assert done.answer is WithdrawalAnswer.WITHDRAWN
    assert not scene.log.file.exists()
    for _ in range(2):
        scene.work.look()

    assert events(scene.log) == [f"{WHO} withdrawn 1"]
    assert verify(scene.log.folder) == (1, [])


def test_copy_receipt_and_purge_have_their_lines_too(scene: Scene) -> None:
    """Each is done once, says so, and leaves one line with whoever did it."""
    save(scene.writer, 2)
    with _log_is_taken(scene):
        [batch] = copy(scene.work, scene.stick)
    receipt = scene.open_batch(batch).receipt or ""
    scene.work.look()
    with _log_is_taken(scene):
        assert scene.work.confirm(receipt, WHO).batches == (1,)
    scene.work.look()
    with _log_is_taken(scene):
        assert scene.work.purge_now(WHO) == 2
    scene.work.look()

    lines = [f"{WHO} exported 2", f"{WHO} confirmed 2", f"{WHO} purged 2"]
    assert events(scene.log) == lines


def test_nothing_more_is_done_while_a_line_is_owed(scene: Scene) -> None:
    """A log that takes no lines is one act behind and never two."""
    first, second = save(scene.writer, 2)
    with _log_is_taken(scene):
        scene.work.withdraw(reference_code(first.id), None, WHO)
        with pytest.raises(LockHeldError):
            scene.work.withdraw(reference_code(second.id), None, WHO)
    done = scene.work.withdraw(reference_code(second.id), None, WHO)

    assert done.answer is WithdrawalAnswer.WITHDRAWN
    assert events(scene.log) == [f"{WHO} withdrawn 1"] * 2


def test_a_crash_before_the_debt_is_crossed_out_doubles_no_line(
    scene: Scene, queue: Queue
) -> None:
    """The line stands in the log and the debt in the queue: it is the same one."""
    code = reference_code(save(scene.writer)[0].id)
    with _log_is_taken(scene):
        scene.work.withdraw(code, None, WHO)
    [row] = _owed(queue)
    scene.work.look()
    queue.connection.execute("INSERT INTO meta VALUES (?, ?)", row)
    scene.work.look()

    assert events(scene.log) == [f"{WHO} withdrawn 1"]
    assert _owed(queue) == []


def test_two_lines_that_say_the_same_are_two(scene: Scene, queue: Queue) -> None:
    """Two batches of one second with as many forms are no line and its double."""
    with _log_is_taken(scene), owing(queue, scene.log, WHO) as owe:
        for _ in range(2):
            with queue.transaction():
                owe(AuditEvent.EXPORTED, 5)
    settle(queue, scene.log)

    assert events(scene.log) == [f"{WHO} exported 5"] * 2


def test_what_is_not_done_owes_no_line(scene: Scene, queue: Queue) -> None:
    """A transaction that is rolled back takes its debt along."""

    def fail() -> None:
        with owing(queue, scene.log, WHO) as owe, queue.transaction():
            owe(AuditEvent.WITHDRAWN, 1)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert _owed(queue) == []
    assert not scene.log.file.exists()


def test_a_log_that_cannot_be_read_stops_an_act_before_it_begins(
    scene: Scene, queue: Queue
) -> None:
    """No batch lies on the stick that the queue knows nothing of."""
    save(scene.writer)
    scene.log.folder.mkdir(exist_ok=True)
    (scene.log.folder / HEAD_FILE).mkdir()

    with pytest.raises(StoreError):
        copy(scene.work, scene.stick)

    assert list(scene.stick.rglob("*.agebatch")) == []
    assert queue.connection.execute("SELECT count(*) FROM batch").fetchone() == (0,)
