"""The keys of a demonstration: made on the spot, lying beside the queue.

This is the one case in which a private key is where the forms are. A demonstration has
a data folder of its own and says on screen what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.clinic_files import DEMONSTRATION_KEY_FILE, holds_clinics_files
from kiosk.vault.files import make_folder, write_durably
from kiosk.vault.queue import QUEUE_FILE, initialise
from kiosk.vault.setup import VaultSetup
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from pathlib import Path

_RECIPIENTS_FILE = "recipients.txt"


def prepare_demonstration(folder: Path) -> VaultSetup:
    """Make what a demonstration's vault needs, where it is not there yet.

    A folder that is there already keeps its rights. Raises OSError if it cannot be
    used, `StoreError` if anything of a clinic is in it.
    """
    if holds_clinics_files(folder):
        # Its settings were not found, or its queue: not ours to play with.
        raise StoreError(ClosedReason.QUEUE_FOREIGN)
    make_folder(folder)
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
    from pyrage.x25519 import Identity

    identity = Identity.generate()
    write_durably(folder / DEMONSTRATION_KEY_FILE, [f"{identity}\n".encode()])
    text = f"# demonstration\n{identity.to_public()}\n"
    write_durably(folder / _RECIPIENTS_FILE, [text.encode()])
