"""Keeping one record: "saved" means committed, synced and read back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.vault.connection import connect_for_reading
from kiosk.vault.sealing import Outside
from kiosk.vault.state import NOT_SEALED, ClosedReason, SealingError, StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer


class FinishedForm(Protocol):
    """What the vault needs to know of a record of the interest form."""

    @property
    def id(self) -> UUID:
        """The id made when the form was opened."""

    @property
    def reference(self) -> str:
        """The short code the visitor is given."""

    @property
    def replaces(self) -> Sequence[UUID]:
        """The ids of what this form was before its visitor corrected it."""

    def payload(self) -> Mapping[str, object]:
        """Give the record as plain JSON values."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The proof that a form is kept: what the patient may be told."""

    reference_code: str
    seq: int


class Intake:
    """Puts records into one queue. Reads back through a door of its own.

    The second connection has its own page cache, so what it finds has left SQLite's
    memory and reached the file.
    """

    def __init__(self, queue: Queue, sealer: Sealer) -> None:
        self._queue = queue
        self._sealer = sealer
        self._reader = connect_for_reading(queue.file)

    def close(self) -> None:
        """Let go of the reading connection; the queue stays open."""
        self._reader.close()

    def save(self, form: FinishedForm, now: datetime) -> Saved:
        """Keep `form`; a second time with the same id changes nothing.

        What it replaces goes in the same step, unless a batch has it: that is settled.
        Raises `SealingError` for this record alone, `StoreError` or sqlite3.Error when
        the store is at fault. Whatever is raised, the record was not acknowledged.
        """
        if not self._queue.is_in_place():
            raise StoreError(ClosedReason.QUEUE_MISSING)
        with self._queue.transaction() as connection:
            is_new = _find(connection, str(form.id)) is None
            if is_new:
                has_replaced = _take_out(connection, form.replaces)
                self._insert(connection, form, now)
        if is_new and has_replaced:
            self._queue.recount()
        elif is_new:
            self._queue.count_one_more()
        return Saved(form.reference, self._read_back(str(form.id)))

    def _insert(
        self, connection: sqlite3.Connection, form: FinishedForm, now: datetime
    ) -> None:
        seq = int(self._queue.meta("next_seq") or "1")
        outside = Outside(str(form.id), seq, now.date().isoformat())
        sealed = self._sealer.seal_record(outside, _answers(form))
        row = (
            outside.id,
            seq,
            outside.day,
            self._sealer.key_ids,
            hashlib.sha256(sealed).digest(),
            sealed,
        )
        query = (
            "INSERT INTO record (id, seq, day, key_ids, sha256, sealed) "
            "VALUES (?, ?, ?, ?, ?, ?)"
        )
        connection.execute(query, row)
        self._queue.set_meta("next_seq", str(seq + 1))
        self._queue.note_time(now.timestamp())

    def _read_back(self, record_id: str) -> int:
        found = _find(self._reader, record_id)
        if found is None or not self._queue.is_in_place():
            raise StoreError(ClosedReason.QUEUE_MISSING)
        seq, digest, sealed = found
        if hashlib.sha256(sealed).digest() != digest:
            raise StoreError(ClosedReason.IO_ERROR)
        return seq


def _answers(form: FinishedForm) -> Mapping[str, object]:
    answers: Mapping[str, object] | None
    try:
        answers = form.payload()
    except Exception:  # noqa: BLE001 - its words may be a patient's
        answers = None
    if answers is None:
        raise SealingError(NOT_SEALED)
    return answers


def _take_out(connection: sqlite3.Connection, ids: Sequence[UUID]) -> bool:
    """Delete the forms with these ids that no batch has; tell whether any was there."""
    query = "DELETE FROM record WHERE id = ? AND row NOT IN (SELECT row FROM batched)"
    done = [connection.execute(query, (str(each),)).rowcount for each in ids]
    return any(done)


def _find(
    connection: sqlite3.Connection, record_id: str
) -> tuple[int, bytes, bytes] | None:
    query = "SELECT seq, sha256, sealed FROM record WHERE id = ?"
    row: tuple[int, bytes, bytes] | None
    row = connection.execute(query, (record_id,)).fetchone()
    return row
