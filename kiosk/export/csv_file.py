"""Opened records as a spreadsheet file that Excel and LibreOffice open by a double tap.

UTF-8 with its mark, because Excel takes any other file for the local code page; every
cell quoted (RFC 4180); one line a record.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, TextIO

from kiosk.export.table import COLUMNS, cells
from kiosk.export.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.export.row import OpenedRow


def write_csv(rows: Iterable[OpenedRow], path: Path) -> int:
    """Write `rows` to `path` as they come, and return how many there were.

    Raises `OSError`; then `path` is as it was.
    """
    with whole_file(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        count = write_table(rows, text)
        text.flush()
        text.detach()
    return count


def write_table(rows: Iterable[OpenedRow], text: TextIO) -> int:
    """Write headings and rows as CSV to an open text stream."""
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    count = 0
    for row in rows:
        writer.writerow(cells(row))
        count += 1
    return count
