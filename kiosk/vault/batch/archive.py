"""The form of a batch file: a plain tar that any system unpacks.

    tar xf K1-B3.agebatch; sha256sum -c SHA256SUMS; age -d -i clinic.key FILE

The clinic can get at its forms with public programs, whatever becomes of this one. The
bytes depend on names and contents alone: no times, no owners, no order but the given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.recovery import DAY, UUID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

BLOCK = 512
MANIFEST = "manifest.age"
LISTING = "SHA256SUMS"
LARGEST_MEMBER = 16 * 1024 * 1024
"""No record comes near; a file that says otherwise is damaged."""

_READ_AHEAD = 1 << 20
_CHECKSUM = slice(148, 156)
_END = bytes(2 * BLOCK)
_RIGHTS = b"0000600\0" + b"0000000\0" * 2
_TIME = b"%011o\0" % 0
_REST = (b"0".ljust(101, b"\0") + b"ustar\x0000").ljust(BLOCK - 156, b"\0")
_REST_SUM = sum(_REST)
_PLAIN_SUM = sum(_RIGHTS) + sum(_TIME) + 8 * 32 + _REST_SUM
"""The checksum's own eight bytes count as spaces."""

RECORD_NAME = re.compile(rf"([0-9]{{8,19}})_({DAY})_({UUID})\.age")
"""Number, day and id of a sealed record: all that may be known from outside."""


class DamagedArchiveError(ValueError):
    """The file is no batch, or ends too early, or was changed."""


@dataclass(frozen=True, slots=True)
class RecordName:
    """What the name of a sealed record says: number, day, id."""

    seq: int
    day: str
    id: str

    @classmethod
    def read(cls, name: str) -> RecordName | None:
        """Read a name, or none where it says nothing about a record."""
        match = RECORD_NAME.fullmatch(name)
        return cls(int(match[1]), match[2], match[3]) if match else None


def pack(members: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Give the bytes of a tar with these names and contents."""
    for name, content in members:
        padding = bytes(-len(content) % BLOCK)
        yield _header(name, len(content)) + content + padding
    yield _END


def unpack(stream: BinaryIO) -> Iterator[tuple[str, bytes]]:
    """Read names and contents one after another, never two at once.

    Nothing is written anywhere, so a name leads nowhere. A damaged stretch comes once,
    with an empty name, and reading goes on at the next header that makes sense: one bad
    record costs one record. `DamagedArchiveError` where the file ends too early.
    """
    reader = _Reader(stream)
    is_lost = False
    while True:
        header = reader.exactly(BLOCK)
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
        yield name, reader.exactly(size + -size % BLOCK)[:size]


def find(stream: BinaryIO, wanted: str) -> bytes | None:
    """Look for one name, and leave the stream where it was.

    None where it is not there, and where the stream can be read only once.
    """
    if not stream.seekable():
        return None
    begin = stream.tell()
    try:
        return next((found for name, found in unpack(stream) if name == wanted), None)
    except DamagedArchiveError:
        return None
    finally:
        stream.seek(begin)


class _Reader:
    """Reads ahead, as each call of its own costs more than the bytes it brings."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._ahead = b""
        self._at = 0

    def exactly(self, size: int) -> bytes:
        """Give the next `size` bytes, or raise `DamagedArchiveError`."""
        if self._at + size > len(self._ahead):
            fresh = self._stream.read(max(size, _READ_AHEAD))
            self._ahead, self._at = self._ahead[self._at :] + fresh, 0
        data = self._ahead[self._at : self._at + size]
        self._at += size
        if len(data) != size:
            raise DamagedArchiveError("the file ends too early")
        return data


def _header(name: str, size: int) -> bytes:
    named = name.encode("ascii")
    sized = b"%011o\0" % size
    # Ten thousand headers differ in name and size alone, so only those are summed.
    checksum = b"%06o\0 " % (_PLAIN_SUM + sum(named) + sum(sized))
    begin = named.ljust(100, b"\0") + _RIGHTS + sized + _TIME
    return begin + checksum + _REST


def _sum(header: bytes) -> int:
    # The checksum's own eight bytes count as spaces.
    begin = sum(header[: _CHECKSUM.start]) + 8 * 32
    rest = header[_CHECKSUM.stop :]
    return begin + (_REST_SUM if rest == _REST else sum(rest))


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
