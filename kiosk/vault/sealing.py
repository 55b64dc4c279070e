"""Closing a record so that only the clinic's private keys can open it.

Inside an age v1 file stand three things: one line of canonical JSON, one line with the
kiosk's signature of that line, and spaces up to the next 512 bytes, so that the size
of a sealed record tells little about the answers. The JSON repeats what the queue says
outside (id, number, day, kiosk): age has no associated data, and this is how a record
put in another's place is noticed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.state import NOT_SEALED, SealingError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.vault.recipients import Recipients
    from kiosk.vault.signing import Signer

SCHEMA = 1
STEP = 512
LARGEST_BODY = 48 * 1024
"""More than any form the kiosk can show; a record this large is a mistake."""

SIGNATURE_MARK = b"ed25519 "


@dataclass(frozen=True, slots=True)
class Outside:
    """What may be known of a record without a key: no name, no time of day."""

    id: str
    seq: int
    day: str


class Sealer:
    """Seals to all recipients and signs; it holds nothing that could open."""

    def __init__(self, recipients: Recipients, signer: Signer, kiosk_id: str) -> None:
        self._keys = [key.recipient() for key in recipients.keys]
        self._signer = signer
        self.kiosk_id = kiosk_id
        self.key_ids = recipients.key_ids
        self.signed_by = signer.public

    def seal_record(self, outside: Outside, answers: Mapping[str, object]) -> bytes:
        """Seal one form. Raises `SealingError`, which says nothing of the answers."""
        return self.seal(
            {
                "id": outside.id,
                "seq": outside.seq,
                "day": outside.day,
                "kiosk": self.kiosk_id,
                "schema": SCHEMA,
                "record": answers,
            }
        )

    def seal(self, body: Mapping[str, object]) -> bytes:
        """Seal any JSON object: sign, pad, encrypt."""
        line = canonical(body)
        signature = SIGNATURE_MARK + self._signer.sign(line).encode()
        return self._encrypt(pad(line + b"\n" + signature + b"\n"))

    def sign(self, statement: bytes) -> str:
        """Sign what is no form: a statement of this kiosk's own."""
        return self._signer.sign(statement)

    def _encrypt(self, plaintext: bytes) -> bytes:
        import pyrage

        sealed: bytes = pyrage.encrypt(plaintext, self._keys)
        return sealed


def canonical(body: Mapping[str, object]) -> bytes:
    """Write JSON in the one way that has no choices left."""
    line: bytes | None
    try:
        text = json.dumps(
            body,
            ensure_ascii=False,
            allow_nan=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        line = text.encode()
    except (TypeError, ValueError, RecursionError):
        # An encoding error would carry the whole text, hence the raise outside.
        line = None
    if line is None or len(line) > LARGEST_BODY:
        raise SealingError(NOT_SEALED)
    return line


def pad(plaintext: bytes) -> bytes:
    """Fill up with spaces to whole steps."""
    return plaintext + b" " * (-len(plaintext) % STEP)
