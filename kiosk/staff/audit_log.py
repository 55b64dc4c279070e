"""The audit log: who did what, when, in lines that hang together by their hashes.

Each line holds the hash of itself and the line before. Beside the log lies its head:
number, hash and length of the newest line, so that lines missing at the end show too.
The queue of forms knows a line too, so that both vanishing together shows. Who may
write in the data folder could make all of it anew; the copies that leave with every
export are what such a person cannot reach, and `audit_check` compares with them.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.staff.register import STAFF_LOCK_WAIT, read_small
from kiosk.vault.batch.target import put_aside
from kiosk.vault.files import (
    FILE_MODE,
    give_to_owner,
    make_private_folder,
    write_durably,
)
from kiosk.vault.locks import FolderLock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AUDIT_LOG_FILE = "trail.log"
HEAD_FILE = "trail.head"
AUDIT_LOG_LOCK = "trail.lock"
NOBODY = 0
"""Who stands in a line that no numbered person wrote: the program itself, or IT."""

BEGINNING = "0" * 64
_LINE = re.compile(
    r"(?P<rest>(?P<seq>[0-9]{1,12}) (?P<when>[0-9TZ:-]{20}) (?P<who>[0-9]{1,3}) "
    r"(?P<code>[a-z-]{1,40}) (?P<count>-?[0-9]{1,12})) (?P<hash>[0-9a-f]{64})"
)
_HEAD = re.compile(r"([0-9]{1,12}) ([0-9a-f]{64}) ([0-9]{1,15})\n")
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class AuditEvent(StrEnum):
    """What the log can say; a count stands behind each, 0 where there is none."""

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
    CANARY_MADE = "canary-made"
    KEYS_PROVEN = "keys-proven"
    SIGNED_ANEW = "signed-anew"
    QUEUE_MADE = "queue-made"
    SALVAGED = "salvaged"
    WITHDRAWN_LATE = "withdrawn-late"
    """From the batch that the count names, which had left already."""
    CLOCK_JUMPED = "clock-jumped"
    """By so many minutes since it was last seen; noted once for each jump."""
    SETTINGS_CHANGED = "settings-changed"
    CONTENT_INSTALLED = "content-installed"
    """The count is the number of the pack, as `kioskctl content list` has it."""
    CONTENT_ROLLED_BACK = "content-rolled-back"
    """To the pack of that number; 0 is what came with the program."""
    CONTENT_REFUSED = "content-refused"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A line that the log is known to have had, kept where the log is not."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A line of the log; `hash` is of `rest` and the line before."""

    seq: int
    rest: str
    hash: str

    @classmethod
    def read(cls, text: str) -> AuditLine | None:
        """Read a line, or none where it is something else."""
        found = _LINE.fullmatch(text)
        if found is None:
            return None
        return cls(int(found["seq"]), found["rest"], found["hash"])

    def follows(self, before: str) -> bool:
        """Tell whether the line with the hash `before` came before this one."""
        return self.hash == _hash(before, self.rest)

    def __str__(self) -> str:
        return f"{self.rest} {self.hash}"


@dataclass(frozen=True, slots=True)
class Head:
    """What the head knows of the newest line, and the length of the log in bytes."""

    seq: int = 0
    hash: str = BEGINNING
    size: int = 0


def _hash(before: str, rest: str) -> str:
    return hashlib.sha256(f"{before} {rest}".encode()).hexdigest()


