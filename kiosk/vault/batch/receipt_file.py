"""A receipt on a stick: a file that carries the code from the desk back to the kiosk.

It lies beside the batch, is named like it with `.receipt` at the end, and holds the
code in ASCII and a newline, so that a person can read it out as well. The code is no
secret worth sealing: all it can do is let the kiosk delete what the desk has opened.
"""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

from kiosk.vault.codes import RECEIPT_CHARACTERS, read
from kiosk.vault.files import open_for_reading, write_durably

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".receipt"
MOST_FILES = 1_000
"""Receipts of a folder that are read: no clinic's stick has more batches."""

MOST_ENTRIES = 100_000
"""Names of a folder that are looked at, whatever they are: about a second's work."""

_LONGEST = 64
"""Bytes: a code, and whatever line end an editor may have put behind it."""


def receipt_file_of(batch: Path) -> Path:
    """Name the receipt's file of a batch file."""
    return batch.with_name(batch.name + SUFFIX)


def write_receipt_file(batch: Path, code: str) -> Path:
    """Write `code` beside `batch` so that it lasts when the stick is pulled out.

    Returns the file. Raises ValueError for what is no receipt code, and OSError.
    """
    right = read(code, RECEIPT_CHARACTERS)
    if right is None:
        raise ValueError("this is no receipt code")
    file = receipt_file_of(batch)
    write_durably(file, [right.encode("ascii") + b"\n"])
    return file


def read_receipt_file(file: Path) -> str | None:
    """Give the code that `file` holds, or none where it is no receipt.

    Anything may lie on a stick: links, pipes, folders and files of any size and content
    are no receipts. Never raises.
    """
    try:
        content = _read_a_little(file)
        text = content.decode("ascii").strip()
    except (OSError, ValueError):
        return None
    return read(text, RECEIPT_CHARACTERS) if len(content) <= _LONGEST else None


def find_receipts(folder: Path) -> dict[Path, str]:
    """Give the receipts that lie in `folder` itself, by file, in the order of names.

    Reads no more than `MOST_FILES` of them, however many other files lie there. Never
    raises: a stick that was pulled out holds none.
    """
    try:
        with os.scandir(folder) as entries:
            names = [
                entry.name
                for entry in islice(entries, MOST_ENTRIES)
                if entry.name.endswith(SUFFIX)
            ]
    except OSError:
        return {}
    chosen = sorted(names)[:MOST_FILES]
    found = {folder / name: read_receipt_file(folder / name) for name in chosen}
    return {file: code for file, code in found.items() if code is not None}


def _read_a_little(file: Path) -> bytes:
    with open_for_reading(file) as descriptor:
        return os.read(descriptor, _LONGEST + 1)
