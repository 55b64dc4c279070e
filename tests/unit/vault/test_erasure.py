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
