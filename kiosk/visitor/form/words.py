"""The words of the form's screens, in the language the interface speaks now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from kiosk.interest.fields import OTHER_LANGUAGE, BestTime, ContactWay, FieldId, YesNo
from kiosk.interest.validation import ErrorCode
from kiosk.touchkit.letters import drawable
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class StepWords:
    """The question of one screen, a quiet line below it, and the name of its field."""

    title: str
    hint: str = ""
    label: str = ""


def step_words(step: FieldId, example: str) -> StepWords:
    """Return the words of a step; `example` is a phone number of the clinic's country.

    They are about grade 5.
    """
    title, *others = _STEPS[step]()
    hint, label = [*others, "", ""][:2]
    return StepWords(title, hint.replace("{number}", example), label)


_STEPS: dict[FieldId, Callable[[], tuple[str, ...]]] = {
    FieldId.NAME: lambda: (
        translate("Form", "What should we call you?"),
        translate("Form", "Any name you go by is fine."),
        translate("Form", "Your name"),
    ),
    FieldId.CONTACT_WAY: lambda: (
        translate("Form", "How may we reach you?"),
        translate("Form", "We ask only for what you choose here."),
    ),
    FieldId.PHONE: lambda: (
        translate("Form", "What is your phone number?"),
        translate("Form", "With the area code, for example {number}"),
        translate("Form", "Phone number"),
    ),
    FieldId.EMAIL: lambda: (
        translate("Form", "What is your e-mail address?"),
        translate("Form", "For example name@example.com"),
        translate("Form", "E-mail address"),
    ),
    FieldId.BEST_TIME: lambda: (translate("Form", "When is a good time?"),),
    FieldId.MESSAGE_OK: lambda: (
        translate("Form", "May we leave a message?"),
        translate("Form", "It would name only the clinic, and not why we call."),
    ),
    FieldId.LANGUAGE: lambda: (translate("Form", "Which language do you prefer?"),),
    FieldId.INTERPRETER: lambda: (translate("Form", "Would you like an interpreter?"),),
    FieldId.AREAS: lambda: (
        translate("Form", "May we pass on where it hurts?"),
        translate("Form", "This is what you looked at on the body map:"),
    ),
    FieldId.QUESTIONS: lambda: (
        translate("Form", "May we pass on your questions?"),
        translate("Form", "These are the ones you chose:"),
    ),
    FieldId.AGREEMENT: lambda: (translate("Form", "Do you agree?"),),
}


def promise() -> str:
    """Return what becomes of the answers on the screen."""
    return translate(
        "Form",
        "It takes two minutes. You can stop at any time, and this screen forgets what "
        "you typed when you finish.",
    )


def own_agreement() -> str:
    """Return the agreement a clinic has that wrote none of its own."""
    return translate(
        "Form",
        "This clinic may use what I typed to contact me about the treatment described "
        "here. This is not a booking and not a medical record. I can ask the clinic to "
        "delete it at any time.",
    )


def own_who_sees(clinic: str) -> str:
    """Return who reads the answers, where the clinic did not say it itself.

    `clinic` is empty where it did not even say its name.
    """
    if not clinic:
        return translate(
            "Form", "Only the staff of our clinic will read what you type."
        )
    words = translate("Form", "Only the staff of {clinic} will read what you type.")
    return words.replace("{clinic}", clinic)


def not_for_emergencies(number: str) -> str:
    """Return the sentence that stands before the first question."""
    words = translate(
        "Form",
        "Not for emergencies. If you feel very ill, tell the front desk now or call "
        "{number}.",
    )
    return words.replace("{number}", number)


def option_words(field: FieldId, value: str) -> str:
    """Return what a visitor reads for one of a field's values."""
    if field is FieldId.LANGUAGE:
        return language_name(value)
    return _OPTIONS[field, value]()


def language_name(tag: str) -> str:
    """Return a language's name as its speakers write it."""
    if tag == OTHER_LANGUAGE:
        return translate("Form", "Another language")
    # Qt says "American English"; a list of languages wants "English".
    short = {"en": "English", "es": "Español"}.get(tag)
    name = short or QLocale(tag).nativeLanguageName() or tag
    return name[:1].upper() + name[1:]


