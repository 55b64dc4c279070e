"""What is overwritten in a file is gone from its first byte to its last."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.erasure import erase

if TYPE_CHECKING:
    from pathlib import Path

RECORD = random.Random(11).randbytes(300)
ROOM = b"before", b"after"


@pytest.mark.parametrize("begin", [0, 1, 31, 64, 65])
def test_what_is_left_of_a_record_goes_whole(tmp_path: Path, begin: int) -> None:
    """Also where its first bytes are missing; what lies beside it stays."""
    file, left = tmp_path / "queue.db", RECORD[begin:]
    file.write_bytes(ROOM[0] + left + ROOM[1])

    assert erase(file, [RECORD])
    assert file.read_bytes() == ROOM[0] + bytes(len(left)) + ROOM[1]


def test_a_file_that_begins_with_a_record_loses_it_whole(tmp_path: Path) -> None:
    """The first byte of a file is a byte of it."""
    file = tmp_path / "journal"
    file.write_bytes(RECORD)

    assert erase(file, [RECORD])
    assert file.read_bytes() == bytes(len(RECORD))


def test_a_file_without_it_is_left_alone(tmp_path: Path) -> None:
    """Nothing is said to be overwritten that was not there."""
    file = tmp_path / "queue.db"
    file.write_bytes(ROOM[0] * 100)

    assert not erase(file, [RECORD])
    assert file.read_bytes() == ROOM[0] * 100


@pytest.mark.parametrize("length", [1, 20, 32, 36, 64, 96, 97])
def test_what_is_short_goes_whole_too(tmp_path: Path, length: int) -> None:
    """A form's number and the hash of it are shorter than a sealed form."""
    file, part = tmp_path / "queue.db", RECORD[:length]
    before, after = part[-1:] * 3, b"\x00after"
    file.write_bytes(before + b"!" + part + after)

    assert erase(file, [b"!" + part])
    assert file.read_bytes() == before + bytes(length + 1) + after


@pytest.mark.parametrize("length", [32, 64, 96, 128])
def test_the_last_whole_piece_goes_where_nothing_else_is_left(
    tmp_path: Path, length: int
) -> None:
    """The end of a record is looked for as its beginning is."""
    file, part = tmp_path / "queue.db", RECORD[:length]
    file.write_bytes(ROOM[0] + part[-32:] + ROOM[1])

    assert erase(file, [part])
    assert file.read_bytes() == ROOM[0] + bytes(32) + ROOM[1]


def test_what_lies_before_is_no_part_of_it(tmp_path: Path) -> None:
    """Though it ends with the same byte as the record does."""
    file, beside = tmp_path / "queue.db", b"form" + RECORD[-1:]
    file.write_bytes(beside + RECORD)

    assert erase(file, [RECORD])
    assert file.read_bytes() == beside + bytes(len(RECORD))
