"""Answers in words: those on offer, and those a visitor gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.interest.draft import steps_for
from kiosk.interest.fields import TEXT_LIMITS, FieldId, YesNo
from kiosk.touchkit.wording import translate
from kiosk.visitor.form.choices import Choice
from kiosk.visitor.form.review import ReviewRow
from kiosk.visitor.form.words import field_words, option_words, readable

if TYPE_CHECKING:
    from kiosk.interest.draft import Draft

_CONTACT = frozenset({FieldId.PHONE, FieldId.EMAIL})
_SHOWN_DIGITS = 4
_COVER = "•••"
_ICONS = {"today": "clinic", "phone": "phone", "text": "text-message", "email": "mail"}


def choices_of(draft: Draft, field: FieldId) -> tuple[Choice, ...]:
    """Return the answers on offer for a field that is chosen."""
    return tuple(
        Choice(
            field.value,
            value,
            option_words(field, value),
            _ICONS.get(value, ""),
            is_chosen=value == draft.answer(field),
        )
        for value in draft.choices(field)
    )


def review_rows(draft: Draft, *, is_covered: bool) -> tuple[ReviewRow, ...]:
    """Return every answer as it will be sent, number and address covered or not."""
    return tuple(_row(step, draft, is_covered) for step in steps_for(draft))


def _row(step: FieldId, draft: Draft, is_covered: bool) -> ReviewRow:  # noqa: FBT001 - private
    answer = _answer(draft, step, is_covered)
    return ReviewRow(step, field_words(step), answer)


def _answer(draft: Draft, field: FieldId, is_covered: bool) -> str:  # noqa: FBT001 - private
    answer = draft.answer(field)
    if not answer:
        return translate("Form", "Not answered")
    if field not in TEXT_LIMITS:
        return _passed_on(draft, field) or option_words(field, answer)
    return covered(answer) if is_covered and field in _CONTACT else readable(answer)


def _passed_on(draft: Draft, field: FieldId) -> str:
    """Name what goes along with the form, as its page named it; empty for nothing."""
    if draft.answer(field) != YesNo.YES:
        return ""
    if field is FieldId.AREAS:
        return "; ".join(places_of(draft))
    return "; ".join(draft.carried.questions) if field is FieldId.QUESTIONS else ""


def places_of(draft: Draft) -> tuple[str, ...]:
    """Return the areas and muscles that the visitor may pass on, in words."""
    carried = draft.carried
    return tuple(place.words for place in (*carried.areas, *carried.muscles))


def covered(contact: str) -> str:
    """Cover a number or address so far that only its owner knows it again."""
    name, at, domain = contact.rpartition("@")
    if at:
        return f"{name[:1]}{_COVER}@{domain}"
    return f"{_COVER} {contact[-_SHOWN_DIGITS:]}"
