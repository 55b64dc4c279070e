"""From a draft to a record: the last check before a form is sealed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.interest import phone_number
from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried
from kiosk.interest.draft import LEFT_UNCHANGED, Draft, steps_for
from kiosk.interest.fields import FieldId, YesNo
from kiosk.interest.record import Record

if TYPE_CHECKING:
    from datetime import date

    from kiosk.interest.validation import FieldError


@dataclass(frozen=True, slots=True)
class Submission:
    """A form to be stored. Submitting the same answers again gives the same id."""

    record: Record


@dataclass(frozen=True, slots=True)
class Discarded:
    """A value no person can reach was changed: nothing is stored, one event counts."""


@dataclass(frozen=True, slots=True)
class Invalid:
    """What is still wrong, in the order of the screens."""

    errors: tuple[FieldError, ...]


def submit(draft: Draft, today: date) -> Submission | Discarded | Invalid:
    """Turn a draft into a record; its answers stay as they are until the wipe.

    Whoever corrects what they sent, because they were told that it failed, gets another
    id: what is kept under the first one is never changed, but taken out.
    """
    if draft.honeypot != LEFT_UNCHANGED:
        return Discarded()
    errors = tuple(filter(None, map(draft.error, steps_for(draft))))
    if errors:
        return Invalid(errors)
    record = _record(draft, today)
    if draft.sent is not None and draft.sent != record:
        draft.correct()
        record = _record(draft, today)
    draft.sent = record
    return Submission(record)


def _record(draft: Draft, today: date) -> Record:
    """Take over what was asked: an answer to a question no longer asked stays out."""
    asked = steps_for(draft)
    answers = {field: draft.answer(field) for field in asked if draft.answer(field)}
    return Record(
        id=draft.id,
        replaces=draft.replaced,
        day=today,
        language_shown=draft.language_shown,
        agreed=Agreed(
            draft.plan.agreement_version, draft.agreed_language, draft.agreed_words
        ),
        answers=answers,
        phone_digits=_digits(answers.get(FieldId.PHONE, ""), draft.plan.country),
        carried=_allowed(draft.carried, answers),
        topic=draft.topic,
    )


def _digits(typed: str, country: str) -> str:
    if not typed:
        return ""
    return phone_number.digits(typed, country)


def _allowed(carried: Carried, answers: dict[FieldId, str]) -> Carried:
    """Keep of what was carried what the visitor said yes to."""
    places = answers.get(FieldId.AREAS) == YesNo.YES
    questions = answers.get(FieldId.QUESTIONS) == YesNo.YES
    return Carried(
        areas=carried.areas if places else (),
        muscles=carried.muscles if places else (),
        questions=carried.questions if questions else (),
    )
