"""Carrying forms away: each record in exactly one batch, however often one starts over.

First one transaction says which records are in the batch, and keeps the sealed
manifest, so the content of the file is settled. A cut after that leaves an open batch,
which every later export finishes first. Writing its file again gives the same bytes.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.archive import LISTING, MANIFEST, RecordName, pack
from kiosk.vault.carving import DAY, UUID
from kiosk.vault.files import hash_file, write_durably
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock
from kiosk.vault.receipts import (
    SECRET_BYTES,
    hash_receipt,
    receipt_code,
    receipt_salt,
)
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer

FORMS, CANARY = "forms", "canary"
MANIFEST_SCHEMA = 1
_ROWS_AT_ONCE = 250


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as the kiosk knows it."""

    number: int
    kind: str
    count: int
    file: Path
    sha256: bytes


def make_canary(queue: Queue, sealer: Sealer, now: float, to: Path) -> Batch:
    """Make a batch without forms: its receipt proves that a private key opens it."""
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        number = _insert(queue, sealer, CANARY, now)
        return finish(queue, sealer.kiosk_id, number, now, to)


def has_canary(queue: Queue, sealer: Sealer) -> bool:
    """Tell whether somebody has opened a canary sealed to exactly these keys."""
    query = (
        "SELECT 1 FROM batch "
        "WHERE kind = 'canary' AND key_ids = ? AND confirmed IS NOT NULL"
    )
    found = queue.connection.execute(query, (sealer.key_ids,)).fetchone()
    return found is not None


