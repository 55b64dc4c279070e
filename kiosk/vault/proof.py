"""The proof that the clinic's keys open what this kiosk seals, kept beside the queue.

The receipt of a canary stands in the queue. When a damaged queue gives way to an empty
one, its forms come back later; but the form may open at once, because the kiosk wrote
down, with its own signature, for which keys it had seen that receipt.
"""

from __future__ import annotations

import contextlib
import hmac
import os
from typing import TYPE_CHECKING

from kiosk.vault.batch.batches import has_canary
from kiosk.vault.files import open_for_reading, write_durably

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer


PROOF_FILE = "keys-proven"
_LARGEST_FILE = 1024


def are_keys_proven(queue: Queue, sealer: Sealer) -> bool:
    """Tell whether somebody opened a canary sealed to these keys and by this kiosk."""
    file = queue.file.with_name(PROOF_FILE)
    return _holds(file, _proof(sealer)) or has_canary(queue, sealer)


def keep_proof(queue: Queue, sealer: Sealer) -> None:
    """Write down beside the queue that its keys are proven, which they must be.

    Without room for it the queue itself goes on proving them.
    """
    file, proof = queue.file.with_name(PROOF_FILE), _proof(sealer)
    if not _holds(file, proof):
        with contextlib.suppress(OSError):
            write_durably(file, [proof.encode("ascii"), b"\n"])


def _proof(sealer: Sealer) -> str:
    return sealer.sign(_statement(sealer))


def _statement(sealer: Sealer) -> bytes:
    """Say what is proven; never to be mistaken for a form, which begins with "{"."""
    return f"keys proven\n{sealer.kiosk_id}\n{sealer.key_ids}\n".encode()


def _holds(file: Path, proof: str) -> bool:
    try:
        with open_for_reading(file) as descriptor:
            kept = os.read(descriptor, _LARGEST_FILE).strip()
    except OSError:
        return False
    return hmac.compare_digest(kept, proof.encode("ascii"))
