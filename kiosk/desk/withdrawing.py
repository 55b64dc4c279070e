"""A person took their form back after it had left the kiosk."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.export.opening import WITHDRAWN_NOTE
from kiosk.export.row import RowStatus
from kiosk.touchkit.wording import translate
from kiosk.vault.opening.ledger import Ledger, LedgerError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.export.row import OpenedRow
    from kiosk.interest.record import Record


def marked(row: OpenedRow, *, is_withdrawn: bool) -> OpenedRow:
    """Mark a row as withdrawn, or take the mark away again.

    What else was doubtful about it is found anew when the batch is opened again; until
    then the row counts as one that was opened before.
    """
    if is_withdrawn:
        return replace(row, status=RowStatus.WITHDRAWN, note=WITHDRAWN_NOTE)
    return replace(row, status=RowStatus.OPENED_BEFORE, note="")


def not_taken_back(rows: Sequence[OpenedRow]) -> list[OpenedRow]:
    """Leave out what people took back: it belongs in no new file and on no list."""
    return [row for row in rows if row.status is not RowStatus.WITHDRAWN]


def note_withdrawn(file: Path, record: Record, *, is_withdrawn: bool) -> str:
    """Remember it for every later opening; return what went wrong, in words."""
    try:
        with Ledger(file) as ledger:
            if is_withdrawn:
                ledger.note_withdrawn(str(record.id))
            else:
                ledger.forget_withdrawn((str(record.id), record.reference))
    except (OSError, LedgerError, sqlite3.Error):
        return translate(
            "Desk",
            "This could not be noted. Ask IT to look at the file opened-forms.db.",
        )
    return ""
