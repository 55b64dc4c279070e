"""Locking a computer down is complete, can be repeated, and can be taken back."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest
from typer.testing import CliRunner

from kiosk.ctl.main import app
from kiosk.machine.lockdown import LEDGER, Lockdown, LockdownNoteError
from kiosk.machine.measures import DropIn, Measure, State
from kiosk.machine.table import TABLE

OWN_SYSCTL = "etc/sysctl.d/90-patient-education-kiosk.conf"


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """Return a system with some of what a clinic's computer already has."""
    units = tmp_path / "etc/systemd/system"
    units.mkdir(parents=True)
    (units / "default.target").symlink_to("/lib/systemd/system/multi-user.target")
    (units / "getty@tty1.service").write_text("[Service]\nExecStart=/bin/theirs\n")
    (tmp_path / "etc/sysctl.d").mkdir()
    (tmp_path / OWN_SYSCTL).write_text("kernel.sysrq = 1\n")
    (tmp_path / OWN_SYSCTL).chmod(0o600)
    return tmp_path


def _tree(root: Path) -> dict[str, tuple[str, int]]:
    """Return everything in a tree: bytes or target, and mode."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = str(path.relative_to(root))
        if path.is_symlink():
            found[name] = (str(path.readlink()), 0)
        else:
            data = "" if path.is_dir() else path.read_text("utf-8")
            found[name] = (data, path.stat().st_mode)
    return found


def test_apply_puts_every_measure_in_force(system: Path) -> None:
    """After one call no measure is open, also where something else had been."""
    Lockdown(system).apply()

    assert {each.state for each in Lockdown(system).status()} == {State.LOCKED}
    getty = system / "etc/systemd/system/getty@tty1.service"
    assert str(getty.readlink()) == "/dev/null"


def test_a_second_apply_changes_nothing(system: Path) -> None:
    """A script may run it at every boot."""
    Lockdown(system).apply()
    before = _tree(system)

    assert Lockdown(system).apply() == []
    assert _tree(system) == before


def test_undo_brings_back_what_was_there(system: Path) -> None:
    """Files, links, modes and folders are as they were before."""
    before = _tree(system)
    Lockdown(system).apply()
    Lockdown(system).apply()
    Lockdown(system).undo()

    after = _tree(system)
    for made in ("var", "var/lib"):
        after.pop(made, None)
    assert after == before


def test_an_apply_cut_off_half_way_can_be_taken_back(system: Path) -> None:
    """What was there is noted before anything is changed."""
    (system / "etc/udev").write_text("no folder, so laying down a rule fails")
    before = _tree(system)
    with pytest.raises(OSError, match="udev"):
        Lockdown(system).apply()
    assert _tree(system) != before

    Lockdown(system).undo()

    after = _tree(system)
    for made in ("var", "var/lib"):
        after.pop(made, None)
    assert after == before


def test_what_somebody_changed_since_stays(system: Path) -> None:
    """Undo takes back our own files only."""
    Lockdown(system).apply()
    theirs = system / "etc/systemd/sleep.conf.d/90-patient-education-kiosk.conf"
    theirs.write_text("[Sleep]\nAllowSuspend=yes\n")

    assert Lockdown(system).undo()
    assert theirs.read_text() == "[Sleep]\nAllowSuspend=yes\n"


def test_what_somebody_changed_comes_back_after_another_apply(system: Path) -> None:
    """Locked over their file, we keep it; our own earlier text is nobody's."""
    place = PurePosixPath("etc/ours.conf")
    earlier, later = (DropIn("ours", "A trial", place, text) for text in ("1\n", "2\n"))
    Lockdown(system, [earlier]).apply()
    Lockdown(system, [later]).apply()
    Lockdown(system, [later]).undo()
    assert not (system / place).exists()

    Lockdown(system, [earlier]).apply()
    (system / place).write_text("theirs\n")
    Lockdown(system, [earlier]).apply()
    Lockdown(system, [later]).apply()
    Lockdown(system, [later]).undo()

    assert (system / place).read_text() == "theirs\n"


@pytest.mark.parametrize("measure", TABLE, ids=lambda measure: measure.id)
def test_each_measure_that_is_missing_is_found(system: Path, measure: Measure) -> None:
    """Mutation check: with one measure taken away the status is not locked."""
    Lockdown(system).apply()
    (system / measure.path).unlink()

    standings = Lockdown(system).status()
    found = [each.measure for each in standings if each.state is not State.LOCKED]

    assert found == [measure]


def test_remote_login_is_never_touched() -> None:
    """Whoever locks a kiosk from afar must be able to come back."""
    places = " ".join(str(each.path) for each in TABLE)
    assert "ssh" not in places


def test_two_measures_never_share_a_place() -> None:
    """Otherwise the second would undo the first."""
    places = [each.path for each in TABLE]
    assert len(places) == len(set(places))
    assert len({each.id for each in TABLE}) == len(TABLE)


def test_a_spoilt_ledger_stops_everything(system: Path) -> None:
    """Without the note of what was there, nothing is changed further."""
    ledger = system / LEDGER
    ledger.parent.mkdir(parents=True)
    ledger.write_text("[")
    before = _tree(system)

    with pytest.raises(LockdownNoteError):
        Lockdown(system).apply()
    assert _tree(system) == before


def test_a_measure_s_file_says_where_it_comes_from() -> None:
    """Whoever finds the file on the computer learns how to take it away."""
    for each in TABLE:
        if isinstance(each, DropIn):
            lines = each.content.data.decode().splitlines()
            assert "kioskctl lockdown" in lines[0]
            assert each.comment == "#" or not any(line[:1] == "#" for line in lines)


def test_the_command_tells_programs_and_people(system: Path) -> None:
    """Exit code and JSON agree with what is in force."""
    run = CliRunner().invoke
    root = ["--root", str(system)]

    assert run(app, ["lockdown", "status", *root]).exit_code == 1
    applied = run(app, ["lockdown", "apply", *root])
    assert applied.exit_code == 0
    assert "[ ] Firmware password" in applied.output
    told = run(app, ["lockdown", "status", "--json", *root])
    states = {row["state"] for row in json.loads(told.output)["measures"]}
    assert (told.exit_code, states) == (0, {"locked"})
    assert run(app, ["lockdown", "undo", *root]).exit_code == 0
    assert PurePosixPath(LEDGER).name not in str(sorted(system.rglob("*.json")))
