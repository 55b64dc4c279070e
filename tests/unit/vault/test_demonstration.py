"""A demonstration works at once, and never with a clinic's forms."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.demonstration import DEMONSTRATION_KEY_FILE, prepare_demonstration
from kiosk.vault.keyfiles import load_identities
from kiosk.vault.ledger import Ledger
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.setup import load_sealer
from kiosk.vault.state import ClosedReason, StoreError
from tests.unit.vault.keeping import carry_away, keep, open_batch

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.setup import VaultSetup


def test_its_own_key_opens_what_it_saved(tmp_path: Path) -> None:
    """Made on the spot, beside the queue, for this account alone."""
    folder = tmp_path / "demonstration"
    setup = prepare_demonstration(folder)
    key = folder / DEMONSTRATION_KEY_FILE

    with Queue.open(folder) as queue:
        keep(queue, load_sealer(setup), 2)
        batch = carry_away(queue, load_sealer(setup), tmp_path)
    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        identities = load_identities(key, lambda: pytest.fail("it has no passphrase"))
        records, outcome = open_batch(batch.file, identities, ledger)

    assert len(records) == 2
    assert outcome.receipt is not None
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_second_start_changes_nothing(tmp_path: Path) -> None:
    """Key, signature and queue stay, so older demonstration forms still open."""
    prepare_demonstration(tmp_path / "demonstration")
    folder = tmp_path / "demonstration"
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    prepare_demonstration(folder)

    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_it_keeps_away_from_a_clinics_queue(setup: VaultSetup) -> None:
    """Settings that were not found must not turn a clinic's kiosk into a toy."""
    before = {file.name: file.read_bytes() for file in setup.folder.iterdir()}

    with pytest.raises(StoreError) as failure:
        prepare_demonstration(setup.folder)

    assert failure.value.reason is ClosedReason.QUEUE_FOREIGN
    assert (setup.folder / QUEUE_FILE).exists()
    assert {file.name: file.read_bytes() for file in setup.folder.iterdir()} == before
