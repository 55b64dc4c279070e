"""What one page of the form says and asks, apart from how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.interest.fields import TEXT_LIMITS, FieldId, YesNo
from kiosk.touchkit.wording import translate
from kiosk.visitor.form import words as form_words
from kiosk.visitor.form.answers import places_of
from kiosk.visitor.form.words import StepWords

if TYPE_CHECKING:
    from kiosk.interest.draft import Draft
    from kiosk.visitor.form.setup import FormSetup


class PageKind(StrEnum):
    """What kind of page the form shows, by its QML file."""

    START = "FormStart.qml"
    TEXT = "FormText.qml"
    CHOICES = "FormChoices.qml"
    AGREEMENT = "FormAgreement.qml"
    REVIEW = "FormReview.qml"
    PROBLEM = "FormProblem.qml"


@dataclass(frozen=True, slots=True)
class FormContent:
    """One page: its kind and its words."""

    kind: PageKind
    words: StepWords
    passage: str = ""
    """Who sees the answers on the first page; the agreement on its own page."""
    about: tuple[str, ...] = ()
    """The places the visitor chose on the way here; on the first page."""
    listed: tuple[str, ...] = ()
    """What the visitor would pass on, in words."""
    is_agreed: bool = False


NOTHING = FormContent(PageKind.PROBLEM, StepWords(""))
"""What is shown to nobody."""


def start(setup: FormSetup, draft: Draft, language: str) -> FormContent:
    """Return the first page: what is asked and who sees it."""
    who = setup.who_sees.get(language)
    return FormContent(
        PageKind.START,
        StepWords(translate("Form", "Would you like to hear from us?")),
        passage=who or form_words.own_who_sees(setup.clinic),
        about=places_of(draft),
    )


def question(
    setup: FormSetup, draft: Draft, step: FieldId, language: str, example: str
) -> FormContent:
    """Return the page of one step; `example` is a phone number, where one is asked."""
    words = form_words.step_words(step, example)
    if step in TEXT_LIMITS:
        return FormContent(PageKind.TEXT, words)
    if step is FieldId.AGREEMENT:
        return FormContent(
            PageKind.AGREEMENT,
            words,
            passage=setup.agreement.get(language) or form_words.own_agreement(),
            is_agreed=draft.answer(step) == YesNo.YES,
        )
    listed = {
        FieldId.AREAS: places_of(draft),
        FieldId.QUESTIONS: draft.carried.questions,
    }
    return FormContent(PageKind.CHOICES, words, listed=tuple(listed.get(step, ())))


def review() -> FormContent:
    """Return the page on which all answers are looked over."""
    return FormContent(
        PageKind.REVIEW,
        StepWords(translate("Form", "Is this right?")),
        passage=translate("Form", "Touch an answer to change it."),
    )


def failed(setup: FormSetup) -> FormContent:
    """Return what is said of a form that was not kept."""
    words = translate(
        "Form",
        "We are sorry. Please speak to the front desk. What you typed stays here until "
        "you finish; then it is cleared.",
    )
    title = translate("Form", "We could not keep your form just now")
    return _problem(setup, title, words)


def closed(setup: FormSetup) -> FormContent:
    """Return what is said while no form is taken."""
    words = translate("Form", "Please speak to the front desk. They will help you.")
    return _problem(setup, translate("Form", "The form is closed just now"), words)


def _problem(setup: FormSetup, title: str, words: str) -> FormContent:
    """Return a page of kind words, with the clinic's number where it has one."""
    if setup.phone:
        call = translate("Form", "You can also call us later: %1")
        words = f"{words} {call.replace('%1', setup.phone)}"
    return FormContent(PageKind.PROBLEM, StepWords(title, words))
