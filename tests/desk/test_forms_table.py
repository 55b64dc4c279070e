"""The table keeps its promises with many forms and with hostile ones."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.desk.columns import Column, fitted, lines
from kiosk.desk.viewmodels.forms_table import FormsTableModel, RowRole
from kiosk.export.row import OpenedRow, RowStatus
from tests.support.batch import make_record
from tests.unit.naughty.corpus import NAUGHTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.modeltest import ModelTester

MANY = 10_000
_OF_DIGITS = 1465
"""The form whose code is 32-479, without any letter."""


def _row(number: int, name: str = "", **answers: str) -> OpenedRow:
    record = make_record(number, name, **answers)
    return OpenedRow(RowStatus.NEW, record, "Klobby-B1", number)


def _model(rows: Sequence[OpenedRow]) -> FormsTableModel:
    model = FormsTableModel()
    model.show(rows)
    return model


def _names(model: FormsTableModel) -> list[str]:
    return [
        model.data(model.index(row, Column.NAME)) for row in range(model.rowCount())
    ]


def test_the_model_is_a_model(qtmodeltester: ModelTester) -> None:
    """Qt's own tester finds nothing wrong with it."""
    model = _model([_row(n) for n in range(5)])
    qtmodeltester.check(model)


def test_ten_thousand_forms_show_at_once() -> None:
    """Ten times the forms are ten times the work to show and sort, not a hundred."""
    rows = [_row(n) for n in range(MANY)]
    few = min(_seconds_to_show(rows[: MANY // 10]) for _ in range(3))
    many = min(_seconds_to_show(rows) for _ in range(3))

    assert many < 30 * few


def _seconds_to_show(rows: Sequence[OpenedRow]) -> float:
    """Show the forms, with a screen of words, and sort them; give processor seconds."""
    begun = time.thread_time()
    model = _model(rows)
    for row in range(20):
        for role in RowRole:
            model.data(model.index(row, 0), int(role))
    model.sort_by(Column.NAME)
    taken = time.thread_time() - begun
    assert model.rowCount() == len(rows)
    return taken


def test_words_are_made_only_where_they_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand forms are not put into words before somebody looks at them."""
    asked = []
    monkeypatch.setattr(
        "kiosk.desk.viewmodels.forms_table.lines",
        lambda row, column: asked.append(row) or lines(row, column),
    )
    model = _model([_row(n) for n in range(200)])
    assert asked == []

    model.data(model.index(3, 0), int(RowRole.WORDS))

    assert {row.seq for row in asked} == {3}


@pytest.mark.parametrize("column", Column)
def test_every_column_sorts_both_ways(column: Column) -> None:
    """Sorting loses no row, and what is empty comes last at first."""
    rows = [_row(n) for n in range(9)]
    rows.append(OpenedRow(RowStatus.DAMAGED, None, "Klobby-B1", 9))
    model = _model(rows)
    model.sort_by(Column.QUESTIONS if column is Column.DAY else Column.DAY)

    model.sort_by(column)
    once = [row.seq for row in model.shown_rows]
    model.sort_by(column)
    twice = [row.seq for row in model.shown_rows]

    assert sorted(once) == list(range(10))
    assert once[-1] == 9
    assert twice == once[::-1]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jose", ["Maria-José Ortega"]),
        ("ORTEGA maria", ["Maria-José Ortega"]),
        ("202 555 0001", ["Zoë"]),
        ("+1 (202) 555-0001", ["Zoë"]),
        ("spanish", ["Zoë"]),
        ("xyzzy", []),
        ("   ", ["Maria-José Ortega", "Zoë"]),
    ],
)
def test_finding_is_forgiving(typed: str, found: list[str]) -> None:
    """Accents, order, capitals and the signs in a number make no difference."""
    model = _model([_row(0, "Maria-José Ortega"), _row(1, "Zoë")])

    model.find(typed)

    assert _names(model) == found


@pytest.mark.parametrize(
    "typed", ["{0}-{1}", "{0}{1}", "{0} {1}", " {0}\u2013{1} ", "{0} - {1}"]
)
@pytest.mark.parametrize("is_small", [True, False])
def test_a_code_is_found_however_it_is_typed(typed: str, is_small: bool) -> None:
    """The code a patient reads out leads to the form, also one of digits alone."""
    rows = [_row(n) for n in (*range(5), _OF_DIGITS)]
    codes = {row.record.reference: row for row in rows if row.record}
    model = _model(rows)

    for code, row in codes.items():
        said = code.lower() if is_small else code
        model.find(typed.format(*said.split("-")))

        assert model.shown_rows == [row]
    assert any(code.replace("-", "").isdigit() for code in codes)


def test_what_was_found_stays_found_when_sorted() -> None:
    """Sorting keeps the rows that were looked for."""
    model = _model([_row(n, f"{'Ana' if n % 2 else 'Ben'} {n}") for n in range(6)])
    model.find("ana")
    model.sort_by(Column.NAME)
    model.sort_by(Column.NAME)

    assert _names(model) == ["Ana 5", "Ana 3", "Ana 1"]


def test_hostile_forms_sort_and_are_found() -> None:
    """No text that somebody typed stops the table."""
    rows = [_row(n, text, phone=text, email=text) for n, text in enumerate(NAUGHTY)]
    model = _model(rows)
    for column in Column:
        model.sort_by(column)
    for text in NAUGHTY[::5]:
        model.find(text)

    model.find("")
    assert model.rowCount() == len(rows)


def test_forgetting_leaves_no_row() -> None:
    """Afterwards the table knows nobody."""
    model = _model([_row(n) for n in range(3)])
    model.find("visitor")

    model.forget()

    assert model.rowCount() == 0
    assert list(model.rows) == []
    assert model.data(model.index(0, 0), int(Qt.ItemDataRole.DisplayRole)) is None


def test_columns_go_in_their_order_where_the_room_is_small() -> None:
    """Status, name and how to reach stay; what shows fills the room and no more."""
    shown = [set(fitted(room)) for room in range(5, 120, 5)]

    assert shown[0] == {Column.STATUS, Column.NAME, Column.REACH}
    assert shown[-1] == set(Column)
    assert all(fewer <= more for fewer, more in pairwise(shown))
    for room in (40, 60, 80, 120):
        assert sum(fitted(room).values()) == pytest.approx(room)
