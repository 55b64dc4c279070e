"""Answers are turned away only where the clinic could not use them."""

from __future__ import annotations

import pytest

from kiosk.interest.cleaning import clean
from kiosk.interest.email_address import suggestion
from kiosk.interest.fields import FieldId
from kiosk.interest.phone_number import (
    digits,
    example,
    formatted_while_typing,
    meant_abroad,
)
from kiosk.interest.validation import ErrorCode, check_text
from tests.unit.naughty.corpus import NAMES, NAUGHTY, PICTURES


@pytest.mark.parametrize("name", [*NAMES, *PICTURES, "a" * 100, "é" * 100])
def test_any_name_is_a_name(name: str) -> None:
    """No script, sign or shortness makes a name wrong."""
    assert check_text(FieldId.NAME, clean(name, 200), "US") is None


def test_a_name_is_wrong_only_when_empty_or_too_long() -> None:
    """Over all naughty strings, no other error is ever given for a name."""
    for text in NAUGHTY:
        kept = clean(text, 200)

        assert check_text(FieldId.NAME, kept, "US") in (
            (ErrorCode.EMPTY,) if not kept else (None, ErrorCode.TOO_LONG)
        )


def test_a_long_name_is_told_so_before_it_is_cut() -> None:
    """The 101st letter brings an error, not a silent cut."""
    assert check_text(FieldId.NAME, "a" * 101, "US") is ErrorCode.TOO_LONG


def test_an_address_may_be_as_long_as_mail_takes_it() -> None:
    """RFC 5321 lets 254 letters through; the 255th brings an error and no cut."""
    domain = "@" + ".".join(["d" * 60] * 3) + ".org"
    longest = "a" * (254 - len(domain)) + domain

    assert check_text(FieldId.EMAIL, longest, "US") is None
    assert check_text(FieldId.EMAIL, "a" + longest, "US") is ErrorCode.TOO_LONG


@pytest.mark.parametrize(
    ("typed", "country", "international"),
    [
        ("(202) 555-0123", "US", "+12025550123"),
        ("202.555.0123", "US", "+12025550123"),
        ("+44 (0)20 7946 0018", "US", "+442079460018"),
        ("07700 900123", "GB", "+447700900123"),
        (
            "\uff12\uff10\uff12\uff15\uff15\uff15\uff10\uff11\uff12\uff13",
            "US",
            "+12025550123",
        ),
        (
            "\u0662\u0660\u0662\u0665\u0665\u0665\u0660\u0661\u0662\u0663",
            "US",
            "+12025550123",
        ),
        ("202 555 0123 ext. 12", "US", "+12025550123"),
        ("555-0123", "US", ""),
    ],
)
def test_a_number_people_write_is_taken(
    typed: str, country: str, international: str
) -> None:
    """Any usual way of writing a number is read; its digits stand beside it."""
    assert check_text(FieldId.PHONE, typed, country) is None
    assert digits(typed, country) == international


@pytest.mark.parametrize(
    ("typed", "country", "meant"),
    [
        ("52 55 1234 5678", "US", "+52 55 1234 5678"),
        ("0052 55 1234 5678", "US", "+52 55 1234 5678"),
        ("442079460018", "US", "+44 20 7946 0018"),
        ("34 612 345 678", "US", "+34 612 34 56 78"),
        ("7 917 234 56 87", "US", "+7 917 234-56-87"),
        ("1 202 555 0123 00", "US", ""),
        ("(202) 555-0123", "US", ""),
        ("1 202 555 0123", "US", ""),
        ("2015550123 3", "US", ""),
        ("+20 155 501 2333", "US", ""),
        ("+52 55 1234 5678", "US", ""),
        ("612 345 678", "ES", ""),
        ("2" * 30, "US", ""),
        ("call me", "US", ""),
    ],
)
def test_a_number_from_abroad_without_its_plus_is_understood(
    typed: str, country: str, meant: str
) -> None:
    """Digits that only another country could mean are offered with their plus.

    A digit that stands at both ends was not struck twice.
    """
    assert meant_abroad(typed, country) == meant


@pytest.mark.parametrize(("country", "code"), [("US", "+1"), ("MX", "+52")])
def test_the_example_of_a_country_is_a_number_there(country: str, code: str) -> None:
    """It is written as people there write it, without the country's code."""
    shown = example(country)

    assert check_text(FieldId.PHONE, shown, country) is None
    assert digits(shown, country).startswith(code)
    assert not shown.startswith("+")


