"""Finding sealed records in a damaged queue file, page by page, without SQLite.

Each row keeps its columns side by side: id, number, day, key marks, hash, sealed bytes.
A sealed record names itself in its first bytes, and the hash before it tells where it
ends, so no structure of the file has to be intact but the row itself.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from kiosk.vault.files import open_for_reading
from kiosk.vault.schema import PAGE_SIZE
from kiosk.vault.sealing import STEP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_KEY_ID = r"(?:[0-9a-f]{32}|[0-9a-f]{8})"
"""Version 0.1 kept 32 bits of a key's hash beside each form, later ones 128."""

_ROW = re.compile(
    (
        rf"(?P<id>{UUID})(?P<seq>.{{0,8}}?)(?P<day>{DAY})"
        rf"(?P<keys>{_KEY_ID}(?:,{_KEY_ID})*)(?P<sha256>.{{32}})"
        r"(?P<head>age-encryption\.org/v1\n.{1,4000}?\n--- [A-Za-z0-9+/]{43}\n)"
    ).encode(),
    re.DOTALL,
)
_SECTORS = 4096
_NONCE_BYTES = 16
_TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the queue, its hash checked."""

    id: str
    seq: int
    day: str
    key_ids: str
    sha256: bytes
    sealed: bytes


def recover(file: Path) -> Iterator[Row]:
    """Give every record of a damaged file that is still whole, each id once."""
    seen: set[str] = set()
    for row in _all_ways(file):
        if row.id not in seen:
            seen.add(row.id)
            yield row


def _all_ways(file: Path) -> Iterator[Row]:
    yield from carve(file)
    # Carving cannot follow a record over several pages; SQLite may still be able to.
    for order in ("ASC", "DESC"):
        yield from _select(file, order)


def carve(file: Path) -> Iterator[Row]:
    """Search the bytes of `file` for rows."""
    data = readable_part(file)
    for match in _ROW.finditer(data):
        sealed = _sealed(data, match)
        if sealed is not None:
            yield _row(match, sealed)


def readable_part(file: Path) -> bytes:
    """Read `file`, with zeros where the disk gives nothing.

    Not mapped into memory: there a sector that cannot be read ends the program.
    """
    parts = bytearray()
    with open_for_reading(file) as descriptor:
        size = os.fstat(descriptor).st_size
        while len(parts) < size:
            parts += _block(descriptor, min(_SECTORS, size - len(parts)), len(parts))
    return bytes(parts)


def _block(descriptor: int, length: int, at: int) -> bytes:
    try:
        os.lseek(descriptor, at, os.SEEK_SET)
        return os.read(descriptor, length).ljust(length, b"\0")
    except OSError:
        return bytes(length)


def _sealed(data: bytes, match: re.Match[bytes]) -> bytes | None:
    begin = match.start("head")
    digest = hashlib.sha256(match["head"])
    end = match.end("head")
    following = end + _NONCE_BYTES + _TAG_BYTES + STEP
    while following <= min(begin + PAGE_SIZE, len(data)):
        digest.update(data[end:following])
        if digest.digest() == match["sha256"]:
            return data[begin:following]
        end, following = following, following + STEP
    return None


def _row(match: re.Match[bytes], sealed: bytes) -> Row:
    # SQLite spends no byte at all on the numbers 0 and 1; ours begin with 1.
    seq = int.from_bytes(match["seq"], "big", signed=True) if match["seq"] else 1
    return Row(
        match["id"].decode(),
        seq,
        match["day"].decode(),
        match["keys"].decode(),
        match["sha256"],
        sealed,
    )


def _select(file: Path, order: str) -> Iterator[Row]:
    address = f"file:{quote(str(file.absolute()))}?mode=ro&immutable=1"
    query = (
        f"SELECT id, seq, day, key_ids, sha256, sealed FROM record ORDER BY row {order}"  # noqa: S608 - `order` is ours
    )
    with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
        connection = sqlite3.connect(address, uri=True)
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        try:
            for values in connection.execute(query):
                row = Row(*values)
                if _is_whole(row):
                    yield row
        finally:
            connection.close()


def _is_whole(row: Row) -> bool:
    return (
        isinstance(row.sealed, bytes)
        and isinstance(row.seq, int)
        and hashlib.sha256(row.sealed).digest() == row.sha256
        and re.fullmatch(UUID, str(row.id)) is not None
        and re.fullmatch(DAY, str(row.day)) is not None
    )
