"""Showing a piece of somebody's file on one short, printable line."""

from __future__ import annotations

LONGEST = 40
_HUGE = 10**LONGEST


def quote(value: object) -> str:
    """Return `value` as text of at most `LONGEST` printable characters."""
    if isinstance(value, int) and abs(value) >= _HUGE:
        return "a huge number"  # Python refuses to spell out the longest ones.
    text = str(value)[: LONGEST + 1]
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return shown if len(text) <= LONGEST else shown[:-1] + "\u2026"


def as_written(value: object) -> str:
    """Return `value` as it stands in a TOML file, text in its quotation marks."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{quote(value)}"'
    return quote(value)
