"""Opened rows to write to files."""

from __future__ import annotations

from datetime import date
from typing import Protocol
from uuid import UUID

import pytest

from kiosk.export.row import OpenedRow, RowStatus
from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.fields import BestTime, ContactWay, FieldId, YesNo
from kiosk.interest.record import Record

DAY = date(2026, 11, 24)


class MakeRow(Protocol):
    """Make a row of a record with some answers."""

    def __call__(
        self,
        answers: dict[FieldId, str] | None = None,
        status: RowStatus = RowStatus.NEW,
        **parts: object,
    ) -> OpenedRow:
        """Make the row; `parts` go to the record."""


@pytest.fixture
def make_row() -> MakeRow:
    """Make rows of one batch."""

    def make(
        answers: dict[FieldId, str] | None = None,
        status: RowStatus = RowStatus.NEW,
        **parts: object,
    ) -> OpenedRow:
        values: dict[str, object] = {
            "id": UUID(int=1),
            "day": DAY,
            "language_shown": "en",
            "agreed": Agreed("shipped-1", "en", "The clinic may contact me."),
            "answers": answers or {FieldId.NAME: "Ana"},
            "carried": Carried(),
        }
        record = Record(**(values | parts))  # type: ignore[arg-type]
        return OpenedRow(status, record, "batch-7", 3, DAY)

    return make


@pytest.fixture
def full(make_row: MakeRow) -> OpenedRow:
    """Make a form with every question answered."""
    return make_row(
        {
            FieldId.NAME: "María-José",
            FieldId.CONTACT_WAY: ContactWay.PHONE,
            FieldId.PHONE: "(202) 555-0123",
            FieldId.BEST_TIME: BestTime.EVENING,
            FieldId.MESSAGE_OK: YesNo.NO,
            FieldId.LANGUAGE: "es",
            FieldId.INTERPRETER: YesNo.YES,
            FieldId.AGREEMENT: YesNo.YES,
        },
        phone_digits="+12025550123",
        carried=Carried(
            (CarriedPlace("neck.left", "Left neck"), CarriedPlace("head", "Head")),
            (CarriedPlace("scm", "Strap muscle"),),
            ("Will it hurt?", "How long?"),
        ),
        agreed=Agreed("bay-2026-05", "es", "Puede llamarme."),
        topic=CarriedPlace("sleep", "Sleep better"),
    )
