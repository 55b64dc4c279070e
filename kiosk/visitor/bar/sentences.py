"""Cutting what is read aloud into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def sentences(text: str) -> Iterator[str]:
    """Cut a text where its sentences end, by Unicode's rules (UAX 29)."""
    # Not at start: nothing is read aloud before the first frame.
    from PySide6.QtCore import QTextBoundaryFinder

    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    # Qt counts in UTF-16, where a sign beyond the first plane is two units.
    units, begin = text.encode("utf-16-le"), 0
    while (end := finder.toNextBoundary()) > 0:
        part = units[2 * begin : 2 * end].decode("utf-16-le").strip()
        begin = end
        if part:
            yield part
