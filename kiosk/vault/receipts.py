"""The receipt: proof, before anything is deleted, that the private key opened a batch.

A random secret lies sealed in each batch. Only who opened it can tell the code that
follows from it; the kiosk keeps no more than a slow hash of the code.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING

from kiosk.vault.codes import RECEIPT_CHARACTERS, encode, read
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock

if TYPE_CHECKING:
    import sqlite3

    from kiosk.vault.queue import Queue

SECRET_BYTES = 16


class UnknownReceiptError(ValueError):
    """The code was mistyped or belongs to no batch of this kiosk."""


def receipt_code(secret: bytes, listing_sha256: bytes) -> str:
    """Give the code for a batch whose content has this hash."""
    return encode(hmac.digest(secret, listing_sha256, "sha256"), RECEIPT_CHARACTERS)


def receipt_salt(connection: sqlite3.Connection) -> bytes:
    """Give the salt of this queue's codes.

    One for all batches: a mistyped code is then known as such after one slow hash,
    however many batches there have been.
    """
    query = "SELECT receipt_salt FROM batch ORDER BY number DESC LIMIT 1"
    row = connection.execute(query).fetchone()
    return secrets.token_bytes(SECRET_BYTES) if row is None else bytes(row[0])


def hash_receipt(code: str, salt: bytes) -> bytes:
    """Give what the kiosk keeps of a code.

    A code has 40 bits: a fast hash of it would be undone in minutes.
    """
    return hashlib.scrypt(code.encode(), salt=salt, n=2**13, r=8, p=1, dklen=32)


def confirm(queue: Queue, typed: str, now: float) -> int:
    """Mark the batch that `typed` proves as arrived; return its number.

    Typing a code twice does no harm. Raises `UnknownReceiptError`.
    """
    code = read(typed, RECEIPT_CHARACTERS)
    if code is None:
        raise UnknownReceiptError(
            "this is no receipt code; look for a slip of the hand"
        )
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        number = _batch_of(queue, code)
        # A clock that was set back must not let the hold end early.
        confirmed = max(int(now), queue.last_seen())
        update = "UPDATE batch SET confirmed = coalesce(confirmed, ?) WHERE number = ?"
        with queue.transaction() as connection:
            connection.execute(update, (confirmed, number))
            queue.note_time(now)
    return number


def _batch_of(queue: Queue, code: str) -> int:
    query = "SELECT number, receipt_salt, receipt_hash FROM batch ORDER BY number DESC"
    hashes: dict[bytes, bytes] = {}
    for number, salt, kept in queue.connection.execute(query).fetchall():
        if salt not in hashes:
            hashes[salt] = hash_receipt(code, salt)
        if hmac.compare_digest(hashes[salt], kept):
            return int(number)
    raise UnknownReceiptError("no batch of this kiosk has this receipt code")
