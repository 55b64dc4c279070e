"""Opening the queue file with the settings that keep forms, and no others.

TRUNCATE and EXTRA lost nothing in every power cut that was replayed; the usual defaults
did. SQLite ignores a PRAGMA it does not like, so each one is read back.
"""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PRAGMAS: Sequence[tuple[str, str, object]] = (
    ("busy_timeout", "5000", 5000),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("fullfsync", "ON", 1),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("temp_store", "MEMORY", 2),
)
"""Name, value to set, value to read back."""

_CAREFUL_READING = ("busy_timeout", "trusted_schema", "cell_size_check", "mmap_size")


def connect(
    file: Path, pragmas: Sequence[tuple[str, str, object]] = PRAGMAS
) -> sqlite3.Connection:
    """Open an existing queue file for writing. It is never created here.

    Raises sqlite3.Error, or `StoreError` if a setting did not hold.
    """
    connection = _open(file, "rw")
    try:
        hold(connection, pragmas)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_for_reading(file: Path) -> sqlite3.Connection:
    """Open the queue file so that nothing can change it, not even its journal."""
    connection = _open(file, "ro")
    try:
        hold(connection, [each for each in PRAGMAS if each[0] in _CAREFUL_READING])
    except BaseException:
        connection.close()
        raise
    return connection


def hold(
    connection: sqlite3.Connection, pragmas: Sequence[tuple[str, str, object]]
) -> None:
    """Set each PRAGMA and read it back; `StoreError` if SQLite did not take one."""
    for name, value, expected in pragmas:
        connection.execute(f"PRAGMA {name}={value}").fetchall()
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is not None and row[0] == expected:
            continue
        # A SQLite built without memory mapping has no row for it: that is 0 for good.
        if row is None and name == "mmap_size":
            continue
        raise StoreError(ClosedReason.SETTINGS_NOT_HELD)


def _open(file: Path, mode: str) -> sqlite3.Connection:
    address = f"file:{quote(file.absolute().as_posix())}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=5)
    # A damaged row must come out as odd text, not stop the rows after it.
    connection.text_factory = _forgiving
    return connection


def _forgiving(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def reason_of(error: sqlite3.Error | OSError | MemoryError) -> ClosedReason:
    """Say in our own codes what went wrong; SQLite's own words may quote rows."""
    if isinstance(error, MemoryError):
        return ClosedReason.OUT_OF_MEMORY
    if isinstance(error, OSError):
        return _REASON_OF_ERRNO.get(error.errno or 0, ClosedReason.FOLDER_UNUSABLE)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return ClosedReason.UNEXPECTED
    return _REASON_OF_CODE.get(code & 0xFF, ClosedReason.UNEXPECTED)


_REASON_OF_CODE = {
    sqlite3.SQLITE_FULL: ClosedReason.DISK_FULL,
    sqlite3.SQLITE_READONLY: ClosedReason.READ_ONLY,
    sqlite3.SQLITE_PERM: ClosedReason.READ_ONLY,
    sqlite3.SQLITE_IOERR: ClosedReason.IO_ERROR,
    sqlite3.SQLITE_CORRUPT: ClosedReason.QUEUE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ClosedReason.QUEUE_DAMAGED,
    sqlite3.SQLITE_CANTOPEN: ClosedReason.FOLDER_UNUSABLE,
    sqlite3.SQLITE_BUSY: ClosedReason.BUSY,
    sqlite3.SQLITE_LOCKED: ClosedReason.BUSY,
    sqlite3.SQLITE_NOMEM: ClosedReason.OUT_OF_MEMORY,
}
_REASON_OF_ERRNO = {
    errno.EIO: ClosedReason.IO_ERROR,
    errno.ENOSPC: ClosedReason.DISK_FULL,
    errno.EROFS: ClosedReason.READ_ONLY,
    errno.EACCES: ClosedReason.READ_ONLY,
    errno.ENOMEM: ClosedReason.OUT_OF_MEMORY,
}
