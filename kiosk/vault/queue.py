"""The queue file: where sealed records wait until the clinic has them for sure."""

from __future__ import annotations

import os
import sqlite3
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from kiosk.vault import schema
from kiosk.vault.connection import PRAGMAS, connect, hold, reason_of
from kiosk.vault.drive import is_on_network
from kiosk.vault.files import create_private, require_real_folder, sync_folder
from kiosk.vault.migration import migrate
from kiosk.vault.setaside import set_aside
from kiosk.vault.soundness import Soundness, is_sound, journal_of, look_at, mark_of
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

QUEUE_FILE = "queue.db"
_NEW_FILE = "queue.new.db"
CLOCK_TRUST_SECONDS = 48 * 3600
"""A clock that went further ahead than this since it was last seen is not believed."""


class Queue:
    """One open queue file, used from one thread."""

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self.file = file
        self.connection = connection
        found = file.stat()
        self._inode = (found.st_dev, found.st_ino)
        self._waiting: tuple[int, int] | None = None

    @classmethod
    def open(
        cls,
        folder: Path,
        queue_id: str | None = None,
        pragmas: Sequence[tuple[str, str, object]] = PRAGMAS,
    ) -> Self:
        """Open the queue in `folder`; with `queue_id` it must be that very queue.

        Never creates, replaces or repairs anything. Raises `StoreError`.
        """
        file = folder / QUEUE_FILE
        try:
            return cls._open(file, queue_id, pragmas)
        except (sqlite3.Error, OSError, MemoryError) as error:
            is_missing = isinstance(error, FileNotFoundError)
            reason = reason_of(error)
        if is_missing:
            known = queue_id is not None
            reason = (
                ClosedReason.QUEUE_MISSING if known else ClosedReason.NOT_INITIALISED
            )
        raise StoreError(reason)

    @classmethod
    def _open(
        cls,
        file: Path,
        queue_id: str | None,
        pragmas: Sequence[tuple[str, str, object]],
    ) -> Self:
        require_real_folder(file.parent)
        if is_on_network(file.parent):
            raise StoreError(ClosedReason.NETWORK_FOLDER)
        soundness = look_at(file)
        if soundness is Soundness.DAMAGED:
            raise StoreError(ClosedReason.QUEUE_DAMAGED)
        connection = connect(file, pragmas)
        try:
            is_damaged = soundness is Soundness.UNFINISHED and not is_sound(connection)
            _refuse(is_damaged, ClosedReason.QUEUE_DAMAGED)
            migrate(connection, file)
            queue = cls(file, connection)
            is_foreign = queue_id not in {None, queue.queue_id}
            _refuse(is_foreign, ClosedReason.QUEUE_FOREIGN)
        except BaseException:
            connection.close()
            raise
        return queue

    @property
    def queue_id(self) -> str:
        """The id that the clinic's settings name."""
        return self.meta("queue_id") or ""

    def close(self) -> None:
        """Let go of the file. Nothing is pending: every save was committed."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Do all of the body or nothing; when it ends, it is on the disk."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except BaseException:
            self._roll_back()
            raise
        try:
            self.connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        # Some errors have already ended the transaction; then there is nothing to undo.
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def is_in_place(self) -> bool:
        """Tell whether the open file is still the one its name leads to."""
        try:
            found = self.file.stat()
        except OSError:
            return False
        return (found.st_dev, found.st_ino) == self._inode

    def waiting(self) -> int:
        """Count the forms that are in no batch yet.

        Counting walks the file, so the count is kept until another program changed it.
        """
        version = self.connection.execute("PRAGMA data_version").fetchone()[0]
        if self._waiting is None or self._waiting[0] != version:
            query = (
                "SELECT (SELECT count(*) FROM record) - (SELECT count(*) FROM batched)"
            )
            self._waiting = (version, self.connection.execute(query).fetchone()[0])
        return self._waiting[1]

    def count_one_more(self) -> None:
        """Keep the count right after this connection added a record."""
        if self._waiting is not None:
            version, waiting = self._waiting
            self._waiting = (version, waiting + 1)

    def recount(self) -> None:
        """Forget the kept count, after this connection itself changed it."""
        self._waiting = None

    def meta(self, name: str) -> str | None:
        """Read one of the queue's notes about itself."""
        query = "SELECT value FROM meta WHERE name = ?"
        row = self.connection.execute(query, (name,)).fetchone()
        return None if row is None else str(row[0])

    def set_meta(self, name: str, value: str) -> None:
        """Write a note; inside a transaction."""
        query = "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = ?"
        self.connection.execute(query, (name, value, value))

    def last_seen(self) -> int:
        """Give the latest time that was believed, in seconds since 1970."""
        text = self.meta("last_seen") or "0"
        return int(text) if text.isascii() and text.isdigit() else 0

    def is_believable(self, now: float) -> bool:
        """Tell whether `now` follows on from the last time seen."""
        last = self.last_seen()
        return last == 0 or last <= now <= last + CLOCK_TRUST_SECONDS

    def note_jump(self, now: float, keep: Callable[[], None]) -> None:
        """Call `keep` once each time that the clock is found not to be believable.

        The jump is remembered here, in the same transaction, so that a purge each hour
        does not tell it anew.
        """
        if self.is_believable(now):
            return
        last = str(self.last_seen())
        if self.meta("jump_told") == last:
            return
        with self.transaction():
            self.set_meta("jump_told", last)
            keep()

    def note_time(self, now: float) -> None:
        """Remember a believable time; inside a transaction."""
        if self.is_believable(now):
            self.set_meta("last_seen", str(int(now)))


