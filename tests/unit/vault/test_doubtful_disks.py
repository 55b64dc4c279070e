"""A disk that stumbles, a disk that is damaged, and a bit that turned over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.vault import salvage, soundness
from kiosk.vault.batch.batches import make_canary
from kiosk.vault.proof import PROOF_FILE, are_keys_proven, keep_proof
from kiosk.vault.purge import purge
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.recipients import load_recipients
from kiosk.vault.salvage import open_or_replace
from kiosk.vault.setaside import damaged_files
from kiosk.vault.setup import load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.state import ClosedReason, StoreError
from kiosk.vault.status import read_status
from kiosk.vault.withdrawal import code_of
from tests.unit.vault.clinic import NOON, Clinic, Form
from tests.unit.vault.keeping import (
    NOW,
    behead,
    carry_away,
    hand_in,
    ids_in,
    keep,
    replaced_if_damaged,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer

DAY = 86_400


@pytest.fixture
def proven(setup: VaultSetup, clinic: Clinic, tmp_path: Path) -> VaultSetup:
    """Set a kiosk up as in a clinic: its keys are proven, and have to be."""
    sealer = load_sealer(setup)
    with Queue.open(setup.folder, setup.queue_id) as queue:
        hand_in(queue, clinic, make_canary(queue, sealer, NOW, tmp_path))
    return replace(setup, needs_canary=True)


class Answers:
    """What `PRAGMA integrity_check` answers on a disk that gives no page."""

    def __init__(self, row: str) -> None:
        self._row = row

    def execute(self, query: str) -> Answers:
        """Take any question."""
        assert query == "PRAGMA integrity_check(1)"
        return self

    def fetchone(self) -> tuple[str]:
        """Answer with the row."""
        return (self._row,)


@pytest.mark.parametrize("code", [10, 266, 522, 8458])
def test_a_page_that_cannot_be_read_is_no_damage(code: int) -> None:
    """SQLite tells an error of the disk in the row in which it tells damage."""
    row = (
        f"*** in database main ***\nPage 10: unable to get the page. error code={code}"
    )

    with pytest.raises(StoreError) as failure:
        soundness.examine(Answers(row))  # type: ignore[arg-type] # a disk in trouble

    assert failure.value.reason is ClosedReason.IO_ERROR


def test_what_looked_damaged_once_is_opened_when_it_looks_sound(
    setup: VaultSetup, sealer: Sealer
) -> None:
    """The second look decides: nothing is set aside, and the forms are there."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        [form] = keep(queue, sealer, 1)
    file = setup.folder / QUEUE_FILE
    whole = file.read_bytes()
    file.write_bytes(b"\0" * 100 + whole[100:])

    queue, is_replaced = open_or_replace(
        setup.folder, setup.queue_id, lambda: _put(file, whole)
    )

    with queue:
        assert not is_replaced
        assert ids_in(queue) == [str(form.id)]
    assert damaged_files(setup.folder) == []


def test_a_disk_that_gives_other_bytes_each_time_keeps_its_queue(
    setup: VaultSetup,
) -> None:
    """Two looks that see different damage say something about the disk."""
    file = setup.folder / QUEUE_FILE
    whole = file.read_bytes()
    file.write_bytes(b"\0" * 100 + whole[100:])

    with pytest.raises(StoreError) as failure:
        open_or_replace(
            setup.folder, setup.queue_id, lambda: _put(file, b"\1" * 100 + whole[100:])
        )

    assert failure.value.reason is ClosedReason.IO_ERROR
    assert damaged_files(setup.folder) == []


def _put(file: Path, content: bytes) -> None:
    file.write_bytes(content)


def test_after_damage_a_clinics_kiosk_takes_forms_at_once(
    writers: Callable[..., Writer], proven: VaultSetup
) -> None:
    """The proof of the keys lies beside the queue, so the new one needs no canary."""
    first = writers(setup=proven)
    first.submit(Form()).result(300)
    first.close()
    behead(proven.folder)

    second = writers(setup=proven)
    second.submit(Form()).result(300)

    assert second.state.is_open
    assert second.state.set_aside


def test_a_proof_counts_for_these_keys_and_this_kiosk_alone(
    proven: VaultSetup, sealer: Sealer
) -> None:
    """Other keys, another signing key or an edited file: the canary is needed."""
    with Queue.open(proven.folder, proven.queue_id) as queue:
        assert are_keys_proven(queue, sealer)
        keep_proof(queue, sealer)
        queue.connection.execute("DELETE FROM meta WHERE name GLOB 'receipt:*'")
        assert are_keys_proven(queue, sealer), "the file is enough"
        assert proven.recipients is not None
        proven.recipients.write_text(Clinic().recipients(), "utf-8")
        assert not are_keys_proven(queue, load_sealer(proven))
        Signer.create(proven.folder / SIGNING_KEY_FILE)
        assert not are_keys_proven(queue, load_sealer(proven))
        proof = proven.folder / PROOF_FILE
        proof.write_bytes(proof.read_bytes()[::-1])
        assert not are_keys_proven(queue, sealer)


