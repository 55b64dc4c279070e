"""Whatever lies on a stick: a clear word, nothing hangs, and the next stick works."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from kiosk.staff.work import StaffWork
from kiosk.sticks.folder import FolderSticks
from kiosk.sticks.stick import StickError, StickFault
from kiosk.vault.batch.receipt_file import write_receipt_file
from kiosk.vault.locks import BATCHES_LOCK, FolderLock
from tests.unit.vault.clinic import NOON, Form

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.staff.audit_log import AuditLog
    from kiosk.staff.work import CopyOutcome
    from kiosk.vault.opening.opened import Outcome
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer

BATCH = "Kkiosk-1-B1.agebatch"
LOG = "Kkiosk-1-trail.log"
WHO = 3


@pytest.fixture
def work(setup: VaultSetup, log: AuditLog, writer: Writer) -> StaffWork:
    """Return what staff do at a kiosk with two forms."""
    for _ in range(2):
        writer.submit(Form()).result(300)
    return StaffWork(setup, log, NOON.timestamp)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Plug a stick in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def _carry(work: StaffWork, folder: Path) -> CopyOutcome:
    sticks = FolderSticks(folder)
    [found] = sticks.look()
    return work.carry(sticks, found, WHO)


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _device(file: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root makes devices")
    os.mknod(file, 0o600 | stat.S_IFCHR, os.makedev(1, 5))


def _folder(file: Path) -> None:
    file.mkdir()
    (file / "something of theirs").write_text("kept")


def _huge(file: Path) -> None:
    file.touch()
    os.truncate(file, 1 << 40)


def _link(file: Path) -> None:
    file.symlink_to(file.parent.parent / "elsewhere")


def _dangling(file: Path) -> None:
    file.symlink_to("/nowhere/at/all")


def _empty(file: Path) -> None:
    file.touch()


EVERYTHING = (_pipe, _device, _folder, _huge, _link, _dangling, _empty)


@pytest.mark.parametrize("make", EVERYTHING)
def test_whatever_stands_under_the_name_of_a_batch_is_put_aside(
    work: StaffWork,
    stick: Path,
    make: Callable[[Path], None],
    open_batch: Callable[[Path], Outcome],
) -> None:
    """It is neither read to its end nor lost, and the batch comes whole."""
    make(stick / BATCH)

    [batch] = _carry(work, stick).batches

    assert open_batch(batch.file).receipt is not None
    others = {file.name for file in stick.iterdir()} - {BATCH, LOG}
    assert others <= {"Kkiosk-1-B1.older-1.agebatch"}
    assert bool(others) != make.__name__.startswith(("_link", "_dangling"))
    assert not (stick.parent / "elsewhere").exists()


@pytest.mark.parametrize("make", EVERYTHING)
@pytest.mark.parametrize("name", [f"{BATCH}.tmp", LOG])
def test_whatever_stands_in_the_way_elsewhere_is_named_and_the_next_stick_works(
    work: StaffWork,
    stick: Path,
    setup: VaultSetup,
    name: str,
    make: Callable[[Path], None],
) -> None:
    """Only an unfinished batch that is a folder stays: the fault says so.

    The lock is free, and what is put aside is not lost.
    """
    make(stick / name)
    is_in_the_way = make is _folder and name != LOG
    fault = StickFault.NOT_A_STICK if is_in_the_way else None
    assert _fault(work, stick) is fault
    with FolderLock(setup.folder, BATCHES_LOCK):
        pass
    other = stick.parent / "other"
    other.mkdir()

    [batch] = _carry(work, other).batches

    assert batch.count == 2
    assert not (stick.parent / "elsewhere").exists()


def _fault(work: StaffWork, folder: Path) -> StickFault | None:
    try:
        _carry(work, folder)
    except StickError as error:
        return error.fault
    return None


def test_a_thousand_strange_files_hide_no_receipt(
    work: StaffWork, stick: Path, open_batch: Callable[[Path], Outcome]
) -> None:
    """Names of every kind, pipes among them, and the receipts of other kiosks."""
    [batch] = _carry(work, stick).batches
    receipt = open_batch(batch.file).receipt
    assert receipt is not None
    write_receipt_file(batch.file, receipt)
    for number in range(1_000):
        (stick / f"Ka{number:04d}.txt").touch()
    for number in range(70):
        (stick / f"Kanother-B{number}.agebatch.receipt").write_text("7X2-MPQ-Y")
    for name in ("CON", "nul.receipt", "a\nb.receipt", "\u202ereceipt", "x" * 250):
        (stick / name).touch()
    os.mkfifo(stick / "Kkiosk-1-B0.agebatch.receipt")

    assert _carry(work, stick).receipts.batches == (1,)


def test_what_a_killed_copy_left_goes_with_the_next_one(
    work: StaffWork, stick: Path
) -> None:
    """The stick would stay full of it; another kiosk's is its own business."""
    (stick / "Kkiosk-1-B7.agebatch.tmp").write_bytes(b"half a batch")
    (stick / "Kkiosk-2-B7.agebatch.tmp").write_bytes(b"half a batch")

    _carry(work, stick)

    left = {file.name for file in stick.glob("*.tmp")}
    assert left == {"Kkiosk-2-B7.agebatch.tmp"}
