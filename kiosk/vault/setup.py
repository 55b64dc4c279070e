"""What the vault of one kiosk is told: the slice of the settings it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.recipients import load_recipients
from kiosk.vault.sealing import Sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer, SigningKeyError
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from pathlib import Path

LEAST_FREE_BYTES = 200_000_000
MOST_WAITING = 20_000


@dataclass(frozen=True, slots=True)
class VaultSetup:
    """Where forms go and how they are sealed.

    `queue_id` is the queue that must be found; `needs_canary` is false only in a
    demonstration.
    """

    folder: Path
    kiosk_id: str
    recipients: Path | None
    accept_single_key: bool = False
    queue_id: str | None = None
    hold_days: int = 7
    maximum_waiting: int = MOST_WAITING
    needs_canary: bool = True


def load_sealer(setup: VaultSetup) -> Sealer:
    """Make the sealer of this kiosk; `StoreError` where a key is not usable."""
    if setup.recipients is None:
        raise StoreError(ClosedReason.KEYS_UNUSABLE)
    recipients, _ = load_recipients(
        setup.recipients, accept_single_key=setup.accept_single_key
    )
    if recipients is None:
        raise StoreError(ClosedReason.KEYS_UNUSABLE)
    signer = _signer(setup.folder / SIGNING_KEY_FILE)
    if signer is None:
        raise StoreError(ClosedReason.SIGNING_KEY_UNUSABLE)
    return Sealer(recipients, signer, setup.kiosk_id)


def key_files_state(setup: VaultSetup) -> tuple[object, ...]:
    """Tell one state of the key files from another, without reading them.

    Keys that changed are used at once: a rotation must not wait for a restart.
    """
    files = (setup.recipients, setup.folder / SIGNING_KEY_FILE)
    return tuple(_state_of(file) for file in files)


def _state_of(file: Path | None) -> tuple[int, int, int] | None:
    try:
        found = file.stat() if file is not None else None
    except OSError:
        return None
    return found and (found.st_ino, found.st_size, found.st_mtime_ns)


def _signer(file: Path) -> Signer | None:
    try:
        return Signer.load(file)
    except (OSError, SigningKeyError):
        return None
