"""The form of a batch file: a plain tar that any system unpacks.

    tar xf K1-B3.agebatch; sha256sum -c SHA256SUMS; age -d -i clinic.key FILE

The clinic can get at its forms with public programs, whatever becomes of this one. The
bytes depend on names and contents alone: no times, no owners, no order but the given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.carving import DAY, UUID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

BLOCK = 512
MANIFEST = "manifest.age"
LISTING = "SHA256SUMS"
LARGEST_MEMBER = 16 * 1024 * 1024
"""No record comes near; a file that says otherwise is damaged."""

_CHECKSUM = slice(148, 156)
_END = bytes(2 * BLOCK)
_RECORD_NAME = re.compile(rf"([0-9]{{8,19}})_({DAY})_({UUID})\.age")


class DamagedArchiveError(ValueError):
    """The file is no batch, or ends too early, or was changed."""


@dataclass(frozen=True, slots=True)
class RecordName:
    """What the name of a sealed record says: number, day, id."""

    seq: int
    day: str
    id: str

    def __str__(self) -> str:
        return f"{self.seq:08d}_{self.day}_{self.id}.age"

    @classmethod
    def read(cls, name: str) -> RecordName | None:
        """Read a name, or none where it says nothing about a record."""
        match = _RECORD_NAME.fullmatch(name)
        return cls(int(match[1]), match[2], match[3]) if match else None


def pack(members: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Give the bytes of a tar with these names and contents."""
    for name, content in members:
        yield _header(name, len(content))
        yield content
        yield bytes(-len(content) % BLOCK)
    yield _END


def unpack(stream: BinaryIO) -> Iterator[tuple[str, bytes]]:
    """Read names and contents one after another, never two at once.

    Nothing is written anywhere, so a name leads nowhere. A damaged stretch comes once,
    with an empty name, and reading goes on at the next header that makes sense: one bad
    record costs one record. `DamagedArchiveError` where the file ends too early.
    """
    is_lost = False
    while True:
        header = _exactly(stream, BLOCK)
        if not is_lost and not any(header):
            return
        found = _read_header(header)
        if found is None:
            if not is_lost:
                yield "", b""
            is_lost = True
            continue
        is_lost = False
        name, size = found
        content = _exactly(stream, size)
        _exactly(stream, -size % BLOCK)
        yield name, content


def _header(name: str, size: int) -> bytes:
    header = bytearray(BLOCK)
    header[0 : len(name)] = name.encode("ascii")
    header[100:136] = b"0000600\0" + b"0000000\0" * 2 + b"%011o\0" % size
    header[136:148] = b"%011o\0" % 0
    header[156:157] = b"0"
    header[257:265] = b"ustar\x0000"
    header[_CHECKSUM] = b"%06o\0 " % _sum(header)
    return bytes(header)


def _sum(header: bytes | bytearray) -> int:
    # The checksum's own eight bytes count as spaces.
    return sum(header) - sum(header[_CHECKSUM]) + 8 * 32


def _read_header(header: bytes) -> tuple[str, int] | None:
    try:
        stated = int(header[_CHECKSUM].strip(b"\0 "), 8)
        size = int(header[124:136].strip(b"\0 "), 8)
        name = header[:100].rstrip(b"\0").decode("ascii")
    except ValueError:
        return None
    if stated != _sum(header) or not name or not 0 <= size <= LARGEST_MEMBER:
        return None
    return name, size


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size) if size else b""
    if len(data) != size:
        raise DamagedArchiveError("the file ends too early")
    return data