def test_a_country_without_numbers_has_no_example() -> None:
    """Nothing is shown then, and nothing goes wrong."""
    assert example("ZZ") == ""


@pytest.mark.parametrize("typed", ["52 55 1234 5678", "0044 20 7946 0018"])
def test_a_number_from_abroad_is_not_refused(typed: str) -> None:
    """It passes as it was typed; nothing is made up until the visitor says so."""
    meant = meant_abroad(typed, "US")

    assert check_text(FieldId.PHONE, typed, "US") is None
    assert digits(typed, "US") == ""
    assert check_text(FieldId.PHONE, meant, "US") is None
    assert digits(meant, "US") == meant.replace(" ", "")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", ErrorCode.EMPTY),
        ("call me", ErrorCode.PHONE_UNREADABLE),
        ("12", ErrorCode.PHONE_TOO_SHORT),
        ("202 555 01234567", ErrorCode.PHONE_TOO_LONG),
        ("201 555 01233", ErrorCode.PHONE_TOO_LONG),
        ("2001 555 0123", ErrorCode.PHONE_TOO_LONG),
        ("2" * 30, ErrorCode.PHONE_TOO_LONG),
        ("2" * 41, ErrorCode.TOO_LONG),
    ],
)
def test_a_number_nobody_could_dial_says_what_is_wrong(
    typed: str, code: ErrorCode
) -> None:
    """Too short, too long and no number at all are told apart."""
    assert check_text(FieldId.PHONE, typed, "US") is code


@pytest.mark.parametrize(
    ("typed", "country", "shown"),
    [
        ("2025550123", "US", "(202) 555-0123"),
        ("(202) 5550123", "US", "(202) 555-0123"),
        ("202", "US", "202"),
        ("07700900123", "GB", "07700 900123"),
        ("+442079460018", "US", "+44 20 7946 0018"),
        ("", "US", ""),
        ("2025550123 ext 5", "US", "2025550123 ext 5"),
    ],
)
def test_digits_are_grouped_as_the_country_writes_them(
    typed: str, country: str, shown: str
) -> None:
    """Formatting groups digits and leaves alone what it does not understand."""
    assert formatted_while_typing(typed, country) == shown


@pytest.mark.parametrize(
    "address",
    ["ana@clinic.org", "ana+kiosk@mail.example.com", "jörg@exämple.org", "o'b@x.io"],
)
def test_an_address_that_could_exist_is_taken(address: str) -> None:
    """Plus signs, apostrophes and letters of any script are good addresses."""
    assert check_text(FieldId.EMAIL, address, "US") is None


@pytest.mark.parametrize(
    "typed", ["ana", "ana@", "@x.org", "a b@x.org", "ana@x", "a@b@c.d"]
)
def test_what_is_no_address_is_said_so(typed: str) -> None:
    """An address without its parts cannot be answered."""
    assert check_text(FieldId.EMAIL, typed, "US") is ErrorCode.EMAIL_UNREADABLE


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ana@gmial.com", "ana@gmail.com"),
        ("ana@gmail.con", "ana@gmail.com"),
        ("ana@GMAIL.CM", "ana@gmail.com"),
        ("ana@hotmial.com", "ana@hotmail.com"),
        ("ana@yaho.com", "ana@yahoo.com"),
        ("ana@outlok.com", "ana@outlook.com"),
        ("Ana.B@iclod.com", "Ana.B@icloud.com"),
        ("ana@gmail.com", ""),
        ("ana@mail.com", ""),
        ("ana@email.com", ""),
        ("ana@ymail.com", ""),
        ("ana@hotmail.co.uk", ""),
        ("ana@clinic.org", ""),
        ("ana@cox.net", ""),
        ("ana@", ""),
        ("@gmial.com", ""),
        ("gmial.com", ""),
    ],
)
def test_a_slip_of_the_finger_is_guessed_and_a_real_domain_is_not(
    typed: str, meant: str
) -> None:
    """The guess is offered for a near miss only, and keeps the part before the @."""
    assert suggestion(typed) == meant


def test_no_text_makes_a_check_stumble() -> None:
    """Every naughty string gets an answer from every check."""
    for text in NAUGHTY:
        for field, most in ((FieldId.PHONE, 80), (FieldId.EMAIL, 508)):
            kept = clean(text, most)
            assert check_text(field, kept, "US") in (None, *ErrorCode)
        digits(clean(text, 80), "US")
        formatted_while_typing(text, "US")
        suggestion(clean(text, 508))
