"""What is wrong with an answer, as codes; the words are the screens'."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.interest import email_address, phone_number
from kiosk.interest.cleaning import length
from kiosk.interest.fields import TEXT_LIMITS, FieldId

if TYPE_CHECKING:
    from collections.abc import Callable


class ErrorCode(StrEnum):
    """Why an answer does not do. Each has its own sentence of what to do instead."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    CHOOSE_ONE = "choose-one"
    PHONE_UNREADABLE = "phone-unreadable"
    PHONE_TOO_SHORT = "phone-too-short"
    PHONE_TOO_LONG = "phone-too-long"
    EMAIL_UNREADABLE = "email-unreadable"
    NOT_AGREED = "not-agreed"


@dataclass(frozen=True, slots=True)
class FieldError:
    """A field whose answer does not do, and why; never what was typed."""

    field: FieldId
    code: ErrorCode


def check_text(field: FieldId, text: str, country: str) -> ErrorCode | None:
    """Check a typed answer that is already clean.

    A name is wrong only if it is empty or too long: any script, any sign, any single
    letter is somebody's name.
    """
    if not text:
        return ErrorCode.EMPTY
    if length(text) > TEXT_LIMITS[field]:
        return ErrorCode.TOO_LONG
    return _SHAPES[field](text, country)


def _name(_text: str, _country: str) -> ErrorCode | None:
    return None


def _phone(text: str, country: str) -> ErrorCode | None:
    match phone_number.reach(text, country):
        case phone_number.Reach.POSSIBLE:
            return None
        case phone_number.Reach.TOO_SHORT:
            return ErrorCode.PHONE_TOO_SHORT
        case phone_number.Reach.TOO_LONG:
            return ErrorCode.PHONE_TOO_LONG
        case _:
            return ErrorCode.PHONE_UNREADABLE


def _email(text: str, _country: str) -> ErrorCode | None:
    return None if email_address.has_shape(text) else ErrorCode.EMAIL_UNREADABLE


_SHAPES: dict[FieldId, Callable[[str, str], ErrorCode | None]] = {
    FieldId.NAME: _name,
    FieldId.PHONE: _phone,
    FieldId.EMAIL: _email,
}
