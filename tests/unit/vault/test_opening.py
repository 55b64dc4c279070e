"""Opening at the desk: each form with its verdict, and a receipt only for the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyrage
import pytest
from pyrage.x25519 import Identity

from kiosk.vault.batch import archive
from kiosk.vault.batch.archive import LISTING, MANIFEST
from kiosk.vault.batch.receipts import confirm
from kiosk.vault.opening.opened import Verdict
from kiosk.vault.opening.opener import NotABatchError, WrongKeyError, is_opened_by
from kiosk.vault.sealing import Outside, Sealer, canonical, pad
from kiosk.vault.signing import Signer
from tests.unit.vault.clinic import Form
from tests.unit.vault.keeping import (
    NOW,
    carry_away,
    exchange_form,
    keep,
    members_of,
    open_batch,
    put_together,
    record_names,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.vault.opening.ledger import Ledger
    from kiosk.vault.queue import Queue
    from kiosk.vault.setup import VaultSetup
    from tests.unit.vault.clinic import Clinic
    from tests.unit.vault.desk import Desk


def test_every_form_comes_out_as_it_went_in(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path
) -> None:
    """In order, sound, and with a receipt that the kiosk accepts."""
    forms = keep(queue, sealer, [Form({"name": f"Name {n}"}) for n in range(150)])
    batch = carry_away(queue, sealer, stick)

    records, outcome = desk.open(batch.file)

    assert [record.answers for record in records] == [form.answers for form in forms]
    assert {record.verdict for record in records} == {Verdict.SOUND}
    assert [record.outside.seq for record in records if record.outside] == [
        *range(1, 151)
    ]
    assert (outcome.missing, outcome.changed, outcome.opened_before) == (0, 0, 0)
    assert outcome.receipt is not None
    assert confirm(queue, outcome.receipt, NOW) == batch.number


def test_one_bad_form_of_each_kind_blocks_no_other(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path
) -> None:
    """Damaged, unsigned, foreign, swapped: each is shown so, the rest opens (D15)."""
    keep(queue, sealer, 7)
    batch = carry_away(queue, sealer, stick)
    members = members_of(batch.file)
    names = record_names(members)
    members[names[0]] = members[names[0]][:-1] + b"\0"
    outside = archive.RecordName.read(names[1])
    assert outside is not None
    body = {"id": outside.id, "seq": 2, "day": outside.day, "record": {"name": "Eve"}}
    keys = [desk.key.to_public()]
    line = canonical(body)
    members[names[1]] = pyrage.encrypt(pad(line + b"\n"), keys)
    foreign = Signer.create(stick / "foreign.key").sign(line)
    signed = line + b"\ned25519 " + foreign.encode() + b"\n"
    members[names[2]] = pyrage.encrypt(pad(signed), keys)
    members[names[3]], members[names[4]] = members[names[4]], members[names[3]]
    members[names[5]] = pyrage.encrypt(b"no JSON", keys)
    put_together(batch.file, members)

    records, outcome = desk.open(batch.file)

    assert [record.verdict for record in records] == [
        Verdict.DAMAGED,
        Verdict.UNSIGNED,
        Verdict.WRONG_SIGNATURE,
        Verdict.SWAPPED,
        Verdict.SWAPPED,
        Verdict.DAMAGED,
        Verdict.SOUND,
    ]
    assert outcome.changed == 6
    assert outcome.receipt is None


@pytest.mark.parametrize(
    "form_id",
    [r'"\ud800"', r'"\u0000"', "{}", "null", "1e999", '"' + "x" * 9_000 + '"'],
)
def test_a_record_with_a_hostile_id_stops_no_other(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path, form_id: str
) -> None:
    """Anybody may seal one: it is told apart, and those after it open."""
    keep(queue, sealer, 3)
    batch = carry_away(queue, sealer, stick)
    line = f'{{"id": {form_id}, "record": {{}}}}\n'.encode()
    hostile = pyrage.encrypt(pad(line), [desk.key.to_public()])
    exchange_form(batch.file, 1, hostile)

    records, _ = desk.open(batch.file)

    verdicts = [record.verdict for record in records]
    assert verdicts == [Verdict.SOUND, Verdict.UNSIGNED, Verdict.SOUND]
    assert not any(record.was_opened_before for record in records)


def test_a_form_of_another_kiosk_is_out_of_place(
    setup: VaultSetup, queue: Queue, sealer: Sealer, desk: Desk
) -> None:
    """A genuine record in the batch of a kiosk that did not take it is swapped."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, setup.folder.parent)
    members = members_of(batch.file)
    [name] = record_names(members)
    outside = archive.RecordName.read(name)
    assert outside is not None
    sealer.kiosk_id = "kiosk-2"
    same = Outside(outside.id, outside.seq, outside.day)
    members[name] = sealer.seal_record(same, {"name": "Ada"})
    put_together(batch.file, members)

    [record], _ = desk.open(batch.file)

    assert record.verdict is Verdict.SWAPPED


