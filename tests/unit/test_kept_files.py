"""What a start keeps for the next one is whole, or not there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kiosk.kept_files import file_facts, keep_file

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_takes_the_place_of_what_was(tmp_path: Path) -> None:
    """The new content stands alone in its folder, for its owner's eyes."""
    file = tmp_path / "kept.json"
    keep_file(file, b"before")

    keep_file(file, b"after")

    assert file.read_bytes() == b"after"
    assert [each.name for each in tmp_path.iterdir()] == ["kept.json"]


def test_what_cannot_be_written_leaves_what_was(tmp_path: Path) -> None:
    """An error is told and leaves nothing half written behind."""
    file = tmp_path / "kept.json"
    file.mkdir()

    with pytest.raises(OSError, match="kept"):
        keep_file(file, b"after")

    assert [each.name for each in tmp_path.iterdir()] == ["kept.json"]


def test_a_rest_of_a_start_that_died_is_not_in_the_way_for_ever(tmp_path: Path) -> None:
    """The next that finds it takes it away, and the one after that keeps again."""
    file = tmp_path / "kept.json"
    (tmp_path / f"kept.json.{os.getpid()}").write_bytes(b"to")
    with pytest.raises(FileExistsError):
        keep_file(file, b"one")

    keep_file(file, b"two")

    assert file.read_bytes() == b"two"


def test_facts_change_with_name_size_and_time(tmp_path: Path) -> None:
    """In whatever order the files are named, the facts are the same."""
    one, other = tmp_path / "a", tmp_path / "b"
    for file in (one, other):
        file.write_bytes(b"1")
        os.utime(file, ns=(1, 1))
    before = file_facts([one, other])
    assert before == file_facts([other, one])

    one.write_bytes(b"11")
    os.utime(one, ns=(1, 1))
    longer = file_facts([one, other])
    os.utime(other, ns=(0, 0))

    assert len({*map(tuple, (before, longer, file_facts([one, other])))}) == 3