def export(  # noqa: PLR0913 - the last two have a default
    queue: Queue,
    sealer: Sealer,
    now: float,
    to: Path,
    *,
    again: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[Batch]:
    """Write every open batch and one with all new forms into the folder `to`.

    With `again` also every batch that was carried away and has no receipt yet: its
    stick may be lost. `progress` hears how many forms of how many were handed to the
    system. Safe to repeat after a cut at any point. Raises OSError if `to` cannot be
    written, sqlite3.Error or `StoreError` where the queue is at fault, `LockHeldError`
    while somebody else is at the batches.
    """
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        unfinished = _unfinished(queue, again=again)
        total = sum(count for _, count in unfinished) + queue.waiting()
        steps = _Steps(total, progress)
        finished = [
            finish(queue, sealer.kiosk_id, number, now, to, steps)
            for number, _ in unfinished
        ]
        if queue.waiting():
            number = _insert(queue, sealer, FORMS, now)
            finished.append(finish(queue, sealer.kiosk_id, number, now, to, steps))
    return finished


class _Steps:
    """Counts forms as they are handed over."""

    def __init__(self, total: int, progress: Callable[[int, int], None]) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def over(self, members: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        """Give the members, and tell of each form among them."""
        for name, content in members:
            yield name, content
            if name not in {MANIFEST, LISTING}:
                self._done += 1
                self._progress(self._done, self._total)


def finish(  # noqa: PLR0913, PLR0917 - the last one has a default
    queue: Queue,
    kiosk_id: str,
    number: int,
    now: float,
    to: Path,
    steps: _Steps | None = None,
) -> Batch:
    """Write the file of batch `number` and note that it is there."""
    query = "SELECT kind, count, manifest, file_sha256 FROM batch WHERE number = ?"
    row = queue.connection.execute(query, (number,)).fetchone()
    if row is None:
        raise StoreError(ClosedReason.QUEUE_DAMAGED)
    kind, count, manifest, noted = row
    file = to / f"K{kiosk_id}-B{number}.agebatch"
    if file.exists():
        expected = noted or _digest(pack(_members(queue, number, manifest)))
        _keep_other(file, expected)
    members = _members(queue, number, manifest)
    digest = write_durably(file, pack(steps.over(members) if steps else members))
    update = "UPDATE batch SET file_sha256 = ?, exported = ? WHERE number = ?"
    with queue.transaction() as connection:
        connection.execute(update, (digest, int(now), number))
    return Batch(number, kind, count, file, digest)


def _unfinished(queue: Queue, *, again: bool) -> list[tuple[int, int]]:
    query = (
        "SELECT number, count FROM batch WHERE kind = ? AND confirmed IS NULL "
        "AND (exported IS NULL OR ?) ORDER BY number"
    )
    return list(queue.connection.execute(query, (FORMS, again)))


def _digest(chunks: Iterable[bytes]) -> bytes:
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.digest()


def _keep_other(file: Path, expected: bytes) -> None:
    """Keep what lies under the name of a batch and is not this batch.

    A kiosk whose damaged queue was replaced counts its batches from one again, and the
    older file of that name may be the last place where its forms are.
    """
    if file.is_symlink() or hash_file(file) == expected:
        return
    number = 1
    while (kept := file.with_stem(f"{file.stem}.older-{number}")).exists():
        number += 1
    file.rename(kept)


def _insert(queue: Queue, sealer: Sealer, kind: str, now: float) -> int:
    """Settle in one transaction what the batch holds and how it is confirmed."""
    secret = secrets.token_bytes(SECRET_BYTES)
    with queue.transaction() as connection:
        query = "SELECT coalesce(max(number), 0) + 1 FROM batch"
        number: int = connection.execute(query).fetchone()[0]
        rows = _new_rows(connection) if kind == FORMS else []
        listing, key_ids = _listing(connection, rows), sealer.key_ids
        code = receipt_code(secret, hashlib.sha256(listing).digest())
        manifest = sealer.seal(
            {
                "kind": kind,
                "kiosk": sealer.kiosk_id,
                "queue": queue.queue_id,
                "batch": number,
                "count": len(rows),
                "listing": hashlib.sha256(listing).hexdigest(),
                "secret": secret.hex(),
                "signed_by": sealer.signed_by,
                "schema": MANIFEST_SCHEMA,
            }
        )
        salt = receipt_salt(connection)
        values = (
            number, kind, key_ids, len(rows), manifest, salt, hash_receipt(code, salt),
            int(now),
        )  # fmt: skip
        connection.execute(
            "INSERT INTO batch (number, kind, key_ids, count, manifest, receipt_salt, "
            "receipt_hash, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )
        pairs = ((row, number) for row in rows)
        connection.executemany("INSERT INTO batched VALUES (?, ?)", pairs)
        queue.note_time(now)
    queue.recount()
    return number


def _new_rows(connection: sqlite3.Connection) -> list[int]:
    query = (
        "SELECT row FROM record WHERE row NOT IN (SELECT row FROM batched) "
        "ORDER BY seq, row"
    )
    return [row for (row,) in connection.execute(query)]


def _members(queue: Queue, number: int, manifest: bytes) -> Iterator[tuple[str, bytes]]:
    yield MANIFEST, manifest
    query = (
        "SELECT record.row FROM batched JOIN record USING (row) WHERE batch = ? "
        "ORDER BY seq, record.row"
    )
    rows = [row for (row,) in queue.connection.execute(query, (number,))]
    listing = []
    for name, digest, sealed in _read(queue.connection, rows, "sealed"):
        listing.append(_line(name, digest))
        yield name, sealed
    yield LISTING, b"".join(listing)


def _listing(connection: sqlite3.Connection, rows: list[int]) -> bytes:
    """Give the hashes noted when the records were saved, as `sha256sum` writes them."""
    entries = _read(connection, rows, "NULL")
    return b"".join(_line(name, digest) for name, digest, _ in entries)


def _line(name: str, digest: bytes) -> bytes:
    return f"{digest.hex()}  {name}\n".encode()


def _read(
    connection: sqlite3.Connection, rows: list[int], content: str
) -> Iterator[tuple[str, bytes, bytes]]:
    """Give name, noted hash and `content` of `rows`, a few at a time.

    An open query would keep the kiosk from saving while a slow stick is written to.
    """
    for begin in range(0, len(rows), _ROWS_AT_ONCE):
        part = rows[begin : begin + _ROWS_AT_ONCE]
        marks = ",".join("?" * len(part))
        query = (
            f"SELECT row, seq, day, id, sha256, {content} FROM record "  # noqa: S608 - both parts are ours
            f"WHERE row IN ({marks}) ORDER BY seq, row"
        )
        found = connection.execute(query, part).fetchall()
        for row, seq, day, record_id, digest, sealed in found:
            yield _name(row, seq, day, record_id), digest, sealed


def _name(row: int, seq: int, day: str, record_id: str) -> str:
    """Name a record by what stands outside, as far as damage left that readable."""
    is_whole = re.fullmatch(UUID, record_id) and re.fullmatch(DAY, day) and seq >= 0
    return str(RecordName(seq, day, record_id)) if is_whole else f"row-{row}.age"
