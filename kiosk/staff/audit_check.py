"""Proving the audit log: by its hashes, its head, the queue of forms, and copies."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.problems import Problem
from kiosk.staff.audit_log import (
    AUDIT_LOG_FILE,
    BEGINNING,
    HEAD_FILE,
    Anchor,
    AuditLine,
    Head,
    lines_of,
    read_head,
)
from kiosk.vault.files import open_for_reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LARGEST_COPY = 64_000_000
"""Bytes: at 1 MB a year nobody has a longer log."""
_MOST_LOOKS = 20
"""Each one more only where a line was written during the last: seconds of haste."""


def verify(
    folder: Path,
    copies: tuple[Path, ...] = (),
    anchor: Anchor | None = None,
) -> tuple[int, list[Problem]]:
    """Count the lines of the log in `folder` and say everything wrong with them.

    `copies` are logs that left with exports: each must be there and have lines, and
    each of its lines must still be in the log. `anchor` is what the queue knows.
    Raises OSError where the log itself cannot be read.
    """
    file = folder / AUDIT_LOG_FILE
    head, lines = _as_one(folder)
    problems = list(_broken_links(file, lines))
    problems += _missing_at_the_end(file, lines, head)
    if anchor is not None:
        problems += _unlike_anchor(file, lines, anchor)
    for copy in copies:
        problems += _differences(file, lines, copy)
    return len(lines), problems


def _as_one(folder: Path) -> tuple[Head, list[str]]:
    """Read the head and the lines it belongs to, while others may be writing.

    A line goes into the log before it goes into the head: read in this order the log
    is never behind, and at most the one line ahead that a crash leaves too.
    """
    head, lines = read_head(folder / HEAD_FILE), lines_of(folder / AUDIT_LOG_FILE)
    for _ in range(_MOST_LOOKS):
        before, head = head, read_head(folder / HEAD_FILE)
        if head == before:
            break
        lines = lines_of(folder / AUDIT_LOG_FILE)
    return head, lines


def _broken_links(file: Path, lines: list[str]) -> Iterator[Problem]:
    before, expected = BEGINNING, 1
    for number, text in enumerate(lines, start=1):
        line = AuditLine.read(text)
        if line is None:
            yield _problem(file, number, "unreadable", "this is no line of a log")
            continue
        if line.seq != expected:
            message = f"line {expected} should be here and line {line.seq} is"
            yield _problem(file, number, "removed", message)
        elif not line.follows(before):
            message = "this line or the one before it was changed"
            yield _problem(file, number, "altered", message)
        before, expected = line.hash, line.seq + 1


def _missing_at_the_end(file: Path, lines: list[str], head: Head) -> Iterator[Problem]:
    last = AuditLine.read(lines[-1]) if lines else None
    seq = last.seq if last else 0
    if seq < head.seq:
        message = f"the log ends at line {seq} and its head says {head.seq}"
        yield _problem(file, len(lines), "cut-off", message)
    elif seq > head.seq + 1:
        message = f"lines after {head.seq} were not written by the kiosk"
        yield _problem(file, len(lines), "added", message)
    elif last and seq == head.seq and last.hash != head.hash:
        message = "the last line is not the one its head knows"
        yield _problem(file, len(lines), "altered", message)


def has_line(folder: Path, anchor: Anchor) -> bool:
    """Tell whether the log in `folder` has this line. Raises OSError."""
    lines = lines_of(folder / AUDIT_LOG_FILE)
    return not list(_unlike_anchor(folder / AUDIT_LOG_FILE, lines, anchor))


def newest_time(copy: Path) -> str | None:
    """Give the time (UTC) of the last line of a copy, as it stands there."""
    last = AuditLine.read(_lines_of_copy(copy)[-1])
    return last.rest.split()[1] if last else None


def _unlike_anchor(file: Path, lines: list[str], anchor: Anchor) -> Iterator[Problem]:
    for text in lines:
        line = AuditLine.read(text)
        if line is not None and line.seq == anchor.seq:
            if line.hash == anchor.hash:
                return
            message = f"line {line.seq} is not the one that the queue of forms knows"
            yield _problem(file, line.seq, "differs", message)
            return
    message = f"the queue of forms knows of line {anchor.seq}, which is not here"
    yield _problem(file, len(lines), "cut-off", message)


def _differences(file: Path, lines: list[str], copy: Path) -> Iterator[Problem]:
    try:
        copied = _lines_of_copy(copy)
    except OSError as error:
        yield _copy_problem(copy, "copy-unreadable", error.strerror or "not readable")
        return
    kept = {line.seq: str(line) for text in lines if (line := AuditLine.read(text))}
    if copied == [""]:
        yield _copy_problem(
            copy, "copy-empty", "there is nothing in it to compare with"
        )
        return
    if lines and copied[0] != lines[0]:
        message = "it begins otherwise: another kiosk's copy, or this log was made anew"
        yield _copy_problem(copy, "nothing-in-common", message)
        return
    for number, text in enumerate(copied, start=1):
        line = AuditLine.read(text)
        if line is None or kept.get(line.seq) != text:
            message = f"the log no longer has line {number} of {copy.name}"
            yield _problem(file, 0, "differs", message)
            return


def _lines_of_copy(copy: Path) -> list[str]:
    with open_for_reading(copy) as descriptor:
        content = os.read(descriptor, _LARGEST_COPY)
    return content.decode("ascii", "replace").removesuffix("\n").split("\n")


def _copy_problem(copy: Path, code: str, message: str) -> Problem:
    hint = "name a copy that came with an export of this kiosk"
    return Problem(str(copy), 0, code, message, hint)


def _problem(file: Path, line: int, code: str, message: str) -> Problem:
    hint = "somebody with access to this computer did this: look at the copies"
    return Problem(str(file), line, code, message, hint)
