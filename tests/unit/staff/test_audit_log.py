"""The log shows that it was tampered with, as far as it can."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from kiosk.staff import audit_check
from kiosk.staff.audit_check import verify
from kiosk.staff.audit_log import (
    AUDIT_LOG_FILE,
    HEAD_FILE,
    AuditEvent,
    AuditLog,
    head_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINES = 12
Read = TypeVar("Read")


@pytest.fixture
def log(folder: Path) -> AuditLog:
    """Return a log of a dozen lines."""
    log = AuditLog(folder, lambda: 1_795_000_000.0)
    for count in range(LINES):
        log.note(AuditEvent.EXPORTED, who=1, count=count)
    return log


def lines_of(log: AuditLog) -> list[str]:
    """Give the lines, each with its end."""
    return log.file.read_text("ascii").splitlines(keepends=True)


def codes(folder: Path, *copies: Path) -> set[str]:
    """Verify, and give what is wrong by code."""
    return {problem.code for problem in verify(folder, copies)[1]}


def test_an_untouched_log_is_whole(folder: Path, log: AuditLog) -> None:
    """Every line follows on from the one before, over restarts too."""
    AuditLog(folder).note(AuditEvent.PAUSED, who=2)

    assert log.file.exists()
    assert verify(folder) == (LINES + 1, [])


def test_no_log_is_a_whole_log(folder: Path) -> None:
    """Before anybody did anything there is nothing to prove."""
    assert verify(folder) == (0, [])


@pytest.mark.parametrize("number", range(LINES))
def test_a_removed_line_is_noticed(folder: Path, log: AuditLog, number: int) -> None:
    """First, middle or last: a line that is gone shows."""
    lines = lines_of(log)
    del lines[number]
    log.file.write_text("".join(lines), "ascii")

    assert codes(folder)


@pytest.mark.parametrize("number", range(LINES))
def test_an_altered_line_is_noticed(folder: Path, log: AuditLog, number: int) -> None:
    """Another staff number in any line shows, also in the last."""
    lines = lines_of(log)
    lines[number] = lines[number].replace(" 1 exported", " 2 exported")
    log.file.write_text("".join(lines), "ascii")

    assert "altered" in codes(folder)


def test_a_line_that_cannot_be_read_hides_none_behind_it(
    folder: Path, log: AuditLog
) -> None:
    """Everything that is wrong is said at once, each with its line."""
    lines = lines_of(log)
    lines[2] = "what is this\n"
    lines[7] = lines[7].replace(" 1 exported", " 2 exported")
    log.file.write_text("".join(lines), "ascii")

    found = {(each.line, each.code) for each in verify(folder)[1]}

    assert found == {(3, "unreadable"), (4, "removed"), (8, "altered")}


def test_every_changed_byte_is_noticed(folder: Path, log: AuditLog) -> None:
    """No byte of the log can be another one."""
    whole = log.file.read_bytes()
    missed = []
    for place in range(0, len(whole) - 1, 3):
        changed = bytearray(whole)
        changed[place] ^= 1
        log.file.write_bytes(changed)
        if not codes(folder):
            missed.append(place)
    assert missed == []


def test_lines_cut_off_and_lines_added_are_noticed(folder: Path, log: AuditLog) -> None:
    """The head knows where the log ends."""
    lines = lines_of(log)
    log.file.write_text("".join(lines[:-3]), "ascii")
    assert codes(folder) == {"cut-off"}
    log.file.write_text("".join(lines), "ascii")
    assert codes(folder) == set()
    log.file.unlink()
    assert codes(folder) == {"cut-off"}


def test_a_cut_stays_visible_when_the_kiosk_goes_on(
    folder: Path, log: AuditLog
) -> None:
    """New lines after a cut do not cover it up."""
    log.file.write_text("".join(lines_of(log)[:-3]), "ascii")
    log.note(AuditEvent.PAUSED)

    assert "removed" in codes(folder)


def test_a_log_made_anew_differs_from_a_copy(folder: Path, log: AuditLog) -> None:
    """Only the copy that left with an export shows a whole log written anew."""
    copy = folder.parent / "copy.log"
    log.copy_to(copy)
    log.note(AuditEvent.PAUSED, who=1)
    assert codes(folder, copy) == set()
    for file in (log.file, folder / HEAD_FILE):
        file.unlink()
    forged = AuditLog(folder, lambda: 1_795_000_000.0)
    for count in range(LINES):
        forged.note(AuditEvent.EXPORTED, who=2, count=count)

    assert codes(folder) == set(), "the limit that the threat model states"
    assert codes(folder, copy) == {"nothing-in-common"}


def test_a_copy_of_another_kiosk_is_told_from_tampering_in_the_middle(
    folder: Path, log: AuditLog
) -> None:
    """Its first line is another one, and nobody is accused of anything."""
    other = AuditLog(folder.parent / "other", lambda: 1_700_000_000.0)
    other.note(AuditEvent.PAUSED)
    copy = folder.parent / "Kother-trail.log"
    other.copy_to(copy)

    [problem] = verify(folder, (copy,))[1]

    assert (problem.code, problem.file, problem.line) == (
        *("nothing-in-common", str(copy), 0),
    )
    assert "another kiosk's copy" in problem.message
    assert log.file.exists()


def test_a_copy_takes_the_place_of_an_older_one_of_its_own_log_alone(
    folder: Path, log: AuditLog
) -> None:
    """Sticks ignore case: KLobby's log has the place of Klobby's, and both are kept."""
    other = AuditLog(folder.parent / "other", lambda: 1_700_000_000.0)
    other.note(AuditEvent.PAUSED)
    copy = folder.parent / "Klobby-trail.log"
    log.copy_to(copy)
    log.note(AuditEvent.PAUSED, who=1)
    log.copy_to(copy)
    assert [file.name for file in folder.parent.glob("K*")] == [copy.name]

    other.copy_to(copy)

    kept = folder.parent / "Klobby-trail.older-1.log"
    assert kept.read_bytes() == log.file.read_bytes()
    assert copy.read_bytes() == other.file.read_bytes()


def test_log_and_head_that_vanish_together_are_missed(
    folder: Path, log: AuditLog
) -> None:
    """The queue of forms knows a line; an older pair in their place shows as well."""
    old = {file: file.read_bytes() for file in (log.file, folder / HEAD_FILE)}
    log.note(AuditEvent.PAUSED, who=1)
    known = head_of(folder)
    assert known is not None
    assert verify(folder, anchor=known)[1] == []
    for file, content in old.items():
        file.write_bytes(content)
    assert {each.code for each in verify(folder, anchor=known)[1]} == {"cut-off"}
    for file in old:
        file.unlink()
    assert {each.code for each in verify(folder, anchor=known)[1]} == {"cut-off"}
    AuditLog(folder).note(AuditEvent.RESUMED)
    assert {each.code for each in verify(folder, anchor=known)[1]} == {"cut-off"}


def _as_after_a_crash(
    log: AuditLog, folder: Path, tail: Callable[[bytes], bytes]
) -> None:
    head = (folder / HEAD_FILE).read_bytes()
    before = log.file.read_bytes()
    log.note(AuditEvent.PAUSED, who=3)
    line = log.file.read_bytes()[len(before) :]
    log.file.write_bytes(before + tail(line))
    (folder / HEAD_FILE).write_bytes(head)


@pytest.mark.parametrize("part", [0, 1, 30, 90, -1, None])
def test_a_crash_while_writing_is_no_tampering(
    folder: Path, log: AuditLog, part: int | None
) -> None:
    """A line half written, or whole without its head, does not spoil the log."""
    _as_after_a_crash(log, folder, lambda line: line[:part])
    log.note(AuditEvent.RESUMED, who=3)

    assert codes(folder) == set()


def test_a_line_without_its_head_still_counts(folder: Path, log: AuditLog) -> None:
    """What was written before the crash stays."""
    _as_after_a_crash(log, folder, lambda line: line)
    log.note(AuditEvent.RESUMED, who=3)

    assert " 3 paused " in log.file.read_text("ascii")
    assert verify(folder) == (LINES + 2, [])


def test_the_first_line_of_all_counts_without_a_head(folder: Path) -> None:
    """A crash before the very first head loses nothing, and no number comes twice."""
    log = AuditLog(folder)
    log.note(AuditEvent.PAUSED, who=3)
    (folder / HEAD_FILE).unlink()

    log.note(AuditEvent.RESUMED, who=3)

    assert verify(folder) == (2, [])


def test_the_chain_is_what_shows_an_altered_line(folder: Path, log: AuditLog) -> None:
    """Mutation check: a line whose own hash was made anew shows in the next one."""
    from kiosk.staff.audit_log import _hash

    lines = lines_of(log)
    rest = lines[4].rpartition(" ")[0].replace(" 1 exported", " 2 exported")
    before = lines[3].split()[-1]
    lines[4] = f"{rest} {_hash(before, rest)}\n"
    log.file.write_text("".join(lines), "ascii")

    assert codes(folder) == {"altered"}
    assert (folder / AUDIT_LOG_FILE).exists()


@pytest.mark.parametrize("haste", [1, 3])
def test_a_line_that_is_being_written_is_no_fault(
    folder: Path, log: AuditLog, monkeypatch: pytest.MonkeyPatch, haste: int
) -> None:
    """Whatever another program writes between two reads of ours, nothing is missing."""
    left = 4

    def then_write(read: Callable[[Path], Read]) -> Callable[[Path], Read]:
        def read_and_write(file: Path) -> Read:
            nonlocal left
            found = read(file)
            left -= 1
            for count in range(haste if left > 0 else 0):
                log.note(AuditEvent.PAUSED, who=2, count=count)
            return found

        return read_and_write

    for name in ("read_head", "lines_of"):
        between = then_write(getattr(audit_check, name))
        monkeypatch.setattr(audit_check, name, between)

    count, problems = verify(folder)

    assert problems == []
    assert count >= LINES + haste


def test_half_a_line_is_none_yet(folder: Path, log: AuditLog) -> None:
    """A look in the middle of a line, or after a crash there, finds a whole log."""
    whole = log.file.read_bytes()
    log.file.write_bytes(whole + b"13 2026-11-")

    assert verify(folder) == (LINES, [])

    log.file.write_bytes(whole[:-20])
    assert "cut-off" in codes(folder)
