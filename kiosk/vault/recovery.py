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
from contextlib import closing
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
_FAULTS = (sqlite3.Error, UnicodeDecodeError)
_AFTER = "SELECT row FROM record WHERE row > ? ORDER BY row LIMIT 1"
_BEFORE = "SELECT row FROM record WHERE row < ? ORDER BY row DESC LIMIT 1"
_FIRST_KEY, _LAST_KEY = -(2**63), 2**63 - 1


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
    for is_backwards in (False, True):
        yield from _select(file, is_backwards=is_backwards)


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


def _select(file: Path, *, is_backwards: bool) -> Iterator[Row]:
    """Read what SQLite can still follow, each row by a query of its own.

    Python looks for the next row before it gives one: an error there would take the
    sound row before it along.
    """
    address = f"file:{quote(str(file.absolute()))}?mode=ro&immutable=1"
    with contextlib.suppress(*_FAULTS):
        connection = sqlite3.connect(address, uri=True)
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        with closing(connection):
            for number in _rows(connection, is_backwards=is_backwards):
                row = _read(connection, number)
                if row is not None:
                    yield row


def _rows(connection: sqlite3.Connection, *, is_backwards: bool) -> Iterator[int]:
    """Give the keys of the rows, from one end to the first that cannot be reached."""
    query, at = (_BEFORE, _LAST_KEY) if is_backwards else (_AFTER, _FIRST_KEY)
    while found := connection.execute(query, (at,)).fetchone():
        # Damage may lead back to where the search was.
        if found[0] == at or (found[0] < at) is not is_backwards:
            return
        at = found[0]
        yield at


def _read(connection: sqlite3.Connection, number: int) -> Row | None:
    query = "SELECT id, seq, day, key_ids, sha256, sealed FROM record WHERE row = ?"
    with contextlib.suppress(*_FAULTS):
        values = connection.execute(query, (number,)).fetchone()
        row = None if values is None else Row(*values)
        return row if row is not None and _is_whole(row) else None
    return None


def _is_whole(row: Row) -> bool:
    return (
        isinstance(row.sealed, bytes)
        and isinstance(row.seq, int)
        and hashlib.sha256(row.sealed).digest() == row.sha256
        and re.fullmatch(UUID, str(row.id)) is not None
        and re.fullmatch(DAY, str(row.day)) is not None
    )
