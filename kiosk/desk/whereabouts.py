"""Where things lie on the desk's PC: the key file used last, and the sticks."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from kiosk.export.whole_file import whole_file

KEY_PLACE_FILE = "key-place.txt"
"""Holds the path of the key file, and nothing of what is in it."""

_STICKS = ("/run/media", "/media")


class KeyPlace:
    """Remembers where the key file lies, so that nobody looks for it each morning."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / KEY_PLACE_FILE

    def known(self) -> Path | None:
        """Give the key file used last, if it is still there."""
        try:
            key = Path(os.fsdecode(self._file.read_bytes().rstrip(b"\r\n")))
            return key if key.is_absolute() and key.is_file() else None
        except (OSError, ValueError):
            return None

    def remember(self, key: Path) -> None:
        """Remember a key that opened a batch; if that fails it is asked for again."""
        try:
            with whole_file(self._file) as file:
                file.write(os.fsencode(key.absolute()))
        except OSError:
            return


def stick_folder() -> Path:
    """Choose where to begin looking for a batch: where sticks appear, else at home."""
    if sys.platform != "win32":
        for folder in _STICKS:
            place = Path(folder) / getpass.getuser()
            if place.is_dir():
                return place
    return Path.home()
