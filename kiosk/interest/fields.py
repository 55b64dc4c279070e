"""What the form asks, and what each question takes for an answer."""

from __future__ import annotations

from enum import StrEnum


class FieldId(StrEnum):
    """Every answer a record can hold. The values are written to disk: never rename."""

    NAME = "name"
    CONTACT_WAY = "contact_way"
    PHONE = "phone"
    EMAIL = "email"
    BEST_TIME = "best_time"
    MESSAGE_OK = "message_ok"
    LANGUAGE = "language"
    INTERPRETER = "interpreter"
    AREAS = "areas"
    QUESTIONS = "questions"
    AGREEMENT = "agreement"


class ContactWay(StrEnum):
    """How a visitor wants to hear from the clinic; `TODAY` means in person."""

    TODAY = "today"
    PHONE = "phone"
    TEXT = "text"
    EMAIL = "email"


class BestTime(StrEnum):
    """When a call, text or e-mail suits."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    ANY = "any"


class YesNo(StrEnum):
    """An answer to a question that is asked in one sentence."""

    YES = "yes"
    NO = "no"


OTHER_LANGUAGE = "other"
"""The answer of a visitor whose language is not in the list."""

TEXT_LIMITS: dict[FieldId, int] = {
    FieldId.NAME: 100,
    FieldId.PHONE: 40,
    FieldId.EMAIL: 254,
}
"""The most letters of a typed answer (trust.md 5.2; RFC 5321 for e-mail)."""

KEPT_PER_LIMIT = 2
"""A field holds twice its limit: who types too much is told so before anything is cut.
"""

CHOICES: dict[FieldId, tuple[str, ...]] = {
    FieldId.CONTACT_WAY: tuple(ContactWay),
    FieldId.BEST_TIME: tuple(BestTime),
    FieldId.MESSAGE_OK: tuple(YesNo),
    FieldId.INTERPRETER: tuple(YesNo),
    FieldId.AREAS: tuple(YesNo),
    FieldId.QUESTIONS: tuple(YesNo),
    FieldId.AGREEMENT: tuple(YesNo),
}
"""The answers of the fields that are chosen, not typed; languages are the plan's."""
