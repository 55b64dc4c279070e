"""Carrying forms away, confirming, taking back and deleting, with real files."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import pytest

from kiosk.interest.reference import reference_code
from kiosk.staff.audit_check import verify
from kiosk.staff.audit_log import AuditEvent
from kiosk.staff.custody import DAY_SECONDS
from kiosk.staff.diagnosis import DIAGNOSIS_FILE, Diagnosis, keep_diagnosis
from kiosk.staff.work import StaffWork
from kiosk.sticks.folder import FolderSticks
from kiosk.sticks.stick import Stick, StickError, StickFault
from kiosk.vault.batch.receipt_file import write_receipt_file
from kiosk.vault.batch.receipts import UnknownReceiptError
from kiosk.vault.purge import ClockDoubtError
from kiosk.vault.state import ClosedReason
from kiosk.vault.withdrawal import WithdrawalAnswer
from tests.unit.vault.clinic import NOON, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.staff.audit_log import AuditLog
    from kiosk.vault.opening.opened import Outcome
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer

WHO = 3
MARKER = "Marlinspike-Quetzalcoatl"


class Clock:
    """A wall clock that a test sets."""

    def __init__(self) -> None:
        self.seconds = NOON.timestamp()

    def __call__(self) -> float:
        """Return the time."""
        return self.seconds

    def pass_days(self, days: float) -> None:
        """Let days pass."""
        self.seconds += days * DAY_SECONDS


@pytest.fixture
def clock() -> Clock:
    """Return a clock at noon."""
    return Clock()


@pytest.fixture
def work(setup: VaultSetup, log: AuditLog, clock: Clock) -> StaffWork:
    """Return what staff do, at noon."""
    return StaffWork(setup, log, clock)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Plug a stick in: a folder that IT chose."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@dataclass
class Scene:
    """Everything that stands around a kiosk whose forms are carried away."""

    work: StaffWork
    writer: Writer
    log: AuditLog
    clock: Clock
    setup: VaultSetup
    stick: Path
    tmp_path: Path
    open_batch: Callable[[Path], Outcome]


@pytest.fixture
def scene(request: pytest.FixtureRequest) -> Scene:
    """Set everything up."""
    names = (field.name for field in fields(Scene))
    return Scene(**{name: request.getfixturevalue(name) for name in names})


def save(writer: Writer, count: int = 1) -> list[Form]:
    """Let visitors leave forms."""
    forms = [Form({"name": MARKER}) for _ in range(count)]
    for form in forms:
        writer.submit(form).result()
    return forms


def copy(work: StaffWork, folder: Path, **facts: object) -> list[Path]:
    """Copy to the stick; give the batches."""
    sticks = FolderSticks(folder)
    [found] = sticks.look() or (Stick(str(folder), "stick"),)
    carried = work.carry(sticks, found, WHO, **facts)  # type: ignore[arg-type]
    return [batch.file for batch in carried.batches]


def events(log: AuditLog) -> list[str]:
    """List what stands in the log: who, what, how many."""
    lines = log.file.read_text("ascii").splitlines()
    return [" ".join(line.split()[2:5]) for line in lines]


def test_a_copy_is_whole_counted_and_in_the_log(
    work: StaffWork,
    writer: Writer,
    log: AuditLog,
    stick: Path,
    open_batch: Callable[[Path], Outcome],
) -> None:
    """All forms are on the stick, with the checksum shown and a copy of the log."""
    save(writer, 5)
    steps: list[tuple[int, int]] = []
    sticks = FolderSticks(stick)
    [found] = sticks.look()
    carried = work.carry(sticks, found, WHO, lambda *step: steps.append(step))
    [batch] = carried.batches

    assert steps == [(n, 5) for n in range(1, 6)]
    assert batch.sha256 == hashlib.sha256(batch.file.read_bytes()).digest()
    assert open_batch(batch.file).receipt is not None
    assert events(log) == [f"{WHO} exported 5"]
    [copied] = stick.glob("*-trail.log")
    assert verify(log.file.parent, (copied,)) == (1, [])


def test_a_receipt_on_the_stick_is_taken_up(
    work: StaffWork,
    writer: Writer,
    log: AuditLog,
    stick: Path,
    open_batch: Callable[[Path], Outcome],
) -> None:
    """What the desk wrote beside the batch confirms it when the stick comes back."""
    save(writer, 2)
    [batch] = copy(work, stick)
    write_receipt_file(batch, open_batch(batch).receipt or "")
    (stick / "old.receipt").write_text("7X2-MPQ-Y\n")
    save(writer)
    sticks = FolderSticks(stick)
    [found] = sticks.look()
    carried = work.carry(sticks, found, WHO)

    assert carried.receipts.batches == (1,)
    assert [each.number for each in carried.batches] == [2]
    assert f"{WHO} confirmed 2" in events(log)
    assert work.take_receipts(sticks, found, WHO).batches == ()


def test_a_typed_receipt_confirms_and_a_slip_of_the_hand_does_not(
    work: StaffWork, writer: Writer, stick: Path, open_batch: Callable[[Path], Outcome]
) -> None:
    """Only the code that opening gave counts."""
    save(writer)
    [batch] = copy(work, stick)
    receipt = open_batch(batch).receipt or ""
    wrong = ("0" if receipt[0] != "0" else "1") + receipt[1:]

    with pytest.raises(UnknownReceiptError):
        work.confirm(wrong, WHO)
    assert work.confirm(receipt.lower(), WHO).batches == (1,)


def test_a_lost_stick_is_copied_again(
    work: StaffWork, writer: Writer, stick: Path, tmp_path: Path
) -> None:
    """What no receipt covers goes onto the next stick too, byte for byte."""
    save(writer, 2)
    [first] = copy(work, stick)
    other = tmp_path / "other"
    other.mkdir()
    save(writer)
    again = copy(work, other)

    assert [file.name for file in again] == [
        "Kkiosk-1-B1.agebatch",
        "Kkiosk-1-B2.agebatch",
    ]
    assert again[0].read_bytes() == first.read_bytes()


def test_a_form_is_taken_back_by_its_code(
    work: StaffWork, writer: Writer, log: AuditLog, stick: Path
) -> None:
    """Before the export it is deleted; after it the desk has to."""
    early, late = save(writer, 2)
    answer = work.withdraw(reference_code(early.id), None, WHO)
    assert answer.answer is WithdrawalAnswer.WITHDRAWN
    assert events(log) == [f"{WHO} withdrawn 1"]
    copy(work, stick)
    assert (
        work.withdraw(reference_code(late.id), None, WHO).answer
        is WithdrawalAnswer.EXPORTED
    )
    assert events(log)[-1] == f"{WHO} withdrawn-late 1"
    assert work.withdraw("K7-4QD", None, WHO).answer is WithdrawalAnswer.NOT_FOUND


def test_the_staff_screen_tells_of_a_log_that_vanished_with_its_head(
    work: StaffWork, writer: Writer, log: AuditLog, stick: Path
) -> None:
    """Each look compares with the line that the queue knows."""
    save(writer)
    copy(work, stick)
    assert work.look().is_log_whole

    for file in log.file.parent.glob("trail.*"):
        file.unlink()

    assert not work.look().is_log_whole
    log.note(AuditEvent.PAUSED)
    assert not work.look().is_log_whole, "new lines do not cover it up"


def test_a_clock_that_jumped_is_one_line_in_the_log(
    work: StaffWork, writer: Writer, log: AuditLog, clock: Clock
) -> None:
    """However often the purge meets it; and so is the word of whoever looked."""
    save(writer)
    clock.pass_days(50)
    for _ in range(3):
        with pytest.raises(ClockDoubtError):
            work.purge_due()
    work.accept_clock(WHO)

    assert events(log) == [f"0 clock-jumped {50 * 24 * 60}", f"{WHO} clock-accepted 0"]


# Sticks that fail


def fault_of_copy(work: StaffWork, folder: Path, **facts: object) -> StickFault:
    """Copy to a stick that fails; say how."""
    with pytest.raises(StickError) as caught:
        copy(work, folder, **facts)
    return caught.value.fault


def everything_comes_over(
    work: StaffWork, tmp_path: Path, open_batch: Callable[[Path], Outcome], count: int
) -> bool:
    """Tell whether a good stick afterwards brings every form exactly once."""
    good = tmp_path / "good"
    good.mkdir()
    names: list[str] = []
    for batch in copy(work, good):
        assert open_batch(batch).receipt is not None
        with tarfile.open(batch) as members:
            names += [m.name for m in members if m.name.count("_") == 2]
    return len(names) == len(set(names)) == count


@pytest.fixture
def small_stick(tmp_path: Path) -> Iterator[Path]:
    """Plug a real stick of 64 KB in: a file system of its own."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("this account may not mount")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_stick_loses_nothing(
    work: StaffWork,
    writer: Writer,
    small_stick: Path,
    tmp_path: Path,
    open_batch: Callable[[Path], Outcome],
) -> None:
    """It says full, leaves no half file behind, and the next stick gets all."""
    save(writer, 60)

    assert fault_of_copy(work, small_stick) is StickFault.FULL
    assert list(small_stick.iterdir()) == []
    assert everything_comes_over(work, tmp_path, open_batch, 60)


