"""The desk's words for what a form holds, in the language of the interface.

What is exported keeps the English words of `kiosk.export.words`: programs and habits
count on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate, QLocale, QTime

from kiosk.export.row import RowStatus
from kiosk.interest.cleaning import clean
from kiosk.interest.fields import BestTime, ContactWay, FieldId, YesNo
from kiosk.touchkit.letters import drawable
from kiosk.touchkit.wording import translate
from kiosk.vault.batch.naming import spoken

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.interest.record import Record

MOST_LETTERS = 2000
"""More than all that a form of ours holds in one answer."""

ICONS = {
    RowStatus.NEW: "check",
    RowStatus.OPENED_BEFORE: "opened-before",
    RowStatus.UNSIGNED: "unsigned",
    RowStatus.WRONG_SIGNATURE: "key",
    RowStatus.SWAPPED: "swapped",
    RowStatus.STRANGER: "question",
    RowStatus.DOUBLE: "list",
    RowStatus.WITHDRAWN: "cross-mark",
    RowStatus.DAMAGED: "damaged",
}
"""The mark beside the word: nobody needs to tell colours apart."""


_STATUS: dict[str, object] = {
    RowStatus.NEW: QT_TRANSLATE_NOOP("Desk", "New"),
    RowStatus.OPENED_BEFORE: QT_TRANSLATE_NOOP("Desk", "Opened before"),
    RowStatus.UNSIGNED: QT_TRANSLATE_NOOP("Desk", "Not signed"),
    RowStatus.WRONG_SIGNATURE: QT_TRANSLATE_NOOP("Desk", "Other key"),
    RowStatus.SWAPPED: QT_TRANSLATE_NOOP("Desk", "Not in its place"),
    RowStatus.STRANGER: QT_TRANSLATE_NOOP("Desk", "Not on the list"),
    RowStatus.DOUBLE: QT_TRANSLATE_NOOP("Desk", "Twice here"),
    RowStatus.WITHDRAWN: QT_TRANSLATE_NOOP("Desk", "Withdrawn"),
    RowStatus.DAMAGED: QT_TRANSLATE_NOOP("Desk", "Damaged"),
}
_ADVICE: dict[str, object] = {
    RowStatus.OPENED_BEFORE: QT_TRANSLATE_NOOP(
        "Desk", "You have opened this form before. Check whether somebody has called."
    ),
    RowStatus.UNSIGNED: QT_TRANSLATE_NOOP(
        "Desk", "No kiosk signed this form. Ask the person before you use its number."
    ),
    RowStatus.WRONG_SIGNATURE: QT_TRANSLATE_NOOP(
        "Desk", "This form is signed with another key than this kiosk's. Ask IT first."
    ),
    RowStatus.SWAPPED: QT_TRANSLATE_NOOP(
        "Desk", "This form was moved or swapped. Ask IT before you use it."
    ),
    RowStatus.STRANGER: QT_TRANSLATE_NOOP(
        "Desk",
        "The kiosk's own list of this batch does not name this form. Ask IT first.",
    ),
    RowStatus.DOUBLE: QT_TRANSLATE_NOOP(
        "Desk", "The same form stands in this batch already. Call once."
    ),
    RowStatus.WITHDRAWN: QT_TRANSLATE_NOOP(
        "Desk",
        "The person took this form back. Do not call, and delete it wherever it was "
        "saved.",
    ),
    RowStatus.DAMAGED: QT_TRANSLATE_NOOP(
        "Desk", "This form cannot be read. Tell IT the batch and the number."
    ),
}
_WAY: dict[str, object] = {
    ContactWay.TODAY: QT_TRANSLATE_NOOP("Desk", "At today's visit"),
    ContactWay.PHONE: QT_TRANSLATE_NOOP("Desk", "Phone call"),
    ContactWay.TEXT: QT_TRANSLATE_NOOP("Desk", "Text message"),
    ContactWay.EMAIL: QT_TRANSLATE_NOOP("Desk", "E-mail"),
}
_TIME: dict[str, object] = {
    BestTime.MORNING: QT_TRANSLATE_NOOP("Desk", "Morning"),
    BestTime.AFTERNOON: QT_TRANSLATE_NOOP("Desk", "Afternoon"),
    BestTime.EVENING: QT_TRANSLATE_NOOP("Desk", "Evening"),
    BestTime.ANY: QT_TRANSLATE_NOOP("Desk", "Any time"),
}
_YES_NO: dict[str, object] = {
    YesNo.YES: QT_TRANSLATE_NOOP("Desk", "Yes"),
    YesNo.NO: QT_TRANSLATE_NOOP("Desk", "No"),
}


def readable(text: str) -> str:
    """Give what somebody typed; letters that cannot be drawn are told in words.

    Anybody can seal a form: signs that turn words around or hide them are left out.
    """
    return drawable(
        clean(text, MOST_LETTERS),
        lambda count: translate(
            "Desk", "[%n letters that no font here has]", "", count
        ),
    )


def _worded(wording: dict[str, object], value: str) -> str:
    """Put one value into words; a value that has none gives none."""
    words = wording.get(value)
    return translate("Desk", str(words)) if words else ""


def status(value: RowStatus) -> str:
    """Name a status in a word or two."""
    return _worded(_STATUS, value)


def advice(value: RowStatus) -> str:
    """Say what a status asks of the desk; nothing where all is well."""
    return _worded(_ADVICE, value)


def way(record: Record) -> str:
    """Say how a person wants to hear from the clinic."""
    return _worded(_WAY, record.answers.get(FieldId.CONTACT_WAY, ""))


def address(record: Record) -> str:
    """Give the number or address for the way the person chose, as typed."""
    chosen = record.answers.get(FieldId.CONTACT_WAY, "")
    phone = record.answers.get(FieldId.PHONE, "")
    email = record.answers.get(FieldId.EMAIL, "")
    if chosen == ContactWay.EMAIL:
        return email or phone
    return phone or email


def best_time(record: Record) -> str:
    """Say when a call suits."""
    return _worded(_TIME, record.answers.get(FieldId.BEST_TIME, ""))


def yes_no(record: Record, field: FieldId) -> str:
    """Give the answer to a question of yes and no; nothing where none was given."""
    return _worded(_YES_NO, record.answers.get(field, ""))


def interpreter(record: Record) -> str:
    """Say so where the person would like an interpreter."""
    if record.answers.get(FieldId.INTERPRETER) != YesNo.YES:
        return ""
    return translate("Desk", "Interpreter")


def day(value: date | None) -> str:
    """Write a day as people here do."""
    if value is None:
        return ""
    # With the month in letters: nobody takes day and month for one another.
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMM yyyy")


def moment(value: datetime) -> str:
    """Write day and time as people here do."""
    time = QTime(value.hour, value.minute)
    short = QLocale.FormatType.ShortFormat
    return f"{day(value.date())}, {QLocale().toString(time, short)}"


def areas(record: Record) -> str:
    """Name the places that hurt."""
    return "; ".join(place.words for place in record.carried.areas)


def muscles(record: Record) -> str:
    """Name the muscles the person read about."""
    return "; ".join(place.words for place in record.carried.muscles)


def questions(record: Record) -> str:
    """Give the questions the person picked."""
    return "; ".join(record.carried.questions)


def batch(title: str) -> str:
    """Name a batch by its number and kiosk; a file that has no such name, as it reads.

    Signs that turn words around could show one file's name as another's.
    """
    name = spoken(title)
    if name == title:
        return readable(title)
    return translate("Desk", "Batch {name}").format(name=name)
