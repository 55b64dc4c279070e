"""What was typed is what the desk reads, through seal, queue, batch and file (B1)."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.export.csv_file import write_csv
from kiosk.export.jsonl_file import write_jsonl
from kiosk.export.opening import Opening
from kiosk.export.table import COLUMNS
from kiosk.interest.draft import Draft
from kiosk.interest.fields import ContactWay, FieldId, YesNo
from kiosk.interest.plan import FormOptions, plan_form
from kiosk.interest.record import Record
from kiosk.interest.submission import Submission, submit
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opener import BatchOpener
from tests.unit.export.spreadsheet import unguarded
from tests.unit.naughty.corpus import NAUGHTY
from tests.unit.vault.clinic import NOON, Form
from tests.unit.vault.keeping import carry_away, keep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer
    from tests.unit.vault.clinic import Clinic
    from tests.unit.vault.desk import Desk

    Travel = Callable[[Iterable[str]], tuple[list[str], list[str], list[str]]]

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.fixture
def tmp_path(memory: Path) -> Path:
    """Keep six hundred saves off the disk, whose syncs other tests wait for."""
    return memory


@pytest.fixture
def travel(queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path) -> Travel:
    """Send names from the form to the desk; give them as shown, in CSV and in JSON."""
    ledger = tmp_path / "desk" / "ledger.db"

    def send(typed: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
        records = [record for name in typed if (record := _submitted(name))]
        shown = [record.answers[FieldId.NAME] for record in records]
        if not records:
            return [], [], []
        keep(queue, sealer, records)
        batch = carry_away(queue, sealer, tmp_path)
        out = tmp_path / "forms"
        for write in (write_csv, write_jsonl):
            with Ledger(ledger) as known, batch.file.open("rb") as stream:
                opener = BatchOpener(stream, [clinic.own], known, trust_new_key=True)
                write(Opening(opener).rows(), out.with_suffix(f".{write.__name__}"))
            assert opener.outcome.receipt is not None
        with out.with_suffix(".write_csv").open(
            encoding="utf-8-sig", newline=""
        ) as file:
            cells = [row[COLUMNS.index("Name")] for row in csv.reader(file)][1:]
        lines = out.with_suffix(".write_jsonl").read_text("ascii").splitlines()
        stored = [Record.from_payload(json.loads(line)["record"]) for line in lines]
        names = [record.answers[FieldId.NAME] for record in stored]
        assert stored == records
        return shown, [unguarded(cell) for cell in cells], names

    return send


def _submitted(name: str) -> Record | None:
    plan, _ = plan_form(FormOptions())
    assert plan is not None
    draft = Draft(plan)
    draft.set(FieldId.AGREEMENT, YesNo.YES)
    draft.set(FieldId.CONTACT_WAY, ContactWay.TODAY)
    draft.set(FieldId.INTERPRETER, YesNo.NO)
    draft.set(FieldId.NAME, name)
    outcome = submit(draft, NOON.date())
    return outcome.record if isinstance(outcome, Submission) else None


def test_every_naughty_string_comes_through(travel: Travel) -> None:
    """The whole corpus in one batch: shown, sealed, exported and read are the same."""
    shown, in_csv, in_json = travel(NAUGHTY)

    assert len(shown) > 400
    assert shown == in_json
    assert shown == in_csv


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(ANYTHING, min_size=8, max_size=24))
def test_whatever_is_typed_comes_through(travel: Travel, typed: list[str]) -> None:
    """Any text at all, in batches of any make-up."""
    shown, in_csv, in_json = travel(typed)

    assert shown == in_json == in_csv


def test_no_word_of_an_opened_form_stands_where_the_record_is_printed(
    queue: Queue, sealer: Sealer, desk: Desk, tmp_path: Path
) -> None:
    """A log or a message that names a record says nothing of who it is about."""
    keep(queue, sealer, [Form({"name": "Zyxlophane"})])
    batch = carry_away(queue, sealer, tmp_path)

    [record], _ = desk.open(batch.file)

    assert record.answers == {"name": "Zyxlophane"}
    assert "Zyxlophane" not in f"{record!r} {record}"
