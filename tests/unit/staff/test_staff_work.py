"""Carrying forms away, confirming, taking back and deleting, with real files."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.interest.reference import reference_code
from kiosk.staff.audit_check import verify
from kiosk.staff.audit_log import AuditEvent
from kiosk.staff.custody import Custody
from kiosk.staff.diagnosis import DIAGNOSIS_FILE, Diagnosis, keep_diagnosis
from kiosk.staff.work import StaffWork
from kiosk.sticks.folder import FolderSticks
from kiosk.vault.batch.receipt_file import (
    find_receipts,
    receipt_file_of,
    write_receipt_file,
)
from kiosk.vault.batch.receipts import UnknownReceiptError
from kiosk.vault.codes import RECEIPT_CHARACTERS, encode
from kiosk.vault.purge import ClockDoubtError
from kiosk.vault.queue import Queue
from kiosk.vault.state import ClosedReason
from kiosk.vault.withdrawal import WithdrawalAnswer
from tests.support.staff_work import WHO, WallClock, copy, events, save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.staff.audit_log import AuditLog
    from kiosk.vault.opening.opened import Outcome
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer
    from tests.support.staff_work import Scene


def test_a_copy_is_whole_counted_and_in_the_log(
    work: StaffWork,
    writer: Writer,
    log: AuditLog,
    stick: Path,
    open_batch: Callable[[Path], Outcome],
) -> None:
    """All forms are on the stick, with the checksum shown and a copy of the log."""
    save(writer, 5)
    steps: list[tuple[int, int]] = []
    sticks = FolderSticks(stick)
    [found] = sticks.look()
    carried = work.carry(sticks, found, WHO, lambda *step: steps.append(step))
    [batch] = carried.batches

    assert steps == [(n, 5) for n in range(1, 6)]
    assert batch.sha256 == hashlib.sha256(batch.file.read_bytes()).digest()
    assert open_batch(batch.file).receipt is not None
    assert events(log) == [f"{WHO} exported 5"]
    [copied] = stick.glob("*-trail.log")
    assert verify(log.file.parent, (copied,)) == (1, [])


def test_a_receipt_on_the_stick_is_taken_up(
    work: StaffWork,
    writer: Writer,
    log: AuditLog,
    stick: Path,
    open_batch: Callable[[Path], Outcome],
) -> None:
    """What the desk wrote beside the batch confirms it when the stick comes back."""
    save(writer, 2)
    [batch] = copy(work, stick)
    write_receipt_file(batch, open_batch(batch).receipt or "")
    (stick / "old.receipt").write_text("7X2-MPQ-Y\n")
    save(writer)
    sticks = FolderSticks(stick)
    [found] = sticks.look()
    carried = work.carry(sticks, found, WHO)

    assert carried.receipts.batches == (1,)
    assert [each.number for each in carried.batches] == [2]
    assert f"{WHO} confirmed 2" in events(log)
    assert work.take_receipts(sticks, found, WHO).batches == ()


def test_a_canarys_receipt_is_told_as_the_proof_of_the_keys_and_no_other_is(
    scene: Scene, open_batch: Callable[[Path], Outcome]
) -> None:
    """Neither does an empty stick, a batch of forms, or a code that was taken."""
    work, stick = scene.work, scene.stick
    sticks = FolderSticks(stick)
    [found] = sticks.look()
    save(scene.writer)
    [forms] = copy(work, stick)
    assert not work.take_receipts(sticks, found, WHO).is_canary
    assert not work.confirm(open_batch(forms).receipt or "", WHO).is_canary

    canary = Custody(scene.setup, scene.log, scene.clock).make_canary(stick)
    receipt = open_batch(canary.file).receipt or ""
    write_receipt_file(canary.file, receipt)
    taken = work.take_receipts(sticks, found, WHO)

    assert (taken.batches, taken.is_canary) == ((), True)
    assert not work.confirm(receipt, WHO).is_canary


def test_a_stick_of_a_hundred_receipts_hides_none_of_those_that_wait(
    work: StaffWork,
    writer: Writer,
    stick: Path,
    open_batch: Callable[[Path], Outcome],
) -> None:
    """Neither the newest nor an older one that was left out, whatever stands before."""
    save(writer)
    [second_to_last] = copy(work, stick)
    spare = stick / "spare"
    spare.mkdir()
    save(writer)
    [_, last] = copy(work, spare)
    for batch in (second_to_last, last):
        write_receipt_file(stick / batch.name, open_batch(batch).receipt or "")
    for number in range(10, 110):
        old = encode(number.to_bytes(5), RECEIPT_CHARACTERS)
        write_receipt_file(stick / f"Kkiosk-1-B{number}.agebatch", old)
    sticks = FolderSticks(stick)
    [found] = sticks.look()

    assert work.take_receipts(sticks, found, WHO).batches == (1, 2)


def test_a_receipt_that_was_taken_is_not_worked_out_again(
    work: StaffWork,
    writer: Writer,
    stick: Path,
    open_batch: Callable[[Path], Outcome],
) -> None:
    """It costs a slow hash each time the stick is plugged in, and brings nothing."""
    save(writer)
    [batch] = copy(work, stick)
    write_receipt_file(batch, open_batch(batch).receipt or "")
    sticks = FolderSticks(stick)
    [found] = sticks.look()
    work.take_receipts(sticks, found, WHO)

    with Queue.open(work._setup.folder, work._setup.queue_id) as queue:
        receipts = find_receipts(stick, "kiosk-1")
        assert list(receipts) == [receipt_file_of(batch)]
        assert work._codes_to_try(queue.connection, receipts) == []


def test_a_typed_receipt_confirms_and_a_slip_of_the_hand_does_not(
    work: StaffWork, writer: Writer, stick: Path, open_batch: Callable[[Path], Outcome]
) -> None:
    """Only the code that opening gave counts."""
    save(writer)
    [batch] = copy(work, stick)
    receipt = open_batch(batch).receipt or ""
    wrong = ("0" if receipt[0] != "0" else "1") + receipt[1:]

    with pytest.raises(UnknownReceiptError):
        work.confirm(wrong, WHO)
    assert work.confirm(receipt.lower(), WHO).batches == (1,)


def test_a_lost_stick_is_copied_again(
    work: StaffWork, writer: Writer, stick: Path, tmp_path: Path
) -> None:
    """What no receipt covers goes onto the next stick too, byte for byte."""
    save(writer, 2)
    [first] = copy(work, stick)
    other = tmp_path / "other"
    other.mkdir()
    save(writer)
    again = copy(work, other)

    assert [file.name for file in again] == [
        "Kkiosk-1-B1.agebatch",
        "Kkiosk-1-B2.agebatch",
    ]
    assert again[0].read_bytes() == first.read_bytes()


def test_a_form_is_taken_back_by_its_code(
    work: StaffWork, writer: Writer, log: AuditLog, stick: Path
) -> None:
    """Before the export it is deleted; after it the desk has to."""
    early, late = save(writer, 2)
    answer = work.withdraw(reference_code(early.id), None, WHO)
    assert answer.answer is WithdrawalAnswer.WITHDRAWN
    assert events(log) == [f"{WHO} withdrawn 1"]
    copy(work, stick)
    assert (
        work.withdraw(reference_code(late.id), None, WHO).answer
        is WithdrawalAnswer.EXPORTED
    )
    assert events(log)[-1] == f"{WHO} withdrawn-late 1"
    assert work.withdraw("K7-4QD", None, WHO).answer is WithdrawalAnswer.NOT_FOUND


def test_the_staff_screen_tells_of_a_log_that_vanished_with_its_head(
    work: StaffWork, writer: Writer, log: AuditLog, stick: Path
) -> None:
    """Each look compares with the line that the queue knows."""
    save(writer)
    copy(work, stick)
    assert work.look().is_log_whole

    for file in log.file.parent.glob("trail.*"):
        file.unlink()

    assert not work.look().is_log_whole
    log.note(AuditEvent.PAUSED)
    assert not work.look().is_log_whole, "new lines do not cover it up"


def test_a_clock_that_jumped_is_one_line_in_the_log(
    work: StaffWork, writer: Writer, log: AuditLog, clock: WallClock
) -> None:
    """However often the purge meets it; and so is the word of whoever looked."""
    save(writer)
    clock.pass_days(50)
    for _ in range(3):
        with pytest.raises(ClockDoubtError):
            work.purge_due()
    work.accept_clock(WHO)

    assert events(log) == [f"0 clock-jumped {50 * 24 * 60}", f"{WHO} clock-accepted 0"]


def test_a_look_at_a_kiosk_without_a_queue_says_why(
    work: StaffWork, setup: VaultSetup
) -> None:
    """What cannot be read has a reason, and the look is never an error."""
    (setup.folder / "queue.db").unlink()
    glance = work.look()

    assert glance.queue is None
    assert glance.closed is ClosedReason.QUEUE_MISSING
    assert (glance.free_bytes or 0) > 0
    assert glance.is_log_whole


def test_nearly_full_is_told_before_the_form_closes(
    setup: VaultSetup, log: AuditLog, writer: Writer, clock: WallClock
) -> None:
    """At four fifths of the most that may wait staff are told."""
    work = StaffWork(replace(setup, maximum_waiting=10), log, clock)
    seen = []
    for _ in range(9):
        save(writer)
        queue = work.look().queue
        assert queue is not None
        seen.append(queue.is_nearly_full)
    assert seen == [False] * 7 + [True] * 2


def test_a_look_brings_what_the_doctor_left(work: StaffWork, log: AuditLog) -> None:
    """Nothing before it ran, its numbers after, and nothing if they are spoilt."""
    assert work.look().diagnosis is None

    found = Diagnosis(when=1_764_331_200, failed=2, warned=1)
    keep_diagnosis(log.folder, found)
    assert work.look().diagnosis == found

    (log.folder / DIAGNOSIS_FILE).write_bytes(b"{")
    assert work.look().diagnosis is None


def test_a_log_that_cannot_be_read_is_not_whole(
    work: StaffWork, writer: Writer, log: AuditLog
) -> None:
    """Nobody can say that nothing is missing from it."""
    save(writer)
    log.note(AuditEvent.PAUSED)
    log.file.unlink()
    log.file.mkdir()

    assert not work.look().is_log_whole


def test_the_doctor_is_missed_after_a_day() -> None:
    """A kiosk that is off at night is not told every morning that nobody looked."""
    looked = Diagnosis(when=1_000_000, failed=0, warned=0)

    assert not looked.is_stale(1_000_000 + 24 * 3600)
    assert looked.is_stale(1_000_000 + 24 * 3600 + 1)
