"""Looking at a queue file before anything may write to it.

The look never changes a byte: a file that turns out to be damaged is later set aside
exactly as it was found.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from contextlib import closing
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.vault import schema
from kiosk.vault.batch.settlement import are_settled
from kiosk.vault.connection import connect_for_reading, reason_of
from kiosk.vault.files import open_for_reading
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from pathlib import Path

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"
_FAULTS = (sqlite3.Error, UnicodeDecodeError)
"""SQLite quotes damaged definitions, and Python cannot always read what it quotes."""

_ERROR_CODE = re.compile(r"error code=([0-9]{1,9})")


class Soundness(Enum):
    """What a look at the file tells."""

    SOUND = "sound"
    UNFINISHED = "unfinished"
    """A transaction was cut off: SQLite must first undo it, which writes."""
    DAMAGED = "damaged"


def look_at(file: Path) -> Soundness:
    """Judge the queue file. OSError or `StoreError` if it cannot be read at all."""
    if not _is_queue_header(file):
        return Soundness.DAMAGED
    if _has_journal(file):
        return Soundness.UNFINISHED
    try:
        connection = connect_for_reading(file)
    except _FAULTS as error:
        return _judge(error)
    try:
        return Soundness.SOUND if examine(connection) else Soundness.DAMAGED
    except _FAULTS as error:
        # A journal that came up between the two looks is another program at work.
        if _has_journal(file):
            return Soundness.UNFINISHED
        return _judge(error)
    finally:
        connection.close()


def is_sound(connection: sqlite3.Connection) -> bool:
    """Check a file that SQLite may write to; damage of any kind is a no."""
    try:
        return examine(connection)
    except _FAULTS as error:
        return _judge(error) is Soundness.SOUND


def examine(connection: sqlite3.Connection) -> bool:
    """Check pages, indexes, tables, marks, and that each batch is what was settled.

    Raises `StoreError` for a sound file of a newer program, which is left alone, and
    for one that could not be read, which says nothing about the file.
    """
    if not _is_consistent(connection):
        return False
    query = "SELECT name, value FROM meta"
    meta = dict(connection.execute(query).fetchall())
    if meta.get("mark") != mark_of(meta.get("queue_id", "")):
        return False
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    # The version stands in two places, so that damage does not pass for a newer file.
    if str(version) != meta.get("schema"):
        return False
    if version > schema.VERSION:
        raise StoreError(ClosedReason.QUEUE_NEWER)
    next_seq: str = meta.get("next_seq", "")
    return (
        schema.layout(connection) == _layout_of(version)
        and next_seq.isascii()
        and next_seq.isdigit()
        and are_settled(connection)
    )


def _is_consistent(connection: sqlite3.Connection) -> bool:
    answer = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if answer is None or answer[0] != "ok":
        # SQLite puts an error of the disk into the same row as damage.
        code = _ERROR_CODE.search(str(answer and answer[0]))
        if code and int(code[1]) & 0xFF == sqlite3.SQLITE_IOERR:
            raise StoreError(ClosedReason.IO_ERROR)
        return False
    # A form whose batch is not there would be carried away by none.
    return connection.execute("PRAGMA foreign_key_check").fetchone() is None


def _layout_of(version: int) -> set[tuple[str, ...]]:
    with closing(sqlite3.connect(":memory:")) as model:
        for statement in schema.statements(version):
            model.execute(statement)
        return schema.layout(model)


def mark_of(queue_id: str) -> str:
    """Give the check mark of a queue id: it tells another queue from a damaged one."""
    return hashlib.sha256(b"queue\n" + queue_id.encode()).hexdigest()[:16]


def _is_queue_header(file: Path) -> bool:
    with open_for_reading(file) as descriptor:
        header = os.read(descriptor, _HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        return False
    page_size, versions = header[16:18], header[18:20]
    application = int.from_bytes(header[68:72], "big")
    # A header that asks for write-ahead logging would make SQLite rewrite it on sight.
    return (
        int.from_bytes(page_size, "big") == schema.PAGE_SIZE
        and versions == b"\x01\x01"
        and application == schema.APPLICATION_ID
    )


def _has_journal(file: Path) -> bool:
    journal = journal_of(file)
    try:
        return journal.stat().st_size > 0
    except FileNotFoundError:
        return False


def journal_of(file: Path) -> Path:
    """Name SQLite's rollback journal beside `file`."""
    return file.with_name(file.name + "-journal")


def _judge(error: sqlite3.Error | UnicodeDecodeError) -> Soundness:
    if isinstance(error, UnicodeDecodeError):
        return Soundness.DAMAGED
    reason = reason_of(error)
    # SQLITE_ERROR is what damage in the table definitions looks like.
    if reason in {ClosedReason.QUEUE_DAMAGED, ClosedReason.UNEXPECTED}:
        return Soundness.DAMAGED
    raise StoreError(reason) from None
