"""Text as a spreadsheet's cell: never a formula, a number, a day or a second line.

A visitor may type anything, and anyone with the public key may seal anything. The
spreadsheet that opens our file must not run it (CWE-1236; trust.md 5.2; decision 0051).
"""

from __future__ import annotations

import re

from kiosk.export.misread import is_misread
from kiosk.interest.cleaning import clean

MOST_IN_CELL = 3_500
"""Letters of one cell, far more than a form that people fill in has in one."""
_FEWER_IN_CELL = 1_500
"""Letters of a cell that marks fill: a letter has 19 units of UTF-16 at most."""
_MOST_UNITS = 29_000
"""Of the 32,767 that Excel takes, in UTF-16: the rest is for our apostrophes."""

TRIGGERS = "=+-@|%\u2212\uff1d\uff0b\uff0d\uff20\uff5c\uff05\ufe66\ufe62\ufe63\ufe6b"
"""What makes spreadsheets calculate, also in its wide and small forms. Tabs, carriage
returns and NUL, which do so too, never pass the cleaning."""

_STARTS_FORMULA = re.compile(rf"""[\s'"\u200c\u200d]*[{re.escape(TRIGGERS)}]""")


def cell(text: str) -> str:
    """Return text as a cell that stays text.

    An apostrophe stands before what a spreadsheet would calculate or take for a number,
    a day or a truth value. In countries with a decimal comma, programs split our file
    at semicolons, whatever the quotes say; so what follows a semicolon may become a
    cell of its own, and one at the end must not meet the closing quote.
    """
    kept = ";".join(_guarded(part) for part in _kept(text).split(";"))
    return f"{kept} " if kept.endswith(";") else kept


def _kept(text: str) -> str:
    """Clean text and cut it to a cell's length, which a longer one would spill over."""
    kept = clean(text, MOST_IN_CELL)
    units = len(kept.encode("utf-16-le", "surrogatepass")) // 2
    return kept if units <= _MOST_UNITS else clean(kept, _FEWER_IN_CELL)


def _guarded(part: str) -> str:
    is_risky = _STARTS_FORMULA.match(part) or is_misread(part)
    return f"'{part}" if is_risky else part


def phone_cell(number: str) -> str:
    """Return a phone number that keeps its zeros and its plus: a word stands before it.

    Without the word a spreadsheet reads a number, drops the first zero and calculates
    with the plus.
    """
    return cell(f"tel {number}") if number else ""
