"""Other programs read exactly what was stored."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kiosk.export.jsonl_file import write_jsonl
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.interest.cleaning import clean
from kiosk.interest.fields import FieldId
from kiosk.interest.record import Record
from tests.unit.naughty.corpus import NAUGHTY

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import MakeRow


def test_every_line_gives_its_record_back(make_row: MakeRow, tmp_path: Path) -> None:
    """Every naughty name comes back as stored, one ASCII line each."""
    path = tmp_path / "forms.jsonl"
    rows = [make_row({FieldId.NAME: clean(text, 200)}) for text in NAUGHTY]

    count = write_jsonl(rows, path)

    lines = path.read_bytes().decode("ascii").splitlines()
    assert count == len(lines) == len(NAUGHTY)
    records = [Record.from_payload(json.loads(line)["record"]) for line in lines]
    assert records == [row.record for row in rows]


def test_a_record_that_could_not_be_read_is_a_line_too(tmp_path: Path) -> None:
    """A damaged record keeps its place, its status and its note."""
    path = tmp_path / "forms.jsonl"

    write_jsonl([OpenedRow(RowStatus.DAMAGED, None, "b", 4, None, "broken")], path)

    assert json.loads(path.read_text("ascii")) == {
        "status": "damaged",
        "batch": "b",
        "seq": 4,
        "day": None,
        "note": "broken",
        "record": None,
    }
