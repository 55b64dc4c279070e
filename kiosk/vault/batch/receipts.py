"""The receipt: proof, before anything is deleted, that the private key opened a batch.

A random secret lies sealed in each batch. Only who opened it can tell the code that
follows from it; the kiosk keeps no more than a slow hash of the code. Once the code was
typed it is kept, so that the purge can work the hash out anew and need not believe a
mark that one flipped bit makes.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.batch.contents import contents_of
from kiosk.vault.batch.settlement import (
    Settlement,
    is_settled,
    keep_settlement,
    settlement_of,
)
from kiosk.vault.codes import RECEIPT_CHARACTERS, encode, read
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from kiosk.vault.queue import Queue

SECRET_BYTES = 16
_NAME = "receipt:"
_TEXT = re.compile(r"(\S{1,20}) ([0-9]{1,15})")


class UnknownReceiptError(ValueError):
    """The code was mistyped or belongs to no batch of this kiosk."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A code that was typed for a batch, and when (seconds since 1970)."""

    code: str
    when: int

    @classmethod
    def read(cls, text: str) -> Receipt | None:
        """Read what `__str__` wrote; none where the code's check does not hold."""
        found = _TEXT.fullmatch(text)
        code = read(found[1], RECEIPT_CHARACTERS) if found else None
        return cls(code, int(found[2])) if found and code else None

    def __str__(self) -> str:
        return f"{self.code} {self.when}"


@dataclass(frozen=True, slots=True)
class OpenBatch:
    """A batch that has no receipt yet."""

    number: int
    kind: str
    count: int
    is_exported: bool


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


def confirm(
    queue: Queue,
    typed: str,
    now: float,
    keep: Callable[[int], None] = lambda _number: None,
) -> int:
    """Mark the batch that `typed` proves as arrived; return its number.

    Typing a code twice does no harm. `keep` is called with the number in the
    transaction that marks it, the first time only. Raises `UnknownReceiptError`.
    """
    code = read(typed, RECEIPT_CHARACTERS)
    if code is None:
        raise UnknownReceiptError(
            "this is no receipt code; look for a slip of the hand"
        )
    with FolderLock(queue.file.parent, BATCHES_LOCK, wait=LOCK_WAIT):
        number = _batch_of(queue, code)
        # A clock that was set back must not let the hold end early; one that is ahead
        # is put right by the purge.
        when = max(int(now), queue.last_seen())
        with queue.transaction() as connection:
            if number not in receipts_of(connection):
                keep_receipt(connection, number, Receipt(code, when))
                keep(number)
            _keep_twin(connection, number)
            queue.note_time(now)
    return number


def receipts_of(connection: sqlite3.Connection) -> dict[int, Receipt]:
    """Give the receipts that were typed, by the number of their batch."""
    query = "SELECT name, value FROM meta WHERE name GLOB 'receipt:*'"
    found: dict[int, Receipt] = {}
    for name, text in connection.execute(query):
        digits, receipt = name.removeprefix(_NAME), Receipt.read(text)
        if receipt is not None and digits.isascii() and digits.isdigit():
            found[int(digits)] = receipt
    return found


def keep_receipt(connection: sqlite3.Connection, number: int, receipt: Receipt) -> None:
    """Keep the receipt of batch `number`; inside a transaction."""
    query = "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = ?"
    text = str(receipt)
    connection.execute(query, (f"{_NAME}{number}", text, text))
    # For the version before, which knows no other mark.
    update = "UPDATE batch SET confirmed = ? WHERE number = ?"
    connection.execute(update, (receipt.when, number))


def is_proven(connection: sqlite3.Connection, number: int, receipt: Receipt) -> bool:
    """Work out anew whether this receipt is the one of batch `number`."""
    return any(
        hmac.compare_digest(hash_receipt(receipt.code, salt), kept)
        for salt, kept in _expected(connection, number)
    )


def open_batches(connection: sqlite3.Connection) -> list[OpenBatch]:
    """Give the batches that nobody has proven to have arrived, in their order."""
    receipts = receipts_of(connection)
    query = (
        "SELECT number, kind, count, exported IS NOT NULL FROM batch "
        "WHERE purged IS NULL ORDER BY number"
    )
    rows = connection.execute(query).fetchall()
    return [
        OpenBatch(number, kind, count, bool(is_exported))
        for number, kind, count, is_exported in rows
        if number not in receipts
    ]


def _batch_of(queue: Queue, code: str) -> int:
    query = "SELECT number FROM batch ORDER BY number DESC"
    hashes: dict[bytes, bytes] = {}
    for (number,) in queue.connection.execute(query).fetchall():
        for salt, kept in _expected(queue.connection, number):
            if salt not in hashes:
                hashes[salt] = hash_receipt(code, salt)
            if hmac.compare_digest(hashes[salt], kept):
                return int(number)
    raise UnknownReceiptError("no batch of this kiosk has this receipt code")


def _expected(
    connection: sqlite3.Connection, number: int
) -> Iterator[tuple[bytes, bytes]]:
    """Give salt and hash of a batch's receipt, from both places where they stand."""
    query = "SELECT receipt_salt, receipt_hash FROM batch WHERE number = ?"
    row = connection.execute(query, (number,)).fetchone()
    if row is not None:
        yield bytes(row[0]), bytes(row[1])
    twin = settlement_of(connection, number)
    if twin is not None and (twin.salt, twin.receipt_hash) != row:
        yield twin.salt, twin.receipt_hash


def _keep_twin(connection: sqlite3.Connection, number: int) -> None:
    """Note what a batch of an older version holds, while its file still proves it."""
    if settlement_of(connection, number) is not None:
        return
    if is_settled(connection, number):
        query = (
            "SELECT manifest, receipt_salt, receipt_hash FROM batch WHERE number = ?"
        )
        manifest, salt, kept = connection.execute(query, (number,)).fetchone()
        contents = contents_of(connection, number)
        settled = Settlement.of(contents, manifest, salt, kept)
        keep_settlement(connection, number, settled)
