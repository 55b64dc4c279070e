"""What staff are told about the queue, and when they are reminded."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.batch.batches import export
from kiosk.vault.intake import Intake
from kiosk.vault.queue import Queue
from kiosk.vault.setaside import damaged_files, mark_salvaged
from kiosk.vault.status import read_status
from tests.unit.vault.clinic import NOON, Form

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup


def _save(queue: Queue, sealer: Sealer, count: int, days_ago: int = 0) -> None:
    intake = Intake(queue, sealer)
    for _ in range(count):
        intake.save(Form(), NOON - timedelta(days=days_ago))
    intake.close()


def test_an_empty_queue_reminds_of_nothing(queue: Queue) -> None:
    """A new kiosk has no age, no banner and no doubt."""
    status = read_status(queue, NOON)

    assert (status.waiting, status.oldest_day, status.oldest_age_days) == (
        0,
        None,
        None,
    )
    assert not status.is_overdue
    assert not status.is_nearly_full
    assert not status.is_clock_in_doubt


def test_what_another_program_changed_is_counted_anew(
    setup: VaultSetup, queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Forms that the kiosk keeps and a command carries away, one after the other."""
    assert queue.waiting() == 0
    with Queue.open(setup.folder) as other:
        for count in (2, 3):
            _save(other, sealer, count)
            assert queue.waiting() == count
            export(other, sealer, NOON.timestamp(), tmp_path)
            assert queue.waiting() == 0


@pytest.mark.parametrize(("age", "is_overdue"), [(0, False), (6, False), (7, True)])
def test_after_a_week_staff_are_reminded(
    queue: Queue, sealer: Sealer, age: int, *, is_overdue: bool
) -> None:
    """The oldest form without a receipt counts, by whole days (P9)."""
    _save(queue, sealer, 1, days_ago=age)

    status = read_status(queue, NOON)

    assert (status.oldest_age_days, status.is_overdue) == (age, is_overdue)


def test_exported_forms_without_receipt_count_as_overdue_too(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Carried away is not arrived: the batch is named until its receipt is typed."""
    _save(queue, sealer, 2, days_ago=8)
    [batch] = export(queue, sealer, NOON.timestamp(), tmp_path)

    status = read_status(queue, NOON)

    assert [each.number for each in status.batches if not each.confirmed] == [
        batch.number
    ]
    assert (status.waiting, status.exported, status.is_overdue) == (0, 2, True)
    assert status.last_export == int(NOON.timestamp())


@pytest.mark.parametrize(("waiting", "is_nearly_full"), [(7, False), (8, True)])
def test_from_80_percent_on_staff_are_reminded(
    queue: Queue, sealer: Sealer, waiting: int, *, is_nearly_full: bool
) -> None:
    """The banner comes before the form closes (P9)."""
    _save(queue, sealer, waiting)

    status = read_status(queue, NOON, maximum_waiting=10)

    assert status.is_nearly_full is is_nearly_full


def test_a_clock_set_back_makes_no_form_younger_than_a_day(
    queue: Queue, sealer: Sealer
) -> None:
    """An age is never below nothing, and the doubt is said."""
    _save(queue, sealer, 1)

    status = read_status(queue, NOON - timedelta(days=3650))

    assert status.oldest_age_days == 0
    assert status.is_clock_in_doubt


def test_forms_are_counted_under_each_key(queue: Queue, sealer: Sealer) -> None:
    """An old key is needed as long as a form is sealed to it."""
    _save(queue, sealer, 3)

    status = read_status(queue, NOON)

    assert status.by_key == dict.fromkeys(sealer.key_ids.split(","), 3)
    assert len(status.by_key) == 2


def test_damaged_files_are_named_until_they_are_gone(queue: Queue) -> None:
    """First as something to salvage, afterwards as salvaged."""
    queue.file.with_name("queue.damaged-1.db").write_bytes(b"x")
    before = read_status(queue, NOON)

    mark_salvaged(damaged_files(queue.file.parent)[0])
    after = read_status(queue, NOON)

    assert (before.damaged_files, before.salvaged_files) == (
        ("queue.damaged-1.db",),
        (),
    )
    assert (after.damaged_files, after.salvaged_files) == ((), ("queue.salvaged-1.db",))
