"""The keys of a demonstration: made on the spot, lying beside the queue.

This is the one case in which a private key is where the forms are. A demonstration has
a data folder of its own and says on screen what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.vault.files import make_private_folder, write_durably
from kiosk.vault.queue import QUEUE_FILE, initialise
from kiosk.vault.setup import VaultSetup
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from pathlib import Path

DEMONSTRATION_KEY_FILE = "demonstration.key"
_RECIPIENTS_FILE = "recipients.txt"


def prepare_demonstration(folder: Path) -> VaultSetup:
    """Make what a demonstration's vault needs, where it is not there yet.

    Raises OSError if the folder cannot be used, `StoreError` if it is a clinic's.
    """
    make_private_folder(folder)
    has_key = (folder / DEMONSTRATION_KEY_FILE).exists()
    if (folder / QUEUE_FILE).exists() and not has_key:
        # A clinic's queue, whose settings were not found: not ours to play with.
        raise StoreError(ClosedReason.QUEUE_FOREIGN)
    if not (folder / _RECIPIENTS_FILE).exists():
        _make_key(folder)
    if not (folder / SIGNING_KEY_FILE).exists():
        Signer.create(folder / SIGNING_KEY_FILE)
    if not (folder / QUEUE_FILE).exists():
        initialise(folder)
    return VaultSetup(
        folder=folder,
        kiosk_id="demonstration",
        recipients=folder / _RECIPIENTS_FILE,
        accept_single_key=True,
        needs_canary=False,
    )


def _make_key(folder: Path) -> None:
    from pyrage.x25519 import Identity  # noqa: PLC0415 - only the first start needs it

    identity = Identity.generate()
    write_durably(folder / DEMONSTRATION_KEY_FILE, [f"{identity}\n".encode()])
    text = f"# demonstration\n{identity.to_public()}\n"
    write_durably(folder / _RECIPIENTS_FILE, [text.encode()])
