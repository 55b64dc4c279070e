"""Batches are found where somebody points, and nothing else passes for one."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.desk import wording
from kiosk.desk.batch_search import MOST_LOOKED_AT, find_batches

_FREE_DATES = Path("/dev/shm")  # noqa: S108 - memory keeps dates that disks bend


def _touch(file: Path, seconds: int = 0) -> Path:
    file.touch()
    os.utime(file, (seconds, seconds))
    return file


def test_the_newest_comes_first(tmp_path: Path) -> None:
    """A stick's batches are listed by the time they were written."""
    for number in range(3):
        _touch(tmp_path / f"Klobby-B{number}.agebatch", number)
    _touch(tmp_path / "Klobby-B1.agebatch.receipt")
    _touch(tmp_path / "holiday.jpg")

    found = find_batches(tmp_path)

    assert [each.title for each in found] == ["Klobby-B2", "Klobby-B1", "Klobby-B0"]
    assert [each.has_receipt for each in found] == [False, True, False]


def test_a_file_pointed_at_counts_whatever_its_name(tmp_path: Path) -> None:
    """A browser may have called the file something else."""
    file = _touch(tmp_path / "Klobby-B1 (1).download")

    assert [each.file for each in find_batches(file)] == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="no links and pipes by default")
def test_look_alikes_are_left_out(tmp_path: Path) -> None:
    """Links, pipes and folders on a stick are no batches."""
    _touch(tmp_path / "elsewhere")
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.agebatch").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(stick / "b.agebatch")
    (stick / "c.agebatch").mkdir()

    assert find_batches(stick) == []
    assert find_batches(tmp_path / "gone") == []


def test_a_drive_full_of_files_is_looked_at_in_part(tmp_path: Path) -> None:
    """Dropping a whole drive does not hold the window up for long."""
    for number in range(MOST_LOOKED_AT + 50):
        (tmp_path / f"{number}.agebatch").touch()

    assert len(find_batches(tmp_path)) == MOST_LOOKED_AT


@pytest.mark.skipif(not _FREE_DATES.is_dir(), reason="no disk here takes such a date")
@pytest.mark.parametrize("seconds", [10**12, -(10**11)])
def test_a_date_that_no_calendar_holds_hides_no_batch(seconds: int) -> None:
    """A spoilt stick may say anything: the batch is found, after all others."""
    with TemporaryDirectory(dir=_FREE_DATES) as folder:
        odd, sound = (Path(folder, f"Klobby-B{n}.agebatch") for n in (1, 2))
        for file in (odd, sound):
            file.touch()
        os.utime(odd, (seconds, seconds))

        assert [each.file for each in find_batches(Path(folder))] == [sound, odd]


def test_a_foreign_name_is_shown_as_it_reads(tmp_path: Path) -> None:
    """A sign that turns words around shows no file under another's name."""
    (found,) = find_batches(_touch(tmp_path / "enola\u202eexe.agebatch"))

    assert wording.batch(found.title) == "enolaexe"
