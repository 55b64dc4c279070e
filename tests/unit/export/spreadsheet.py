"""How a spreadsheet program sees our file, written without our own guard's list."""

from __future__ import annotations

import csv
import io
import unicodedata

from kiosk.export.cells import TRIGGERS
from kiosk.export.misread import is_misread

STARTS = "=+-@|%\t\r\x00"
SKIPPED = " '\"\u200c\u200d\u200b\u00a0\u3000"


def runs(text: str) -> bool:
    """Tell whether a spreadsheet would calculate with a cell."""
    if text.startswith("'"):
        return False
    first = text.lstrip(SKIPPED)[:1]
    return bool(first) and (
        first in STARTS + "\u2212" or unicodedata.normalize("NFKC", first)[0] in STARTS
    )


def unguarded(text: str) -> str:
    """Take the apostrophe away again, as staff would."""
    whole = text[:-1] if text.endswith("; ") else text
    parts = whole.split(";")
    return ";".join(_bare(part) for part in parts)


def _bare(part: str) -> str:
    bare = part.removeprefix("'")
    first = bare.lstrip(" '\"\u200c\u200d")[:1]
    is_formula = first != "" and first in TRIGGERS
    return bare if is_formula or is_misread(bare) else part


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    """Split a file into cells as a program with this separator does."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
