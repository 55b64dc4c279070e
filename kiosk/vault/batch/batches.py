"""Carrying forms away: each record in exactly one batch, however often one starts over.

First one transaction says which records are in the batch, and keeps the sealed
manifest, so the content of the file is settled. A cut after that leaves an open batch,
which every later export finishes first. Writing its file again gives the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.batch.archive import LISTING, MANIFEST, pack
from kiosk.vault.batch.contents import Contents, contents_of, new_contents
from kiosk.vault.batch.kinds import CANARY, FORMS
from kiosk.vault.batch.naming import SUFFIX, title_of
from kiosk.vault.batch.receipts import (
    SECRET_BYTES,
    hash_receipt,
    is_proven,
    open_batches,
    receipt_code,
    receipt_salt,
    receipts_of,
)
from kiosk.vault.batch.settlement import Settlement, keep_settlement
from kiosk.vault.batch.target import keep_other, remove_unfinished, require_room
from kiosk.vault.files import write_durably
from kiosk.vault.hashes import SpoiltForm, spoilt_forms_of
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer

MANIFEST_SCHEMA = 1
_MARK_NEW = (
    "INSERT INTO batched SELECT row, ? FROM record "
    "WHERE row NOT IN (SELECT row FROM batched)"
)


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as the kiosk knows it."""

    number: int
    kind: str
    count: int
    file: Path
    sha256: bytes
    spoilt: tuple[SpoiltForm, ...] = ()
    """Forms in it that no key opens, because the kiosk's disk changed them."""


def make_canary(queue: Queue, sealer: Sealer, now: float, to: Path) -> Batch:
    """Make a batch without forms: its receipt proves that a private key opens it.

    Raises OSError if `to` cannot be written; then no number was taken for it.
    """
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        require_room(to, sealer.kiosk_id)
        return _Export(queue, sealer, now, to).make(CANARY)


def has_canary(queue: Queue, sealer: Sealer) -> bool:
    """Tell whether somebody has opened a canary sealed to exactly these keys."""
    connection = queue.connection
    query = "SELECT number FROM batch WHERE kind = 'canary' AND key_ids = ?"
    canaries = connection.execute(query, (sealer.key_ids,)).fetchall()
    receipts = receipts_of(connection)
    return any(
        number in receipts and is_proven(connection, number, receipts[number])
        for (number,) in canaries
    )


def export(  # noqa: PLR0913 - the last three have a default
    queue: Queue,
    sealer: Sealer,
    now: float,
    to: Path,
    *,
    again: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    keep: Callable[[int], None] = lambda _count: None,
) -> list[Batch]:
    """Write every open batch and one with all new forms into the folder `to`.

    With `again` also every batch that was carried away and has no receipt yet: its
    stick may be lost. `progress` hears how many forms of how many were handed to the
    system; `keep` is called with the count of each file in the transaction that notes
    it as written. Safe to repeat after a cut at any point. Raises OSError if `to`
    cannot be written, sqlite3.Error or `StoreError` where the queue is at fault,
    `LockHeldError` while somebody else is at the batches.
    """
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        unfinished = _unfinished(queue, again=again)
        total = sum(count for _, count in unfinished) + queue.waiting()
        remove_unfinished(to, sealer.kiosk_id)
        work = _Export(queue, sealer, now, to, _Steps(total, progress), keep)
        finished = [work.finish(number) for number, _ in unfinished]
        if queue.waiting():
            finished.append(work.make(FORMS))
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


@dataclass(frozen=True, slots=True)
class _Export:
    """One export of one queue to one folder."""

    queue: Queue
    sealer: Sealer
    now: float
    to: Path
    steps: _Steps | None = None
    keep: Callable[[int], None] = lambda _count: None

    def make(self, kind: str) -> Batch:
        """Settle a new batch and write its file."""
        number, contents = self._settle(kind)
        return self._write(number, contents)

    def finish(self, number: int) -> Batch:
        """Write the file of a batch that was settled before."""
        return self._write(number, contents_of(self.queue.connection, number))

    def _write(self, number: int, contents: Contents) -> Batch:
        connection = self.queue.connection
        query = "SELECT kind, count, manifest FROM batch WHERE number = ?"
        row = connection.execute(query, (number,)).fetchone()
        if row is None:
            raise StoreError(ClosedReason.QUEUE_DAMAGED)
        kind, count, manifest = row
        file = self.to / (title_of(self.sealer.kiosk_id, number) + SUFFIX)
        if os.path.lexists(file):
            keep_other(file, pack(contents.members(connection, manifest)))
        members = contents.members(connection, manifest)
        if self.steps is not None:
            members = self.steps.over(members)
        digest = write_durably(file, pack(members))
        # The first file is the proof of what the batch held; a later one may be spoilt.
        update = (
            "UPDATE batch SET file_sha256 = coalesce(file_sha256, ?), exported = ? "
            "WHERE number = ?"
        )
        with self.queue.transaction():
            connection.execute(update, (digest, int(self.now), number))
            self.keep(count)
        spoilt = spoilt_forms_of(connection, number)
        return Batch(number, kind, count, file, digest, spoilt)

    def _settle(self, kind: str) -> tuple[int, Contents]:
        """Settle in one transaction what the batch holds and how it is confirmed."""
        queue, sealer = self.queue, self.sealer
        secret = secrets.token_bytes(SECRET_BYTES)
        # The slow hash is worked out beside the marking of the rows.
        with ThreadPoolExecutor(1) as aside, queue.transaction() as connection:
            query = "SELECT coalesce(max(number), 0) + 1 FROM batch"
            number: int = connection.execute(query).fetchone()[0]
            contents = new_contents(connection) if kind == FORMS else Contents()
            listing = hashlib.sha256(contents.listing)
            code = receipt_code(secret, listing.digest())
            salt = receipt_salt(connection)
            receipt = aside.submit(hash_receipt, code, salt)
            manifest = sealer.seal(
                {
                    "kind": kind,
                    "kiosk": sealer.kiosk_id,
                    "queue": queue.queue_id,
                    "batch": number,
                    "count": len(contents.rows),
                    "listing": listing.hexdigest(),
                    "secret": secret.hex(),
                    "signed_by": sealer.signed_by,
                    "schema": MANIFEST_SCHEMA,
                }
            )
            count = len(contents.rows)
            values = (
                number,
                kind,
                sealer.key_ids,
                count,
                manifest,
                salt,
                int(self.now),
            )
            connection.execute(
                "INSERT INTO batch (number, kind, key_ids, count, manifest, "
                "receipt_salt, receipt_hash, made) VALUES (?, ?, ?, ?, ?, ?, x'', ?)",
                values,
            )
            if contents.rows:
                connection.execute(_MARK_NEW, (number,))
            update = "UPDATE batch SET receipt_hash = ? WHERE number = ?"
            connection.execute(update, (receipt.result(), number))
            settled = Settlement.of(contents, manifest, salt, receipt.result())
            keep_settlement(connection, number, settled)
            queue.note_time(self.now)
        queue.recount()
        return number, contents


def _unfinished(queue: Queue, *, again: bool) -> list[tuple[int, int]]:
    return [
        (batch.number, batch.count)
        for batch in open_batches(queue.connection)
        if batch.kind == FORMS and (again or not batch.is_exported)
    ]
