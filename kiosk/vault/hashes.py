"""Looking whether each sealed form is still, bit for bit, what was saved.

SQLite's own check knows nothing of what stands inside a row. Nobody can put a spoilt
form right; but while its code and day are known, somebody may remember whose it was.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.batch.receipts import receipts_of
from kiosk.vault.withdrawal import code_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_ROWS_AT_ONCE = 250
_ROWS = (
    "SELECT record.row, id, day, sha256, sealed, batch "
    "FROM record LEFT JOIN batched USING (row) "
    "WHERE record.row > ? ORDER BY record.row LIMIT ?"
)
_ROWS_OF_BATCH = (
    "SELECT row, id, day, sha256, sealed, ?2 FROM record WHERE row > ?1 "
    "AND row IN (SELECT row FROM batched WHERE batch = ?2) ORDER BY row LIMIT ?3"
)


@dataclass(frozen=True, slots=True)
class SpoiltForm:
    """A form that no key opens any more: its code, day, and batch if one holds it."""

    reference: str
    day: str
    batch: int | None


def spoilt_forms(connection: sqlite3.Connection) -> tuple[SpoiltForm, ...]:
    """Name every form whose bytes are not those that were saved.

    Not those of a batch whose receipt was typed: the clinic has opened them. A few are
    read at a time: an open query would keep the kiosk from saving.
    """
    return tuple(_spoilt(connection, _ROWS, ()))


def spoilt_forms_of(
    connection: sqlite3.Connection, batch: int
) -> tuple[SpoiltForm, ...]:
    """Name those in one batch, without reading what stands in all the others."""
    return tuple(_spoilt(connection, _ROWS_OF_BATCH, (batch,)))


def _spoilt(
    connection: sqlite3.Connection, query: str, which: tuple[int, ...]
) -> Iterator[SpoiltForm]:
    received = receipts_of(connection)
    last = -(1 << 63)
    while rows := connection.execute(query, (last, *which, _ROWS_AT_ONCE)).fetchall():
        last = rows[-1][0]
        for _, record_id, day, digest, sealed, batch in rows:
            if batch not in received and hashlib.sha256(sealed).digest() != digest:
                yield SpoiltForm(code_of(record_id) or "?", day, batch)
