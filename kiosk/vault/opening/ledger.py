"""What the desk's PC remembers of batches: ids it opened and kiosks it knows.

No name and no answer is in here. It only serves to mark a form that came twice, and to
notice a kiosk that suddenly signs with another key.
"""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, Self

from kiosk.vault.files import create_private, make_private_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

LEDGER_FILE = "opened-forms.db"
_TABLES = (
    "CREATE TABLE IF NOT EXISTS opened (id TEXT PRIMARY KEY) STRICT",
    "CREATE TABLE IF NOT EXISTS withdrawn (form TEXT PRIMARY KEY) STRICT",
    """CREATE TABLE IF NOT EXISTS kiosk (
        kiosk TEXT PRIMARY KEY, signed_by TEXT NOT NULL
    ) STRICT""",
)


class LedgerError(Exception):
    """The desk's own file cannot be used."""


class Ledger:
    """The desk's memory, in a file of its own. Raises OSError or `LedgerError`."""

    def __init__(self, file: Path) -> None:
        make_private_folder(file.parent)
        if not file.exists():
            os.close(create_private(file))
        self._connection = sqlite3.connect(file, isolation_level=None)
        try:
            for table in _TABLES:
                self._connection.execute(table)
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise LedgerError(
                f"{file} cannot be used. Move it away and start again: forms opened "
                "before are then not marked, nothing else is lost"
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def opened_among(self, record_ids: Sequence[str]) -> set[str]:
        """Give those of a few forms that were handed over before, in one question."""
        marks = ",".join("?" * len(record_ids))
        query = f"SELECT id FROM opened WHERE id IN ({marks})"  # noqa: S608 - question marks only
        return {found for (found,) in self._connection.execute(query, record_ids)}

    def note_opened(self, record_ids: Iterable[str]) -> None:
        """Remember forms, once what they were opened into is safely written."""
        self._connection.execute("BEGIN IMMEDIATE")
        query = "INSERT OR IGNORE INTO opened VALUES (?)"
        self._connection.executemany(query, ((each,) for each in record_ids))
        self._connection.execute("COMMIT")

    def withdrawn(self) -> frozenset[str]:
        """Give what is known of forms that people took back: ids or reference codes."""
        query = "SELECT form FROM withdrawn"
        return frozenset(str(form) for (form,) in self._connection.execute(query))

    def note_withdrawn(self, form: str) -> None:
        """Remember that somebody took a form back, by its id or its reference code."""
        query = "INSERT OR IGNORE INTO withdrawn VALUES (?)"
        self._connection.execute(query, (form,))

    def forget_withdrawn(self, forms: Iterable[str]) -> None:
        """Take such a note away again: it was another person's form."""
        query = "DELETE FROM withdrawn WHERE form = ?"
        self._connection.executemany(query, ((form,) for form in forms))

    def key_of(self, kiosk: str) -> str | None:
        """Give the key that this kiosk is known to sign with."""
        query = "SELECT signed_by FROM kiosk WHERE kiosk = ?"
        row = self._connection.execute(query, (kiosk,)).fetchone()
        return None if row is None else str(row[0])

    def know(self, kiosk: str, signed_by: str) -> None:
        """Remember the key of a kiosk, or replace it by a new one."""
        query = (
            "INSERT INTO kiosk VALUES (?, ?) ON CONFLICT DO UPDATE SET signed_by = ?"
        )
        self._connection.execute(query, (kiosk, signed_by, signed_by))
