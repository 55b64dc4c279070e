"""The queue file: opened with exactly its settings, never made or replaced unasked."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.vault import connection, drive, migration, schema
from kiosk.vault.batch.batches import export
from kiosk.vault.connection import PRAGMAS, connect
from kiosk.vault.drive import is_on_network, type_of_drive
from kiosk.vault.files import make_private_folder
from kiosk.vault.queue import QUEUE_FILE, Queue, initialise
from kiosk.vault.state import ClosedReason, StoreError
from tests.unit.vault.clinic import NOON
from tests.unit.vault.keeping import NOW, ids_in, keep

if TYPE_CHECKING:
    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup

FIXTURES = Path(__file__).with_name("fixtures")


def _reason(folder: Path, queue_id: str | None = None) -> ClosedReason:
    with pytest.raises(StoreError) as failure:
        Queue.open(folder, queue_id)
    return failure.value.reason


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


def test_a_setting_that_sqlite_does_not_take_closes_the_form(setup: VaultSetup) -> None:
    """SQLite ignores what it does not like, so every setting is read back."""
    refused = [("synchronous", "EXTRAA", 3)]

    with pytest.raises(StoreError) as failure:
        connect(setup.folder / QUEUE_FILE, refused)

    assert failure.value.reason is ClosedReason.SETTINGS_NOT_HELD


def test_at_rest_the_queue_is_one_file(
    setup: VaultSetup, queue: Queue, sealer: Sealer
) -> None:
    """A copy of it alone is complete: the journal beside it is empty."""
    keep(queue, sealer, 3)

    sizes = {file.name: file.stat().st_size for file in setup.folder.glob("queue.db*")}

    assert sizes.pop(QUEUE_FILE) > 0
    assert sizes == {f"{QUEUE_FILE}-journal": 0}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_files_and_folder_are_for_this_account_alone(
    setup: VaultSetup, queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """0600 and 0700, whatever the umask, on the stick too (P12)."""
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "other" / "data")
        initialise(tmp_path / "other" / "data")
        keep(queue, sealer, 1)
        [batch] = export(queue, sealer, NOW, tmp_path)
    finally:
        os.umask(before)

    modes = {
        str(path): stat.S_IMODE(path.stat().st_mode)
        for root in (setup.folder, tmp_path / "other" / "data")
        for path in (root, *root.rglob("*"))
    }
    wrong = {p: oct(m) for p, m in modes.items() if m not in {0o600, 0o700}}
    assert wrong == {}
    assert stat.S_IMODE(batch.file.stat().st_mode) == 0o600


def test_a_folder_that_others_may_read_loses_their_rights(tmp_path: Path) -> None:
    """An existing data folder is made private."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)

    make_private_folder(folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_data_folder_that_is_a_link_is_refused(
    setup: VaultSetup, tmp_path: Path
) -> None:
    """A link may lead anywhere tomorrow (P12)."""
    link = tmp_path / "link"
    link.symlink_to(setup.folder)

    assert _reason(link) is ClosedReason.FOLDER_UNUSABLE


def test_a_queue_that_is_a_link_is_refused(setup: VaultSetup, tmp_path: Path) -> None:
    """Nor may the file itself be one."""
    file = setup.folder / QUEUE_FILE
    file.rename(tmp_path / "real.db")
    file.symlink_to(tmp_path / "real.db")

    assert _reason(setup.folder) is ClosedReason.FOLDER_UNUSABLE


def test_a_missing_queue_is_not_replaced(setup: VaultSetup) -> None:
    """Missing is missing: no empty queue hides that a disk was not mounted (D6)."""
    (setup.folder / QUEUE_FILE).unlink()

    assert _reason(setup.folder, setup.queue_id) is ClosedReason.QUEUE_MISSING
    assert _reason(setup.folder) is ClosedReason.NOT_INITIALISED
    assert list(setup.folder.glob("*.db")) == []


def test_a_queue_of_another_kiosk_is_left_alone(setup: VaultSetup) -> None:
    """The settings name the queue that must be found."""
    before = (setup.folder / QUEUE_FILE).read_bytes()

    assert _reason(setup.folder, "some-other-id") is ClosedReason.QUEUE_FOREIGN
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


MOUNTS = """
22 1 0:21 / / rw - ext4 /dev/sda1 rw
23 22 0:22 / /srv rw - nfs4 server:/srv rw
24 23 0:23 / /srv/local\\040disk rw - ext4 /dev/sdb1 rw
25 22 0:24 / /home rw shared:1 - fuse.sshfs host: rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/kiosk", "ext4"),
        ("/srv/kiosk", "nfs4"),
        ("/srv", "nfs4"),
        ("/srv/local disk/kiosk", "ext4"),
        ("/srvx", "ext4"),
        ("/home/kiosk", "fuse.sshfs"),
    ],
)
def test_the_drive_of_a_folder_is_found(folder: str, kind: str) -> None:
    """The nearest mount above a folder counts, spaces in its name or not."""
    assert type_of_drive(folder, MOUNTS) == kind


def test_a_folder_on_the_network_is_refused(
    setup: VaultSetup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite's locks mean nothing there, so no queue is made or opened."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text("22 1 0:21 / / rw - nfs4 server:/ rw\n")
    monkeypatch.setattr(drive, "_MOUNTS", mounts)
    assert is_on_network(setup.folder)

    assert _reason(setup.folder) is ClosedReason.NETWORK_FOLDER
    with pytest.raises(StoreError):
        initialise(tmp_path)


def test_a_system_that_does_not_say_is_taken_as_local(
    setup: VaultSetup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No list of mounts is no reason to close the form."""
    monkeypatch.setattr(drive, "_MOUNTS", tmp_path / "nowhere")

    assert not is_on_network(setup.folder)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files away"
)
def test_files_that_root_makes_belong_to_the_kiosk(
    setup: VaultSetup, sealer: Sealer
) -> None:
    """`sudo kioskctl` leaves nothing that the kiosk's account cannot open."""
    for path in (setup.folder, *setup.folder.iterdir()):
        os.chown(path, 4711, 4711)

    with Queue.open(setup.folder, setup.queue_id) as opened:
        keep(opened, sealer, 1)
        export(opened, sealer, NOW, setup.folder)

    assert {path.stat().st_uid for path in setup.folder.iterdir()} == {4711}


