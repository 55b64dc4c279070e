"""A receipt confirms its batch alone, comes from a private key, and no slip passes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pyrage
import pytest
from pyrage.x25519 import Identity

from kiosk.vault.batch import receipts
from kiosk.vault.batch.receipts import (
    Receipt,
    UnknownReceiptError,
    confirm,
    hash_receipt,
    receipt_code,
    receipts_of,
)
from kiosk.vault.codes import ALPHABET, encode, read
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opened import Verdict
from kiosk.vault.sealing import pad
from kiosk.vault.status import read_status
from tests.unit.vault.clinic import NOON, Clinic
from tests.unit.vault.keeping import NOW, carry_away, exchange_form, keep, open_batch

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer
    from tests.unit.vault.desk import Desk


def test_a_receipt_confirms_its_batch_alone(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """Typed in any spelling, twice if need be; the other batch waits for its own."""
    keep(queue, sealer, 1)
    first = carry_away(queue, sealer, tmp_path)
    keep(queue, sealer, 1)
    carry_away(queue, sealer, tmp_path)
    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        _, outcome = open_batch(first.file, [clinic.own], ledger)
    assert outcome.receipt is not None
    typed = outcome.receipt.lower().replace("-", " ").replace("0", "o")

    assert confirm(queue, typed, NOW) == confirm(queue, outcome.receipt, NOW + 5) == 1
    assert [
        each.number for each in read_status(queue, NOON).batches if not each.confirmed
    ] == [2]
    assert list(tmp_path.glob("K*")) != []


def test_a_form_that_opens_and_is_not_the_kiosks_gives_no_receipt(
    queue: Queue, sealer: Sealer, desk: Desk, tmp_path: Path
) -> None:
    """Whoever put another form in its place must not have the first one deleted."""
    keep(queue, sealer, 2)
    batch = carry_away(queue, sealer, tmp_path)
    line = pad(b'{"record": {"name": "Eve"}}\n')
    exchange_form(batch.file, 0, pyrage.encrypt(line, [desk.key.to_public()]))

    records, outcome = desk.open(batch.file)

    assert [each.verdict for each in records] == [Verdict.UNSIGNED, Verdict.SOUND]
    assert (outcome.is_whole, outcome.changed) == (True, 1)
    assert outcome.receipt is None


def test_a_form_that_came_unchanged_and_does_not_open_gives_no_receipt(
    queue: Queue, sealer: Sealer, desk: Desk, tmp_path: Path
) -> None:
    """What is sealed to a key that is not here is not deleted at the kiosk."""
    keep(queue, sealer, 2)
    sealed = pyrage.encrypt(pad(b"{}"), [Identity.generate().to_public()])
    update = "UPDATE record SET sealed = ?, sha256 = ? WHERE seq = 1"
    queue.connection.execute(update, (sealed, hashlib.sha256(sealed).digest()))
    batch = carry_away(queue, sealer, tmp_path)

    records, outcome = desk.open(batch.file)

    assert [each.verdict for each in records] == [Verdict.DAMAGED, Verdict.SOUND]
    assert (outcome.is_whole, outcome.changed) == (True, 0)
    assert outcome.receipt is None


@pytest.mark.parametrize("typed", ["", "123", "000-000-000", "AAA-AAA-AAA", "ÄÖÜ-1"])
def test_a_wrong_receipt_confirms_nothing(
    queue: Queue, sealer: Sealer, tmp_path: Path, typed: str
) -> None:
    """No code, no purge."""
    keep(queue, sealer, 1)
    carry_away(queue, sealer, tmp_path)

    with pytest.raises(UnknownReceiptError):
        confirm(queue, typed, NOW)

    assert read_status(queue, NOON).confirmed == 0


def test_a_mistyped_receipt_is_answered_after_one_slow_hash(
    queue: Queue, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk of many years is as quick to say no as a new one."""
    for _ in range(5):
        keep(queue, sealer, 1)
        carry_away(queue, sealer, tmp_path)
    hashed = []
    monkeypatch.setattr(receipts, "hash_receipt", lambda *_: hashed.append(1) or b"")

    with pytest.raises(UnknownReceiptError):
        confirm(queue, encode(b"12345", 8), NOW)

    assert len(hashed) == 1


def test_a_code_and_its_hash_are_worked_out_as_ever() -> None:
    """A kiosk's file of years ago holds the hash, a batch on a stick the secret."""
    code = receipt_code(bytes(16), hashlib.sha256(b"a listing").digest())

    assert code == "NEG-QX6-5WV"
    assert hash_receipt(code, bytes(range(16))).hex() == (
        "4f60dd60dc95e149005d7282e269b2d978b89bc57ae5f1cdc7f0454e4de4bc9d"
    )


def test_a_wrong_receipt_of_a_kiosk_with_older_batches_is_said_to_be_one(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """The version before noted nothing beside a batch: its own row is looked at."""
    keep(queue, sealer, 1)
    carry_away(queue, sealer, tmp_path)
    queue.connection.execute("DELETE FROM meta WHERE name GLOB 'batch:*'")

    with pytest.raises(UnknownReceiptError, match="no batch of this kiosk"):
        confirm(queue, encode(b"12345", 8), NOW)


@pytest.mark.parametrize("name", ["", "x", "-1", "1 ", "\u0663", "\u00b2"])
def test_a_receipt_of_no_batch_counts_for_none(
    queue: Queue, sealer: Sealer, tmp_path: Path, name: str
) -> None:
    """A bit that turned over in its name stops neither the status nor a purge."""
    keep(queue, sealer, 1)
    carry_away(queue, sealer, tmp_path)
    receipt = Receipt(encode(b"12345", 8), int(NOW))
    row = (f"receipt:{name}", str(receipt))
    queue.connection.execute("INSERT INTO meta VALUES (?, ?)", row)

    assert receipts_of(queue.connection) == {}
    assert read_status(queue, NOON).confirmed == 0


def test_the_kiosk_does_not_keep_the_receipt(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """It keeps a slow hash; the code can only come from a private key."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, tmp_path)
    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        _, outcome = open_batch(batch.file, [clinic.own], ledger)
    assert outcome.receipt
    assert outcome.manifest

    content = queue.file.read_bytes() + batch.file.read_bytes()

    for secret in (outcome.receipt.encode(), outcome.manifest.secret):
        assert secret not in content
        assert secret.hex().encode() not in content


def test_every_slip_in_a_receipt_is_noticed() -> None:
    """One wrong character, or two neighbours swapped, is never another code."""
    code = encode(hashlib.sha256(b"x").digest(), 8)
    plain = code.replace("-", "")
    slips = [plain[:i] + c + plain[i + 1 :] for i in range(9) for c in ALPHABET]
    slips += [
        plain[:i] + plain[i + 1] + plain[i] + plain[i + 2 :]
        for i in range(len(plain) - 1)
    ]

    assert read(code, 8) == code
    assert all(read(slip, 8) is None for slip in slips if slip != plain)
