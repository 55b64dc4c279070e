"""A folder that IT chose in the settings, in place of a stick."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from kiosk.sticks.stick import Stick, StickError, StickFault

if TYPE_CHECKING:
    from pathlib import Path


class FolderSticks:
    """Offers one folder. It must be there and be no link: the kiosk never makes it.

    `must_be_mounted` is for the place where a stick is always mounted by the system:
    without the stick that is an empty folder of this computer, and no place for forms.
    """

    def __init__(self, folder: Path, *, must_be_mounted: bool = False) -> None:
        self._folder = folder
        self._must_be_mounted = must_be_mounted

    def look(self) -> tuple[Stick, ...]:
        """Offer the folder where it is there."""
        try:
            self.open(Stick(str(self._folder), self._folder.name))
        except StickError:
            return ()
        return (
            Stick(
                str(self._folder),
                self._folder.name,
                is_read_only=not os.access(self._folder, os.W_OK),
                can_be_pulled=self._must_be_mounted,
            ),
        )

    def open(self, stick: Stick) -> Path:  # noqa: ARG002 - there is only one
        """Give the folder."""
        try:
            mode = os.lstat(self._folder).st_mode
        except OSError:
            raise StickError(StickFault.GONE) from None
        if not stat.S_ISDIR(mode):
            raise StickError(StickFault.NOT_A_STICK)
        if self._must_be_mounted and not os.path.ismount(self._folder):
            raise StickError(StickFault.GONE)
        return self._folder

    def leave(self, stick: Stick) -> None:
        """Do nothing: the folder stays where it is."""

    def release(self, stick: Stick) -> None:
        """Do nothing: each file was synced as it was written."""
