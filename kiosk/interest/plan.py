"""Which questions the form asks, in which order: the clinic's choice, checked.

The settings name questions (`Question`); a question becomes one to three steps, each
a screen of its own that fills one field and goes by its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.interest.fields import OTHER_LANGUAGE, ContactWay, FieldId
from kiosk.problems import Problem, has_errors


class Question(StrEnum):
    """A question as the settings name it."""

    NAME = "name"
    CONTACT = "contact"
    BEST_TIME = "best_time"
    MESSAGE = "message"
    LANGUAGE = "language"
    AREAS = "areas"
    QUESTIONS = "questions"
    AGREEMENT = "agreement"


ALWAYS_ASKED = (Question.NAME, Question.AGREEMENT)
_ALWAYS_ANSWERED = (
    *ALWAYS_ASKED,
    Question.CONTACT,
    Question.BEST_TIME,
    Question.MESSAGE,
    Question.AREAS,
    Question.QUESTIONS,
)
"""Where they are asked: who leaves no way to be reached waits for nobody, when a call
suits is said if only as "any time", and what may be passed on or left on a machine is
said, not passed by.
"""
_CAN_BE_LEFT_OUT = tuple(name for name in Question if name not in ALWAYS_ASKED)
NEEDS_CONTACT = (Question.BEST_TIME, Question.MESSAGE)


@dataclass(frozen=True, slots=True)
class FormOptions:
    """The clinic's wishes, as its settings give them: names yet to be checked.

    `languages` are the tags a visitor may name as preferred; "other" is always added.
    `country` is the two-letter code by which phone numbers are read.
    """

    fields: tuple[str, ...] = tuple(Question)
    required: tuple[str, ...] = tuple(ALWAYS_ASKED)
    contact_ways: tuple[str, ...] = tuple(ContactWay)
    agreement_version: str = "shipped-1"
    country: str = "US"
    interpreter: bool = True
    languages: tuple[str, ...] = ("en",)


@dataclass(frozen=True, slots=True)
class FormPlan:
    """A checked plan of the form; made by `plan_form`."""

    steps: tuple[FieldId, ...]
    required: frozenset[FieldId]
    contact_ways: tuple[ContactWay, ...]
    languages: tuple[str, ...]
    agreement_version: str
    country: str


def plan_form(
    options: FormOptions, file: str = "settings"
) -> tuple[FormPlan | None, tuple[Problem, ...]]:
    """Build the plan of the form, and say everything that is wrong with the wishes.

    Any error leaves no plan, and so no form: a form that asks something else than the
    clinic wrote would be worse than none. `file` is named in the problems.
    """
    problems = (
        *_list_problems("fields", options.fields, tuple(Question), file),
        *_list_problems("required", options.required, tuple(Question), file),
        *_list_problems("contact_ways", options.contact_ways, tuple(ContactWay), file),
        *_missing_problems(options, file),
        *_order_problems(options, file),
    )
    if has_errors(problems):
        return None, problems
    return _built(options), problems


def _built(options: FormOptions) -> FormPlan:
    return FormPlan(
        steps=tuple(
            step
            for name in options.fields
            for step in _steps_of(Question(name), interpreter=options.interpreter)
        ),
        required=frozenset(
            (
                FieldId.INTERPRETER,
                *(
                    _REQUIRED_FIELD[Question(name)]
                    for name in (*options.required, *_ALWAYS_ANSWERED)
                    if name in options.fields
                ),
            )
        ),
        contact_ways=tuple(map(ContactWay, options.contact_ways)),
        languages=(*options.languages, OTHER_LANGUAGE),
        agreement_version=options.agreement_version,
        country=options.country,
    )


_REQUIRED_FIELD = {
    Question.NAME: FieldId.NAME,
    Question.CONTACT: FieldId.CONTACT_WAY,
    Question.BEST_TIME: FieldId.BEST_TIME,
    Question.MESSAGE: FieldId.MESSAGE_OK,
    Question.LANGUAGE: FieldId.LANGUAGE,
    Question.AREAS: FieldId.AREAS,
    Question.QUESTIONS: FieldId.QUESTIONS,
    Question.AGREEMENT: FieldId.AGREEMENT,
}


def _steps_of(question: Question, *, interpreter: bool) -> tuple[FieldId, ...]:
    match question:
        case Question.CONTACT:
            return FieldId.CONTACT_WAY, FieldId.PHONE, FieldId.EMAIL
        case Question.LANGUAGE if interpreter:
            return FieldId.LANGUAGE, FieldId.INTERPRETER
        case _:
            return (_REQUIRED_FIELD[question],)


def _list_problems(
    setting: str, names: tuple[str, ...], known: tuple[str, ...], file: str
) -> list[Problem]:
    unknown = [
        Problem(
            file,
            0,
            "form-unknown-name",
            f'{setting} names "{name}", which the form does not know',
            f"use {', '.join(known)}",
        )
        for name in dict.fromkeys(names)
        if name not in known
    ]
    repeated = [
        Problem(
            file, 0, "form-repeated-name", f'{setting} names "{name}" twice', "keep one"
        )
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]
    return unknown + repeated


def _missing_problems(options: FormOptions, file: str) -> list[Problem]:
    missing = [
        Problem(
            file,
            0,
            "form-field-missing",
            f"fields leaves out {name}, without which no form can be answered",
            f'add "{name}"',
        )
        for name in ALWAYS_ASKED
        if name not in options.fields
    ]
    not_asked = [
        Problem(
            file,
            0,
            "form-required-not-asked",
            f"required names {name}, which is not asked",
            f'add "{name}" to fields, or take it out of required',
        )
        for name in options.required
        if name in _CAN_BE_LEFT_OUT and name not in options.fields
    ]
    if Question.CONTACT in options.fields and not options.contact_ways:
        not_asked.append(
            Problem(
                file,
                0,
                "form-no-contact-way",
                "contact is asked, but no way of contact is offered",
                'offer at least "today"',
            )
        )
    return missing + not_asked


def _order_problems(options: FormOptions, file: str) -> list[Problem]:
    """Find questions that depend on an answer not yet given."""
    names = options.fields
    contact = names.index("contact") if "contact" in names else len(names)
    return [
        Problem(
            file,
            0,
            "form-asked-before-contact",
            f"{name} can only be asked after contact",
            f'put "contact" before "{name}" in fields',
        )
        for name in NEEDS_CONTACT
        if name in names and names.index(name) < contact
    ]
