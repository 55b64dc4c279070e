"""A batch file is a plain tar, and one member is found in it without the others."""

from __future__ import annotations

import io
import tarfile

import pytest

from kiosk.vault.batch.archive import BLOCK, LARGEST_MEMBER, find, pack, unpack

MEMBERS = [("first", b"1"), ("second", b"22" * 400), ("third", b"")]


def test_the_member_asked_for_is_found_and_no_other() -> None:
    """Wherever it stands, also where it is empty."""
    stream = io.BytesIO(b"".join(pack(MEMBERS)))

    assert [find(stream, name) for name, _ in MEMBERS] == [each for _, each in MEMBERS]
    assert find(stream, "fourth") is None


def test_who_looks_for_a_member_leaves_the_stream_where_it_was() -> None:
    """What comes before an archive is not read as a part of it, before or after."""
    stream = io.BytesIO(b"before" + b"".join(pack(MEMBERS)))
    stream.seek(6)

    assert find(stream, "second") == MEMBERS[1][1]
    assert list(unpack(stream)) == MEMBERS


@pytest.mark.parametrize(
    ("name", "size"), [("", 1), ("large", LARGEST_MEMBER + 1), ("larger", 1 << 32)]
)
def test_a_member_without_a_name_or_too_large_costs_itself_alone(
    name: str, size: int
) -> None:
    """It is told as a damaged stretch, and no memory is asked for what it says."""
    entry = tarfile.TarInfo(name)
    entry.size = size
    strange = entry.tobuf(tarfile.USTAR_FORMAT) + b"x".ljust(BLOCK, b"\0")
    stream = io.BytesIO(strange + b"".join(pack(MEMBERS)))

    assert list(unpack(stream)) == [("", b""), *MEMBERS]
