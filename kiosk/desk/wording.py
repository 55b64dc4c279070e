"""The desk's words for what a form holds, in the language of the interface.

What is exported keeps the English words of `kiosk.export.words`: programs and habits
count on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kiosk.export.row import RowStatus
from kiosk.interest.fields import BestTime, ContactWay, FieldId, YesNo

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.interest.record import Record

translate = QCoreApplication.translate

ICONS = {
    RowStatus.NEW: "check",
    RowStatus.OPENED_BEFORE: "opened-before",
    RowStatus.UNSIGNED: "unsigned",
    RowStatus.WRONG_SIGNATURE: "key",
    RowStatus.SWAPPED: "swapped",
    RowStatus.DAMAGED: "damaged",
}
"""The mark beside the word: nobody needs to tell colours apart."""


def status(value: RowStatus) -> str:
    """Name a status in a word or two."""
    return {
        RowStatus.NEW: translate("Desk", "New"),
        RowStatus.OPENED_BEFORE: translate("Desk", "Opened before"),
        RowStatus.UNSIGNED: translate("Desk", "Not signed"),
        RowStatus.WRONG_SIGNATURE: translate("Desk", "Other key"),
        RowStatus.SWAPPED: translate("Desk", "Not in its place"),
        RowStatus.DAMAGED: translate("Desk", "Damaged"),
    }[value]


def advice(value: RowStatus) -> str:
    """Say what a status asks of the desk; nothing where all is well."""
    return {
        RowStatus.NEW: "",
        RowStatus.OPENED_BEFORE: translate(
            "Desk",
            "You have opened this form before. Check whether somebody has called.",
        ),
        RowStatus.UNSIGNED: translate(
            "Desk",
            "No kiosk signed this form. Ask the person before you use its number.",
        ),
        RowStatus.WRONG_SIGNATURE: translate(
            "Desk",
            "This form is signed with another key than this kiosk's. Ask IT first.",
        ),
        RowStatus.SWAPPED: translate(
            "Desk", "This form was moved or swapped. Ask IT before you use it."
        ),
        RowStatus.DAMAGED: translate(
            "Desk", "This form cannot be read. Tell IT the batch and the number."
        ),
    }[value]


def way(record: Record) -> str:
    """Say how a person wants to hear from the clinic."""
    return {
        ContactWay.TODAY.value: translate("Desk", "At today's visit"),
        ContactWay.PHONE.value: translate("Desk", "Phone call"),
        ContactWay.TEXT.value: translate("Desk", "Text message"),
        ContactWay.EMAIL.value: translate("Desk", "E-mail"),
    }.get(record.answers.get(FieldId.CONTACT_WAY, ""), "")


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
    return {
        BestTime.MORNING.value: translate("Desk", "Morning"),
        BestTime.AFTERNOON.value: translate("Desk", "Afternoon"),
        BestTime.EVENING.value: translate("Desk", "Evening"),
        BestTime.ANY.value: translate("Desk", "Any time"),
    }.get(record.answers.get(FieldId.BEST_TIME, ""), "")


def yes_no(record: Record, field: FieldId) -> str:
    """Give the answer to a question of yes and no; nothing where none was given."""
    return {
        YesNo.YES.value: translate("Desk", "Yes"),
        YesNo.NO.value: translate("Desk", "No"),
    }.get(record.answers.get(field, ""), "")


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
