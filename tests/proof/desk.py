"""The front desk's program as somebody has it before them, at a desktop."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.proof.program import LOOK, OutsideProgram

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from tests.proof.stage import Stage

_KEYS = {
    "/": ("slash",),
    "-": ("minus",),
    ".": ("period",),
    " ": ("space",),
    "_": ("Shift_L", "underscore"),
}


class OutsideDesk(OutsideProgram):
    """One `kiosk-desk` in `language`, of somebody whose home is `home`."""

    def __init__(self, stage: Stage, home: Path, language: str) -> None:
        super().__init__(stage, LC_ALL=f"{language}.UTF-8")
        self._home = home

    def __enter__(self) -> Self:
        """Start it and wait until it asks for a batch."""
        data = str(self._home / "desk-data")
        command = [sys.executable, "-m", "kiosk.desk.app", "--data", data]
        self.start(command, self._home)
        self.wait_until(lambda: bool(self.reader.focused()), "something has the focus")
        return self

    def type(self, words: str) -> None:
        """Type letters, digits and what names of files hold, on the keyboard."""
        for sign in words:
            plain = ("Shift_L", sign) if sign.isupper() else (sign,)
            self.glass.keys(*_KEYS.get(sign, plain))
            time.sleep(LOOK)
