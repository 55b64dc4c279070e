"""The kiosk's own signature, so that the desk notices forms somebody else sealed.

Anybody can seal to a public key. The signature shows that a record came from a kiosk
that held this key; it does not help once the whole kiosk is in foreign hands.
"""

from __future__ import annotations

import base64
import binascii
import os
from typing import TYPE_CHECKING, Self

from kiosk.vault.files import open_for_reading, write_durably

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SIGNING_KEY_FILE = "kiosk-signing.key"
_MARK = b"patient-education-kiosk signing key v1\n"
CONTEXT = b"patient-education-kiosk sealed record v1\n"
"""What stands before every text that is signed, so that it is nothing else's."""

_LARGEST_FILE = 1024


class SigningKeyError(ValueError):
    """The signing key file holds something else."""


class Signer:
    """Signs what is about to be sealed. Never shows its key."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.public = base64.b64encode(key.public_key().public_bytes_raw()).decode()

    @classmethod
    def create(cls, file: Path) -> Self:
        """Make a new key and keep it in `file` for this account alone."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (
            Ed25519PrivateKey,
        )

        key = Ed25519PrivateKey.generate()
        write_durably(file, [_MARK, base64.b64encode(key.private_bytes_raw()), b"\n"])
        return cls(key)

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read the key; OSError if the file is not there, else `SigningKeyError`."""
        # Imported late: 25 ms that only the first form has to wait for.
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (
            Ed25519PrivateKey,
        )

        with open_for_reading(file) as descriptor:
            text = os.read(descriptor, _LARGEST_FILE)
        try:
            raw = base64.b64decode(text.removeprefix(_MARK).strip(), validate=True)
            return cls(Ed25519PrivateKey.from_private_bytes(raw))
        except (ValueError, binascii.Error):
            pass
        # Raised here so that no chained error can carry a part of the key.
        raise SigningKeyError(f"{file} is not a signing key")

    def sign(self, body: bytes) -> str:
        """Return the signature of `body` as text."""
        return base64.b64encode(self._key.sign(CONTEXT + body)).decode()
