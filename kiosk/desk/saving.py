"""Writes forms to a file while the screens go on, and stops when asked to."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass
from enum import StrEnum
from queue import SimpleQueue
from typing import TYPE_CHECKING, ClassVar, Protocol

from kiosk.export.opening import WRITERS
from kiosk.vault.opening.ledger import Ledger, LedgerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kiosk.export.row import OpenedRow

TOLD_EVERY = 50
"""Rows between two reports of progress."""


class Format(StrEnum):
    """What forms can be saved as; the values are those of `kioskctl forms open`."""

    XLSX = "xlsx"
    CSV = "csv"
    JSONL = "jsonl"
    FHIR = "fhir"

    @property
    def suffix(self) -> str:
        """The ending of the file's name."""
        return ".fhir.json" if self is Format.FHIR else f".{self.value}"

    def named(self, file: Path) -> Path:
        """Give `file` the ending that other programs know this format by.

        A name with another ending, or a dot in it, is kept as it is where the file
        with the ending behind it is there: nobody was asked whether to replace that.
        """
        whole = file.with_name(file.name + self.suffix)
        is_known = file.name.casefold().endswith(self.suffix)
        return file if is_known or whole.exists() else whole


class SavingHearer(Protocol):
    """Who follows a saving; each message calls the one method meant for it."""

    def hear_written(self, count: int) -> None:
        """Hear that so many rows are written."""

    def hear_end(self, end: SavingEnd) -> None:
        """Hear that saving is over, and how it ended."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows are written so far."""

    count: int
    is_last: ClassVar = False

    def tell(self, hearer: SavingHearer) -> None:
        """Say how many."""
        hearer.hear_written(self.count)


class SavingEnd(StrEnum):
    """How saving ended. After `UNNOTED` the file is there, but not the note of it."""

    SAVED = "saved"
    STOPPED = "stopped"
    FAILED = "failed"
    UNNOTED = "unnoted"

    @property
    def is_last(self) -> bool:
        """Whether nothing more follows."""
        return True

    def tell(self, hearer: SavingHearer) -> None:
        """Say how it ended."""
        hearer.hear_end(self)


@dataclass(frozen=True, slots=True)
class SaveOrder:
    """What to write where, and the ids to note in the ledger once it is written."""

    rows: Sequence[OpenedRow]
    file: Path
    format: Format
    ledger: Path
    ids: tuple[str, ...]


SavingMessage = Written | SavingEnd


class _StoppedError(Exception):
    """Somebody pressed Cancel."""


class Saving:
    """One file being written. `messages` blocks; read it in a thread of its own."""

    def __init__(self, order: SaveOrder) -> None:
        self._order = order
        self._stopped = threading.Event()
        self._told: SimpleQueue[SavingMessage] = SimpleQueue()
        threading.Thread(target=self._save, name="saving", daemon=True).start()

    def messages(self) -> Iterator[SavingMessage]:
        """Give how many rows are written, now and then, and at last how it ended."""
        while True:
            message = self._told.get()
            yield message
            if message.is_last:
                return

    def stop(self) -> None:
        """Stop at the next row; the file is then as it was before."""
        self._stopped.set()

    def _save(self) -> None:
        order = self._order
        try:
            WRITERS[order.format](self._counted(), order.file)
        except _StoppedError:
            self._told.put(SavingEnd.STOPPED)
            return
        except Exception:  # noqa: BLE001 - its words may be a patient's, so none is shown
            self._told.put(SavingEnd.FAILED)
            return
        is_noted = note_opened(order.ledger, order.ids)
        self._told.put(SavingEnd.SAVED if is_noted else SavingEnd.UNNOTED)

    def _counted(self) -> Iterator[OpenedRow]:
        for count, row in enumerate(self._order.rows):
            if self._stopped.is_set():
                raise _StoppedError
            if count % TOLD_EVERY == 0:
                self._told.put(Written(count))
            yield row


def note_opened(file: Path, ids: Iterable[str]) -> bool:
    """Remember forms as opened, now that what they were opened into is kept.

    Returns whether that could be noted.
    """
    try:
        with Ledger(file) as ledger:
            ledger.note_opened(ids)
    except (OSError, LedgerError, sqlite3.Error):
        return False
    return True
