"""The columns of the table on the desk's screen, and how rows are sorted and found."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from kiosk.desk import wording
from kiosk.desk.languages import language
from kiosk.export.row import RowStatus
from kiosk.interest.fields import BestTime, ContactWay, FieldId
from kiosk.interest.reference import read_reference
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.export.row import OpenedRow
    from kiosk.interest.record import Record


class Column(IntEnum):
    """The columns from the left; each shows a line and a quieter one below it."""

    STATUS = 0
    NAME = 1
    REACH = 2
    TIME = 3
    AREAS = 4
    QUESTIONS = 5
    LANGUAGE = 6
    DAY = 7


@dataclass(frozen=True, slots=True)
class Width:
    """The least width of a column and its share of what is left, in letters' heights.

    `rank` says which column goes first where the room is too small; 0 never goes.
    """

    least: float
    share: float
    rank: int


WIDTHS = {
    Column.STATUS: Width(9.6, 0, 0),
    Column.NAME: Width(10, 2, 0),
    Column.REACH: Width(10.5, 1, 0),
    Column.TIME: Width(6.8, 0, 2),
    Column.AREAS: Width(9.5, 3, 3),
    Column.QUESTIONS: Width(9.5, 3, 5),
    Column.LANGUAGE: Width(8, 1, 4),
    Column.DAY: Width(6.8, 0, 1),
}


def fitted(room: float) -> dict[Column, float]:
    """Choose the columns that fit into `room` letters' heights, and their widths."""
    shown = list(Column)
    while sum(WIDTHS[each].least for each in shown) > room:
        last = max(shown, key=lambda each: WIDTHS[each].rank)
        if WIDTHS[last].rank == 0:
            break
        shown.remove(last)
    left = max(0.0, room - sum(WIDTHS[each].least for each in shown))
    shares = sum(WIDTHS[each].share for each in shown)
    return {
        each: WIDTHS[each].least + left * WIDTHS[each].share / shares for each in shown
    }


def title(column: Column) -> str:
    """Name a column."""
    return {
        Column.STATUS: translate("Desk", "Status"),
        Column.NAME: translate("Desk", "Name"),
        Column.REACH: translate("Desk", "How to reach"),
        Column.TIME: translate("Desk", "Best time"),
        Column.AREAS: translate("Desk", "Where it hurts"),
        Column.QUESTIONS: translate("Desk", "Questions"),
        Column.LANGUAGE: translate("Desk", "Language"),
        Column.DAY: translate("Desk", "Day"),
    }[column]


def lines(row: OpenedRow, column: Column) -> tuple[str, str]:
    """Give what a row shows in a column: its line and the quieter one."""
    record = row.record
    if column is Column.STATUS:
        return wording.status(row.status), ""
    if record is None:
        return _lines_without_record(row, column)
    return _LINES[column](record)


def spoken(row: OpenedRow) -> str:
    """Say a whole row, for a screen reader: what is known, each with its column."""
    said = []
    for column in Column:
        words = ", ".join(filter(None, lines(row, column)))
        if words:
            said.append(f"{title(column)}: {words}")
    return ". ".join(said)


def _language_lines(record: Record) -> tuple[str, str]:
    tag = record.answers.get(FieldId.LANGUAGE, "")
    return language(tag), wording.interpreter(record)


def _first_filled(line: str, note: str) -> tuple[str, str]:
    """Let the quieter line stand alone as the first one."""
    return (line, note) if line else (note, "")


def _lines_without_record(row: OpenedRow, column: Column) -> tuple[str, str]:
    if column is Column.NAME:
        form = translate("Desk", "Form {number}")
        return form.format(number=row.seq), ""
    return (wording.day(row.day), "") if column is Column.DAY else ("", "")


_LINES: dict[Column, Callable[[Record], tuple[str, str]]] = {
    Column.NAME: lambda record: (
        record.answers.get(FieldId.NAME, ""),
        record.reference,
    ),
    Column.REACH: lambda record: _first_filled(
        wording.address(record), wording.way(record)
    ),
    Column.TIME: lambda record: (wording.best_time(record), ""),
    Column.AREAS: lambda record: (wording.areas(record), ""),
    Column.QUESTIONS: lambda record: (wording.questions(record), ""),
    Column.LANGUAGE: _language_lines,
    Column.DAY: lambda record: (wording.day(record.day), ""),
}


def order(rows: Sequence[OpenedRow], column: Column) -> list[int]:
    """Give the places of `rows` in the order of `column`; what is empty comes last."""

    def key(place: int) -> tuple[bool, int | str, int]:
        value = _value(rows[place], column)
        return value in {"", -1}, value, rows[place].seq

    return sorted(range(len(rows)), key=key)


def _value(row: OpenedRow, column: Column) -> int | str:
    record = row.record
    if column is Column.STATUS:
        return _SEVERITY[row.status]
    if column is Column.DAY:
        shown = record.day if record else row.day
        return shown.toordinal() if shown else -1
    if column is Column.TIME:
        return _place(_TIMES, record.answers.get(FieldId.BEST_TIME)) if record else -1
    if column is Column.REACH:
        return _place(_WAYS, record.answers.get(FieldId.CONTACT_WAY)) if record else -1
    return folded(lines(row, column)[0]) if record else ""


_SEVERITY = {status: place for place, status in enumerate(RowStatus)}
_TIMES: list[str | None] = [*BestTime]
_WAYS: list[str | None] = [*ContactWay]


def _place(choices: list[str | None], chosen: str | None) -> int:
    return choices.index(chosen) if chosen in choices else -1


def haystack(row: OpenedRow) -> str:
    """Return everything of a row that somebody may look for, ready to be searched."""
    said = [text for column in Column for text in lines(row, column)]
    record = row.record
    if record is not None:
        said += [
            record.answers.get(FieldId.PHONE, ""),
            record.answers.get(FieldId.EMAIL, ""),
            _digits(record.answers.get(FieldId.PHONE, "")),
            record.phone_digits,
        ]
    return folded("\n".join(said))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody typed to find: words that must all be there, or a form's code."""

    words: tuple[str, ...] = ()
    reference: str = ""

    def is_in(self, haystack: str) -> bool:
        """Tell whether a row's haystack holds it."""
        if self.reference and self.reference in haystack:
            return True
        return all(word in haystack for word in self.words)


def wanted(typed: str) -> Wanted:
    """Take apart what somebody typed to find.

    A number is looked for without what stands between its digits. What may be a
    reference code is looked for as one too, however its signs were typed.
    """
    code = folded(read_reference(typed) or "")
    digits = _digits(typed)
    if digits and not re.sub(r"[\d\s()+./-]", "", typed):
        return Wanted((digits,), code)
    return Wanted(tuple(folded(typed).split()), code)


def folded(text: str) -> str:
    """Return `text` as it is compared: without accents, in small letters."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
