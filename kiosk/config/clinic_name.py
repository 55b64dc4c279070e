"""What a clinic is called that did not say its name."""

from __future__ import annotations

UNNAMED = "Our clinic"
"""The setting's value where no file has one."""


def own_name(name: str) -> str:
    """Return a clinic's own name; empty where the visitor's language must say it."""
    # By the words: settings that were kept say every value as if a file had.
    return "" if name == UNNAMED else name