_OPTIONS: dict[tuple[FieldId, str], Callable[[], str]] = {
    (FieldId.CONTACT_WAY, ContactWay.TODAY): lambda: translate(
        "Form", "Talk with me here today"
    ),
    (FieldId.CONTACT_WAY, ContactWay.PHONE): lambda: translate("Form", "Call me"),
    (FieldId.CONTACT_WAY, ContactWay.TEXT): lambda: translate(
        "Form", "Send me a text message"
    ),
    (FieldId.CONTACT_WAY, ContactWay.EMAIL): lambda: translate(
        "Form", "Send me an e-mail"
    ),
    (FieldId.BEST_TIME, BestTime.MORNING): lambda: translate("Form", "In the morning"),
    (FieldId.BEST_TIME, BestTime.AFTERNOON): lambda: translate(
        "Form", "In the afternoon"
    ),
    (FieldId.BEST_TIME, BestTime.EVENING): lambda: translate("Form", "In the evening"),
    (FieldId.BEST_TIME, BestTime.ANY): lambda: translate("Form", "Any time"),
    (FieldId.MESSAGE_OK, YesNo.YES): lambda: translate("Form", "Yes, you may"),
    (FieldId.MESSAGE_OK, YesNo.NO): lambda: translate("Form", "No, please do not"),
    (FieldId.INTERPRETER, YesNo.YES): lambda: translate("Form", "Yes, please"),
    (FieldId.INTERPRETER, YesNo.NO): lambda: translate("Form", "No, thank you"),
    (FieldId.AREAS, YesNo.YES): lambda: translate("Form", "Yes, pass it on"),
    (FieldId.AREAS, YesNo.NO): lambda: translate("Form", "No, leave it out"),
    (FieldId.QUESTIONS, YesNo.YES): lambda: translate("Form", "Yes, pass them on"),
    (FieldId.QUESTIONS, YesNo.NO): lambda: translate("Form", "No, leave them out"),
    (FieldId.AGREEMENT, YesNo.YES): lambda: translate("Form", "I agree"),
    (FieldId.AGREEMENT, YesNo.NO): lambda: translate("Form", "I do not agree"),
}


def field_words(field: FieldId) -> str:
    """Return how the review names an answer."""
    return _FIELDS[field]()


_FIELDS: dict[FieldId, Callable[[], str]] = {
    FieldId.NAME: lambda: translate("Form", "Your name"),
    FieldId.CONTACT_WAY: lambda: translate("Form", "Contact"),
    FieldId.PHONE: lambda: translate("Form", "Phone number"),
    FieldId.EMAIL: lambda: translate("Form", "E-mail address"),
    FieldId.BEST_TIME: lambda: translate("Form", "Good time"),
    FieldId.MESSAGE_OK: lambda: translate("Form", "Leave a message"),
    FieldId.LANGUAGE: lambda: translate("Form", "Language"),
    FieldId.INTERPRETER: lambda: translate("Form", "Interpreter"),
    FieldId.AREAS: lambda: translate("Form", "Where it hurts"),
    FieldId.QUESTIONS: lambda: translate("Form", "Your questions"),
    FieldId.AGREEMENT: lambda: translate("Form", "Agreement"),
}


def error_words(field: FieldId, code: ErrorCode, example: str) -> str:
    """Say what to do about an answer that does not do."""
    words = _empty(field) if code is ErrorCode.EMPTY else _ERRORS[code]()
    return words.replace("{number}", example)


def _empty(field: FieldId) -> str:
    match field:
        case FieldId.PHONE:
            return translate(
                "Form", "Please type your number, or go back and choose another way."
            )
        case FieldId.EMAIL:
            return translate(
                "Form", "Please type it, or go back and choose another way."
            )
        case _:
            return translate("Form", "Please type your name. Any name is fine.")


_ERRORS: dict[ErrorCode, Callable[[], str]] = {
    ErrorCode.TOO_LONG: lambda: translate(
        "Form", "This is longer than fits. Please use fewer letters."
    ),
    ErrorCode.CHOOSE_ONE: lambda: translate("Form", "Please choose one answer."),
    ErrorCode.PHONE_UNREADABLE: lambda: translate(
        "Form", "Please type the number in digits, such as {number}"
    ),
    ErrorCode.PHONE_TOO_SHORT: lambda: translate(
        "Form",
        "Digits are missing. Please type the area code too. If it is from another "
        "country, begin with + and its code.",
    ),
    ErrorCode.PHONE_TOO_LONG: lambda: translate(
        "Form",
        "These are too many digits. Please check the number. If it is from another "
        "country, begin with + and its code.",
    ),
    ErrorCode.EMAIL_UNREADABLE: lambda: translate(
        "Form", "Please check: it needs a name, an @ and an ending."
    ),
    ErrorCode.NOT_AGREED: lambda: translate(
        "Form", "Please tick the box to agree, or choose Stop."
    ),
}


def readable(text: str) -> str:
    """Give what a visitor typed, with letters that cannot be drawn told in words."""
    return drawable(
        text,
        lambda count: translate(
            "Form", "[%n letters that no font here has]", "", count
        ),
    )


def about_words(places: tuple[str, ...]) -> str:
    """Say what the visitor asks about; empty where nothing was chosen."""
    if not places:
        return ""
    return translate("Form", "You ask about: %1").replace("%1", "; ".join(places))
