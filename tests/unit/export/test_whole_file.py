"""An export is there whole or not at all, for its owner alone, however long it is."""

from __future__ import annotations

import os
import stat
import sys
import tracemalloc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.export.csv_file import write_csv
from kiosk.export.jsonl_file import write_jsonl
from kiosk.export.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from kiosk.export.row import OpenedRow

    from .conftest import MakeRow

    Writer = Callable[[Iterable[OpenedRow], Path], int]

WRITERS = pytest.mark.parametrize("write", [write_csv, write_jsonl])


@WRITERS
def test_an_export_that_fails_leaves_everything_as_it_was(
    write: Writer, make_row: MakeRow, tmp_path: Path
) -> None:
    """The earlier file stays whole, and no part of the new one lies about."""
    path = tmp_path / "forms.out"
    path.write_text("before")

    def rows() -> Iterator[OpenedRow]:
        yield make_row()
        raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="pulled out"):
        write(rows(), path)

    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@WRITERS
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_can_read_an_export(
    write: Writer, make_row: MakeRow, tmp_path: Path
) -> None:
    """The file is 0600 from its first byte, whatever stood there before."""
    path = tmp_path / "forms.out"
    path.touch(0o666)
    seen = []

    def rows() -> Iterator[OpenedRow]:
        (part,) = tmp_path.glob(".forms.out.*.part")
        seen.append(stat.S_IMODE(part.stat().st_mode))
        yield make_row()

    write(rows(), path)

    assert [*seen, stat.S_IMODE(path.stat().st_mode)] == [0o600, 0o600]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_an_export_does_not_write_through_a_link(tmp_path: Path) -> None:
    """A link laid at the file's place is replaced; what it points at stays."""
    target, path = tmp_path / "target", tmp_path / "forms.csv"
    target.write_text("untouched")
    path.symlink_to(target)

    with whole_file(path) as file:
        file.write(b"names")

    assert target.read_text() == "untouched"
    assert not path.is_symlink()
    assert path.read_bytes() == b"names"


def test_what_a_killed_export_left_is_removed_by_the_next(tmp_path: Path) -> None:
    """Names do not stay in a part nobody looks for; other files are let alone."""
    path = tmp_path / "forms[1].csv"
    left, other = tmp_path / ".forms[1].csv.0a1b.part", tmp_path / ".forms1.csv.x.part"
    left.write_text("names")
    other.write_text("another's")

    with whole_file(path) as file:
        file.write(b"x")

    assert sorted(tmp_path.iterdir()) == sorted([path, other])


def test_the_bytes_are_on_the_disk_before_the_name_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File, then name, then folder: a power cut leaves the old file or the new."""
    path = tmp_path / "forms.csv"
    calls: list[str] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file"
        calls.append(f"{kind} {'named' if path.exists() else 'unnamed'}")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    with whole_file(path) as file:
        file.write(b"x")

    expected = ["file unnamed", "folder named"]
    assert calls == (expected[:1] if sys.platform == "win32" else expected)


@WRITERS
def test_memory_does_not_grow_with_the_number_of_forms(
    write: Writer, make_row: MakeRow, tmp_path: Path
) -> None:
    """Four times as many forms need no more memory than a few thousand."""
    row, path = make_row(), tmp_path / "forms"

    def peak(count: int) -> int:
        tracemalloc.start()
        assert write((replace(row, seq=n) for n in range(count)), path) == count
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(3_000)  # fills what Python keeps for reuse: up to 2,000 tuples of a size
    assert peak(8_000) < 1.1 * peak(2_000) + 50_000
