"""A receipt confirms its batch alone, comes from a private key, and no slip passes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.batch import receipts
from kiosk.vault.batch.receipts import UnknownReceiptError, confirm
from kiosk.vault.codes import ALPHABET, encode, read
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.status import read_status
from tests.unit.vault.clinic import NOON, Clinic
from tests.unit.vault.keeping import NOW, carry_away, keep, open_batch

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer


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
