"""A receipt travels back on the stick, and nothing else passes for one."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.batch import receipt_file
from kiosk.vault.batch.receipt_file import (
    MOST_FILES,
    batch_title_of,
    find_receipts,
    read_receipt_file,
    receipt_file_of,
    write_receipt_file,
)
from kiosk.vault.codes import RECEIPT_CHARACTERS, encode

if TYPE_CHECKING:
    from pathlib import Path

CODE = encode(b"\x12\x34\x56\x78\x9a", RECEIPT_CHARACTERS)


def test_the_code_comes_back_from_the_stick(tmp_path: Path) -> None:
    """What the desk wrote beside the batch is what the kiosk finds."""
    batch = tmp_path / "Kdesk-B3.agebatch"

    file = write_receipt_file(batch, CODE.lower().replace("-", " "))

    assert file == receipt_file_of(batch) == tmp_path / "Kdesk-B3.agebatch.receipt"
    assert file.read_bytes() == CODE.encode() + b"\n"
    assert find_receipts(tmp_path) == {file: CODE}


def test_writing_twice_leaves_one_file(tmp_path: Path) -> None:
    """A second save replaces the first and leaves nothing temporary."""
    for _ in range(2):
        write_receipt_file(tmp_path / "b", CODE)

    assert [each.name for each in tmp_path.iterdir()] == ["b.receipt"]


def test_only_a_code_is_written(tmp_path: Path) -> None:
    """A slip of the program never puts anything else on a stick."""
    with pytest.raises(ValueError, match="no receipt code"):
        write_receipt_file(tmp_path / "b", "Ana")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        CODE.encode() + b"\r\n",
        CODE.encode(),
        b"\n " + CODE.lower().encode() + b" \n",
        CODE.replace("-", "").encode(),
    ],
)
def test_an_editor_may_have_touched_it(tmp_path: Path, content: bytes) -> None:
    """Line ends of another system, small letters and lost hyphens are forgiven."""
    file = tmp_path / "b.receipt"
    file.write_bytes(content)

    assert read_receipt_file(file) == CODE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        CODE[:-1].encode(),
        CODE.encode() + b"\n" + CODE.encode(),
        CODE.encode() + b" " * 100,
        b"\xef\xbb\xbf" + CODE.encode(),
        b"\0" * 10,
        b"\xef\xbc\x94" * 9,
        bytes(range(64)),
        b"A" * 10_000_000,
    ],
)
def test_hostile_content_is_no_receipt(tmp_path: Path, content: bytes) -> None:
    """Whatever a file on a stick holds, it is read as a code or not at all."""
    file = tmp_path / "b.receipt"
    file.write_bytes(content)

    assert read_receipt_file(file) is None
    assert find_receipts(tmp_path) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="no links and pipes by default")
def test_links_pipes_and_folders_are_no_receipts(tmp_path: Path) -> None:
    """A look-alike leads nowhere and holds nobody up."""
    real = write_receipt_file(tmp_path / "elsewhere", CODE)
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.receipt").symlink_to(real)
    os.mkfifo(stick / "b.receipt")
    (stick / "c.receipt").mkdir()

    assert find_receipts(stick) == {}
    assert find_receipts(stick / "gone") == {}


def test_a_stick_full_of_files_is_looked_at_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without an end costs no more than the first entries."""
    monkeypatch.setattr(receipt_file, "MOST_FILES", 20)
    for number in range(40):
        write_receipt_file(tmp_path / f"{number}", CODE)

    assert MOST_FILES == 1_000
    assert len(find_receipts(tmp_path)) == 20


def test_the_newest_receipts_of_the_own_kiosk_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbers count as numbers, and a stick too full loses what is oldest."""
    monkeypatch.setattr(receipt_file, "MOST_FILES", 4)
    for name in ("Klobby-B9", "Klobby-B10", "Klobby-B100", "Kother-B900", "forms"):
        write_receipt_file(tmp_path / f"{name}.agebatch", CODE)

    found = [batch_title_of(file) for file in find_receipts(tmp_path, "lobby")]

    assert found == ["Klobby-B100", "Klobby-B10", "Klobby-B9", "Kother-B900"]
