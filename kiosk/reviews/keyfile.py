"""A reviewer's private key: Ed25519 as PKCS #8 in PEM, sealed with a passphrase.

OpenSSL reads it too. It never lies on a kiosk, which knows public keys alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LARGEST_FILE = 16 * 1024


class ReviewerKeyError(Exception):
    """The key file cannot be used. Never quotes what is in it."""


def sealed_key(key: Ed25519PrivateKey, passphrase: str) -> bytes:
    """Return the text of a private key that only `passphrase` opens."""
    return key.private_bytes(
        Encoding.PEM,
        PrivateFormat.PKCS8,
        BestAvailableEncryption(passphrase.encode()),
    )


def load_reviewer_key(file: Path, ask: Callable[[], str]) -> Ed25519PrivateKey:
    """Read a private key; `ask` gives its passphrase. Raises `ReviewerKeyError`."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_LARGEST_FILE)
    except OSError as error:
        raise ReviewerKeyError(f"{file}: {error.strerror}") from None
    if b"PRIVATE KEY" not in data:
        raise ReviewerKeyError(f"{file} holds no private key")
    try:
        key = load_pem_private_key(data, ask().encode() or None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ReviewerKeyError(f"{file}: the passphrase does not open it") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise ReviewerKeyError(f"{file} holds a key of another kind")
    return key
