"""How a spreadsheet program sees our file, written without our own guard's list."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

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
    triggers = re.escape(
        "=+-@|%\u2212\uff1d\uff0b\uff0d\uff20\uff5c\uff05\ufe66\ufe62\ufe63\ufe6b"
    )
    return re.sub(rf"(^|;)'(?=[\s'\"\u200c\u200d]*[{triggers}])", r"\1", text)


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    """Split a file into cells as a program with this separator does."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
