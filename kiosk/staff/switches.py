"""Keeping what staff switched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.switches import SWITCHES_FILE
from kiosk.vault.files import make_private_folder, write_durably

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.session.switches import Switches


def keep_switches(folder: Path, switches: Switches) -> None:
    """Bring the switches to the disk. Raises OSError."""
    make_private_folder(folder)
    write_durably(folder / SWITCHES_FILE, [switches.to_json().encode()])
