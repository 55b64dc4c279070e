"""What can be asked of a system, whether it runs or is still a folder."""

from __future__ import annotations

from typing import Protocol


class System(Protocol):
    """A Debian that does what root says: one that runs, or one in a folder."""

    def ask(self, script: str) -> str:
        """Run a shell script as root; raise `NotReady` where it fails."""

    def put(self, path: str, data: bytes) -> None:
        """Lay a file down."""

    def get(self, path: str) -> bytes:
        """Fetch a file."""


def kioskctl(system: System, words: str) -> str:
    """Run `kioskctl` as the account that owns the forms, as docs/it asks for."""
    return system.ask(f"runuser -u kiosk -- kioskctl {words}")
