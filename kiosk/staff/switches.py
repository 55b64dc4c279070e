"""What staff switched: the kiosk paused, the voice muted. Both outlast a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk.staff.register import read_small
from kiosk.vault.files import make_private_folder, write_durably

if TYPE_CHECKING:
    from pathlib import Path

SWITCHES_FILE = "switches.json"


class Switches(BaseModel):
    """How the switches stand."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    is_paused: bool = False
    is_muted: bool = False


def read_switches(folder: Path) -> Switches:
    """Read the switches in `folder`; what cannot be read stands as at the start."""
    try:
        return Switches.model_validate_json(read_small(folder / SWITCHES_FILE))
    except (OSError, ValidationError):
        return Switches()


def keep_switches(folder: Path, switches: Switches) -> None:
    """Bring the switches to the disk. Raises OSError."""
    make_private_folder(folder)
    content = switches.model_dump_json().encode()
    write_durably(folder / SWITCHES_FILE, [content])
