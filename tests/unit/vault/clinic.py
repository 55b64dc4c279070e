"""What stands around a vault in tests: forms, a clinic's keys, a time of day."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pyrage.x25519 import Identity

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
A_LOT_OF_SPACE = 10**12


@dataclass
class Form:
    """A finished form, as the vault sees one."""

    answers: dict[str, object] = field(default_factory=lambda: {"name": "Ada"})
    id: uuid.UUID = field(default_factory=uuid.uuid4)
    reference: str = "K7-4QD"
    replaces: tuple[uuid.UUID, ...] = ()

    def payload(self) -> dict[str, object]:
        """Give the answers."""
        return self.answers


@dataclass
class Clinic:
    """Two private keys, which a kiosk never sees."""

    own: Identity = field(default_factory=Identity.generate)
    recovery: Identity = field(default_factory=Identity.generate)

    def recipients(self) -> str:
        """Write the recipients file."""
        own, recovery = self.own.to_public(), self.recovery.to_public()
        return f"# clinic\n{own}\n# recovery\n{recovery}\n"
