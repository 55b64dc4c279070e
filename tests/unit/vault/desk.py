"""The front desk's PC, where batches of the vault's tests are opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.unit.vault.keeping import (
    open_batch,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pyrage.x25519 import Identity

    from kiosk.vault.opening.ledger import Ledger
    from kiosk.vault.opening.opened import OpenedRecord, Outcome


@dataclass
class Desk:
    """The front desk's PC: the clinic's key, and what it remembers."""

    key: Identity
    ledger: Ledger

    def open(
        self, file: Path, *, trust_new_key: bool = False
    ) -> tuple[list[OpenedRecord], Outcome]:
        """Open a batch to its end."""
        return open_batch(file, [self.key], self.ledger, trust_new_key=trust_new_key)
