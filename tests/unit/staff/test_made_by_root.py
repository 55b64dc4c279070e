"""What root makes for the kiosk, the kiosk's own account can open."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.config.places import staff_folder
from kiosk.session.switches import Switches
from kiosk.staff.attempts import Attempts
from kiosk.staff.audit_log import AuditEvent, AuditLog
from kiosk.staff.changes import note_changes
from kiosk.staff.custody import make_queue
from kiosk.staff.diagnosis import Diagnosis, keep_diagnosis
from kiosk.staff.register import Register, Role
from kiosk.staff.switches import keep_switches

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root gives files away"
)
KIOSK = 64_998
"""Any account's number that is not root's."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder of the kiosk's account, with nothing in it yet."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    os.chown(folder, KIOSK, KIOSK)
    return folder


def _init(data: Path) -> None:
    make_queue(data, AuditLog(staff_folder(data)))


def _staff_add(data: Path) -> None:
    Register(staff_folder(data)).add("Ana", Role.IT, "hash")
    AuditLog(staff_folder(data)).note(AuditEvent.STAFF_ADDED, who=1)


def _unlock(data: Path) -> None:
    Attempts(staff_folder(data)).forget(1)


def _doctor(data: Path) -> None:
    keep_diagnosis(staff_folder(data), Diagnosis(when=1, failed=0, warned=0))


def _canary(data: Path) -> None:
    log = AuditLog(staff_folder(data))
    note_changes(staff_folder(data), log, {AuditEvent.KEYS_CHANGED: None})


def _pause(data: Path) -> None:
    keep_switches(staff_folder(data), Switches())


@pytest.mark.parametrize("act", [_init, _staff_add, _unlock, _doctor, _canary, _pause])
def test_what_root_does_first_shuts_the_kiosk_out_of_nothing(
    data: Path, act: Callable[[Path], None]
) -> None:
    """Every folder and file, the first time too, belongs to who owns the data."""
    act(data)

    made = {path: path.stat().st_uid for path in data.rglob("*")}
    assert made
    assert {path: owner for path, owner in made.items() if owner != KIOSK} == {}


def test_a_log_that_was_roots_is_given_back(data: Path) -> None:
    """What an older version left behind is mended by the next line of root's."""
    log = AuditLog(staff_folder(data))
    log.note(AuditEvent.QUEUE_MADE)
    for path in (log.folder, *log.folder.iterdir()):
        os.chown(path, 0, 0)

    log.note(AuditEvent.STAFF_ADDED)

    owners = {path.stat().st_uid for path in (log.folder, *log.folder.iterdir())}
    assert owners == {KIOSK}


def test_a_file_with_a_second_name_stays_roots(data: Path) -> None:
    """The kiosk's account cannot have a file of root's given to it by a hard link."""
    folder = staff_folder(data)
    folder.mkdir(mode=0o700)
    os.chown(folder, KIOSK, KIOSK)
    secret = data.parent / "of-root"
    secret.touch(mode=0o600)
    (folder / "trail.log").hardlink_to(secret)

    AuditLog(folder).note(AuditEvent.QUEUE_MADE)

    assert secret.stat().st_uid == 0
