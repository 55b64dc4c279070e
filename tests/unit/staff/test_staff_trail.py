"""The trail shows that it was tampered with, as far as it can (bar P7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.staff.trail import HEAD_FILE, TRAIL_FILE, Deed, Trail, verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINES = 12


@pytest.fixture
def trail(folder: Path) -> Trail:
    """Return a trail of a dozen lines."""
    trail = Trail(folder, lambda: 1_795_000_000.0)
    for count in range(LINES):
        trail.note(Deed.EXPORTED, who=1, count=count)
    return trail


def lines_of(trail: Trail) -> list[str]:
    """Give the lines, each with its end."""
    return trail.file.read_text("ascii").splitlines(keepends=True)


def codes(folder: Path, *copies: Path) -> set[str]:
    """Verify, and give what is wrong by code."""
    return {problem.code for problem in verify(folder, copies)[1]}


def test_an_untouched_trail_is_whole(folder: Path, trail: Trail) -> None:
    """Every line follows on from the one before, over restarts too."""
    Trail(folder).note(Deed.PAUSED, who=2)

    assert trail.file.exists()
    assert verify(folder) == (LINES + 1, [])


def test_no_trail_is_a_whole_trail(folder: Path) -> None:
    """Before anybody did anything there is nothing to prove."""
    assert verify(folder) == (0, [])


@pytest.mark.parametrize("number", range(LINES))
def test_a_removed_line_is_noticed(folder: Path, trail: Trail, number: int) -> None:
    """First, middle or last: a line that is gone shows."""
    lines = lines_of(trail)
    del lines[number]
    trail.file.write_text("".join(lines), "ascii")

    assert codes(folder)


@pytest.mark.parametrize("number", range(LINES))
def test_an_altered_line_is_noticed(folder: Path, trail: Trail, number: int) -> None:
    """Another staff number in any line shows, also in the last."""
    lines = lines_of(trail)
    lines[number] = lines[number].replace(" 1 exported", " 2 exported")
    trail.file.write_text("".join(lines), "ascii")

    assert "altered" in codes(folder)


def test_every_changed_byte_is_noticed(folder: Path, trail: Trail) -> None:
    """No byte of the trail can be another one."""
    whole = trail.file.read_bytes()
    missed = []
    for place in range(0, len(whole) - 1, 3):
        changed = bytearray(whole)
        changed[place] ^= 1
        trail.file.write_bytes(changed)
        if not codes(folder):
            missed.append(place)
    assert missed == []


def test_lines_cut_off_and_lines_added_are_noticed(folder: Path, trail: Trail) -> None:
    """The head knows where the trail ends."""
    lines = lines_of(trail)
    trail.file.write_text("".join(lines[:-3]), "ascii")
    assert codes(folder) == {"cut-off"}
    trail.file.write_text("".join(lines), "ascii")
    assert codes(folder) == set()
    trail.file.unlink()
    assert codes(folder) == {"cut-off"}


def test_a_cut_stays_visible_when_the_kiosk_goes_on(folder: Path, trail: Trail) -> None:
    """New lines after a cut do not cover it up."""
    trail.file.write_text("".join(lines_of(trail)[:-3]), "ascii")
    trail.note(Deed.PAUSED)

    assert "removed" in codes(folder)


def test_a_trail_made_anew_differs_from_a_copy(folder: Path, trail: Trail) -> None:
    """Only the copy that left with an export shows a whole trail written anew."""
    copy = folder.parent / "copy.log"
    trail.copy_to(copy)
    trail.note(Deed.PAUSED, who=1)
    assert codes(folder, copy) == set()
    for file in (trail.file, folder / HEAD_FILE):
        file.unlink()
    forged = Trail(folder, lambda: 1_795_000_000.0)
    for count in range(LINES):
        forged.note(Deed.EXPORTED, who=2, count=count)

    assert codes(folder) == set(), "the limit that the threat model states"
    assert codes(folder, copy) == {"differs"}


def _as_after_a_crash(
    trail: Trail, folder: Path, tail: Callable[[bytes], bytes]
) -> None:
    head = (folder / HEAD_FILE).read_bytes()
    before = trail.file.read_bytes()
    trail.note(Deed.PAUSED, who=3)
    line = trail.file.read_bytes()[len(before) :]
    trail.file.write_bytes(before + tail(line))
    (folder / HEAD_FILE).write_bytes(head)


@pytest.mark.parametrize("part", [0, 1, 30, 90, -1, None])
def test_a_crash_while_writing_is_no_tampering(
    folder: Path, trail: Trail, part: int | None
) -> None:
    """A line half written, or whole without its head, does not spoil the trail."""
    _as_after_a_crash(trail, folder, lambda line: line[:part])
    trail.note(Deed.RESUMED, who=3)

    assert codes(folder) == set()


def test_a_line_without_its_head_still_counts(folder: Path, trail: Trail) -> None:
    """What was written before the crash stays."""
    _as_after_a_crash(trail, folder, lambda line: line)
    trail.note(Deed.RESUMED, who=3)

    assert " 3 paused " in trail.file.read_text("ascii")
    assert verify(folder) == (LINES + 2, [])


def test_the_chain_is_what_shows_an_altered_line(folder: Path, trail: Trail) -> None:
    """Mutation check: a line whose own hash was made anew shows in the next one."""
    from kiosk.staff.trail import _hash

    lines = lines_of(trail)
    rest = lines[4].rpartition(" ")[0].replace(" 1 exported", " 2 exported")
    before = lines[3].split()[-1]
    lines[4] = f"{rest} {_hash(before, rest)}\n"
    trail.file.write_text("".join(lines), "ascii")

    assert codes(folder) == {"altered"}
    assert (folder / TRAIL_FILE).exists()
