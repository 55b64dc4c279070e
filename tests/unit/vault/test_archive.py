"""A batch file is a plain tar, and one member is found in it without the others."""

from __future__ import annotations

import io

from kiosk.vault.batch.archive import find, pack, unpack

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
