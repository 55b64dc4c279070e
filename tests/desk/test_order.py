"""Rows stand in the order a person expects of a column."""

from __future__ import annotations

import pytest

from kiosk.desk.columns import Column, folded, order
from kiosk.export.row import OpenedRow, RowStatus
from tests.support.batch import make_record


def rows_of(*named: tuple[int, str]) -> list[OpenedRow]:
    """Make rows by their number in the batch and the name on the form."""
    return [
        OpenedRow(RowStatus.NEW, make_record(seq, name), "B1", seq)
        for seq, name in named
    ]


def test_equal_names_stand_in_the_order_of_the_batch() -> None:
    """Two people of one name do not change places each time somebody sorts."""
    rows = rows_of((7, "Ana"), (3, "Ana"), (5, "Ana"), (4, "Ada"))

    assert [rows[place].seq for place in order(rows, Column.NAME)] == [4, 3, 5, 7]


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("ANA", "ana"),
        ("Ångström", "angstrom"),
        ("A\u0301lvaro", "alvaro"),
        ("\uff21\uff44\uff41", "ada"),  # full width, as Japanese keyboards write
        ("\ufb01ona", "fiona"),  # a ligature, as copied from a PDF
        ("Groß", "gross"),
    ],
)
def test_letters_are_compared_without_their_dress(written: str, compared: str) -> None:
    """Accents, width, ligatures and capitals neither hide nor move a name."""
    assert folded(written) == compared
