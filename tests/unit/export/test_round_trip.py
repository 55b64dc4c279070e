"""What was typed is what is shown, stored, sent and read again."""

from __future__ import annotations

import io
import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.export.csv_file import write_table
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.export.table import COLUMNS
from kiosk.interest.cleaning import length
from kiosk.interest.draft import Draft
from kiosk.interest.fields import ContactWay, FieldId, YesNo
from kiosk.interest.plan import FormOptions, plan_form
from kiosk.interest.record import Record
from kiosk.interest.submission import Submission, submit
from tests.unit.naughty.corpus import NAUGHTY

from .spreadsheet import read, runs, unguarded

DAY = date(2026, 11, 24)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
FORMULAS = st.text(
    st.sampled_from("=+-@;,\"' \t\r\n\x00a\uff1d\u2212\u200d"), max_size=12
)


@settings(max_examples=2_000, deadline=None)
@given(ANYTHING | FORMULAS | st.sampled_from(NAUGHTY))
def test_a_name_is_the_same_on_screen_in_store_and_in_the_spreadsheet(
    typed: str,
) -> None:
    """Typed, submitted, sent as JSON, opened and exported, a name stays the same."""
    plan, _ = plan_form(FormOptions())
    assert plan is not None
    draft = Draft(plan)
    draft.set(FieldId.AGREEMENT, YesNo.YES)
    draft.set(FieldId.CONTACT_WAY, ContactWay.TODAY)
    draft.set(FieldId.INTERPRETER, YesNo.NO)
    shown = draft.set(FieldId.NAME, typed)

    outcome = submit(draft, DAY)

    assert isinstance(outcome, Submission) == (0 < length(shown) <= 100)
    if isinstance(outcome, Submission):
        sent = json.dumps(outcome.record.payload(), ensure_ascii=False).encode()
        stored = Record.from_payload(json.loads(sent))
        assert stored.answers[FieldId.NAME] == shown == draft.answer(FieldId.NAME)
        text = io.StringIO(newline="")
        write_table([OpenedRow(RowStatus.NEW, stored, "b", 1, DAY)], text)
        name = read(text.getvalue())[1][COLUMNS.index("Name")]
        assert unguarded(name) == shown
        splits = (read(text.getvalue(), split) for split in ",;\t")
        assert not any(runs(c) for lines in splits for line in lines for c in line)
