"""The private key that reviews and content packs are signed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ctl.custody import fail, store_errors
from kiosk.ctl.passphrase import passphrase_from

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def private_key(file: Path, passphrase_file: Path | None) -> Ed25519PrivateKey:
    """Load a key that signs; a key that cannot be used ends the command."""
    from kiosk.reviews.keyfile import (
        ReviewerKeyError,
        load_reviewer_key,
    )

    with store_errors():
        try:
            return load_reviewer_key(file, passphrase_from(passphrase_file))
        except ReviewerKeyError as error:
            fail(f"{error}.")
