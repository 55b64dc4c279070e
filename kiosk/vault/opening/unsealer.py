"""Unsealing records: decrypting them and checking who signed them.

This is what opening a batch spends its time on, and all of it that needs to know
nothing of the batch: several processes may do it side by side.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import pyrage

from kiosk.vault.opening.verifier import Verifier
from kiosk.vault.sealing import SIGNATURE_MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyrage.x25519 import Identity

Chunk: TypeAlias = "Sequence[tuple[str, bytes]]"
"""Members of a batch, by name and content, that are unsealed together."""


@dataclass(frozen=True, slots=True)
class Plaintext:
    """What stood under the seal: one line of JSON, and the signature of it or none."""

    line: bytes
    signature: str


@dataclass(frozen=True, slots=True)
class Unsealed:
    """One record. `line` is empty where it did not open.

    `digest` is the SHA-256 of the sealed bytes, which the kiosk's own list names.
    """

    name: str
    digest: str
    line: bytes = b""
    has_signature: bool = False
    is_signed: bool = False
    """Whether the signature is the known kiosk's, of exactly this line."""


def decrypt(content: bytes, identities: Sequence[Identity]) -> Plaintext:
    """Take a record's or a manifest's seal off. Raises `pyrage.DecryptError`."""
    plaintext = pyrage.decrypt(content, identities)
    line, _, rest = plaintext.partition(b"\n")
    signature = rest.partition(b"\n")[0]
    if not signature.startswith(SIGNATURE_MARK):
        return Plaintext(line, "")
    text = signature[len(SIGNATURE_MARK) :].decode("ascii", "replace")
    return Plaintext(line, text)


class Unsealer:
    """Unseals with the clinic's keys, and checks against the kiosk's public one.

    `signed_by` is none where the kiosk is not known: then nothing counts as signed.
    """

    def __init__(self, identities: Sequence[Identity], signed_by: str | None) -> None:
        self._identities = list(identities)
        self._verifier = None if signed_by is None else Verifier(signed_by)

    def unseal_all(self, chunks: Iterable[Chunk]) -> Iterator[list[Unsealed]]:
        """Give chunk after chunk, each when it is asked for."""
        return map(self.unseal, chunks)

    def unseal(self, chunk: Chunk) -> list[Unsealed]:
        """Unseal some records; one that does not open keeps no other from it."""
        return [self._unseal(name, content) for name, content in chunk]

    def _unseal(self, name: str, content: bytes) -> Unsealed:
        digest = hashlib.sha256(content).hexdigest()
        try:
            plain = decrypt(content, self._identities)
        except pyrage.DecryptError:
            return Unsealed(name, digest)
        is_signed = self._verifier is not None and self._verifier.accepts(
            plain.line, plain.signature
        )
        return Unsealed(name, digest, plain.line, bool(plain.signature), is_signed)
