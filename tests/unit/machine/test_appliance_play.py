"""The play in QEMU can be told chapter by chapter, and says what each one took."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tools.appliance.computer import Computer
from tools.appliance.desk import Desk
from tools.appliance.diary import Diary
from tools.appliance.line import Line
from tools.appliance.machine import Machine
from tools.appliance.plays import ALL, NEED_VERSIONS, SHORT, Play
from tools.appliance.versions import LaterVersions
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from pathlib import Path


def test_every_chapter_that_can_be_named_can_be_told(tmp_path: Path) -> None:
    """And none is left out of the whole story."""
    diary = Diary(tmp_path)
    play = Play(
        Computer(tmp_path, (1, 1)),
        diary,
        Desk(tmp_path, tmp_path),
        Machine(tmp_path, diary),
        LaterVersions(tmp_path, [], "1"),
    )

    assert {*ALL, *SHORT} == play.chapters.keys()
    assert {*ALL} >= NEED_VERSIONS


def test_a_machine_that_was_never_kept_is_missed_at_once(tmp_path: Path) -> None:
    """Not after minutes, in a boot from a disk that is not there."""
    with pytest.raises(NotReady, match="play once without --kept"):
        Machine(tmp_path, Diary(tmp_path)).take_kept()


def test_a_computer_that_ended_at_once_is_not_waited_for(tmp_path: Path) -> None:
    """Where QEMU refuses its words it says why, and nobody listens for minutes."""
    ended = subprocess.Popen([sys.executable, "-c", ""])

    with pytest.raises(NotReady, match="before it had begun"):
        Line(tmp_path / "monitor", ended)


def test_a_step_that_breaks_off_is_told_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The last step is the one whose seconds are asked for."""
    diary = Diary(tmp_path)
    with diary.step("one"):
        pass
    with pytest.raises(NotReady), diary.step("another"):
        raise NotReady

    diary.sum_up()

    told = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in told[1:3]] == ["one", "another"]
