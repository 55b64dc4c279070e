"""Forms are deleted after the hold, with a receipt, and wholly."""

from __future__ import annotations

import os
import shutil
import tarfile
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.purge import ClockDoubtError
from tests.support.staff_work import MARKER, WHO, Scene, WallClock, copy, events, save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.staff.audit_log import AuditLog
    from kiosk.staff.work import StaffWork
    from kiosk.vault.opening.opened import Outcome
    from kiosk.vault.writer import Writer


def places_of(marker: bytes, *folders: Path) -> list[str]:
    """Name every file that holds the marker."""
    return [
        str(file)
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and marker in file.read_bytes()
    ]


def confirmed_batch(
    work: StaffWork, writer: Writer, stick: Path, open_batch: Callable[[Path], Outcome]
) -> bytes:
    """Bring a form all the way to its receipt; give the sealed bytes of it."""
    save(writer)
    [batch] = copy(work, stick)
    work.confirm(open_batch(batch).receipt or "", WHO)
    with tarfile.open(batch) as members:
        [name] = [m for m in members.getnames() if m.count("_") == 2]
        sealed = members.extractfile(name)
        assert sealed is not None
        return sealed.read()


def test_after_the_hold_nothing_of_a_form_is_left(scene: Scene) -> None:
    """Bar D11: neither words nor sealed bytes are in any file of the kiosk."""
    work = scene.work
    writer = scene.writer
    log = scene.log
    clock = scene.clock
    setup = scene.setup
    stick = scene.stick
    open_batch = scene.open_batch
    sealed = confirmed_batch(work, writer, stick, open_batch)
    blob = sealed[-64:]
    assert places_of(MARKER.encode(), setup.folder, stick) == []
    assert places_of(blob, setup.folder) == [str(setup.folder / "queue.db")]
    for _ in range(6):
        clock.pass_days(1)
        assert work.purge_due() == 0
    clock.pass_days(1)

    assert work.purge_due() == 1
    assert places_of(blob, setup.folder) == []
    assert events(log)[-1] == "0 purged 1"


def test_the_search_would_find_a_copy_left_behind(scene: Scene) -> None:
    """Mutation check: a copy of the queue file, as a core dump would be, is found."""
    work = scene.work
    writer = scene.writer
    clock = scene.clock
    setup = scene.setup
    stick = scene.stick
    open_batch = scene.open_batch
    sealed = confirmed_batch(work, writer, stick, open_batch)
    leftover = setup.folder / "core"
    shutil.copy(setup.folder / "queue.db", leftover)
    clock.pass_days(1.5)
    work.purge_due()

    assert places_of(sealed[-64:], setup.folder) != []
    assert os.fspath(leftover) in places_of(sealed[-64:], setup.folder)


def test_without_a_receipt_nothing_is_ever_deleted(
    work: StaffWork, writer: Writer, clock: WallClock, stick: Path
) -> None:
    """However old it is; after a week the look says so."""
    save(writer, 2)
    copy(work, stick)
    for _ in range(40):
        clock.pass_days(1)
        assert work.purge_due() == 0
    glance = work.look()

    assert glance.queue is not None
    assert glance.queue.exported == 2
    assert glance.queue.is_overdue


def test_a_long_weekend_switched_off_is_a_line_in_the_log_and_no_work(
    work: StaffWork, writer: Writer, log: AuditLog, clock: WallClock
) -> None:
    """Nobody has to say that the clock is right, and the line says how long it was."""
    save(writer)
    clock.pass_days(4)

    glance = work.look()
    assert work.purge_due() == 0
    assert work.purge_due() == 0

    assert glance.queue is not None
    assert not glance.queue.is_clock_in_doubt
    assert [line for line in events(log) if "clock" in line] == ["0 clock-jumped 5760"]


@pytest.mark.parametrize("days", [-400, 400])
def test_a_clock_in_doubt_stops_the_purge_until_somebody_looked(
    scene: Scene, days: int
) -> None:
    """A clock that jumped deletes nothing; staff are told and may say it is right."""
    work = scene.work
    writer = scene.writer
    log = scene.log
    clock = scene.clock
    stick = scene.stick
    open_batch = scene.open_batch
    confirmed_batch(work, writer, stick, open_batch)
    clock.pass_days(days)

    with pytest.raises(ClockDoubtError):
        work.purge_due()
    glance = work.look()
    assert glance.queue is not None
    assert glance.queue.is_clock_in_doubt
    assert work.accept_clock(WHO) == (1 if days > 0 else 0)
    assert f"{WHO} clock-accepted 0" in events(log)
    assert work.purge_due() == 0
