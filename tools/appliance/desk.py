"""The clinic's own computer, which is the one that plays: keys, and opened batches."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "correct horse battery\nstaple of the recovery\n"


class Desk:
    """A desk with a drawer of its own; `kioskctl` is the one of the package."""

    def __init__(self, folder: Path, kioskctl: Path) -> None:
        self.folder = folder
        self._kioskctl = kioskctl
        self._keys = folder / "keys"
        self._words = folder / "passphrases"

    def make_keys(self) -> bytes:
        """Make the clinic's keys; return what the kiosk may know of them."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self._words.write_text(_WORDS)
        self._run("keys", "new", "--out", self._keys, "--passphrase-file", self._words)
        return (self._keys / "recipients.txt").read_bytes()

    def receipt_of(self, batch: Path) -> str:
        """Open a batch; return the code that the kiosk waits for."""
        code: str = json.loads(self._open(batch, "--json"))["receipt"]
        return code

    def _open(self, batch: Path, *more: str | Path) -> str:
        secret = ("--key", self._keys / "clinic.key", "--passphrase-file", self._words)
        return self._run("forms", "open", batch, *secret, *more)

    def _run(self, *words: str | Path) -> str:
        command = [self._kioskctl, "--data", self.folder / "data", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise NotReady(f"{words}\n{done.stdout}{done.stderr}")
        return done.stdout
