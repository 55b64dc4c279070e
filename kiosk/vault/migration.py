"""Bringing a queue file of an older version up to date, with a copy made first."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from kiosk.vault import schema
from kiosk.vault.copies import copy_before
from kiosk.vault.files import create_private, sync_folder

if TYPE_CHECKING:
    from pathlib import Path


def migrate(connection: sqlite3.Connection, file: Path) -> Path | None:
    """Lead `file` to the current version; return the copy made before, if one was.

    All steps are one transaction: a cut leaves the old version or the new one.
    """
    if version_of(connection) >= schema.VERSION:
        return None
    copy = copy_before(file, schema.VERSION)
    _back_up(connection, copy)
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have done it while this one waited.
        for step in range(version_of(connection), schema.VERSION):
            for statement in schema.MIGRATIONS[step]:
                connection.execute(statement)
        query = "UPDATE meta SET value = ? WHERE name = 'schema'"
        connection.execute(query, (str(schema.VERSION),))
        connection.execute(f"PRAGMA user_version={schema.VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return copy


def version_of(connection: sqlite3.Connection) -> int:
    """Read which version of the tables the file has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _back_up(connection: sqlite3.Connection, copy: Path) -> None:
    unfinished = copy.with_name(copy.name + ".tmp")
    unfinished.unlink(missing_ok=True)
    os.close(create_private(unfinished))
    target = sqlite3.connect(unfinished, isolation_level=None)
    try:
        target.execute("PRAGMA synchronous=EXTRA")
        connection.backup(target)
    finally:
        target.close()
    unfinished.with_name(unfinished.name + "-journal").unlink(missing_ok=True)
    unfinished.replace(copy)
    sync_folder(copy.parent)
