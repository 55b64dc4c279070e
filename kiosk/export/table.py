"""The columns of a spreadsheet: stable, in the front desk's words.

Programs and habits count on names and order. A new column goes to the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.export import words
from kiosk.export.cells import cell, phone_cell
from kiosk.interest.fields import FieldId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.export.row import OpenedRow
    from kiosk.interest.carried import Place
    from kiosk.interest.record import Record

ABOUT_RECORD = (
    "Name",
    "How to reach",
    "Phone",
    "Phone, international",
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
COLUMNS = ("Status", "Reference", "Day", *ABOUT_RECORD, "Batch", "Number", "Note")


def cells(row: OpenedRow) -> tuple[str, ...]:
    """Return a row as safe cells, one for each of `COLUMNS`.

    A row whose record could not be read keeps its place, with its status and note.
    """
    record = row.record
    day = record.day if record else row.day
    return (
        words.STATUS[row.status],
        record.reference if record else "",
        day.isoformat() if day else "",
        *(_about(record) if record else [""] * len(ABOUT_RECORD)),
        cell(row.batch),
        str(row.seq),
        cell(row.note),
    )


def _about(record: Record) -> Iterable[str]:
    answers = record.answers
    return (
        cell(answers.get(FieldId.NAME, "")),
        _worded(answers, FieldId.CONTACT_WAY, words.CONTACT_WAY),
        phone_cell(answers.get(FieldId.PHONE, "")),
        phone_cell(record.phone_digits),
        cell(answers.get(FieldId.EMAIL, "")),
        _worded(answers, FieldId.BEST_TIME, words.BEST_TIME),
        _worded(answers, FieldId.MESSAGE_OK, words.YES_NO),
        cell(words.language(answers.get(FieldId.LANGUAGE, ""))),
        _worded(answers, FieldId.INTERPRETER, words.YES_NO),
        _joined(record.carried.areas),
        _joined(record.carried.muscles),
        cell("; ".join(record.carried.questions)),
        cell(record.agreement_version),
        cell(words.language(record.language_shown)),
    )


def _worded(
    answers: Mapping[FieldId, str], field: FieldId, wording: Mapping[str, str]
) -> str:
    answer = answers.get(field, "")
    return wording.get(answer) or cell(answer)


def _joined(places: Iterable[Place]) -> str:
    return cell("; ".join(place.words for place in places))