class AuditLog:
    """The log in `folder`. `now` is the wall clock, for people to read."""

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        self.folder = folder
        self.file = folder / AUDIT_LOG_FILE
        self._head_file = folder / HEAD_FILE
        self._now = now

    def note(self, event: AuditEvent, *, who: int = NOBODY, count: int = 0) -> None:
        """Add a line and bring it to the disk. Raises OSError or `LockHeldError`."""
        self.write(self.statement(event, who=who, count=count))

    def statement(self, event: AuditEvent, *, who: int, count: int) -> str:
        """Give what a line says of something that is done now, to be written later."""
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self._now()))
        return f"{when} {who:d} {event} {count:d}"

    def write(self, statement: str) -> int:
        """Add a line that says this, and give its number. Raises as `note` does."""
        make_private_folder(self.folder)
        with FolderLock(self.folder, AUDIT_LOG_LOCK, wait=STAFF_LOCK_WAIT):
            head = self._caught_up(read_head(self._head_file))
            rest = f"{head.seq + 1} {statement}"
            line = f"{rest} {_hash(head.hash, rest)}\n".encode()
            size = self._append(line)
            self._write_head(Head(head.seq + 1, line[-65:-1].decode(), size))
        return head.seq + 1

    def lines_saying(self, statement: str, *, after: int) -> list[int]:
        """Give the numbers of lines behind `after` that say this. Raises OSError."""
        found = []
        # From the end: whoever asks does so of the last few lines of very many.
        for line in filter(None, map(AuditLine.read, reversed(lines_of(self.file)))):
            if line.seq <= after:
                break
            if line.rest == f"{line.seq} {statement}":
                found.append(line.seq)
        return found

    def newest(self) -> int:
        """Give the number of the newest line, 0 before the first. Raises OSError."""
        return read_head(self._head_file).seq

    def copy_to(self, file: Path) -> None:
        """Write the log as it is to `file`. Raises OSError.

        An older copy of this log is written over. Another log stays, put aside: of a
        kiosk that was begun anew, or whose name differs in case alone, which sticks do
        not tell apart.
        """
        content = _read_all(self.file)
        if os.path.lexists(file) and not _is_beginning(file, content):
            put_aside(file)
        write_durably(file, [content])

    def _caught_up(self, head: Head) -> Head:
        """Make good what a crash between a line and its head left behind.

        The line may be whole: then it counts. Half a line was never promised to
        anybody and goes. Anything else stays, for `verify` to find.
        """
        beyond = self._beyond(head)
        if not beyond:
            return head
        line = AuditLine.read(beyond[:-1].decode("ascii", "replace"))
        if line is not None and line.follows(head.hash) and beyond.endswith(b"\n"):
            return Head(head.seq + 1, line.hash, head.size + len(beyond))
        if b"\n" not in beyond:
            os.truncate(self.file, head.size)
        return head

    def _beyond(self, head: Head) -> bytes:
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
            give_to_owner(descriptor, self.folder)
            stream.write(line)
            stream.flush()
            os.fsync(stream.fileno())
            return os.fstat(stream.fileno()).st_size

    def _write_head(self, head: Head) -> None:
        # Also brings the folder to the disk, and with it a log that was just made.
        write_durably(
            self._head_file, [f"{head.seq} {head.hash} {head.size}\n".encode()]
        )


def head_of(folder: Path) -> Anchor | None:
    """Give the newest line that the log's head knows, or none. Raises OSError."""
    head = read_head(folder / HEAD_FILE)
    return Anchor(head.seq, head.hash) if head.seq else None


def read_head(file: Path) -> Head:
    """Read the head; one that is missing or spoilt knows of no line."""
    try:
        found = _HEAD.fullmatch(read_small(file).decode("ascii", "replace"))
    except FileNotFoundError:
        return Head()
    if found is None:
        return Head()
    return Head(int(found[1]), found[2], int(found[3]))


def lines_of(file: Path) -> list[str]:
    """Give the whole lines of a log; none where there is no file. Raises OSError.

    Half a line at the end is being written, or a crash left it: it is none yet.
    """
    # Not splitlines: it also parts at signs that no line of ours may hold.
    return _read_all(file).decode("ascii", "replace").split("\n")[:-1]


def _is_beginning(file: Path, log: bytes) -> bool:
    """Tell whether `file` says nothing but what `log` begins with."""
    if file.is_symlink():
        return True  # it only says where something else is: writing takes its place
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > len(log):
        return False
    return log.startswith(_read_all(file))


def _read_all(file: Path) -> bytes:
    try:
        descriptor = os.open(file, os.O_RDONLY | _NO_LINKS)
    except FileNotFoundError:
        return b""
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read()
