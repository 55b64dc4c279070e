"""Everything one form says, line by line, for the panel beside the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.desk import wording
from kiosk.desk.languages import language
from kiosk.interest.fields import FieldId
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from kiosk.export.row import OpenedRow


def details(row: OpenedRow) -> list[tuple[str, str]]:
    """Give what a form says as pairs of a heading and words; nothing that is empty."""
    record = row.record
    where = translate("Desk", "{batch}, form {number}")
    place = where.format(batch=wording.batch(row.batch), number=row.seq)
    if record is None:
        lines = [
            (translate("Desk", "Day"), wording.day(row.day)),
            (translate("Desk", "Where it stood"), place),
        ]
    else:
        answers = record.answers
        lines = [
            (translate("Desk", "Reference"), record.reference),
            (translate("Desk", "How to reach"), wording.way(record)),
            (translate("Desk", "Phone"), answers.get(FieldId.PHONE, "")),
            (translate("Desk", "Phone, international"), record.phone_digits),
            (translate("Desk", "E-mail"), answers.get(FieldId.EMAIL, "")),
            (translate("Desk", "Best time"), wording.best_time(record)),
            (
                translate("Desk", "May leave a message"),
                wording.yes_no(record, FieldId.MESSAGE_OK),
            ),
            (
                translate("Desk", "Preferred language"),
                language(answers.get(FieldId.LANGUAGE, "")),
            ),
            (
                translate("Desk", "Interpreter"),
                wording.yes_no(record, FieldId.INTERPRETER),
            ),
            (translate("Desk", "Where it hurts"), wording.areas(record)),
            (translate("Desk", "Muscles looked at"), wording.muscles(record)),
            (translate("Desk", "Questions"), wording.questions(record)),
            (translate("Desk", "Day"), wording.day(record.day)),
            (translate("Desk", "Language on screen"), language(record.language_shown)),
            (translate("Desk", "Where it stood"), place),
        ]
    return [(title, words) for title, words in lines if words]


def name_of(row: OpenedRow) -> str:
    """Return who left the form; for an unreadable one, its number."""
    if row.record is None:
        return translate("Desk", "Form {number}").format(number=row.seq)
    return row.record.answers.get(FieldId.NAME, "") or row.record.reference
