"""A vault's life, recorded once, to cut the power of."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.durability.clinic_folder import ROOT
from tests.durability.power_cuts import Call, Model, State, record, states
from tests.durability.vault_process import DATA, RECIPIENTS
from tests.unit.vault.clinic import Clinic

SEED = 20261125


class Recording:
    """A vault's life, and the folders it was lived in."""

    def __init__(self, folder: Path, mistake: str = "") -> None:
        self.folder = folder
        self.marks = folder / "marks"
        (folder / DATA).mkdir(mode=0o700)
        (folder / "stick").mkdir()
        (folder / RECIPIENTS).write_text(Clinic().recipients(), "utf-8")
        program = [sys.executable, "-m", "tests.durability.lifetime"]
        arguments = [str(folder), str(self.marks), *([mistake] if mistake else [])]
        self.calls: list[Call] = record([*program, *arguments], folder / "trace", ROOT)
        self.queue_id = (folder / "queue-id").read_text("ascii")

    def states(self, model: Model, seed: int = SEED, more: int = 2) -> list[State]:
        """Give every state under `model`."""
        watched = (self.folder / DATA, self.folder / "stick")
        calls = [
            call
            for call in self.calls
            if Path(call.paths[0]) == self.marks
            or any(Path(call.paths[0]).is_relative_to(each) for each in watched)
        ]
        watching = self.folder, self.marks, model
        return list(states(calls, *watching, seed=seed, random_ones=more))
