"""The power may go at any moment: what was said to be done is done (D2).

Everything the vault ever writes is recorded once, then every state in which a power cut
could leave the disk is rebuilt and opened.
"""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.files import hash_file
from kiosk.vault.queue import QUEUE_FILE
from kiosk.vault.salvage import open_or_replace, salvage
from kiosk.vault.signing import SIGNING_KEY_FILE
from kiosk.vault.state import StoreError
from tests.durability.clinic_folder import needs_strace
from tests.durability.lifetime import as_a_newer_program
from tests.durability.power_cuts import Call, Model, State, calls_in, lay_out
from tests.durability.recording import SEED, Recording
from tests.durability.vault_process import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from kiosk.vault.queue import Queue

pytestmark = needs_strace

EVERYDAY_STATES = 400


def _complaints(folder: Path, state: State, queue_id: str) -> list[str]:
    """Open what the cut left, as the next start does, and say what is missing."""
    done = {mark.split()[0] for mark in state.marks}
    if "signing" in done and not (folder / DATA / SIGNING_KEY_FILE).exists():
        return ["the signing key is gone"]
    if "made" not in done:
        return []
    newer = as_a_newer_program if "migrating" in done else contextlib.nullcontext
    try:
        with newer():
            queue, _ = open_or_replace(folder / DATA, queue_id, lambda: None)
    except StoreError as error:
        return [f"the queue does not open: {error.reason}"]
    with queue:
        salvage(queue)
        return [
            *_missing_forms(queue, state, done),
            *_broken_batches(queue, folder, state, done),
            *_broken_copies(folder, done),
        ]


def _missing_forms(queue: Queue, state: State, done: set[str]) -> list[str]:
    rows = queue.connection.execute("SELECT id FROM record").fetchall()
    there = [record_id for (record_id,) in rows]
    saved = [mark.split()[1] for mark in state.marks if mark.startswith("saved ")]
    purged, withdrawn = set(saved[:3]), set(saved[3:4])
    may_go = (purged if "purging" in done else set()) | (
        withdrawn if "withdrawing" in done else set()
    )
    complaints = [f"lost {each}" for each in set(saved) - may_go - set(there)]
    # What a damaged file holds as leftovers comes back with the salvage.
    if "purged" in done and "damaged" not in done and purged & set(there):
        complaints.append("purged, yet there")
    if "withdrawn" in done and "damaged" not in done and withdrawn & set(there):
        complaints.append("withdrawn, yet there")
    return complaints


def _broken_batches(
    queue: Queue, folder: Path, state: State, done: set[str]
) -> list[str]:
    if "damaged" in done or not done & {"exported", "confirmed"}:
        return []
    query = "SELECT file_sha256, confirmed FROM batch"
    [(digest, confirmed)] = queue.connection.execute(query).fetchall()
    [name] = [mark.split()[1] for mark in state.marks if mark.startswith("exported ")]
    complaints = []
    file = folder / "stick" / name
    if not file.exists() or hash_file(file) != digest:
        complaints.append("the batch is not on the stick")
    if "confirmed" in done and confirmed is None:
        complaints.append("the receipt is forgotten")
    return complaints


def _broken_copies(folder: Path, done: set[str]) -> list[str]:
    """Look whether the copy made before a migration is whole where there is one."""
    copy = folder / DATA / "queue.before-version-2.db"
    if "migrated" in done and not copy.exists():
        return ["there is no copy of the older file"]
    if not copy.exists():
        return []
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        [(answer,)] = connection.execute("PRAGMA integrity_check").fetchall()
        return [] if answer == "ok" else ["the copy of the older file is damaged"]


def _plain(folder: Path, state: State, _queue_id: str) -> list[str]:
    """Count what is lost without our own care in opening, for settings we refuse."""
    saved = [mark.split()[1] for mark in state.marks if mark.startswith("saved ")]
    there: set[str] = set()
    with (
        contextlib.suppress(sqlite3.Error),
        contextlib.closing(sqlite3.connect(folder / DATA / QUEUE_FILE)) as connection,
    ):
        there = {each for (each,) in connection.execute("SELECT id FROM record")}
    return [f"lost {each}" for each in set(saved) - there]


def _failures(
    recording: Recording,
    found: Iterable[State],
    memory: Path,
    judge: Callable[[Path, State, str], list[str]] = _complaints,
) -> list[str]:
    failures = []
    for number, state in enumerate(found):
        folder = memory / str(number)
        (folder / DATA).mkdir(parents=True, mode=0o700)
        lay_out(state, recording.folder, folder)
        failures += judge(folder, state, recording.queue_id)
        shutil.rmtree(folder)
    return failures


@pytest.mark.parametrize("model", Model)
def test_nothing_said_to_be_done_is_undone_by_a_power_cut(
    life: Recording, memory: Path, model: Model
) -> None:
    """Forms, batches, receipts, purges, withdrawals and salvage survive: a share."""
    every = life.states(model, more=1)
    some = random.Random(SEED).sample(every, EVERYDAY_STATES)

    assert _failures(life, some, memory) == []


@pytest.mark.torture
@pytest.mark.parametrize("model", Model)
def test_nothing_is_undone_in_any_state(
    life: Recording, memory: Path, model: Model
) -> None:
    """Every state that the recording allows, and several random ones a call."""
    every = life.states(model, more=8)

    assert len(every) >= 1_000
    assert _failures(life, every, memory) == []


def test_a_call_is_recorded_though_another_thread_had_its_say() -> None:
    """A sync that strace writes down in two halves is one, once it has come back."""
    file = "".join(f"\\x{byte:02x}" for byte in b"/data/queue.db")
    trace = (
        f"7 fsync(6<{file}> <unfinished ...>\n",
        "8 +++ exited with 0 +++\n",
        "7 <... fsync resumed>)              = 0\n",
        f"7 close(6<{file}>) = 0\n",
    )
    sync, close = calls_in(trace)
    assert sync == Call("fsync", ("/data/queue.db",), descriptor=6)
    assert close.name == "close"


@pytest.mark.parametrize("mistake", ["delete-full", "wal-normal"])
def test_the_cuts_would_find_a_weaker_setting(
    tmp_path: Path, memory: Path, mistake: str
) -> None:
    """The test can fail: SQLite's usual advice loses forms that were acknowledged."""
    recording = Recording(tmp_path, mistake)
    found = recording.states(Model.STRICT, more=0)

    assert _failures(recording, found, memory, _plain) != []


def test_the_cuts_would_find_a_missing_sync_of_the_folder(
    tmp_path: Path, memory: Path
) -> None:
    """The test can fail: without it a batch is on the stick by luck alone."""
    recording = Recording(tmp_path, "no-folder-sync")
    found = recording.states(Model.STRICT, more=0)

    assert _failures(recording, found[:300], memory) != []
