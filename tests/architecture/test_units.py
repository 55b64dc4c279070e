"""The lockdown package's units come from their tables and hold what they promise."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.config.places import NAME
from kiosk.doctor.account import KIOSK_ACCOUNT
from kiosk.machine.table import KIOSK_UNIT
from tools.units import (
    doctor_unit,
    kiosk_unit,
    notice_unit,
    plugged_unit,
    update_unit,
)
from tools.units.hardening import HARDENING, SYSTEM_CALLS
from tools.units.write import UNITS, files, unit

if TYPE_CHECKING:
    from pathlib import Path

    from tools.units.hardening import Line

LARGEST_EXPOSURE = 1.0
"""For the kiosk's own unit; 10 is an unprotected service of root's."""

LARGEST_OF_THE_DOCTOR = 1.5
"""It is root's, may read every folder and /proc/sys, and asks systemd by a socket."""

LARGEST_OF_UPDATES = 7.2
"""dpkg is root's and changes the system: each line left out has its reason there.

Without the sight of drivers and disks it would write a first disk that cannot boot.
"""

_ANALYZE = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(
    _ANALYZE is None, reason="systemd-analyze weighs units, and is not installed"
)


def _security(file: Path, *options: str) -> str:
    assert _ANALYZE is not None
    command = [_ANALYZE, "security", "--offline=true", "--no-pager", *options, file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return done.stdout


def _exposure(file: Path) -> float:
    """Read the one figure that systemd sums up in."""
    found = re.search(r"Overall exposure level for .*: (\d+\.\d)", _security(file))
    assert found
    return float(found[1])


def _weight(file: Path) -> float:
    """Add all weights up: the one figure is rounded, and hides small ones."""
    rows: list[dict[str, Any]] = json.loads(_security(file, "--json=short"))
    return sum(float(row["exposure"] or 0) for row in rows)


def _kiosk_unit(folder: Path, service: tuple[Line, ...]) -> Path:
    file = folder / KIOSK_UNIT
    file.write_text(unit(Unit=kiosk_unit.UNIT, Service=service), "utf-8")
    return file


def test_what_is_committed_is_what_the_tables_say(root: Path) -> None:
    """Nobody changes a unit by hand, and no file is left over from an older table."""
    folder = root / "packaging/linux/lockdown"
    committed = {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }

    assert committed == files()


@needs_systemd
def test_the_kiosks_unit_is_hardly_exposed(root: Path) -> None:
    """By systemd's own measure it is at most 1.0."""
    file = root / "packaging/linux/lockdown" / UNITS / KIOSK_UNIT

    assert _exposure(file) <= LARGEST_EXPOSURE


@needs_systemd
def test_the_doctors_unit_is_exposed_no_more_than_its_work_asks(root: Path) -> None:
    """Root's own, and still far from a service that nobody shut in."""
    name = f"{NAME}-doctor.service"
    file = root / "packaging/linux/lockdown" / UNITS / name

    assert _exposure(file) <= LARGEST_OF_THE_DOCTOR


@needs_systemd
@pytest.mark.parametrize("name", [update_unit.UPDATE, update_unit.REPAIR])
def test_what_installs_packages_is_confined_as_far_as_that_goes(
    root: Path, name: str
) -> None:
    """No clock, host name or home folder, and no further right than dpkg's own."""
    file = root / "packaging/linux/lockdown" / UNITS / name

    assert _exposure(file) <= LARGEST_OF_UPDATES


def _calls_in(group: str) -> set[str]:
    """Spell a group of system calls out, as systemd does."""
    assert _ANALYZE is not None
    command = [_ANALYZE, "syscall-filter", "--no-pager", group]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    names = re.findall(r"^    ([@a-z0-9_-]+)", told, re.MULTILINE)
    spelt = [_calls_in(name) if name[0] == "@" else {name} for name in names]
    return set().union(*spelt)


def _calls_left(values: tuple[str, ...]) -> set[str]:
    """Give the system calls a filter leaves: each value adds or takes, in order."""
    left: set[str] = set()
    for value in values:
        named = set().union(*map(_calls_in, value.removeprefix("~").split()))
        left = left - named if value.startswith("~") else left | named
    return left


_OF_ROOT = {
    "doctor": doctor_unit.SERVICE,
    "update": update_unit.SERVICE,
    "repair": update_unit.REPAIR_SERVICE,
}
"""Units whose programs write files that are not root's."""


@needs_systemd
@pytest.mark.parametrize("name", _OF_ROOT)
def test_what_may_give_files_away_is_not_killed_for_it(name: str) -> None:
    """A unit with CAP_CHOWN, as root has it, keeps the system calls that use it."""
    lines = {each.name: each.values for each in _OF_ROOT[name]}
    rights = lines.get("CapabilityBoundingSet", ("CAP_CHOWN",))
    assert "CAP_CHOWN" in rights[0].split()

    values = lines.get("SystemCallFilter")
    if values is not None:
        assert {"chown", "fchown", "fchownat"} <= _calls_left(values)


@needs_systemd
def test_the_kiosks_own_filter_takes_chown_away() -> None:
    """Mutation check: the filter of the table alone would kill who gives a file."""
    assert "fchown" not in _calls_left(SYSTEM_CALLS.values)
    assert "read" in _calls_left(SYSTEM_CALLS.values)


def test_no_half_of_a_version_is_started() -> None:
    """The repair comes before the kiosk, and updates look only where IT says."""
    repair = {each.name: each.values for each in update_unit.REPAIR_UNIT}
    update = {each.name: each.values for each in update_unit.UNIT}

    assert repair["Before"] == (KIOSK_UNIT,)
    assert update["ConditionPathExists"] == ("/etc/apt/sources.list.d/kiosk.list",)


@needs_systemd
@pytest.mark.parametrize(
    "name",
    [notice_unit.DESK, notice_unit.SETUP, notice_unit.BEGIN, plugged_unit.PLUGGED],
)
def test_the_kiosks_helpers_have_no_more_rights(root: Path, name: str) -> None:
    """Notices, and what starts the kiosk, are held to the kiosk's own bar."""
    file = root / "packaging/linux/lockdown" / UNITS / name

    assert _exposure(file) <= LARGEST_EXPOSURE


def test_a_notice_never_ends_the_kiosks_next_try() -> None:
    """Systemd would end it for a conflict, and drops one of two units at boot."""
    values = {each.name: each.values for each in kiosk_unit.UNIT}

    assert values["OnFailure"] == (notice_unit.DESK,)
    assert values["OnFailureJobMode"] == ("ignore-dependencies",)
    assert notice_unit.DESK in values["Conflicts"][0].split()
    assert notice_unit.SETUP not in values["Conflicts"][0].split()


@needs_systemd
@pytest.mark.parametrize("taken", HARDENING, ids=lambda each: each.name)
def test_each_line_of_the_table_counts(tmp_path: Path, taken: Line) -> None:
    """Mutation check: without any one of them the unit is exposed more."""
    whole = _weight(_kiosk_unit(tmp_path, kiosk_unit.SERVICE))
    rest = tuple(each for each in kiosk_unit.SERVICE if each is not taken)

    assert _weight(_kiosk_unit(tmp_path, rest)) > whole


@needs_systemd
def test_root_or_a_login_would_be_noticed(tmp_path: Path) -> None:
    """Mutation check: the bar is not met by a unit that runs as root."""
    rest = tuple(each for each in kiosk_unit.SERVICE if each.name != "User")

    assert _exposure(_kiosk_unit(tmp_path, rest)) > LARGEST_EXPOSURE


def test_nothing_logs_in_and_nothing_is_given_up() -> None:
    """No PAM session, no limit of starts, watched, and only where settings are."""
    values = {e.name: e.values for e in (*kiosk_unit.UNIT, *kiosk_unit.SERVICE)}

    assert not {"PAMName", "TTYPath"} & values.keys()
    assert values["StartLimitIntervalSec"] == ("0",)
    assert (values["Type"], values["Restart"]) == (("notify",), ("always",))
    assert int(values["WatchdogSec"][0]) > 0
    assert values["ConditionPathExists"] == (f"/etc/{NAME}/kiosk.toml",)
    assert values["PrivateNetwork"] == ("yes",)


def test_every_line_has_a_reason_and_none_stands_twice() -> None:
    """Who reads a unit learns why; systemd would take the last of two."""
    notices = (notice_unit.service("desk"), notice_unit.BEGIN_SERVICE)
    notices += (plugged_unit.SERVICE,)
    kiosk = (kiosk_unit.SERVICE, kiosk_unit.UNIT)
    updates = (update_unit.SERVICE, update_unit.REPAIR_SERVICE, update_unit.TIMER)
    for lines in (*kiosk, doctor_unit.SERVICE, *notices, *updates):
        names = [each.name for each in lines]
        assert len(names) == len(set(names))
        assert all(each.why.endswith(".") for each in lines)


@pytest.mark.skipif(
    shutil.which("systemd-sysusers") is None or os.geteuid() != 0,
    reason="systemd-sysusers makes accounts, and only for root",
)
def test_the_account_may_not_log_in(root: Path, tmp_path: Path) -> None:
    """Systemd makes it with no shell, in the groups of screen and sound."""
    name = f"packaging/linux/lockdown/usr/lib/sysusers.d/{NAME}.conf"
    (tmp_path / "etc").mkdir()
    command = ["systemd-sysusers", f"--root={tmp_path}", root / name]
    subprocess.run(command, check=True, capture_output=True)

    passwd = (tmp_path / "etc/passwd").read_text().splitlines()
    [account] = [line.split(":") for line in passwd if line.startswith("kiosk:")]
    groups = (tmp_path / "etc/group").read_text().splitlines()
    mine = {line.split(":")[0] for line in groups if line.endswith(f":{KIOSK_ACCOUNT}")}
    assert account[5:] == [f"/var/lib/{NAME}", "/usr/sbin/nologin"]
    assert mine == {"video", "render", "audio"}


@pytest.mark.skipif(
    shutil.which("systemd-tmpfiles") is None or os.geteuid() != 0,
    reason="systemd-tmpfiles makes folders, and only root may give them away",
)
def test_the_folders_are_for_who_the_doctor_asks(root: Path, tmp_path: Path) -> None:
    """Settings are for all to read, data is for the kiosk's account alone."""
    lockdown = root / "packaging/linux/lockdown/usr/lib"
    (tmp_path / "etc").mkdir()
    for tool, options in {"sysusers": [], "tmpfiles": ["--create"]}.items():
        conf = lockdown / f"{tool}.d/{NAME}.conf"
        command = [f"systemd-{tool}", f"--root={tmp_path}", *options, conf]
        subprocess.run(command, check=True, capture_output=True)

    passwd = (tmp_path / "etc/passwd").read_text().splitlines()
    [account] = [line.split(":") for line in passwd if line.startswith("kiosk:")]
    data = (tmp_path / "var/lib" / NAME).stat()
    assert (data.st_mode & 0o777, data.st_uid) == (0o700, int(account[2]))
    assert (tmp_path / "etc" / NAME).stat().st_mode & 0o777 == 0o755
