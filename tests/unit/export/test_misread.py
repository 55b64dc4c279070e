"""No text of a CSV file becomes a number, a day or a truth value."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.export import cells as cells_module
from kiosk.export.cells import cell

if TYPE_CHECKING:
    from decimal import Decimal

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3)
DAYS = st.dates(date(1900, 1, 1), date(9999, 12, 31))
_MONTHS = """
January Feb. Sept März Dez. mayo ago. août févr. maggio dic. março set. augustus mrt
maj października lis. мая янв. 5月 मई พ.ค.
"""
DAY_WAYS = (
    "{0.day}.{0.month}.{0.year}", "{0.month}/{0.day}/{0.year}", "{0.day}-{0.month}",
    "{0.year}-{0.month:02}-{0.day}", "{0.month}/{0.day}", "{0.day}. {1} {0.year}",
    "{1} {0.day}, {0.year}", "{0.day} de {1} de {0.year}", "{1}-{0.day}", "{1}{0.day}",
    "{0.day}{1}", "Monday, {1} {0.day}", "{0.year}年{0.month}月{0.day}日",
    "{0.day:02}.{0.month:02}.", "{0.month}-{0.year}", "{0.year}/{0.month}",
)  # fmt: skip
NUMBER_WAYS = (
    "{}", "{:.2f}", "{:,}", "{:e}", "{} %", "${}", "{} €", "({})", "USD {}", "{} kr",
    "R$ {}", "Q{}", " {} ", "{}-", "1 1/2", "½", "٣٤", "\uff11\uff12",
)  # fmt: skip
TIME_WAYS = ("{0.hour}:{0.minute:02}", "{0.hour} pm", "{0.hour}:{0.minute:02} a.m.")


def _is_kept(text: str) -> bool:
    """Tell whether a program can but take it for text: it begins with an apostrophe."""
    return cell(text).startswith("'")


@settings(max_examples=500, deadline=None)
@given(NUMBERS, st.sampled_from(NUMBER_WAYS))
def test_a_number_stays_text_however_it_is_written(number: Decimal, way: str) -> None:
    """Numbers, shares and amounts of money, in the ways of many countries."""
    assert _is_kept(way.format(number))


@settings(max_examples=1_000, deadline=None)
@given(DAYS, st.sampled_from(_MONTHS.split()), st.sampled_from(DAY_WAYS))
def test_a_day_stays_text_however_it_is_written(
    day: date, month: str, way: str
) -> None:
    """Days in figures and with the months of many languages."""
    assert _is_kept(way.format(day, month))


@settings(max_examples=200, deadline=None)
@given(st.times(), st.sampled_from(TIME_WAYS))
def test_a_time_stays_text(moment: time, way: str) -> None:
    """Times of day are numbers to a spreadsheet."""
    assert _is_kept(way.format(moment))


@pytest.mark.parametrize(
    "text",
    ["1.10", "2026-05-1", "2E-333", "22-633", "12-MAR", "SEPT2", "TRUE", "falsch",
     "VERDADERO", "Faux", "真", "#N/A", "#DIV/0!", "2026-05-01T12:00Z", "007", "1'000",
     "9" * 97],
)  # fmt: skip
def test_what_was_seen_to_go_wrong_stays_text(text: str) -> None:
    """Versions, reference codes, truth values and errors; the first two were spoilt."""
    assert _is_kept(text)


@pytest.mark.parametrize(
    "text",
    ["shipped-1", "bay-2026-05", "K7-4QD", "X6-Y2R", "Ana", "May", "王小明",
     "April O'Neil", "Left neck; Head", "Will it hurt?", "ana5@example.org", "New",
     "I had 2 of them in 2019, and it hurt", "lobby-B12", "Kiosk-1-B2", "tel 0044 20"],
)  # fmt: skip
def test_what_is_plainly_text_is_left_alone(text: str) -> None:
    """Names, codes, questions and addresses carry no mark."""
    assert cell(text) == text


def test_without_the_guard_a_version_is_spoilt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mutation check: the tests above see a missing guard."""
    monkeypatch.setattr(cells_module, "is_misread", lambda _: False)

    assert not _is_kept("1.10")


def test_what_follows_a_semicolon_is_guarded_too() -> None:
    """Where programs split at semicolons, the second part is a cell of its own."""
    assert cell("Head; 3/4;TRUE") == "Head;' 3/4;'TRUE"


def test_a_semicolon_at_the_end_meets_no_quote() -> None:
    """Else the closing quote would open a cell that swallows the next line."""
    assert cell("Head;") == "Head; "
