"""A sign for the system's other services that nobody is at the glass.

Updates wait for it: installing one ends whatever is going on.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.visitor.shell import ShellViewModel

SIGN = "at-rest"
_FOLDER = "RUNTIME_DIRECTORY"
"""systemd's name for a folder in memory that goes with the kiosk's unit."""


class RestSign(QObject):
    """Keeps an empty file in `folder` while no visit is going on.

    The file's date says since when.
    """

    def __init__(self, shell: ShellViewModel, folder: Path) -> None:
        super().__init__(shell)
        self._shell = shell
        self._file = folder / SIGN
        self._is_shown: bool | None = None
        shell.placeChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        is_resting = bool(self._shell.isResting)
        if is_resting is self._is_shown:
            return
        self._is_shown = is_resting
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
            if is_resting:
                self._file.touch(mode=0o600)


def show_rest(shell: ShellViewModel, environment: Mapping[str, str]) -> None:
    """Show the sign where the kiosk is a service, and nowhere else."""
    if folder := environment.get(_FOLDER):
        RestSign(shell, Path(folder))