def _refuse(is_wrong: bool, reason: ClosedReason) -> None:  # noqa: FBT001 - reads as "refuse if"
    if is_wrong:
        raise StoreError(reason)


def initialise(folder: Path) -> str:
    """Make an empty queue where there is none; return its id.

    Called once when a kiosk is set up, never because a queue seems to be missing.
    Raises FileExistsError where there is one already.
    """
    file = folder / QUEUE_FILE
    if file.exists() or file.is_symlink():
        raise FileExistsError(f"{file} is there already")
    if is_on_network(folder):
        raise StoreError(ClosedReason.NETWORK_FOLDER)
    queue_id = str(uuid.uuid4())
    new = _create(folder, queue_id, first_seq=1)
    # A journal left in this place would be played into the new file.
    journal_of(file).unlink(missing_ok=True)
    sync_folder(folder)
    new.rename(file)
    sync_folder(folder)
    return queue_id


def replace_damaged(folder: Path, queue_id: str | None, first_seq: int) -> Path:
    """Set the damaged queue aside and start a new one; return where the old one is."""
    new = _create(folder, queue_id or str(uuid.uuid4()), first_seq)
    return set_aside(folder / QUEUE_FILE, new)


def _create(folder: Path, queue_id: str, first_seq: int) -> Path:
    require_real_folder(folder)
    file = folder / _NEW_FILE
    file.unlink(missing_ok=True)
    journal_of(file).unlink(missing_ok=True)
    os.close(create_private(file))
    connection = connect(
        file, (("page_size", str(schema.PAGE_SIZE), schema.PAGE_SIZE),)
    )
    try:
        hold(connection, PRAGMAS)
        connection.execute("BEGIN IMMEDIATE")
        for statement in schema.statements(schema.VERSION):
            connection.execute(statement)
        notes = {
            "queue_id": queue_id,
            "mark": mark_of(queue_id),
            "schema": str(schema.VERSION),
            "next_seq": str(first_seq),
        }
        connection.executemany("INSERT INTO meta VALUES (?, ?)", notes.items())
        connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={schema.VERSION}")
        connection.execute("COMMIT")
    finally:
        connection.close()
    journal_of(file).unlink(missing_ok=True)
    return file
