"""What was written, printed or signed years ago is still read as it was."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from kiosk.vault.batch.receipts import Receipt
from kiosk.vault.batch.settlement import Settlement
from kiosk.vault.proof import PROOF_FILE, are_keys_proven
from kiosk.vault.recipients import PublicKey, Recipients
from kiosk.vault.sealing import Sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.words import _WORDS, fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue

PRIVATE = base64.b64encode(bytes(range(32)))
SIGNING_KEY = b"patient-education-kiosk signing key v1\n" + PRIVATE + b"\n"
KEYS = (
    "age16dactqf9cfsu7deeanxa35u49m0hsg9ck0z8xfn4uwamy8mwn59qhkpgrz",
    "age19ehny33vhzm7x72htd9f6jw5kvfvccpfd2h5fcjqcjzzfnapnu4qergj20",
)


def _signer(folder: Path) -> Signer:
    file = folder / SIGNING_KEY_FILE
    file.write_bytes(SIGNING_KEY)
    return Signer.load(file)


def test_the_words_of_a_key_stay_its_words() -> None:
    """They stand on paper in a safe: 256 words, none moved, changed or taken out."""
    assert len(_WORDS) == len(set(_WORDS)) == 256
    assert hashlib.sha256(" ".join(_WORDS).encode()).hexdigest() == (
        "b9d407d20f88a43b821622ad502e25ccb90917ffaa107335a1f13b499fa711b8"
    )
    assert fingerprint(KEYS[0]) == ("poppy shadow engine crown crown raven circus fern")


def test_a_signing_key_signs_as_it_always_did(tmp_path: Path) -> None:
    """The desk knows the kiosk by it, and old batches are opened years later."""
    signer = _signer(tmp_path)

    assert signer.public == "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg="
    assert signer.sign(b"a body") == (
        "IpBBu5sLKkBDpBfkJlatosdZpzTbHcLHYq5PWuDHPVjJ"
        "JqIUKm9+AFeo7O9CyZG4Q6MXuRKxkhwuFMuFLAaiAg=="
    )


def test_keys_that_were_proven_are_proven(queue: Queue, tmp_path: Path) -> None:
    """An update of the program keeps the form open; other keys shut it."""
    keys = tuple(PublicKey(text) for text in KEYS)
    sealer = Sealer(Recipients(keys), _signer(tmp_path), "kiosk-1")
    assert not are_keys_proven(queue, sealer)

    queue.file.with_name(PROOF_FILE).write_text(
        "MBz+USmQSzPEW8/UyaWywUJ73VlmI1rOP0qStZzK0qOQ"
        "2CRD3BErAyBw1a8TChg/cjK8ZHgghYrtH9X+PN5EAg==\n"
    )

    assert are_keys_proven(queue, sealer)
    other = Sealer(Recipients(keys[:1]), _signer(tmp_path), "kiosk-1")
    assert not are_keys_proven(queue, other)


def test_a_receipt_that_was_typed_is_still_one() -> None:
    """It stands in the queue as code and time; another character is no receipt."""
    receipt = Receipt("NEG-QX6-5WV", 1_795_000_000)

    assert str(receipt) == "NEG-QX6-5WV 1795000000"
    assert Receipt.read("NEG-QX6-5WV 1795000000") == receipt
    assert Receipt.read("NEG-QX6-5WW 1795000000") is None


def test_what_a_batch_was_settled_to_hold_is_still_read() -> None:
    """Two hashes, the salt and the hash of its receipt."""
    text = f"{'a' * 64} {'b' * 64} {'01' * 16} {'02' * 32}"
    settled = Settlement("a" * 64, "b" * 64, b"\1" * 16, b"\2" * 32)

    assert str(settled) == text
    assert Settlement.read(text) == settled
