"""Text as a spreadsheet's cell: never a formula, a number or a second line.

A visitor may type anything, and anyone with the public key may seal anything. The
spreadsheet that opens our file must not run it (CWE-1236; trust.md 5.2; decision 0051).
"""

from __future__ import annotations

import re

from kiosk.interest.cleaning import clean

MOST_IN_CELL = 3_500
"""Letters of one cell: with eight marks on each still below Excel's 32,767."""

TRIGGERS = "=+-@|%\u2212\uff1d\uff0b\uff0d\uff20\uff5c\uff05\ufe66\ufe62\ufe63\ufe6b"
"""What makes spreadsheets calculate, also in its wide and small forms. Tabs, carriage
returns and NUL, which do so too, never pass the cleaning."""

_TRIGGER = re.compile(f"[{re.escape(TRIGGERS)}]")

# In countries with a decimal comma, programs split our file at semicolons, whatever the
# quotes say; so what follows a semicolon may become a cell of its own.
_STARTS_FORMULA = re.compile(
    rf"""(^|;)(?=[\s'"\u200c\u200d]*[{re.escape(TRIGGERS)}])"""
)


def cell(text: str) -> str:
    """Return text as a cell that stays text: an apostrophe stands before a formula."""
    kept = clean(text, MOST_IN_CELL)
    if not _TRIGGER.search(kept):
        return kept
    return _STARTS_FORMULA.sub(r"\1'", kept)


def phone_cell(number: str) -> str:
    """Return a phone number that keeps its zeros and its plus: a word stands before it.

    Without the word a spreadsheet reads a number, drops the first zero and calculates
    with the plus.
    """
    return cell(f"tel {number}") if number else ""
