"""The queue file: opened with exactly its settings, never made or replaced unasked."""

from __future__ import annotations

import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest

from kiosk.vault.connection import PRAGMAS, connect, connect_for_reading
from kiosk.vault.files import make_private_folder
from kiosk.vault.intake import Intake
from kiosk.vault.queue import QUEUE_FILE, Queue, initialise
from kiosk.vault.state import ClosedReason, StoreError
from tests.unit.vault.clinic import NOON
from tests.unit.vault.keeping import NOW, keep, reason_to_refuse

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup

CARE_IN_READING = {
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "busy_timeout": 5000,
}


def test_the_settings_are_those_that_lost_nothing(queue: Queue) -> None:
    """Exactly the settings of DESIGN.md, as SQLite itself reports them."""
    found = {
        name: queue.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "fullfsync")
    }

    assert found == {
        "journal_mode": "truncate",
        "synchronous": 3,
        "secure_delete": 1,
        "fullfsync": 1,
    }
    for name, _, expected in PRAGMAS:
        row = queue.connection.execute(f"PRAGMA {name}").fetchone()
        assert row is None or row[0] == expected, name


def test_whoever_only_reads_reads_with_the_same_care(
    queue: Queue,
) -> None:
    """A file that somebody spoilt runs nothing and maps nothing, and is not written."""
    with closing(connect_for_reading(queue.file)) as reader:
        for name, expected in CARE_IN_READING.items():
            row = reader.execute(f"PRAGMA {name}").fetchone()
            assert row is None or row[0] == expected, name
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader.execute("DELETE FROM meta")


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    """Signs that mean something in an address are letters of a name here."""
    name = "forms #1 100%41 [a]"
    # Windows alone takes a backslash for the end of a folder's name.
    folder = tmp_path / (name if sys.platform == "win32" else name + r"\b")
    make_private_folder(folder)

    Queue.open(folder, initialise(folder)).close()

    assert (folder / QUEUE_FILE).exists()


def test_a_row_with_damaged_text_stops_none_behind_it(queue: Queue) -> None:
    """It comes out as odd text, for whoever saves what can be read."""
    query = "SELECT CAST(X'61FF' AS TEXT) UNION ALL SELECT 'whole'"

    assert queue.connection.execute(query).fetchall() == [("a\ufffd",), ("whole",)]


@pytest.mark.parametrize(
    "refused",
    [("synchronous", "EXTRAA", 3), ("mmap_size", "1048576", 0), ("no_such", "1", 1)],
)
def test_a_setting_that_sqlite_does_not_take_closes_the_form(
    setup: VaultSetup, refused: tuple[str, str, int]
) -> None:
    """SQLite ignores what it does not like, so every setting is read back."""
    with pytest.raises(StoreError) as failure:
        connect(setup.folder / QUEUE_FILE, [refused])

    assert failure.value.reason is ClosedReason.SETTINGS_NOT_HELD


def test_at_rest_the_queue_is_one_file(
    setup: VaultSetup, queue: Queue, sealer: Sealer
) -> None:
    """A copy of it alone is complete: the journal beside it is empty."""
    keep(queue, sealer, 3)

    sizes = {file.name: file.stat().st_size for file in setup.folder.glob("queue.db*")}

    assert sizes.pop(QUEUE_FILE) > 0
    assert sizes == {f"{QUEUE_FILE}-journal": 0}


@pytest.mark.parametrize("noted", ["", "x", "12x", "-5", "1.5", "\u00b2", "\u0661"])
def test_a_time_that_is_no_number_is_none(queue: Queue, noted: str) -> None:
    """A bit that turned over in the note closes no form: any time follows on."""
    with queue.transaction():
        queue.set_meta("last_seen", noted)

    assert queue.last_seen() == 0
    assert queue.is_believable(NOW)


