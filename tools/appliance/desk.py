"""The clinic's own computer, which is the one that plays: keys, and opened batches.

It has the package's programs as they lie in the deb, on the system that plays.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.appliance.desk_screen import DeskScreen
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "correct horse battery"
_RECOVERY_WORDS = "staple of the recovery"


@dataclass(frozen=True, slots=True)
class OpenedBatch:
    """What each form of a batch says, and the file with the kiosk's receipt."""

    answers: list[dict[str, object]]
    receipt: Path


class Desk:
    """A desk with a drawer of its own; `programs` are the commands of the package."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        self._programs = programs
        self._keys = folder / "keys"
        self._words = folder / "passphrases"

    def make_keys(self) -> bytes:
        """Make the clinic's keys; return what the kiosk may know of them."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self._words.write_text(f"{_WORDS}\n{_RECOVERY_WORDS}\n")
        self._run("keys", "new", "--out", self._keys, "--passphrase-file", self._words)
        return (self._keys / "recipients.txt").read_bytes()

    def prove(self, canary: Path) -> str:
        """Open a canary with the clinic's key; return the code the kiosk waits for."""
        secret = ("--key", self._key, "--passphrase-file", self._words)
        told = json.loads(self._run("forms", "open", canary, *secret, "--json"))
        return str(told["receipt"])

    def open(self, batch: Path) -> OpenedBatch:
        """Open a batch of forms as staff do, with `kiosk-desk` on a screen."""
        file = self.folder / f"{batch.stem}.jsonl"
        screen = DeskScreen(self.folder, self._programs / "kiosk-desk", self._data)
        receipt = screen.open(batch, self._key, _WORDS, file)
        lines = file.read_text().splitlines()
        answers = [json.loads(line)["record"]["answers"] for line in lines]
        return OpenedBatch(answers, receipt)

    @property
    def _key(self) -> Path:
        return self._keys / "clinic.key"

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def _run(self, *words: str | Path) -> str:
        command = [self._programs / "kioskctl", "--data", self._data, *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise NotReady(f"{words}\n{done.stdout}{done.stderr}")
        return done.stdout
