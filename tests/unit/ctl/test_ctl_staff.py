"""`kioskctl staff` and `kioskctl audit`, as IT types them."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from kiosk.config.places import staff_folder
from kiosk.ctl.main import app
from kiosk.staff.attempts import Attempts
from kiosk.staff.register import Register, Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

PIN = "48159263"


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    """Give what runs `kioskctl` on a data folder of its own."""

    def run(*words: str, typed: str = "") -> Result:
        data = ["--data", str(tmp_path / "data")]
        return CliRunner().invoke(app, [*data, *words], input=typed)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name the staff folder."""
    return staff_folder(tmp_path / "data")


def test_a_pin_is_asked_for_twice(run: Callable[..., Result], folder: Path) -> None:
    """Adding asks for the PIN twice, shows it never, and says the number."""
    done = run("staff", "add", "Ana", typed=f"{PIN}\n{PIN}\n")

    assert done.exit_code == 0, done.output
    assert "staff number 1" in done.output
    assert PIN not in done.output
    assert Register(folder).named("Ana").role is Role.DESK


def test_scripts_read_the_pin_from_a_file(
    run: Callable[..., Result], folder: Path, tmp_path: Path
) -> None:
    """The role and a file with the PIN can be given; the PIN itself cannot."""
    (tmp_path / "pin").write_text(f"{PIN}\n")
    done = run(
        "staff", "add", "Bo", "--role", "it", "--pin-file", str(tmp_path / "pin")
    )

    assert done.exit_code == 0, done.output
    assert Register(folder).named("Bo").role is Role.IT
    assert run("staff", "add", "Cy", "--pin", PIN).exit_code == 2


@pytest.mark.parametrize("pin", ["123456", "000000", "4815", "letters"])
def test_a_weak_pin_is_refused_in_one_sentence(
    run: Callable[..., Result], folder: Path, pin: str
) -> None:
    """What is wrong with it is not told apart: the rule is."""
    done = run("staff", "add", "Ana", typed=f"{pin}\n{pin}\n")

    assert done.exit_code == 2
    assert "6 to 12 digits" in done.output
    assert Register(folder).members() == ()


def test_unlocking_removing_and_listing(
    run: Callable[..., Result], folder: Path
) -> None:
    """IT sees who is shut out, lets them in again, and takes numbers away."""
    run("staff", "add", "Ana", typed=f"{PIN}\n{PIN}\n")
    clock = iter(range(0, 10**9, 3600))
    tries = Attempts(folder, lambda: float(next(clock)))
    for _ in range(12):
        tries.count(1)
    assert json.loads(run("staff", "list", "--json").output)[0]["is_shut"] is True
    assert run("staff", "unlock", "Ana").exit_code == 0
    assert json.loads(run("staff", "list", "--json").output)[0]["is_shut"] is False
    assert run("staff", "remove", "ana").exit_code == 0
    assert json.loads(run("staff", "list", "--json").output) == []
    assert run("staff", "unlock", "Ana").exit_code == 1


def test_the_log_proves_itself(run: Callable[..., Result], folder: Path) -> None:
    """`audit verify` is 0 for a whole log and 1 for one that was altered."""
    run("staff", "add", "Ana", typed=f"{PIN}\n{PIN}\n")
    run("staff", "remove", "Ana")
    copy = folder.parent / "K1-trail.log"
    copy.write_bytes((folder / "trail.log").read_bytes())
    done = run("audit", "verify", str(copy))
    assert done.exit_code == 0
    assert "Compared with 1 copy, the newest of 20" in done.output
    assert "staff-removed 1" in run("audit", "show").output
    log = folder / "trail.log"
    log.write_text(log.read_text().replace("staff-added 1", "staff-added 2"))
    done = run("audit", "verify", "--json")

    assert done.exit_code == 1
    assert json.loads(done.stdout)["problems"][0]["code"] == "altered"


@pytest.mark.parametrize("kind", ["missing", "empty", "folder", "pipe", "none"])
def test_a_log_compared_with_nothing_is_not_proven(
    run: Callable[..., Result], folder: Path, kind: str
) -> None:
    """A copy that is not there, or holds nothing, proves nothing: exit code 1."""
    run("staff", "add", "Ana", typed=f"{PIN}\n{PIN}\n")
    copy = folder.parent / "copy.log"
    if kind == "empty":
        copy.touch()
    elif kind == "folder":
        copy.mkdir()
    elif kind == "pipe":
        os.mkfifo(copy)

    done = run("audit", "verify", *([] if kind == "none" else [str(copy)]))

    assert done.exit_code == 1
    assert "not proven whole" in done.output
