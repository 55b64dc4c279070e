"""The audit trail: who did what, when, in lines that hang together by their hashes.

Each line holds the hash of itself and the line before. Beside the trail lies its head:
number, hash and length of the newest line, so that lines missing at the end show too.
Who may write in this folder could make both anew; the copies that leave with every
export are what such a person cannot reach, and `verify` compares with them.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.problems import Problem
from kiosk.staff.register import STAFF_LOCK_WAIT, read_small
from kiosk.vault.files import FILE_MODE, make_private_folder, write_durably
from kiosk.vault.locks import FolderLock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TRAIL_FILE = "trail.log"
HEAD_FILE = "trail.head"
TRAIL_LOCK = "trail.lock"
NOBODY = 0
"""Who stands in a line that no numbered person wrote: the program itself, or IT."""

BEGINNING = "0" * 64
_LINE = re.compile(
    r"(?P<rest>(?P<seq>[0-9]{1,12}) (?P<when>[0-9TZ:-]{20}) (?P<who>[0-9]{1,3}) "
    r"(?P<code>[a-z-]{1,40}) (?P<count>-?[0-9]{1,12})) (?P<hash>[0-9a-f]{64})"
)
_HEAD = re.compile(r"([0-9]{1,12}) ([0-9a-f]{64}) ([0-9]{1,15})\n")
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Deed(StrEnum):
    """What the trail can say; a count stands behind each, 0 where there is none."""

    DOOR_OPENED = "door-opened"
    DOOR_CLOSED = "door-closed"
    PIN_WRONG = "pin-wrong"
    PIN_SHUT = "pin-shut"
    EXPORTED = "exported"
    CONFIRMED = "confirmed"
    PURGED = "purged"
    WITHDRAWN = "withdrawn"
    PAUSED = "paused"
    RESUMED = "resumed"
    MUTED = "muted"
    UNMUTED = "unmuted"
    CLOCK_ACCEPTED = "clock-accepted"
    STAFF_ADDED = "staff-added"
    STAFF_REMOVED = "staff-removed"
    STAFF_UNLOCKED = "staff-unlocked"
    KEYS_CHANGED = "keys-changed"
    SETTINGS_CHANGED = "settings-changed"


@dataclass(frozen=True, slots=True)
class _Line:
    seq: int
    rest: str
    hash: str

    @classmethod
    def read(cls, text: str) -> _Line | None:
        found = _LINE.fullmatch(text)
        if found is None:
            return None
        return cls(int(found["seq"]), found["rest"], found["hash"])

    def follows(self, before: str) -> bool:
        return self.hash == _hash(before, self.rest)

    def __str__(self) -> str:
        return f"{self.rest} {self.hash}"


@dataclass(frozen=True, slots=True)
class _Head:
    seq: int = 0
    hash: str = BEGINNING
    size: int = 0


def _hash(before: str, rest: str) -> str:
    return hashlib.sha256(f"{before} {rest}".encode()).hexdigest()


class Trail:
    """The trail in `folder`. `now` is the wall clock, for people to read."""

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self.file = folder / TRAIL_FILE
        self._head_file = folder / HEAD_FILE
        self._now = now

    def note(self, deed: Deed, *, who: int = NOBODY, count: int = 0) -> None:
        """Add a line and bring it to the disk. Raises OSError."""
        make_private_folder(self._folder)
        with FolderLock(self._folder, TRAIL_LOCK, wait=STAFF_LOCK_WAIT):
            head = self._caught_up(_read_head(self._head_file))
            when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self._now()))
            rest = f"{head.seq + 1} {when} {who:d} {deed} {count:d}"
            line = f"{rest} {_hash(head.hash, rest)}\n".encode()
            size = self._append(line)
            self._write_head(_Head(head.seq + 1, line[-65:-1].decode(), size))

    def copy_to(self, file: Path) -> None:
        """Write the trail as it is to `file`. Raises OSError."""
        content = _read_all(self.file)
        write_durably(file, [content])

    def _caught_up(self, head: _Head) -> _Head:
        """Make good what a crash between a line and its head left behind.

        The line may be whole: then it counts. Half a line was never promised to
        anybody and goes. Anything else stays, for `verify` to find.
        """
        beyond = self._beyond(head)
        if not beyond:
            return head
        line = _Line.read(beyond[:-1].decode("ascii", "replace"))
        if line is not None and line.follows(head.hash) and beyond.endswith(b"\n"):
            return _Head(head.seq + 1, line.hash, head.size + len(beyond))
        if b"\n" not in beyond:
            os.truncate(self.file, head.size)
        return head

    def _beyond(self, head: _Head) -> bytes:
        try:
            descriptor = os.open(self.file, os.O_RDONLY | _NO_LINKS)
        except FileNotFoundError:
            return b""
        with os.fdopen(descriptor, "rb") as stream:
            stream.seek(head.size)
            return stream.read()

    def _append(self, line: bytes) -> int:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | _NO_LINKS
        descriptor = os.open(self.file, flags, FILE_MODE)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(line)
            stream.flush()
            os.fsync(stream.fileno())
            return os.fstat(stream.fileno()).st_size

    def _write_head(self, head: _Head) -> None:
        # Also brings the folder to the disk, and with it a trail that was just made.
        write_durably(
            self._head_file, [f"{head.seq} {head.hash} {head.size}\n".encode()]
        )


def verify(folder: Path, copies: tuple[Path, ...] = ()) -> tuple[int, list[Problem]]:
    """Count the lines of the trail in `folder` and say everything wrong with them.

    `copies` are trails that left with exports: each of their lines must still be there.
    Raises OSError where a file cannot be read.
    """
    file = folder / TRAIL_FILE
    lines = _lines(file)
    problems = list(_broken_links(file, lines))
    problems += _missing_at_the_end(folder, lines)
    for copy in copies:
        problems += _differences(file, lines, copy)
    return len(lines), problems


def _broken_links(file: Path, lines: list[str]) -> Iterator[Problem]:
    before, expected = BEGINNING, 1
    for number, text in enumerate(lines, start=1):
        line = _Line.read(text)
        if line is None:
            yield _problem(file, number, "unreadable", "this is no line of a trail")
            continue
        if line.seq != expected:
            message = f"line {expected} should be here and line {line.seq} is"
            yield _problem(file, number, "removed", message)
        elif not line.follows(before):
            message = "this line or the one before it was changed"
            yield _problem(file, number, "altered", message)
        before, expected = line.hash, line.seq + 1


def _missing_at_the_end(folder: Path, lines: list[str]) -> Iterator[Problem]:
    file, head = folder / TRAIL_FILE, _read_head(folder / HEAD_FILE)
    last = _Line.read(lines[-1]) if lines else None
    seq = last.seq if last else 0
    if seq < head.seq:
        message = f"the trail ends at line {seq} and its head says {head.seq}"
        yield _problem(file, len(lines), "cut-off", message)
    elif seq > head.seq + 1:
        message = f"lines after {head.seq} were not written by the kiosk"
        yield _problem(file, len(lines), "added", message)
    elif last and seq == head.seq and last.hash != head.hash:
        message = "the last line is not the one its head knows"
        yield _problem(file, len(lines), "altered", message)


def _differences(file: Path, lines: list[str], copy: Path) -> Iterator[Problem]:
    kept = {line.seq: str(line) for text in lines if (line := _Line.read(text))}
    for number, text in enumerate(_lines(copy), start=1):
        line = _Line.read(text)
        if line is None or kept.get(line.seq) != text:
            message = f"the trail no longer has line {number} of {copy.name}"
            yield _problem(file, 0, "differs", message)
            return


def _problem(file: Path, line: int, code: str, message: str) -> Problem:
    hint = "somebody with access to this computer did this: look at the copies"
    return Problem(str(file), line, code, message, hint)


def _read_head(file: Path) -> _Head:
    try:
        found = _HEAD.fullmatch(read_small(file).decode("ascii", "replace"))
    except FileNotFoundError:
        return _Head()
    if found is None:
        return _Head()
    return _Head(int(found[1]), found[2], int(found[3]))


def _lines(file: Path) -> list[str]:
    # Not splitlines: it also parts at signs that no line of ours may hold.
    text = _read_all(file).decode("ascii", "replace")
    return text.removesuffix("\n").split("\n") if text else []


def _read_all(file: Path) -> bytes:
    try:
        descriptor = os.open(file, os.O_RDONLY | _NO_LINKS)
    except FileNotFoundError:
        return b""
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read()
