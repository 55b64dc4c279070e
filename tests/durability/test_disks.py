"""Disks fill up, turn read-only, go away: the form closes and opens again (D4, D6)."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.durability.clinic_folder import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@functools.cache
def _can_mount() -> bool:
    """Tell whether this account may mount in a namespace of its own."""
    probe = "mount -t tmpfs tmpfs /mnt"
    command = ["unshare", "-m", "sh", "-c", probe]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.fixture
def disk(tmp_path: Path) -> Any:
    """Run a command of `disk_process` in a mount namespace and give its report."""
    if not _can_mount():
        pytest.skip("mounting a file system needs root and unshare")

    def run(command: str) -> dict[str, Any]:
        program = [sys.executable, "-m", "tests.durability.disk_process"]
        done = subprocess.run(
            ["unshare", "-m", *program, str(tmp_path), command],
            cwd=ROOT,
            env=os.environ,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        report: dict[str, Any] = json.loads(done.stdout)
        return report

    return run


def test_a_full_disk_is_said_at_once_and_forgiven(disk: Any) -> None:
    """Within 2 s the desk is asked for; once there is room the same kiosk saves on."""
    report = disk("full")

    assert set(report["before"]) == {"saved"}
    assert report["at_full"] == "disk-full"
    assert report["again"] == "disk-full"
    assert report["after"] == ["saved", "saved"]
    assert report["kept"] == len(report["before"]) + 2


def test_a_read_only_disk_closes_the_form_and_changes_nothing(disk: Any) -> None:
    """The same kiosk saves on as soon as the disk is writable again."""
    report = disk("read-only")

    assert report["before"] == "saved"
    assert report["during"] == "read-only"
    assert report["at_start"] == "read-only"
    assert report["is_untouched"]
    assert (report["after"], report["kept"]) == ("saved", 2)


def test_a_disk_that_is_away_is_never_replaced_by_an_empty_queue(disk: Any) -> None:
    """No queue is made in the empty place; when the disk is back, all forms are."""
    report = disk("away")

    assert report["before"] == "saved"
    assert report["during"] == "queue-missing"
    assert report["at_start"] == "queue-missing"
    assert report["made"] == []
    assert (report["after"], report["kept"]) == ("saved", 2)
