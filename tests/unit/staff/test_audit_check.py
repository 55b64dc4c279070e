"""What the log's head and copies show of lines that hang together by their hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.staff.audit_check import newest_time, verify
from kiosk.staff.audit_log import (
    AUDIT_LOG_FILE,
    HEAD_FILE,
    AuditEvent,
    AuditLine,
    AuditLog,
    _hash,
)

if TYPE_CHECKING:
    from pathlib import Path


OF_YEARS_AGO = """\
1 2026-11-18T11:06:40Z 1 exported 5 \
0dea7cf824d716612380ff4dacede27f2a415af48fd6a006f742591339c7dcfc
2 2026-11-18T11:06:40Z 12 paused 0 \
cc92c4cd02fabf1946033551821669b3fd95c2ee42c4c153b743adefc8c72aab
"""
HEAD_OF_YEARS_AGO = """\
2 cc92c4cd02fabf1946033551821669b3fd95c2ee42c4c153b743adefc8c72aab 201
"""


@pytest.fixture
def log(folder: Path) -> AuditLog:
    """Return a log of four lines."""
    log = AuditLog(folder, lambda: 1_795_000_000.0)
    for count in range(4):
        log.note(AuditEvent.EXPORTED, who=1, count=count)
    return log


@pytest.fixture
def copy(log: AuditLog, tmp_path: Path) -> Path:
    """Return a copy that left with an export."""
    copy = tmp_path / "Kkiosk-1-trail.log"
    log.copy_to(copy)
    return copy


def _found(log: AuditLog, *copies: Path) -> list[tuple[str, int, str]]:
    problems = verify(log.folder, copies)[1]
    return [(each.file, each.line, each.code) for each in problems]


def test_a_log_of_years_ago_is_whole_and_goes_on(folder: Path) -> None:
    """An update of the program accuses nobody, nor does it begin anew."""
    folder.mkdir()
    (folder / AUDIT_LOG_FILE).write_text(OF_YEARS_AGO, "ascii")
    (folder / HEAD_FILE).write_text(HEAD_OF_YEARS_AGO, "ascii")
    assert verify(folder) == (2, [])

    AuditLog(folder).note(AuditEvent.RESUMED, who=12)

    assert verify(folder) == (3, [])


@pytest.mark.parametrize(("more", "is_whole"), [(1, True), (2, False)])
def test_more_lines_than_a_crash_leaves_were_added(
    log: AuditLog, more: int, *, is_whole: bool
) -> None:
    """One may lie beyond the head, written just before the power went; two may not."""
    head = log.folder / HEAD_FILE
    before = head.read_bytes()
    for _ in range(more):
        log.note(AuditEvent.PURGED, who=1)
    head.write_bytes(before)

    added = (str(log.file), 4 + more, "added")
    assert _found(log) == ([] if is_whole else [added])


def test_a_last_line_with_a_hash_made_anew_is_not_the_one_its_head_knows(
    log: AuditLog,
) -> None:
    """No line behind it would show that."""
    *before, last = log.file.read_text("ascii").splitlines()
    rest = last.rpartition(" ")[0].replace(" 1 exported", " 2 exported")
    forged = f"{rest} {_hash(before[-1].split()[-1], rest)}"
    log.file.write_text("\n".join([*before, forged, ""]), "ascii")
    line = AuditLine.read(forged)
    assert line is not None
    assert line.follows(before[-1].split()[-1])

    assert _found(log) == [(str(log.file), 4, "altered")]


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "copy-unreadable"), (b"", "copy-empty"), (b"x\n", "nothing-in-common")],
)
def test_a_copy_that_proves_nothing_is_said_to_be_none(
    log: AuditLog, copy: Path, content: bytes | None, code: str
) -> None:
    """A slip in its name, or an empty file, must not pass for a log that is whole."""
    copy.unlink()
    if content is not None:
        copy.write_bytes(content)

    assert _found(log, copy) == [(str(copy), 0, code)]


@pytest.mark.parametrize("line", ["what is this", None])
def test_each_line_of_a_copy_has_to_be_in_the_log(
    log: AuditLog, copy: Path, line: str | None
) -> None:
    """Also one that is no line, and one that the log lost with all behind it."""
    lines = copy.read_text("ascii").splitlines()
    if line is None:
        log.note(AuditEvent.PURGED, who=1)
        lines = log.file.read_text("ascii").splitlines()
        copy.write_text("\n".join([*lines, ""]), "ascii")
        log.file.write_text("\n".join([*lines[:4], ""]), "ascii")
        expected = [(str(log.file), 4, "cut-off"), (str(log.file), 0, "differs")]
    else:
        copy.write_text("\n".join([*lines[:2], line, *lines[3:], ""]), "ascii")
        expected = [(str(log.file), 0, "differs")]

    assert _found(log, copy) == expected


def test_a_copy_tells_how_far_it_goes(copy: Path) -> None:
    """By the time of its last line; by nothing, where that is no line."""
    assert newest_time(copy) == "2026-11-18T11:06:40Z"

    for content in ("", "what is this\n"):
        copy.write_text(content, "ascii")
        assert newest_time(copy) is None


STRANGE_LINES = ["what is this\n", f"5 2026-11-18T11:06:40Z 9 paused 0 {'0' * 64}\n"]


@pytest.mark.parametrize("line", STRANGE_LINES)
def test_a_line_that_somebody_added_stops_nobody_and_stays(
    log: AuditLog, line: str
) -> None:
    """The kiosk writes on behind it, and counts it for none of its own."""
    with log.file.open("a", encoding="ascii") as stream:
        stream.write(line)

    log.note(AuditEvent.RESUMED, who=1)

    assert line in log.file.read_text("ascii")
    assert log.newest() == 5
    assert _found(log) != []