def test_a_form_whose_bytes_changed_is_named(
    setup: VaultSetup, sealer: Sealer, writers: Callable[..., Writer]
) -> None:
    """By its code and day, at the start and to whoever looks at the queue (D7)."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        spoilt, _ = keep(queue, sealer, 2)
        _spoil(queue, str(spoilt.id))
        status = read_status(queue, NOON)
    writer = writers()
    writer.refresh().result(300)

    writer.submit(Form()).result(300)

    assert [(form.reference, form.day) for form in status.spoilt] == [
        (code_of(str(spoilt.id)), NOON.date().isoformat())
    ]
    assert writer.state.spoilt == 1
    assert writer.state.is_open


def test_an_export_names_the_forms_that_nobody_will_open(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Whoever carries the batch hears it at the kiosk, not only at the desk."""
    spoilt, _ = keep(queue, sealer, 2)
    _spoil(queue, str(spoilt.id))

    batch = carry_away(queue, sealer, tmp_path)

    assert [form.reference for form in batch.spoilt] == [code_of(str(spoilt.id))]


def test_a_form_that_the_clinic_has_is_not_mourned(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """After its receipt nobody needs the kiosk's copy, spoilt or not."""
    [form] = keep(queue, sealer, 1)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))
    _spoil(queue, str(form.id))

    assert read_status(queue, NOON).spoilt == ()
    assert purge(queue, NOW + 60, 0) == 1


def _spoil(queue: Queue, record_id: str) -> None:
    """Turn one bit of a sealed form over; SQLite's own check cannot see it."""
    query = "SELECT sealed FROM record WHERE id = ?"
    [sealed] = queue.connection.execute(query, (record_id,)).fetchone()
    spoilt = sealed[:700] + bytes([sealed[700] ^ 4]) + sealed[701:]
    update = "UPDATE record SET sealed = ? WHERE id = ?"
    queue.connection.execute(update, (spoilt, record_id))


def test_a_mark_without_its_receipt_deletes_nothing_and_is_carried_again(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """The purge believes a receipt it can work out anew, and no flag."""
    keep(queue, sealer, 3)
    batch = carry_away(queue, sealer, tmp_path)
    queue.connection.execute("UPDATE batch SET confirmed = 0")

    assert purge(queue, NOW + 60, 0) == 0

    status = read_status(queue, NOON)
    assert (status.exported, status.confirmed) == (3, 0)
    assert [each.number for each in status.batches if not each.confirmed] == [
        batch.number
    ]


def test_a_form_moved_into_a_confirmed_batch_is_not_deleted_with_it(
    setup: VaultSetup, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """A batch whose content is not what was settled is damage, found at the start."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        [first] = keep(queue, sealer, 1)
        hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))
        [second] = keep(queue, sealer, 1)
        carry_away(queue, sealer, tmp_path)
        queue.connection.execute("UPDATE batched SET batch = 1")
        assert purge(queue, NOW + 60, 0) == 0

    queue, is_replaced = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        salvage.salvage(queue)
        assert is_replaced
        assert set(ids_in(queue)) == {str(first.id), str(second.id)}


def test_changed_definitions_of_tables_are_damage(setup: VaultSetup) -> None:
    """A constraint that one bit took away would be missed by nobody until too late."""
    file = setup.folder / QUEUE_FILE
    content = file.read_bytes()
    file.write_bytes(content.replace(b"ON DELETE CASCADE", b"ON DELETE CASCADD", 1))
    with pytest.raises(StoreError) as failure:
        Queue.open(setup.folder, setup.queue_id)
    assert failure.value.reason is ClosedReason.QUEUE_DAMAGED


def test_a_receipt_typed_with_a_clock_years_ahead_keeps_no_form_for_ever(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """Once the clock is right again the hold begins, without anybody's word for it."""
    keep(queue, sealer, 2)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path), NOW + 30 * 365 * DAY)

    deleted = [purge(queue, NOW + day * DAY, 7 * DAY) for day in range(10)]

    assert deleted == [0] * 7 + [2, 0, 0]


def test_the_version_before_opens_the_file(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """What was added stands in rows that version 0.1 does not look at."""
    keep(queue, sealer, 1)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))

    assert queue.connection.execute("PRAGMA user_version").fetchone() == (1,)
    query = "SELECT number FROM batch WHERE confirmed IS NOT NULL AND purged IS NULL"
    assert queue.connection.execute(query).fetchall() == [(1,)]


def test_a_batch_of_the_version_before_is_deleted_once_its_code_is_typed_again(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """It kept no code, only a mark; the hash of its file proves what it held."""
    keep(queue, sealer, 2)
    batch = carry_away(queue, sealer, tmp_path)
    queue.connection.execute("DELETE FROM meta WHERE name GLOB 'batch:*'")
    queue.connection.execute("UPDATE batch SET confirmed = ?", (int(NOW),))
    assert purge(queue, NOW + 60, 0) == 0

    hand_in(queue, clinic, batch)

    assert purge(queue, NOW + 120, 0) == 2


def test_a_key_is_told_from_another_by_128_bits(setup: VaultSetup) -> None:
    """Of 32 somebody finds a second key in days."""
    assert setup.recipients is not None
    recipients, _ = load_recipients(setup.recipients)
    assert recipients is not None
    assert {len(key.key_id) for key in recipients.keys} == {32}
