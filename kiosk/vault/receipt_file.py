"""A receipt on a stick: a file that carries the code from the desk back to the kiosk.

It lies beside the batch, is named like it with `.receipt` at the end, and holds the
code in ASCII and a newline, so that a person can read it out as well. The code is no
secret worth sealing: all it can do is let the kiosk delete what the desk has opened.
"""

from __future__ import annotations

import os
import stat
from itertools import islice
from typing import TYPE_CHECKING

from kiosk.vault.codes import RECEIPT_CHARACTERS, read
from kiosk.vault.files import write_durably

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".receipt"
MOST_FILES = 1_000
"""Entries of a folder that are looked at: no clinic's stick has more batches."""

_LONGEST = 64
"""Bytes: a code, and whatever line end an editor may have put behind it."""

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # A pipe in a file's place must not hold us up.
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


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

    Looks at no more than `MOST_FILES` entries. Never raises: a stick that was pulled
    out holds none.
    """
    try:
        with os.scandir(folder) as entries:
            names = [
                entry.name
                for entry in islice(entries, MOST_FILES)
                if entry.name.endswith(SUFFIX)
            ]
    except OSError:
        return {}
    found = {folder / name: read_receipt_file(folder / name) for name in sorted(names)}
    return {file: code for file, code in found.items() if code is not None}


def _read_a_little(file: Path) -> bytes:
    descriptor = os.open(file, _OPEN)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("not a file")
        return os.read(descriptor, _LONGEST + 1)
    finally:
        os.close(descriptor)
