"""The tables of the queue file, and how an older file becomes a current one.

Rows of `record` are written once and never changed: which batch a record belongs to
stands in a narrow table of its own. So marking ten thousand records rewrites a hundred
kilobytes, and sealed records are only ever added or, after the receipt, deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

APPLICATION_ID = 0x4B514531
"""Bytes 68 to 71 of the file ("KQE1"): tells our queue from any other SQLite file."""

VERSION = 1
PAGE_SIZE = 8192
"""A sealed form of usual length stays on one page, so a damaged file can be carved."""

FIRST_TABLES: Sequence[str] = (
    """CREATE TABLE record (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        seq INTEGER NOT NULL,
        day TEXT NOT NULL,
        key_ids TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        sealed BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE batch (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('forms', 'canary')),
        key_ids TEXT NOT NULL,
        count INTEGER NOT NULL,
        manifest BLOB NOT NULL,
        receipt_salt BLOB NOT NULL,
        receipt_hash BLOB NOT NULL,
        made INTEGER NOT NULL,
        file_sha256 BLOB,
        exported INTEGER,
        confirmed INTEGER,
        purged INTEGER
    ) STRICT""",
    """CREATE TABLE batched (
        row INTEGER PRIMARY KEY REFERENCES record(row) ON DELETE CASCADE,
        batch INTEGER NOT NULL REFERENCES batch(number)
    ) STRICT""",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)
"""The tables of version 1. Times are whole seconds since 1970, for what staff do.

What came later and needs no table of its own stands in `meta`, so that the version
before opens the file as well: see `settlement` and `receipts`.
"""

MIGRATIONS: Mapping[int, Sequence[str]] = {}
"""From each older version, the statements that lead to the next one."""


def statements(version: int) -> Iterator[str]:
    """Give what makes the tables of `version`, new files and old ones alike."""
    yield from FIRST_TABLES
    for step in range(1, version):
        yield from MIGRATIONS[step]


def layout(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    """Read the definitions that a file holds, to compare with those it should."""
    query = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"
    return set(connection.execute(query))
