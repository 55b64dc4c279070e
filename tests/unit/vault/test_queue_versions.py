"""A queue of an older version is copied and led on, a newer one is left alone."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.vault import connection, migration, schema
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.state import ClosedReason, StoreError
from tests.unit.vault.keeping import ids_in, keep, reason_to_refuse

if TYPE_CHECKING:
    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup

FIXTURES = Path(__file__).with_name("fixtures")


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


def test_a_newer_file_is_never_led_back(setup: VaultSetup) -> None:
    """A migration goes one way: it says nothing of tables that it does not know."""
    file, newer = setup.folder / QUEUE_FILE, schema.VERSION + 1
    with closing(connection.connect(file)) as opened:
        opened.execute(f"PRAGMA user_version={newer}")

        assert migration.migrate(opened, file) is None
        assert migration.version_of(opened) == newer


def test_a_newer_file_is_politely_left_alone(
    setup: VaultSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a downgrade not one byte of the file changes (D13)."""
    with monkeypatch.context() as newer:
        _made_newer(newer)
        Queue.open(setup.folder).close()
    before = (setup.folder / QUEUE_FILE).read_bytes()

    assert reason_to_refuse(setup.folder, setup.queue_id) is ClosedReason.QUEUE_NEWER
    assert (setup.folder / QUEUE_FILE).read_bytes() == before


@pytest.mark.parametrize(
    "change",
    ["PRAGMA user_version = 7", "UPDATE meta SET value = '7' WHERE name = 'schema'"],
)
def test_a_version_that_stands_in_one_place_alone_is_damage(
    setup: VaultSetup, change: str
) -> None:
    """Else one bit would pass for a newer program's file, which stays shut for good."""
    with closing(sqlite3.connect(setup.folder / QUEUE_FILE)) as spoilt:
        spoilt.execute(change)
        spoilt.commit()

    reason = reason_to_refuse(setup.folder, setup.queue_id)

    assert reason is ClosedReason.QUEUE_DAMAGED
