"""Finds batches where somebody pointed: at a file, a folder or a stick."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from kiosk.vault.batch.naming import SUFFIX
from kiosk.vault.batch.receipt_file import receipt_file_of

if TYPE_CHECKING:
    from pathlib import Path

MOST_LOOKED_AT = 2_000
"""Entries of a folder: somebody may drop a whole drive."""


@dataclass(frozen=True, slots=True)
class FoundBatch:
    """A batch that lies in a folder."""

    file: Path
    written: datetime
    """When the file was last changed, as its folder says."""
    has_receipt: bool
    """Whether a file with its receipt lies beside it."""

    @property
    def title(self) -> str:
        """The name the kiosk gave it, without what computers need."""
        return self.file.name.removesuffix(SUFFIX)


def find_batches(place: Path) -> list[FoundBatch]:
    """Give the batch at `place`, or all in the folder `place`, the newest first.

    A file that somebody points at counts whatever its name; in a folder only the name
    tells. Links are not followed: a stick may hold anything. Never raises.
    """
    try:
        if place.is_file():
            files = [place]
        else:
            with os.scandir(place) as entries:
                names = [each.name for each in islice(entries, MOST_LOOKED_AT)]
            files = [place / name for name in names if name.endswith(SUFFIX)]
    except OSError:
        return []
    found = [batch for file in files if (batch := _look_at(file)) is not None]
    return sorted(found, key=lambda each: (each.written, each.title), reverse=True)


def _look_at(file: Path) -> FoundBatch | None:
    try:
        facts = os.lstat(file)
        has_receipt = receipt_file_of(file).exists()
    except OSError:
        return None
    if not stat.S_ISREG(facts.st_mode):
        return None
    return FoundBatch(file, _moment(facts.st_mtime), has_receipt)


def _moment(seconds: float) -> datetime:
    """Read a file's time; one that no calendar holds, as on a spoilt stick, is 1970."""
    try:
        return datetime.fromtimestamp(seconds).astimezone()
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC).astimezone()