def _made_newer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "VERSION", 2)
    steps = {1: ("ALTER TABLE record ADD COLUMN note TEXT",)}
    monkeypatch.setattr(schema, "MIGRATIONS", steps)


def test_the_fixture_of_every_version_opens(tmp_path: Path) -> None:
    """A file as an older program left it keeps every form (D13)."""
    versions = sorted(FIXTURES.glob("queue-version-*.db"))
    assert len(versions) == schema.VERSION
    for number, fixture in enumerate(versions):
        folder = tmp_path / str(number)
        folder.mkdir(mode=0o700)
        (folder / QUEUE_FILE).write_bytes(fixture.read_bytes())

        with Queue.open(folder) as opened:
            assert len(ids_in(opened)) == 3
            assert migration.version_of(opened.connection) == schema.VERSION


def test_an_older_file_is_copied_first_and_led_on(
    setup: VaultSetup, sealer: Sealer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy is the file as it was; a second opening changes nothing more (D13)."""
    with Queue.open(setup.folder) as older:
        keep(older, sealer, 2)
        ids = ids_in(older)
    _made_newer(monkeypatch)

    with Queue.open(setup.folder, setup.queue_id) as newer:
        assert ids_in(newer) == ids
        newer.connection.execute("SELECT note FROM record").fetchall()
        assert newer.meta("schema") == "2"

    copy = setup.folder / "queue.before-version-2.db"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(sqlite3.connect(copy)) as before:
        assert migration.version_of(before) == 1
        assert len(before.execute("SELECT id FROM record").fetchall()) == 2
    made = copy.stat().st_mtime_ns
    Queue.open(setup.folder, setup.queue_id).close()
    assert copy.stat().st_mtime_ns == made


def test_a_migration_that_fails_leaves_the_old_version(
    setup: VaultSetup, sealer: Sealer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All steps or none; the old program goes on with its file."""
    with Queue.open(setup.folder) as older:
        keep(older, sealer, 1)
    monkeypatch.setattr(schema, "VERSION", 3)
    steps = {1: ("ALTER TABLE record ADD COLUMN note TEXT",), 2: ("NO SQL",)}
    monkeypatch.setattr(schema, "MIGRATIONS", steps)

    with pytest.raises(StoreError):
        Queue.open(setup.folder)
    monkeypatch.undo()

    with Queue.open(setup.folder, setup.queue_id) as older:
        assert len(ids_in(older)) == 1
        assert migration.version_of(older.connection) == 1


def test_a_second_program_does_not_migrate_again(
    setup: VaultSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waited for the other's migration finds it done."""
    _made_newer(monkeypatch)
    file = setup.folder / QUEUE_FILE
    answers = iter([1])
    real = migration.version_of
    monkeypatch.setattr(
        migration, "version_of", lambda opened: next(answers, None) or real(opened)
    )
    with closing(connection.connect(file)) as first:
        first.execute("ALTER TABLE record ADD COLUMN note TEXT")
        first.execute("PRAGMA user_version=2")

        migration.migrate(first, file)

        assert real(first) == 2


def test_a_newer_file_is_politely_left_alone(
    setup: VaultSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a downgrade not one byte of the file changes (D13)."""
    with monkeypatch.context() as newer:
        _made_newer(newer)
        Queue.open(setup.folder).close()
    before = (setup.folder / QUEUE_FILE).read_bytes()

    assert _reason(setup.folder, setup.queue_id) is ClosedReason.QUEUE_NEWER
    assert (setup.folder / QUEUE_FILE).read_bytes() == before


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
