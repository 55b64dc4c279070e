"""What a batch was settled to be, kept a second time on another page of the file.

One flipped bit may move a form into a batch whose receipt is there, or spoil the hash
that a receipt is compared with. With a twin of both in `meta`, such a bit is seen, and
never lets a form be deleted that nobody has.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.batch.archive import pack
from kiosk.vault.batch.contents import contents_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from kiosk.vault.batch.contents import Contents

_NAME = "batch:"
_TEXT = re.compile(r"([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9a-f]{32}) ([0-9a-f]{64})")
_KINDS = {"forms", "canary"}


@dataclass(frozen=True, slots=True)
class Settlement:
    """The hashes of listing and manifest, and what a receipt is compared with."""

    listing: str
    manifest: str
    salt: bytes
    receipt_hash: bytes

    @classmethod
    def read(cls, text: str) -> Settlement | None:
        """Read what `__str__` wrote, or none where it is something else."""
        found = _TEXT.fullmatch(text)
        if found is None:
            return None
        salt, receipt = bytes.fromhex(found[3]), bytes.fromhex(found[4])
        return cls(found[1], found[2], salt, receipt)

    @classmethod
    def of(
        cls, contents: Contents, manifest: bytes, salt: bytes, receipt_hash: bytes
    ) -> Settlement:
        """Take the hashes of what a batch holds."""
        listing, sealed = hashlib.sha256(contents.listing), hashlib.sha256(manifest)
        return cls(listing.hexdigest(), sealed.hexdigest(), salt, receipt_hash)

    def is_of(self, contents: Contents, manifest: bytes) -> bool:
        """Tell whether these are what was settled."""
        return self == self.of(contents, manifest, self.salt, self.receipt_hash)

    def __str__(self) -> str:
        receipt = f"{self.salt.hex()} {self.receipt_hash.hex()}"
        return f"{self.listing} {self.manifest} {receipt}"


def keep_settlement(
    connection: sqlite3.Connection, number: int, settlement: Settlement
) -> None:
    """Note what batch `number` holds; inside the transaction that settles it."""
    query = "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = ?"
    text = str(settlement)
    connection.execute(query, (f"{_NAME}{number}", text, text))


def settlement_of(connection: sqlite3.Connection, number: int) -> Settlement | None:
    """Give what was noted of batch `number`; none for one of an older version."""
    query = "SELECT value FROM meta WHERE name = ?"
    row = connection.execute(query, (f"{_NAME}{number}",)).fetchone()
    return None if row is None else Settlement.read(str(row[0]))


def is_settled(connection: sqlite3.Connection, number: int) -> bool:
    """Tell whether batch `number` holds just what it was settled to hold.

    The hashes noted say so, or else that of the file as it was carried away.
    """
    query = "SELECT manifest, file_sha256 FROM batch WHERE number = ?"
    row = connection.execute(query, (number,)).fetchone()
    if row is None:
        return False
    manifest, noted = row
    contents = contents_of(connection, number)
    settlement = settlement_of(connection, number)
    if settlement is not None and settlement.is_of(contents, manifest):
        return True
    if noted is None:
        return False
    return digest_of(pack(contents.members(connection, manifest))) == bytes(noted)


def are_settled(connection: sqlite3.Connection) -> bool:
    """Tell whether every batch is what it was settled to be.

    One of an older version, of which nothing was noted, need only be as long.
    """
    filled = dict(connection.execute("SELECT batch, count(*) FROM batched GROUP BY 1"))
    query = "SELECT number, kind, count, purged FROM batch"
    for number, kind, count, purged in connection.execute(query).fetchall():
        length = filled.get(number, 0)
        if kind not in _KINDS:
            return False
        if purged is not None:
            if length:
                return False
        elif settlement_of(connection, number) is None and length == count:
            continue
        elif not is_settled(connection, number):
            return False
    return True


def digest_of(chunks: Iterable[bytes]) -> bytes:
    """Give the SHA-256 of a file that comes in parts."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.digest()
