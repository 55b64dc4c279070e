"""The clinic's own computer, which is the one that plays: keys, and opened batches."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "correct horse battery\nstaple of the recovery\n"


@dataclass(frozen=True, slots=True)
class OpenedBatch:
    """What each form of a batch says, and the code that the kiosk waits for."""

    answers: list[dict[str, object]]
    receipt: str


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

    def open(self, batch: Path) -> OpenedBatch:
        """Open a batch of forms, or a canary, with the clinic's key."""
        file = self.folder / f"{batch.stem}.jsonl"
        secret = ("--key", self._keys / "clinic.key", "--passphrase-file", self._words)
        out = ("--format", "jsonl", "--out", file, "--overwrite")
        told = json.loads(self._run("forms", "open", batch, *secret, *out, "--json"))
        lines = file.read_text().splitlines() if file.exists() else []
        answers = [json.loads(line)["record"]["answers"] for line in lines]
        return OpenedBatch(answers, told["receipt"])

    def _run(self, *words: str | Path) -> str:
        command = [self._kioskctl, "--data", self.folder / "data", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise NotReady(f"{words}\n{done.stdout}{done.stderr}")
        return done.stdout
