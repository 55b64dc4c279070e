"""Sticks that are full, pulled out or no sticks at all lose nothing."""

from __future__ import annotations

import errno
import shutil
import subprocess
import tarfile
from typing import TYPE_CHECKING

import pytest

from kiosk.sticks.folder import FolderSticks
from kiosk.sticks.stick import Stick, StickError, StickFault
from kiosk.vault.locks import BATCHES_LOCK
from kiosk.vault.state import ClosedReason, StoreError
from tests.support.small_disk import small_disk
from tests.support.staff_work import WHO, Scene, copy, save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.staff.work import StaffWork
    from kiosk.vault.opening.opened import Outcome
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer


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
    with small_disk(tmp_path / "small") as folder:
        yield folder


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


def test_a_stick_that_answers_with_errors_is_broken_and_not_gone(
    work: StaffWork, writer: Writer, stick: Path
) -> None:
    """Of a stick that is plugged in nobody is told that it was pulled out."""
    save(writer)

    def answer_with_an_error(_done: int, _total: int) -> None:
        raise OSError(errno.EIO, "input/output error")

    fault = fault_of_copy(work, stick, progress=answer_with_an_error)
    assert fault is StickFault.BROKEN


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


def test_what_is_wrong_in_the_kiosks_own_folder_is_no_fault_of_the_stick(
    work: StaffWork, writer: Writer, stick: Path, setup: VaultSetup
) -> None:
    """Nobody buys another stick because something lies where the kiosk has a lock."""
    save(writer)
    lock = setup.folder / BATCHES_LOCK
    lock.unlink(missing_ok=True)
    lock.mkdir()

    with pytest.raises(StoreError) as caught:
        copy(work, stick)
    assert caught.value.reason is ClosedReason.FOLDER_UNUSABLE


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


def test_a_copy_that_fails_takes_nothing_of_another_kiosks(
    work: StaffWork, writer: Writer, stick: Path
) -> None:
    """Half a batch of the other kiosk is its own business, half of ours goes."""
    save(writer)
    other = stick / "Kkiosk-2-B7.agebatch.tmp"
    other.write_bytes(b"half a batch")

    def run_full(_done: int, _total: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    assert fault_of_copy(work, stick, progress=run_full) is StickFault.FULL
    assert list(stick.iterdir()) == [other]


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
