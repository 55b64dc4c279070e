"""Whether a form could be kept now: one answer for the kiosk and for `kioskctl`."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from kiosk.vault.connection import reason_of
from kiosk.vault.locks import BATCHES_LOCK, KIOSK_LOCK
from kiosk.vault.proof import are_keys_proven
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.setup import LEAST_FREE_BYTES, load_sealer
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup


def room_obstacle(
    setup: VaultSetup, waiting: int, free_bytes: int
) -> ClosedReason | None:
    """Return why there is no room for one form more, none where there is."""
    if free_bytes < LEAST_FREE_BYTES:
        return ClosedReason.LOW_SPACE
    if waiting >= setup.maximum_waiting:
        return ClosedReason.TOO_MANY_WAITING
    return None


def may_write(folder: Path) -> bool:
    """Tell whether this account may write to the queue and whatever lies beside it.

    Asked, not tried: `kioskctl` changes nothing here.
    """
    kept = (QUEUE_FILE, f"{QUEUE_FILE}-journal", KIOSK_LOCK, BATCHES_LOCK)
    files = (folder / name for name in kept)
    return os.access(folder, os.W_OK | os.X_OK) and all(
        os.access(file, os.R_OK | os.W_OK) for file in files if file.exists()
    )


def proven_sealer(setup: VaultSetup, queue: Queue) -> Sealer | None:
    """Return a sealer whose keys somebody has proven, None where no canary came back.

    Raises `StoreError` where a key is not usable.
    """
    sealer = load_sealer(setup)
    if setup.needs_canary and not are_keys_proven(queue, sealer):
        return None
    return sealer


def obstacle_in(
    setup: VaultSetup, queue: Queue, free_bytes: int
) -> ClosedReason | None:
    """Look at an open queue and its keys; return why no form could be kept."""
    if not may_write(setup.folder):
        return ClosedReason.READ_ONLY
    obstacle = room_obstacle(setup, queue.waiting(), free_bytes)
    if obstacle is not None:
        return obstacle
    try:
        is_proven = proven_sealer(setup, queue) is not None
    except StoreError as error:
        return error.reason
    return None if is_proven else ClosedReason.CANARY_MISSING


def why_closed(setup: VaultSetup, free_bytes: int) -> ClosedReason | None:
    """Look at queue and keys without keeping a form; return why none could be kept.

    The kiosk may be running: its queue is only read.
    """
    try:
        with Queue.open(setup.folder, setup.queue_id) as queue:
            return obstacle_in(setup, queue, free_bytes)
    except StoreError as error:
        return error.reason
    except (sqlite3.Error, OSError, MemoryError) as error:
        return reason_of(error)