def _cut_short(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _without_listing(content: bytes) -> bytes:
    return content[: content.rindex(LISTING.encode())]


@pytest.mark.parametrize("change", [_cut_short, _without_listing])
def test_a_batch_that_did_not_come_whole_gives_no_receipt(
    change: Callable[[bytes], bytes],
    queue: Queue,
    sealer: Sealer,
    desk: Desk,
    stick: Path,
) -> None:
    """What came opens, and nobody can let the kiosk delete the rest."""
    keep(queue, sealer, 4)
    batch = carry_away(queue, sealer, stick)
    batch.file.write_bytes(change(batch.file.read_bytes()))

    records, outcome = desk.open(batch.file)

    assert Verdict.SOUND in {record.verdict for record in records}
    assert outcome.receipt is None
    assert outcome.receipt_despite_damage is None


def test_a_missing_form_is_counted(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path
) -> None:
    """The kiosk's own list tells what was taken out on the way."""
    keep(queue, sealer, 3)
    batch = carry_away(queue, sealer, stick)
    members = members_of(batch.file)
    del members[record_names(members)[1]]
    put_together(batch.file, members)

    records, outcome = desk.open(batch.file)

    assert (len(records), outcome.missing, outcome.receipt) == (2, 1, None)


def test_a_forged_list_does_not_pass(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path
) -> None:
    """Taking a form out of the list too is noticed by the sealed manifest."""
    keep(queue, sealer, 3)
    batch = carry_away(queue, sealer, stick)
    members = members_of(batch.file)
    name = record_names(members)[1]
    del members[name]
    lines = members[LISTING].splitlines(keepends=True)
    members[LISTING] = b"".join(line for line in lines if name.encode() not in line)
    put_together(batch.file, members)

    _, outcome = desk.open(batch.file)

    assert not outcome.is_whole
    assert outcome.receipt_despite_damage is None


def test_a_person_may_give_up_what_is_unreadable(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path
) -> None:
    """A record spoilt in the queue itself would else block its batch for good."""
    keep(queue, sealer, 2)
    update = "UPDATE record SET sealed = zeroblob(1500) WHERE seq = 1"
    queue.connection.execute(update)
    batch = carry_away(queue, sealer, stick)

    records, outcome = desk.open(batch.file)

    assert [each.verdict for each in records] == [Verdict.DAMAGED, Verdict.SOUND]
    assert outcome.receipt is None
    assert outcome.receipt_despite_damage is not None
    assert confirm(queue, outcome.receipt_despite_damage, NOW) == batch.number


def test_another_key_opens_nothing(
    queue: Queue, sealer: Sealer, stick: Path, ledger: Ledger
) -> None:
    """A stranger's key is told so, and gets no record (P3)."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, stick)

    with pytest.raises(WrongKeyError):
        open_batch(batch.file, [Identity.generate()], ledger)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" * 400, bytes(20_000)])
def test_another_file_is_said_to_be_no_batch(
    content: bytes, desk: Desk, stick: Path
) -> None:
    """Empty, foreign and zeroed files end in one clear answer."""
    file = stick / "odd.agebatch"
    file.write_bytes(content)

    with pytest.raises(NotABatchError):
        desk.open(file)


def test_a_manifest_that_nobody_signed_makes_every_form_unsigned(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path
) -> None:
    """Whoever has the public keys can make a batch, but not pass for the kiosk."""
    keep(queue, sealer, 2)
    batch = carry_away(queue, sealer, stick)
    members = members_of(batch.file)
    plain = pyrage.decrypt(members[MANIFEST], [desk.key]).split(b"\n")[0]
    members[MANIFEST] = pyrage.encrypt(plain + b"\n", [desk.key.to_public()])
    put_together(batch.file, members)

    records, outcome = desk.open(batch.file)

    assert {record.verdict for record in records} == {Verdict.UNSIGNED}
    assert (outcome.manifest, outcome.receipt) == (None, None)


def test_every_flipped_bit_is_refused(sealer: Sealer, clinic: Clinic) -> None:
    """No bit of a sealed record can be changed without notice (P3)."""
    outside = Outside("id", 1, "2026-11-24")
    sealed = sealer.seal_record(outside, {"name": "Ada"})
    pyrage.decrypt(sealed, [clinic.own])

    for bit in range(0, len(sealed) * 8, 5):
        spoilt = bytearray(sealed)
        spoilt[bit // 8] ^= 1 << bit % 8
        with pytest.raises(pyrage.DecryptError):
            pyrage.decrypt(bytes(spoilt), [clinic.own])


def test_sizes_tell_little_about_answers(sealer: Sealer, clinic: Clinic) -> None:
    """Records are padded to steps of 512 bytes before they are sealed."""
    outside = Outside("id", 1, "2026-11-24")
    sizes = {
        len(pyrage.decrypt(sealer.seal_record(outside, {"n": "x" * n}), [clinic.own]))
        for n in range(0, 200, 10)
    }

    assert sizes == {512}


def test_a_manifest_among_the_forms_is_a_damaged_one(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path
) -> None:
    """It takes the place of no form and of no list."""
    keep(queue, sealer, 2)
    batch = carry_away(queue, sealer, stick)
    members = list(members_of(batch.file).items())
    again = (MANIFEST, members[0][1])
    batch.file.write_bytes(b"".join(archive.pack([*members, again])))

    records, outcome = desk.open(batch.file)

    verdicts = [record.verdict for record in records]
    assert verdicts == [Verdict.SOUND, Verdict.SOUND, Verdict.DAMAGED]
    assert (outcome.missing, outcome.changed) == (0, 0)


@pytest.mark.parametrize("first", ["a", "z", LISTING])
def test_an_archive_without_a_manifest_at_its_head_is_no_batch(
    queue: Queue, sealer: Sealer, desk: Desk, stick: Path, first: str
) -> None:
    """Whatever its first member is called, and though its content is a manifest's."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, stick)
    (_, content), *others = members_of(batch.file).items()
    batch.file.write_bytes(b"".join(archive.pack([(first, content), *others])))

    with pytest.raises(NotABatchError):
        desk.open(batch.file)
    with batch.file.open("rb") as stream, pytest.raises(NotABatchError):
        is_opened_by(stream, [desk.key])
