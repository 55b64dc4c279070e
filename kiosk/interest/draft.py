"""A form being filled in: its answers, its way, and what is still wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.cleaning import clean
from kiosk.interest.fields import (
    CHOICES,
    KEPT_PER_LIMIT,
    TEXT_LIMITS,
    ContactWay,
    FieldId,
    YesNo,
)
from kiosk.interest.validation import ErrorCode, FieldError, check_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.interest.plan import FormPlan
    from kiosk.interest.record import Record

LEFT_UNCHANGED = "left unchanged"
"""The hidden validation field of the source form. No control shows or sets it."""

_WAYS_OF = {
    FieldId.PHONE: (ContactWay.PHONE, ContactWay.TEXT),
    FieldId.EMAIL: (ContactWay.EMAIL,),
    FieldId.BEST_TIME: (ContactWay.PHONE, ContactWay.TEXT),
    FieldId.MESSAGE_OK: (ContactWay.PHONE,),
}
"""Screens that only some ways of contact call for."""


class NotAnAnswerError(ValueError):
    """A choice was set to something that was never offered: a mistake in a screen."""


class Draft:
    """The answers of one visitor, from opening the form to the wipe.

    The id is made with the draft, so that a second tap on "send" stores nothing twice.
    What was sent and then corrected has another id, and `replaced` are those of before.
    Nothing typed shows in a `repr` or an exception.
    """

    def __init__(
        self,
        plan: FormPlan,
        language_shown: str = "en",
        carried: Carried | None = None,
        new_id: Callable[[], UUID] = uuid4,
    ) -> None:
        self.plan = plan
        self._new_id = new_id
        self.clear()
        self.language_shown = language_shown
        self.carried = carried or Carried()

    def __repr__(self) -> str:
        return "Draft(...)"

    def clear(self) -> None:
        """Forget everything, the id too: what follows is another form."""
        self.id = self._new_id()
        self.sent: Record | None = None
        self.replaced: tuple[UUID, ...] = ()
        self.honeypot = LEFT_UNCHANGED
        self.language_shown = ""
        self.carried = Carried()
        self.topic = CarriedPlace("", "")
        self.agreed_language = self.agreed_words = ""
        self._answers: dict[FieldId, str] = {}

    def correct(self) -> None:
        """Be another form in the place of what was sent, which may be kept by now."""
        self.replaced += (self.id,)
        self.id = self._new_id()

    @property
    def is_clear(self) -> bool:
        """Whether nothing of a visitor is left."""
        said = self.language_shown, self.agreed_language, self.agreed_words
        untouched = self.honeypot == LEFT_UNCHANGED and not any(said)
        carried = self.carried, self.topic
        is_alone = carried == (Carried(), CarriedPlace("", ""))
        is_unsent = self.sent is None and not self.replaced
        return untouched and not self._answers and is_alone and is_unsent

    @property
    def has_answers(self) -> bool:
        """Whether something was answered that would be lost with the draft."""
        return bool(self._answers)

    def set(self, field: FieldId, text: str) -> str:
        """Keep an answer and return it as kept: show that, once typing has ended.

        An empty text takes the answer back. Raises `NotAnAnswerError` if `field` is a
        choice and `text` is none of its values.
        """
        if field in TEXT_LIMITS:
            kept = clean(text, TEXT_LIMITS[field] * KEPT_PER_LIMIT)
        elif text in ("", *self.choices(field)):
            kept = str(text)
        else:
            raise NotAnAnswerError(f"{field.value} takes one of its own values")
        self._answers.pop(field, None)
        if kept:
            self._answers[field] = kept
        return kept

    def agree(self, language: str, words: str) -> None:
        """Keep what stood on the screen when the visitor agreed to it."""
        self.set(FieldId.AGREEMENT, YesNo.YES)
        self.agreed_language, self.agreed_words = language, words

    def answer(self, field: FieldId) -> str:
        """Return an answer, or nothing; the language is at first the one on screen."""
        kept = self._answers.get(field, "")
        if field is FieldId.LANGUAGE and not kept:
            return self.language_shown
        return kept

    def choices(self, field: FieldId) -> tuple[str, ...]:
        """Return the values a chosen field can take, in the order to show them."""
        if field is FieldId.LANGUAGE:
            return self.plan.languages
        if field is FieldId.CONTACT_WAY:
            return self.plan.contact_ways
        return CHOICES[field]

    def error(self, step: FieldId) -> FieldError | None:
        """Return what is wrong on one screen; nothing means the visitor may go on."""
        code = self._code(step)
        return FieldError(step, code) if code else None

    def _code(self, field: FieldId) -> ErrorCode | None:
        answer = self.answer(field)
        if field in TEXT_LIMITS:
            return check_text(field, answer, self.plan.country)
        if field is FieldId.AGREEMENT:
            return None if answer == YesNo.YES else ErrorCode.NOT_AGREED
        if field in self.plan.required and not answer:
            return ErrorCode.CHOOSE_ONE
        return None


def steps_for(draft: Draft) -> tuple[FieldId, ...]:
    """Return the screens this visitor sees, in order, as their answers stand."""
    return tuple(step for step in draft.plan.steps if _is_asked(step, draft))


def _is_asked(step: FieldId, draft: Draft) -> bool:
    """Tell whether what the visitor said or carried gives this screen a meaning."""
    ways = _WAYS_OF.get(step)
    if ways is not None:
        return draft.answer(FieldId.CONTACT_WAY) in ways
    if step is FieldId.AREAS:
        return bool(draft.carried.areas or draft.carried.muscles)
    if step is FieldId.QUESTIONS:
        return bool(draft.carried.questions)
    return True
