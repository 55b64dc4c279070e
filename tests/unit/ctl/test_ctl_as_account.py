"""`config check --as ACCOUNT` says of the form what the account's kiosk would do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from pyrage.x25519 import Identity

from kiosk.ctl.account import AccountError, run_as_account
from kiosk.ctl.invocation import Exit
from tests.unit.ctl.clinic_day import ClinicDay
from tests.unit.ctl.test_ctl_config_here import prove_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pwd = pytest.importorskip("pwd")
pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another")

ROOT = Path(__file__).parents[3]
ACCOUNT = "nobody"
_AS_THE_KIOSK = """
import os, sys
from pathlib import Path
from kiosk.config.loader import load_settings
from kiosk.vault.from_settings import vault_setup
from kiosk.vault.writer import Writer
writer = Writer(vault_setup(load_settings(Path(sys.argv[1]), os.environ)))
print(writer.refresh().result().reason or "open")
writer.close()
"""
"""The part of the kiosk that opens the store, and what comes of it."""


@pytest.fixture(scope="module")
def python() -> str:
    """Return an interpreter that the account may run, with everything it imports."""
    usual = shutil.which(
        f"python{sys.version_info[0]}.{sys.version_info[1]}", path=_BIN
    )
    for program in filter(None, (sys.executable, usual)):
        if _may_run(program):
            return program
    pytest.skip("another account cannot run this checkout")


_BIN = "/usr/local/bin:/usr/bin:/bin"


def _may_run(program: str) -> bool:
    needed = "import kiosk.ctl.config, pydantic, pyrage"
    try:
        tried = subprocess.run(
            [program, "-c", needed],
            cwd="/",
            env=_environment(),
            check=False,
            capture_output=True,
            **_account(),
        )
    except PermissionError:
        return False
    return tried.returncode == 0


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(ROOT), *sys.path])
    return {**os.environ, "PYTHONPATH": path, "HOME": "/nonexistent"}


def _account() -> dict[str, Any]:
    entry = pwd.getpwnam(ACCOUNT)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@pytest.fixture
def day() -> Iterator[ClinicDay]:
    """Set up a kiosk whose data folder is the account's.

    Not under `tmp_path`: each run of pytest closes the folders of all others.
    """
    entry = pwd.getpwnam(ACCOUNT)
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        day = ClinicDay(Path(folder))
        day.set_up(Identity.generate(), Identity.generate())
        prove_keys(day)
        for path in (day.data, *day.data.rglob("*")):
            os.chown(path, entry.pw_uid, entry.pw_gid)
        yield day


def _nothing(_: ClinicDay) -> None:
    """Leave everything as IT set it up."""


def _keys_of_root(day: ClinicDay) -> None:
    (day.folder / "recipients.txt").chmod(0o600)


def _folder_of_root(day: ClinicDay) -> None:
    os.chown(day.data, 0, 0)
    day.data.chmod(0o755)


def _queue_of_root(day: ClinicDay) -> None:
    queue = day.data / "queue.db"
    os.chown(queue, 0, 0)
    queue.chmod(0o644)


def _locked_away(day: ClinicDay) -> None:
    os.chown(day.data, 0, 0)
    day.data.chmod(0o700)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_nothing, None),
        (_keys_of_root, "keys-unusable"),
        (_folder_of_root, "read-only"),
        (_queue_of_root, "read-only"),
        (_locked_away, "read-only"),
    ],
)
def test_the_form_may_open_just_where_the_accounts_kiosk_opens_it(
    day: ClinicDay,
    python: str,
    change: Callable[[ClinicDay], None],
    reason: str | None,
) -> None:
    """Rights that root has and the account has not close the form in both answers."""
    change(day)

    config = ("--config", str(day.config))
    check = ("config", "check", "--as", ACCOUNT, "--json")
    checked = subprocess.run(
        [python, "-m", "kiosk", "--as", "kioskctl", *config, *check],
        cwd=ROOT,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    opened = subprocess.run(
        [python, "-c", _AS_THE_KIOSK, str(day.config)],
        cwd="/",
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
        **_account(),
    )

    answer = json.loads(checked.stdout)
    assert opened.stdout.strip() == (reason or "open"), opened.stderr
    assert answer["form_closed_because"] == reason
    assert answer["form_opens"] is (reason is None)
    assert checked.returncode == (0 if reason is None else 1)


def test_paths_in_the_environment_count_from_where_the_command_is_typed(
    day: ClinicDay, python: str
) -> None:
    """A relative KIOSK_CONFIG or KIOSK_DATA means the same kiosk to the account."""
    check = ("config", "check", "--as", ACCOUNT, "--json")
    checked = subprocess.run(
        [python, "-m", "kiosk", "--as", "kioskctl", *check],
        cwd=day.folder,
        env=_environment() | {"KIOSK_CONFIG": "kiosk.toml", "KIOSK_DATA": "data"},
        capture_output=True,
        text=True,
        check=False,
    )

    answer = json.loads(checked.stdout)
    assert answer["form_opens"], answer
    assert checked.returncode == 0


def test_an_account_that_may_not_run_the_program_is_told(tmp_path: Path) -> None:
    """A program that lies where only root comes is said so, not a traceback."""
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)

    with pytest.raises(AccountError, match="may not run"):
        run_as_account(ACCOUNT, [str(program)])


@pytest.mark.parametrize(
    "command",
    ["forms status", "staff list", "audit show", "keys fingerprints", "content list"],
)
def test_an_account_without_the_right_to_look_is_told_that_alone(
    day: ClinicDay, command: str
) -> None:
    """It is neither the disk nor a file that is at fault, so nobody mends those."""
    words = command.split()
    day.run(*words)  # Another account might not load our modules any more.
    _locked_away(day)

    os.seteuid(pwd.getpwnam(ACCOUNT).pw_uid)
    try:
        done = day.run(*words)
    finally:
        os.seteuid(0)

    assert done.exit_code == Exit.NOT_USABLE, done.output
    assert done.output == (
        f"This account may not look into {day.data}: run it as root (sudo), or as the "
        "kiosk's own account.\n"
    )
