"""A receipt on a stick: a file that carries the code from the desk back to the kiosk.

It lies beside the batch, is named like it with `.receipt` at the end, and holds the
code in ASCII and a newline, so that a person can read it out as well. The code is no
secret worth sealing: all it can do is let the kiosk delete what the desk has opened.
"""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

from kiosk.vault.batch.naming import SUFFIX as BATCH_SUFFIX
from kiosk.vault.batch.naming import number_in, title_of
from kiosk.vault.codes import RECEIPT_CHARACTERS, read
from kiosk.vault.files import open_for_reading, write_durably

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".receipt"
MOST_FILES = 1_000
"""Receipts of a folder that are read, the newest of one's own kiosk before others."""

MOST_ENTRIES = 100_000
"""Names of a folder that are looked at, whatever they are: about a second's work."""

_LONGEST = 64
"""Bytes: a code, and whatever line end an editor may have put behind it."""


def receipt_file_of(batch: Path) -> Path:
    """Name the receipt's file of a batch file."""
    return batch.with_name(batch.name + SUFFIX)


def batch_title_of(file: Path) -> str:
    """Name the batch of a receipt's file, as `title_of` does."""
    return _batch_title(file.name)


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


def find_receipts(folder: Path, kiosk_id: str = "") -> dict[Path, str]:
    """Give the receipts that lie in `folder` itself, by file, the newest batch first.

    Those that are named after the kiosk `kiosk_id` come before all others. Reads no
    more than `MOST_FILES`, however many other files lie there: a stick that was in use
    for years holds as many. Never raises: a stick that was pulled out holds none.
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
    ours = title_of(kiosk_id, 0).removesuffix("0")
    names.sort(key=lambda name: (name.startswith(ours), *_number(name)))
    chosen = names[: -MOST_FILES - 1 : -1]
    found = {folder / name: read_receipt_file(folder / name) for name in chosen}
    return {file: code for file, code in found.items() if code is not None}


def _number(name: str) -> tuple[int, ...]:
    """Give the batch's number, to sort by; what has none comes before all that have."""
    number = number_in(_batch_title(name))
    return () if number is None else (number,)


def _batch_title(name: str) -> str:
    return name.removesuffix(SUFFIX).removesuffix(BATCH_SUFFIX)


def _read_a_little(file: Path) -> bytes:
    with open_for_reading(file) as descriptor:
        return os.read(descriptor, _LONGEST + 1)
