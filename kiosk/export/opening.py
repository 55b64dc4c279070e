"""From a sealed batch to rows, and from rows to a file the desk can use.

Shared by the desk's program and `kioskctl`; the kiosk never loads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kiosk.export.csv_file import write_csv
from kiosk.export.jsonl_file import write_jsonl
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.interest.record import Record, RecordError
from kiosk.vault.opening.opened import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from kiosk.vault.opening.opened import OpenedRecord
    from kiosk.vault.opening.opener import BatchOpener


def _write_xlsx(rows: Iterable[OpenedRow], path: Path) -> int:
    from kiosk.export.xlsx_file import write_xlsx

    return write_xlsx(rows, path)


def _write_fhir(rows: Iterable[OpenedRow], path: Path) -> int:
    from kiosk.export.fhir_file import write_fhir

    return write_fhir(rows, path)


WRITERS: Mapping[str, Callable[[Iterable[OpenedRow], Path], int]] = {
    "csv": write_csv,
    "xlsx": _write_xlsx,
    "jsonl": write_jsonl,
    "fhir": _write_fhir,
}
"""What each format is written by."""

NEEDING_DESK = frozenset({"xlsx", "fhir"})
"""The formats whose libraries only the extra `desk` brings."""

_STATUS = {
    Verdict.SOUND: RowStatus.NEW,
    Verdict.UNSIGNED: RowStatus.UNSIGNED,
    Verdict.WRONG_SIGNATURE: RowStatus.WRONG_SIGNATURE,
    Verdict.SWAPPED: RowStatus.SWAPPED,
    Verdict.STRANGER: RowStatus.STRANGER,
    Verdict.DOUBLE: RowStatus.DOUBLE,
    Verdict.DAMAGED: RowStatus.DAMAGED,
}
_NOTES = {
    Verdict.SOUND: "",
    Verdict.UNSIGNED: "No kiosk signed this form: ask the patient before acting on it.",
    Verdict.WRONG_SIGNATURE: (
        "Another key than this kiosk's signed this form: ask the patient before acting "
        "on it."
    ),
    Verdict.SWAPPED: "What stands outside and inside this form differs.",
    Verdict.STRANGER: (
        "The kiosk's own list of this batch does not name this form: somebody put it "
        "in."
    ),
    Verdict.DOUBLE: "This form stands in this batch more than once.",
    Verdict.DAMAGED: "This form cannot be read.",
}
WITHDRAWN_NOTE = (
    "The person took this form back. Do not call, and delete it wherever it was saved."
)
_UNREADABLE = "This form opened, but it is not one this program can read."


@dataclass
class Opening:
    """Turns a batch's records into rows, and remembers which ids came through."""

    opener: BatchOpener
    withdrawn: frozenset[str] = frozenset()
    """Ids and reference codes of forms that people took back."""
    ids: list[str] = field(default_factory=list)
    withdrawn_count: int = 0

    def rows(self) -> Iterator[OpenedRow]:
        """Give one row for each record, readable or not."""
        for opened in self.opener.records():
            yield self._row(opened)

    def _row(self, opened: OpenedRecord) -> OpenedRow:
        status, note = _STATUS[opened.verdict], _NOTES[opened.verdict]
        record: Record | None = None
        if opened.answers is not None:
            try:
                record = Record.from_payload(opened.answers)
            except RecordError:
                self.opener.outcome.count_unreadable(opened.verdict)
                status, note = RowStatus.DAMAGED, _UNREADABLE
        # An unsigned form may carry any id: it must not make a later one look old.
        if record is not None and opened.verdict is Verdict.SOUND:
            self.ids.append(str(record.id))
        if status is RowStatus.NEW and opened.was_opened_before:
            status = RowStatus.OPENED_BEFORE
        if record is not None and self._is_withdrawn(record):
            status, note = RowStatus.WITHDRAWN, WITHDRAWN_NOTE
            self.withdrawn_count += 1
        manifest, outside = self.opener.outcome.manifest, opened.outside
        return OpenedRow(
            status=status,
            record=record,
            batch=manifest.title if manifest else "",
            seq=outside.seq if outside else 0,
            day=_day(outside.day) if outside else None,
            note=note,
        )

    def _is_withdrawn(self, record: Record) -> bool:
        if not self.withdrawn:
            return False
        return not self.withdrawn.isdisjoint({str(record.id), record.reference})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
