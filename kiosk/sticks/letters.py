"""Sticks on Windows, by drive letter. Written from the documentation, not tried."""

from __future__ import annotations

import shutil
import string
import sys
from pathlib import Path

from kiosk.sticks.stick import Stick, StickError, StickFault

_REMOVABLE = 2


class LetterSticks:
    """Offers every drive that Windows calls removable."""

    def look(self) -> tuple[Stick, ...]:
        """List the drives that are plugged in and readable."""
        found = []
        for letter in _removable_letters():
            root = Path(f"{letter}:\\")
            try:
                size = shutil.disk_usage(root).total
            except OSError:
                continue
            found.append(Stick(str(root), f"{letter}:", size))
        return tuple(found)

    def open(self, stick: Stick) -> Path:
        """Give the drive's root."""
        if stick not in self.look():
            raise StickError(StickFault.GONE)
        return Path(stick.id)

    def leave(self, stick: Stick) -> None:
        """Do nothing: nothing was written."""

    def release(self, stick: Stick) -> None:
        """Do nothing: Windows keeps no write cache on drives it calls removable.

        Each file was synced as it was written, and closed.
        """


if sys.platform == "win32":

    def _removable_letters() -> list[str]:
        import ctypes

        mask = ctypes.windll.kernel32.GetLogicalDrives()
        letters = [
            letter
            for place, letter in enumerate(string.ascii_uppercase)
            if mask >> place & 1
        ]
        kind = ctypes.windll.kernel32.GetDriveTypeW
        return [letter for letter in letters if kind(f"{letter}:\\") == _REMOVABLE]

else:

    def _removable_letters() -> list[str]:
        return []
