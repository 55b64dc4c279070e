"""Sticks as they are sold, FAT and exFAT: batches arrive, and trouble is named."""

# ruff: noqa: F811 - a fixture is asked for by its name
from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kiosk.staff.work import StaffWork
from kiosk.sticks.folder import FolderSticks
from kiosk.sticks.stick import StickError, StickFault
from kiosk.vault.batch.receipt_file import write_receipt_file
from kiosk.vault.locks import BATCHES_LOCK, FolderLock
from tests.durability.fat_sticks import KINDS, FatStick, why_not
from tests.unit.staff.conftest import log, open_batch  # noqa: F401 - fixtures
from tests.unit.vault.clinic import NOON, Form
from tests.unit.vault.conftest import (  # noqa: F401 - fixtures
    clinic,
    setup,
    writer,
    writers,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.staff.audit_log import AuditLog
    from kiosk.staff.work import CopyOutcome
    from kiosk.vault.opening.opened import Outcome
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer

    Open = Callable[[Path], Outcome]

FORMS = 2
WHO = 3
BATCH = "Kkiosk-1-B1.agebatch"
_REFUSED = re.compile(
    r'[\x00-\x1f"*/:<>?\\|]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)'
)
"""What no name on such a stick may hold, by the specifications of FAT and exFAT."""

# fusefat says "not permitted" where Linux's own driver says that no room is left.
_WHEN_FULL = {
    "exfat": {StickFault.FULL},
    "fat": {StickFault.FULL, StickFault.REFUSED},
}


@pytest.fixture(params=sorted(KINDS))
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> FatStick:
    """Format a stick of each kind."""
    reason = why_not(request.param)
    if reason:
        pytest.skip(reason)
    return FatStick.made(request.param, tmp_path)


@pytest.fixture
def work(setup: VaultSetup, log: AuditLog, writer: Writer) -> StaffWork:
    """Return what staff do at a kiosk with two forms."""
    for _ in range(FORMS):
        writer.submit(Form()).result(300)
    return StaffWork(setup, log, NOON.timestamp)


def _carry(
    work: StaffWork, stick: FatStick, progress: Callable[[int, int], None] | None = None
) -> CopyOutcome:
    sticks = FolderSticks(stick.folder, must_be_mounted=True)
    [found] = sticks.look()
    return work.carry(sticks, found, WHO, progress or (lambda _done, _total: None))


def _fault(
    work: StaffWork, stick: FatStick, progress: Callable[[int, int], None] | None = None
) -> StickFault:
    with pytest.raises(StickError) as caught:
        _carry(work, stick, progress)
    return caught.value.fault


def test_a_batch_goes_there_and_its_receipt_comes_back(
    work: StaffWork, stick: FatStick, open_batch: Open
) -> None:
    """The whole way twice; the names are legal there and differ whatever their case."""
    with stick.plugged_in() as folder:
        [batch] = _carry(work, stick).batches
    with stick.plugged_in() as folder:
        receipt = open_batch(batch.file).receipt
        assert receipt is not None
        write_receipt_file(batch.file, receipt)
        names = [file.name.lower() for file in folder.iterdir()]

        assert _carry(work, stick).receipts.batches == (1,)

    assert len(names) >= 3, "the batch, its receipt and the log's copy"
    assert len(set(names)) == len(names)
    assert [name for name in names if _REFUSED.search(name)] == []


def test_a_batch_whose_name_differs_in_case_alone_is_put_aside(
    work: StaffWork, stick: FatStick, open_batch: Open
) -> None:
    """For the stick it is the same name: it may be another kiosk's, so it is kept."""
    with stick.plugged_in() as folder:
        (folder / BATCH.upper()).write_bytes(b"another kiosk's forms")

        [batch] = _carry(work, stick).batches

        assert open_batch(batch.file).receipt is not None
        others = [
            file.read_bytes() for file in folder.iterdir() if "older" in file.name
        ]
        assert others == [b"another kiosk's forms"]


def test_a_full_stick_is_named_and_takes_the_batch_once_there_is_room(
    work: StaffWork, stick: FatStick, setup: VaultSetup, open_batch: Open
) -> None:
    """Nothing of the copy stays, and the lock is free."""
    with stick.plugged_in() as folder:
        _fill(folder / "holiday.mov")
        assert _fault(work, stick) in _WHEN_FULL[stick.kind]
        assert {file.name for file in folder.iterdir()} == {"holiday.mov"}
        with FolderLock(setup.folder, BATCHES_LOCK):
            pass
        (folder / "holiday.mov").unlink()

        [batch] = _carry(work, stick).batches

        assert open_batch(batch.file).receipt is not None


def test_a_stick_pulled_half_way_is_named_and_may_be_pushed_back(
    work: StaffWork, stick: FatStick, open_batch: Open
) -> None:
    """Pulled while the first form is being written; then the same stick again."""
    with stick.plugged_in():
        fault = _fault(work, stick, lambda _done, _total: stick.pull())
    assert fault is StickFault.GONE
    assert list(stick.folder.iterdir()) == [], "nothing lies where no stick is"

    with stick.plugged_in():
        [batch] = _carry(work, stick).batches

        assert (batch.count, open_batch(batch.file).receipt is None) == (FORMS, False)


def test_a_stick_with_its_switch_on_read_only_is_named(
    work: StaffWork, stick: FatStick, open_batch: Open
) -> None:
    """Once the switch is over, the same stick takes the batch."""
    with stick.plugged_in(is_read_only=True):
        assert _fault(work, stick) is StickFault.READ_ONLY

    with stick.plugged_in():
        [batch] = _carry(work, stick).batches

        assert open_batch(batch.file).receipt is not None


def _fill(file: Path) -> None:
    """Write until nothing more goes on the stick."""
    size = 1 << 20
    with file.open("wb", buffering=0) as stream:
        while size:
            try:
                if stream.write(bytes(size)) == 0:
                    size //= 2
            except OSError:
                size //= 2
