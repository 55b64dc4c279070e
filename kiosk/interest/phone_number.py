"""Phone numbers, read as the clinic's country writes them.

What was typed is always kept as it was typed; the digits stand beside it. A number is
turned away only if no phone network could dial it: number plans change faster than a
kiosk is updated, so "not in use" is not ours to say.
"""

from __future__ import annotations

from enum import StrEnum

MOST_FORMATTED = 40
"""Formatting looks at each digit again and again; beyond this it helps nobody."""

_WRITTEN_BETWEEN_DIGITS = frozenset("+ ()-./\u00a0")


class Reach(StrEnum):
    """Whether a typed number could be dialled."""

    POSSIBLE = "possible"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    UNREADABLE = "unreadable"


def reach(typed: str, country: str) -> Reach:
    """Tell whether `typed` could be dialled from `country`, a two-letter code."""
    # The tables take a while to load, which a visitor's first frame need not pay.
    import phonenumbers

    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException as reason:
        return _unread(reason.error_type)
    match phonenumbers.is_possible_number_with_reason(number):
        case (
            phonenumbers.ValidationResult.IS_POSSIBLE
            | phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY
        ):
            return Reach.POSSIBLE
        case phonenumbers.ValidationResult.TOO_LONG if meant_abroad(typed, country):
            return Reach.POSSIBLE
        case phonenumbers.ValidationResult.TOO_SHORT:
            return Reach.TOO_SHORT
        case phonenumbers.ValidationResult.TOO_LONG:
            return Reach.TOO_LONG
        case _:
            return Reach.UNREADABLE


def _unread(error_type: int) -> Reach:
    from phonenumbers import NumberParseException

    too_short = (
        NumberParseException.TOO_SHORT_NSN,
        NumberParseException.TOO_SHORT_AFTER_IDD,
    )
    if error_type in too_short:
        return Reach.TOO_SHORT
    if error_type == NumberParseException.TOO_LONG:
        return Reach.TOO_LONG
    return Reach.UNREADABLE


def digits(typed: str, country: str) -> str:
    """Return the international form, such as ``+12025550123``, or nothing.

    A local number without its area has no international form; what was typed remains.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        return ""
    judged = phonenumbers.is_possible_number_with_reason(number)
    if judged != phonenumbers.ValidationResult.IS_POSSIBLE:
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def meant_abroad(typed: str, country: str) -> str:
    """Return the foreign number that was probably meant, with its +, or nothing.

    ``52 55 1234 5678`` and ``0052...`` have too many digits for the United States, and
    are a number of Mexico. Whether that was meant, or a finger slipped, only the
    visitor knows: `digits` says nothing of it until they took this one. A number of
    this country with one digit struck twice is no other country's.
    """
    import phonenumbers

    try:
        here = phonenumbers.parse(typed, country)
        if phonenumbers.is_possible_number(here):
            return ""
        struck = phonenumbers.normalize_digits_only(typed)
        if "+" not in typed and _has_a_digit_struck_twice(struck, country):
            return ""
        bare = struck.removeprefix("00")
        abroad = phonenumbers.parse(f"+{bare}")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(abroad):
        return ""
    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(abroad, form)


def _has_a_digit_struck_twice(struck: str, country: str) -> bool:
    """Tell whether this is a number of `country` once a doubled digit is left out."""
    import phonenumbers

    return any(
        phonenumbers.is_valid_number(
            phonenumbers.parse(struck[:place] + struck[place + 1 :], country)
        )
        for place in range(1, len(struck))
        if struck[place] == struck[place - 1]
    )


def formatted_while_typing(typed: str, country: str) -> str:
    """Group the digits typed so far as `country` writes them.

    Text that holds anything but digits and what is written between them comes back
    unchanged: a person who types an extension knows what they mean.
    """
    if len(typed) > MOST_FORMATTED or not all(
        (char.isascii() and char.isdigit()) or char in _WRITTEN_BETWEEN_DIGITS
        for char in typed
    ):
        return typed
    from phonenumbers import AsYouTypeFormatter

    formatter = AsYouTypeFormatter(country)
    shown = ""
    for char in typed:
        if char.isdigit() or char == "+":
            shown = formatter.input_digit(char)
    return shown


def example(country: str) -> str:
    """Return a number nobody has, written as `country` writes them, or nothing."""
    import phonenumbers

    number = phonenumbers.example_number(country)
    if number is None:
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