def test_a_read_only_stick_loses_nothing(
    work: StaffWork,
    writer: Writer,
    small_stick: Path,
    tmp_path: Path,
    open_batch: Callable[[Path], Outcome],
) -> None:
    """Whether the stick says so before or the system while writing."""
    save(writer, 3)
    subprocess.run(["mount", "-o", "remount,ro", str(small_stick)], check=True)
    sticks = FolderSticks(small_stick)
    told = Stick("x", "x", is_read_only=True)
    untold = Stick("x", "x")

    for stick in (told, untold):
        with pytest.raises(StickError) as caught:
            work.carry(sticks, stick, WHO)
        assert caught.value.fault is StickFault.READ_ONLY
    assert everything_comes_over(work, tmp_path, open_batch, 3)


@pytest.mark.parametrize("form", [1, 20, 40])
def test_a_stick_pulled_out_while_writing_loses_nothing(
    scene: Scene, form: int
) -> None:
    """At the first, a middle and the last form."""
    work = scene.work
    writer = scene.writer
    stick = scene.stick
    tmp_path = scene.tmp_path
    open_batch = scene.open_batch
    save(writer, 40)

    def pull_out(done: int, _total: int) -> None:
        if done == form:
            shutil.rmtree(stick)

    assert fault_of_copy(work, stick, progress=pull_out) is StickFault.GONE
    assert everything_comes_over(work, tmp_path, open_batch, 40)


