"""A stick that is full, pulled out, forgetful or prepared costs no form."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.vault import files
from kiosk.vault.batch.batches import export
from kiosk.vault.files import UnsafeFolderError
from kiosk.vault.status import read_status
from tests.unit.vault.clinic import NOON
from tests.unit.vault.keeping import NOW, carry_away, keep

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer


def test_a_stick_that_cannot_be_written_costs_nothing(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """The batch stays open and the next stick gets it, under its old number."""
    keep(queue, sealer, 3)
    with pytest.raises(OSError, match="pulled"):
        export(queue, sealer, NOW, tmp_path / "pulled-out")
    keep(queue, sealer, 1)

    made = export(queue, sealer, NOW, tmp_path)

    assert [(batch.number, batch.count) for batch in made] == [(1, 3), (2, 1)]


def test_a_full_stick_is_left_as_it_was(
    queue: Queue, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No half batch stays behind to fill it further."""
    keep(queue, sealer, 1)

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="full"):
        export(queue, sealer, NOW, tmp_path)
    monkeypatch.undo()

    assert [file.name for file in tmp_path.glob("*.agebatch*")] == []
    assert len(export(queue, sealer, NOW, tmp_path)) == 1


def test_a_link_in_place_of_the_stick_is_refused(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Forms are not led somewhere else (P12)."""
    keep(queue, sealer, 1)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "stick").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(UnsafeFolderError):
        export(queue, sealer, NOW, tmp_path / "stick")

    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_links_under_our_names_are_never_followed(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """A stick prepared with links gets files, and what they led to stays (P12)."""
    keep(queue, sealer, 1)
    precious = tmp_path / "precious"
    precious.write_text("keep me")
    name = f"K{sealer.kiosk_id}-B1.agebatch"
    for link in (name, name + ".tmp"):
        (tmp_path / link).symlink_to(precious)

    batch = carry_away(queue, sealer, tmp_path)

    assert precious.read_text() == "keep me"
    assert not batch.file.is_symlink()
    assert batch.file.stat().st_mode & 0o777 == 0o600


def test_what_a_stick_did_not_keep_is_noticed(
    queue: Queue, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch counts as written only after it was read again and compared."""
    keep(queue, sealer, 1)
    monkeypatch.setattr(files, "hash_file", lambda _: b"something else")

    with pytest.raises(OSError, match="did not keep"):
        export(queue, sealer, NOW, tmp_path)

    assert read_status(queue, NOON).last_export is None


@pytest.mark.skipif(sys.platform != "linux", reason="Linux takes this request")
def test_what_is_compared_is_asked_of_the_stick_and_not_of_memory(
    queue: Queue, sealer: Sealer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before a batch is read again the system is to forget what it knows of it."""
    keep(queue, sealer, 1)
    real, forgotten = os.posix_fadvise, []

    def note(descriptor: int, begin: int, length: int, advice: int) -> None:
        forgotten.append((os.fstat(descriptor).st_ino, advice))
        real(descriptor, begin, length, advice)

    monkeypatch.setattr(os, "posix_fadvise", note)
    batch = carry_away(queue, sealer, tmp_path)

    assert (batch.file.stat().st_ino, os.POSIX_FADV_DONTNEED) in forgotten


def test_an_older_batch_of_the_same_name_is_kept(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """After a damaged queue was replaced batch 1 comes again and overwrites nothing."""
    keep(queue, sealer, 1)
    older = tmp_path / f"K{sealer.kiosk_id}-B1.agebatch"
    older.write_bytes(b"forms of the time before")

    batch = carry_away(queue, sealer, tmp_path)
    export(queue, sealer, NOW, tmp_path, again=True)

    names = sorted(file.name for file in tmp_path.glob("*.agebatch"))
    kept = batch.file.with_stem(f"{batch.file.stem}.older-1")
    assert names == sorted([batch.file.name, kept.name])
    assert kept.read_bytes() == b"forms of the time before"


def test_another_file_as_long_as_the_batch_is_kept(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Files of one length are not one file: the other may be all that is left."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, tmp_path)
    other = bytes(batch.file.stat().st_size)
    batch.file.write_bytes(other)

    export(queue, sealer, NOW, tmp_path, again=True)

    kept = batch.file.with_stem(f"{batch.file.stem}.older-1")
    assert kept.read_bytes() == other
    assert batch.file.read_bytes() != other
