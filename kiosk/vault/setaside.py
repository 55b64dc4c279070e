"""Putting a damaged queue file out of the way without losing a bit of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.vault.files import sync_folder
from kiosk.vault.soundness import journal_of

if TYPE_CHECKING:
    from pathlib import Path

PATTERN = "queue.damaged-*.db"
_SALVAGED = "queue.salvaged-*.db"


def set_aside(file: Path, replacement: Path) -> Path:
    """Keep `file` as ``queue.damaged-<n>.db`` and put `replacement` in its place.

    The damaged file gets its second name before it loses the first, so at no moment is
    there no queue: a cut anywhere leaves either the damaged file still in place, to be
    set aside again, or the replacement. Its journal goes with it, since in the old
    place it would be played into the new queue.
    """
    kept = _keep(file)
    journal = journal_of(file)
    if journal.exists():
        kept_journal = journal_of(kept)
        kept_journal.unlink(missing_ok=True)
        os.link(journal, kept_journal)
        sync_folder(file.parent)
        journal.unlink()
    sync_folder(file.parent)
    replacement.replace(file)
    sync_folder(file.parent)
    return kept


def damaged_files(folder: Path) -> list[Path]:
    """List what was set aside, the oldest first."""
    return sorted(folder.glob(PATTERN), key=_number)


def salvaged_files(folder: Path) -> list[Path]:
    """List the damaged files whose records are back in the queue."""
    return sorted(folder.glob(_SALVAGED), key=_number)


def mark_salvaged(damaged: Path) -> Path:
    """Rename a damaged file whose records were put back, so that it is not read twice.

    A second time would bring back what was purged meanwhile.
    """
    salvaged = damaged.with_name(damaged.name.replace("damaged", "salvaged"))
    if journal_of(damaged).exists():
        journal_of(damaged).replace(journal_of(salvaged))
    damaged.replace(salvaged)
    sync_folder(damaged.parent)
    return salvaged


def _keep(file: Path) -> Path:
    before = [*damaged_files(file.parent), *salvaged_files(file.parent)]
    for kept in before:
        if kept.samefile(file):
            return kept  # An earlier attempt was cut off right here.
    number = max((_number(kept) for kept in before), default=0) + 1
    kept = file.with_name(f"queue.damaged-{number}.db")
    os.link(file, kept)
    return kept


def _number(kept: Path) -> int:
    digits = kept.stem.rpartition("-")[2]
    return int(digits) if digits.isascii() and digits.isdigit() else 0
