"""What staff switched: the kiosk paused, the voice muted. Both outlast a restart."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

SWITCHES_FILE = "switches.json"
_LARGEST_FILE = 1000


class Switches(NamedTuple):
    """How the switches stand."""

    is_paused: bool = False
    is_muted: bool = False

    def to_json(self) -> str:
        """Write them as they are kept."""
        return json.dumps(self._asdict())


def read_switches(folder: Path) -> Switches:
    """Read the switches in the staff's `folder`; what cannot be read stands as first.

    A link is not followed, and no more is read than the file can hold.
    """
    careful = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        with open(os.open(folder / SWITCHES_FILE, os.O_RDONLY | careful), "rb") as file:  # noqa: PTH123 - a descriptor
            return _switches(json.loads(file.read(_LARGEST_FILE)))
    except (OSError, ValueError, RecursionError):
        return Switches()


def _switches(kept: object) -> Switches:
    if not isinstance(kept, dict) or not kept.keys() <= set(Switches._fields):
        raise ValueError
    if not all(type(value) is bool for value in kept.values()):
        raise ValueError
    return Switches(**kept)