def test_links_and_look_alikes_are_no_sticks(
    work: StaffWork, writer: Writer, stick: Path, tmp_path: Path
) -> None:
    """A link to a folder, a file, and what is not there are refused."""
    save(writer)
    link = tmp_path / "link"
    link.symlink_to(stick)
    assert FolderSticks(link).look() == ()
    assert fault_of_copy(work, link) is StickFault.NOT_A_STICK
    file = tmp_path / "file"
    file.write_bytes(b"")
    assert fault_of_copy(work, file) is StickFault.NOT_A_STICK
    assert fault_of_copy(work, tmp_path / "nothing") is StickFault.GONE


def test_a_link_on_the_stick_leads_nowhere(
    work: StaffWork, writer: Writer, stick: Path, tmp_path: Path
) -> None:
    """A link under the batch's name, or its temporary name, is not written through."""
    save(writer)
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    for name in ("Kkiosk-1-B1.agebatch", "Kkiosk-1-B1.agebatch.tmp"):
        (stick / name).symlink_to(outside)
    [batch] = copy(work, stick)

    assert outside.read_bytes() == b"mine"
    assert not batch.is_symlink()


def test_somebody_elses_file_of_that_name_is_kept(
    work: StaffWork, writer: Writer, stick: Path
) -> None:
    """A batch of another kiosk, or anything else, is not written over."""
    save(writer)
    (stick / "Kkiosk-1-B1.agebatch").write_bytes(b"another kiosk's forms")
    [batch] = copy(work, stick)

    others = [f.read_bytes() for f in stick.iterdir() if f.name != batch.name]
    assert b"another kiosk's forms" in others


def test_an_empty_place_for_a_stick_is_no_stick(stick: Path) -> None:
    """Where a stick should be mounted and is not, the folder is not offered."""
    assert FolderSticks(stick).look() != ()
    assert FolderSticks(stick, must_be_mounted=True).look() == ()


# Retention


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
    work: StaffWork, writer: Writer, clock: Clock, stick: Path
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
    work: StaffWork, writer: Writer, log: AuditLog, clock: Clock
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


def test_a_look_at_a_kiosk_without_a_queue_says_why(
    work: StaffWork, setup: VaultSetup
) -> None:
    """What cannot be read has a reason, and the look is never an error."""
    (setup.folder / "queue.db").unlink()
    glance = work.look()

    assert glance.queue is None
    assert glance.closed is ClosedReason.QUEUE_MISSING
    assert (glance.free_bytes or 0) > 0
    assert glance.is_log_whole


def test_nearly_full_is_told_before_the_form_closes(
    setup: VaultSetup, log: AuditLog, writer: Writer, clock: Clock
) -> None:
    """At four fifths of the most that may wait staff are told (bar P9)."""
    work = StaffWork(replace(setup, maximum_waiting=10), log, clock)
    seen = []
    for _ in range(9):
        save(writer)
        queue = work.look().queue
        assert queue is not None
        seen.append(queue.is_nearly_full)
    assert seen == [False] * 7 + [True] * 2


def test_a_look_brings_what_the_doctor_left(work: StaffWork, log: AuditLog) -> None:
    """Nothing before it ran, its numbers after, and nothing if they are spoilt."""
    assert work.look().diagnosis is None

    found = Diagnosis(when=1_764_331_200, failed=2, warned=1)
    keep_diagnosis(log.folder, found)
    assert work.look().diagnosis == found

    (log.folder / DIAGNOSIS_FILE).write_bytes(b"{")
    assert work.look().diagnosis is None
