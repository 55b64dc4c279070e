"""A folder with everything a vault process needs, and readers of what it left."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.files import make_private_folder
from kiosk.vault.queue import QUEUE_FILE, Queue, initialise
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from tests.durability.vault_process import DATA, RECIPIENTS
from tests.unit.vault.clinic import Clinic

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]


def make_clinic_folder(folder: Path) -> Path:
    """Set up a kiosk's vault below `folder`, as IT would."""
    make_private_folder(folder / DATA)
    (folder / RECIPIENTS).write_text(Clinic().recipients(), "utf-8")
    (folder / "queue-id").write_text(initialise(folder / DATA), "ascii")
    Signer.create(folder / DATA / SIGNING_KEY_FILE)
    (folder / "stick").mkdir()
    return folder


def command_for(folder: Path, *arguments: str) -> list[str]:
    """Give the command that runs a vault process on `folder`."""
    program = "tests.durability.vault_process"
    return [sys.executable, "-m", program, str(folder), *arguments]


def run(
    folder: Path, *arguments: str, under: Sequence[str] = ()
) -> subprocess.CompletedProcess[str]:
    """Run a vault process to its end, `under` another program if one is given."""
    return subprocess.run(
        [*under, *command_for(folder, *arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=550,
    )


def acknowledged(output: str) -> list[str]:
    """List the ids that a visitor was told are saved."""
    words = (line.split() for line in output.splitlines())
    return [each[1] for each in words if each and each[0] == "ACK"]


def kept(folder: Path) -> list[str]:
    """List the ids in the queue file, after it was found sound."""
    queue_id = (folder / "queue-id").read_text("ascii")
    with Queue.open(folder / DATA, queue_id) as queue:
        query = "SELECT id FROM record ORDER BY seq"
        return [record_id for (record_id,) in queue.connection.execute(query)]


def queue_file(folder: Path) -> Path:
    """Name the queue file."""
    return folder / DATA / QUEUE_FILE


needs_strace = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace is not installed"
)
