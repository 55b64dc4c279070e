"""The columns of a spreadsheet: stable, in the front desk's words.

Programs and habits count on names and order. A new column goes to the end.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.export import words
from kiosk.export.cells import cell, phone_cell
from kiosk.interest.fields import FieldId
from kiosk.vault.batch.naming import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.export.row import OpenedRow
    from kiosk.interest.carried import CarriedPlace
    from kiosk.interest.record import Record

PHONE_COLUMNS = ("Phone", "Phone, international")
ABOUT_RECORD = (
    "Name",
    "How to reach",
    *PHONE_COLUMNS,
    "E-mail",
    "Best time",
    "May leave a message",
    "Preferred language",
    "Interpreter",
    "Where it hurts",
    "Muscles looked at",
    "Questions",
    "Agreement",
    "Language on screen",
)
SINCE_RECORD_2 = ("Agreement, words shown", "Agreement, language", "Topic")
COLUMNS = (
    *("Status", "Reference", "Day"),
    *ABOUT_RECORD,
    *("Batch", "Number", "Note"),
    *SINCE_RECORD_2,
)

Value = str | int | date | None
"""A cell before a format gives it its form: text as it was typed, or a real type."""


def values(row: OpenedRow) -> tuple[Value, ...]:
    """Return a row as plain values, one for each of `COLUMNS`; none is made safe yet.

    A row whose record could not be read keeps its place, with its status and note.
    """
    record = row.record
    return (
        words.STATUS[row.status],
        record.reference if record else "",
        record.day if record else row.day,
        *(_about(record) if record else [""] * len(ABOUT_RECORD)),
        spoken(row.batch),
        row.seq,
        row.note,
        *(_agreed_about(record) if record else [""] * len(SINCE_RECORD_2)),
    )


def cells(row: OpenedRow) -> tuple[str, ...]:
    """Return a row as safe cells of a text file, one for each of `COLUMNS`."""
    return tuple(
        _safe(name, value) for name, value in zip(COLUMNS, values(row), strict=True)
    )


def _safe(name: str, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return phone_cell(value) if name in PHONE_COLUMNS else cell(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _about(record: Record) -> Iterable[str]:
    answers = record.answers
    return (
        answers.get(FieldId.NAME, ""),
        _worded(answers, FieldId.CONTACT_WAY, words.CONTACT_WAY),
        answers.get(FieldId.PHONE, ""),
        record.phone_digits,
        answers.get(FieldId.EMAIL, ""),
        _worded(answers, FieldId.BEST_TIME, words.BEST_TIME),
        _worded(answers, FieldId.MESSAGE_OK, words.YES_NO),
        words.language(answers.get(FieldId.LANGUAGE, "")),
        _worded(answers, FieldId.INTERPRETER, words.YES_NO),
        _joined(record.carried.areas),
        _joined(record.carried.muscles),
        "; ".join(record.carried.questions),
        record.agreed.version,
        words.language(record.language_shown),
    )


def _agreed_about(record: Record) -> Iterable[str]:
    agreed = record.agreed
    language = words.language(agreed.language)
    return agreed.words, language, record.topic.words or record.topic.code


def _worded(
    answers: Mapping[FieldId, str], field: FieldId, wording: Mapping[str, str]
) -> str:
    answer = answers.get(field, "")
    return wording.get(answer, answer)


def _joined(places: Iterable[CarriedPlace]) -> str:
    return "; ".join(place.words for place in places)