@dataclass
class _TakesAway:
    """A form with which the queue goes, once it is written and before it is read."""

    file: Path
    id: UUID = field(default_factory=uuid4)
    replaces: tuple[UUID, ...] = ()

    @property
    def reference(self) -> str:
        """Give the code that the visitor would be told, and take the file away."""
        self.file.unlink()
        return "K7-4QD"

    def payload(self) -> dict[str, object]:
        """Give the answers."""
        return {"name": "Ada"}


def test_nobody_is_told_saved_of_a_queue_that_was_taken_away_meanwhile(
    queue: Queue, sealer: Sealer
) -> None:
    """The form can still be read there, in a file that nobody finds any more."""
    with (
        closing(Intake(queue, sealer)) as intake,
        pytest.raises(StoreError) as failure,
    ):
        intake.save(_TakesAway(queue.file), NOON)

    assert failure.value.reason is ClosedReason.QUEUE_MISSING
    query = "SELECT count(*) FROM record"
    assert queue.connection.execute(query).fetchone() == (1,)


def test_a_missing_queue_is_not_replaced(setup: VaultSetup) -> None:
    """Missing is missing: no empty queue hides that a disk was not mounted (D6)."""
    (setup.folder / QUEUE_FILE).unlink()

    assert reason_to_refuse(setup.folder, setup.queue_id) is ClosedReason.QUEUE_MISSING
    assert reason_to_refuse(setup.folder) is ClosedReason.NOT_INITIALISED
    assert list(setup.folder.glob("*.db")) == []


def test_a_queue_of_another_kiosk_is_left_alone(setup: VaultSetup) -> None:
    """The settings name the queue that must be found."""
    before = (setup.folder / QUEUE_FILE).read_bytes()

    assert reason_to_refuse(setup.folder, "some-other-id") is ClosedReason.QUEUE_FOREIGN
    assert (setup.folder / QUEUE_FILE).read_bytes() == before


def test_a_queue_is_made_once(setup: VaultSetup) -> None:
    """Initialising again refuses rather than to begin anew."""
    with pytest.raises(FileExistsError):
        initialise(setup.folder)


def test_a_queue_is_made_again_after_a_cut(tmp_path: Path) -> None:
    """What an interrupted start left is cleared away, not taken for a queue."""
    folder = tmp_path / "data"
    make_private_folder(folder)
    (folder / "queue.new.db").write_bytes(b"half")
    (folder / "queue.db-journal").write_bytes(b"of a queue long gone")

    queue_id = initialise(folder)

    Queue.open(folder, queue_id).close()


def test_ten_thousand_forms_are_checked_for_a_share_of_what_they_cost(
    setup: VaultSetup, sealer: Sealer
) -> None:
    """The check at every opening stays unnoticed (D7); measured by processor time."""
    began = time.thread_time()
    sealed = sealer.seal({"name": "x" * 300})
    with Queue.open(setup.folder) as opened, opened.transaction() as writing:
        rows = (
            (
                f"{n:08d}-0000-4000-8000-000000000000",
                n,
                "2026-11-24",
                "a" * 8,
                b"",
                sealed,
            )
            for n in range(10_000)
        )
        query = (
            "INSERT INTO record (id, seq, day, key_ids, sha256, sealed) "
            "VALUES (?, ?, ?, ?, ?, ?)"
        )
        writing.executemany(query, rows)

    kept = time.thread_time()
    Queue.open(setup.folder, setup.queue_id).close()
    checked = time.thread_time()

    assert checked - kept < kept - began


def test_the_clock_is_doubted_when_it_jumps(queue: Queue) -> None:
    """Back, or more than two days ahead; a new queue believes whatever comes first."""
    assert queue.is_believable(NOW)
    with queue.transaction():
        queue.note_time(NOW)

    assert queue.is_believable(NOW + 47 * 3600)
    assert not queue.is_believable(NOW + 49 * 3600)
    assert not queue.is_believable(NOW - 1)
    assert NOON.timestamp() == queue.last_seen()
