"""A record survives being written and read, and nothing else passes for one."""

from __future__ import annotations

import hashlib
import json
import pickle
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.draft import Draft
from kiosk.interest.fields import FieldId, YesNo
from kiosk.interest.plan import FormOptions, plan_form
from kiosk.interest.record import (
    LONGEST_TEXT,
    MOST_LISTED,
    NOWHERE,
    Record,
    RecordError,
)
from kiosk.interest.reference import ALPHABET, reference_code
from kiosk.interest.submission import Submission, submit
from tests.unit.naughty.corpus import NAUGHTY

TODAY = date(2026, 11, 24)
RECORD = Record(
    id=UUID("47153f4b-b5ac-4ea4-b896-fab508ba4894"),
    day=TODAY,
    language_shown="es",
    agreed=Agreed("shipped-1", "en", "The clinic may contact me."),
    answers={
        FieldId.NAME: "王小明",
        FieldId.CONTACT_WAY: "phone",
        FieldId.PHONE: "(202) 555-0123",
        FieldId.AGREEMENT: "yes",
    },
    phone_digits="+12025550123",
    carried=Carried(
        (CarriedPlace("neck.left", "Left side of the neck"),),
        (CarriedPlace("trap_upper", "Upper shoulder-and-neck muscle"),),
        ("Will it hurt?",),
    ),
    topic=CarriedPlace("trigger-point-injections", "Trigger point injections"),
)
VERSION_1 = {
    "schema": 1,
    "id": "47153f4b-b5ac-4ea4-b896-fab508ba4894",
    "reference": "WK-7TF",
    "day": "2026-11-24",
    "language_shown": "es",
    "agreement_version": "shipped-1",
    "answers": {
        "name": "王小明",
        "contact_way": "phone",
        "phone": "(202) 555-0123",
        "agreement": "yes",
    },
    "phone_digits": "+12025550123",
    "areas": [{"code": "neck.left", "words": "Left side of the neck"}],
    "muscles": [{"code": "trap_upper", "words": "Upper shoulder-and-neck muscle"}],
    "questions": ["Will it hurt?"],
}
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def _payload(**changes: object) -> dict[str, Any]:
    return {**RECORD.payload(), **changes}


def test_the_payload_is_fixed() -> None:
    """What is sealed stays as written here: old batches must open for ever."""
    assert RECORD.payload() == VERSION_1 | {
        "schema": 2,
        "agreement_language": "en",
        "agreement_words": "The clinic may contact me.",
        "topic": {
            "code": "trigger-point-injections",
            "words": "Trigger point injections",
        },
    }


def test_a_form_of_the_first_version_still_opens() -> None:
    """What the first version did not keep is empty; everything else is there."""
    old = Record.from_payload(VERSION_1)

    assert old == replace(
        RECORD, agreed=Agreed("shipped-1"), topic=CarriedPlace("", "")
    )


def test_every_naughty_name_is_stored_as_shown() -> None:
    """What the draft shows is what the record holds after a trip through JSON."""
    plan, _ = plan_form(FormOptions())
    assert plan is not None
    draft = Draft(plan)
    draft.set(FieldId.AGREEMENT, YesNo.YES)

    for text in NAUGHTY:
        shown = draft.set(FieldId.NAME, text)
        outcome = submit(draft, TODAY)
        if isinstance(outcome, Submission):
            sent = json.dumps(outcome.record.payload(), ensure_ascii=False)
            back = Record.from_payload(json.loads(sent.encode()))
            assert back == outcome.record
            assert back.answers[FieldId.NAME] == shown == draft.answer(FieldId.NAME)


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (None, "keys"),
        ([], "keys"),
        ({}, "keys"),
        (_payload(extra=1), "keys"),
        (_payload(schema=3), "schema"),
        (VERSION_1 | {"topic": {}}, "keys"),
        ({**_payload(), "schema": 1}, "keys"),
        (_payload(schema=True), "schema"),
        (_payload(schema="1"), "schema"),
        (_payload(id=7), "id"),
        (_payload(id="not an id"), "id"),
        (_payload(id="47153F4B-B5AC-4EA4-B896-FAB508BA4894"), "id"),
        (_payload(id=str(UUID(int=1))), "reference"),
        (_payload(reference="WK-7TG"), "reference"),
        (_payload(day="2026-13-01"), "day"),
        (_payload(day="20261124"), "day"),
        (_payload(day=None), "day"),
        (_payload(language_shown=None), "language_shown"),
        (_payload(agreement_version=1), "agreement_version"),
        (_payload(agreement_language=1), "agreement_language"),
        (_payload(agreement_words=None), "agreement_words"),
        (_payload(topic=None), "place"),
        (_payload(answers=[]), "answers"),
        (_payload(answers={"name": 1}), "answers"),
        (_payload(answers={"blood type": "0"}), "answers"),
        (_payload(answers={"contact_way": "=1+1"}), "answers"),
        (_payload(answers={"name": "\ud800"}), "answers"),
        (_payload(answers={"name": "a" * (LONGEST_TEXT + 1)}), "answers"),
        (_payload(phone_digits=["+1"]), "phone_digits"),
        (_payload(areas={}), "areas"),
        (_payload(areas=["neck"]), "place"),
        (_payload(areas=[{"code": "x"}]), "place"),
        (_payload(muscles=[{"code": "x", "words": None}]), "place"),
        (_payload(questions=["x"] * (MOST_LISTED + 1)), "questions"),
        (_payload(questions=[None]), "questions"),
    ],
)
def test_what_is_no_record_is_refused(broken: object, code: str) -> None:
    """A wrong type, key, version, size or reference is refused, and said as a code."""
    with pytest.raises(RecordError) as caught:
        Record.from_payload(broken)

    assert caught.value.code == code


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(RECORD.payload())), ANY_JSON)
def test_any_other_value_is_refused_or_read(key: str, value: object) -> None:
    """Whatever a stranger seals, reading gives a record or raises `RecordError`."""
    with suppress(RecordError):
        record = Record.from_payload(_payload(**{key: value}))

        assert Record.from_payload(record.payload()) == record


@pytest.mark.parametrize(
    "record",
    [RECORD, replace(RECORD, carried=Carried(), topic=NOWHERE, answers={})],
)
def test_a_record_travels_between_processes_unchanged(record: Record) -> None:
    """The desk's window gets every part as the process that opens it read it."""
    arrived = pickle.loads(pickle.dumps(record))  # noqa: S301 - our own, just made

    assert arrived == record
    assert arrived.payload() == record.payload()
    with pytest.raises(TypeError):
        arrived.answers[FieldId.NAME] = "x"


def test_what_travels_is_little() -> None:
    """10,000 records come over a pipe: each is less than its JSON."""
    sent = pickle.dumps([RECORD] + [replace(RECORD, id=uuid4()) for _ in range(99)])

    assert len(sent) < 100 * len(json.dumps(RECORD.payload()).encode()) / 2


def test_an_error_quotes_nothing() -> None:
    """No name reaches a log through the error of a broken record."""
    with pytest.raises(RecordError) as caught:
        Record.from_payload(_payload(day="Zyxlophane"))

    assert "Zyxlophane" not in f"{caught.value!r} {caught.value}"


def test_a_record_cannot_be_changed() -> None:
    """What was agreed to be stored stays as it was."""
    with pytest.raises(TypeError):
        RECORD.answers[FieldId.NAME] = "x"  # type: ignore[index]


def test_reference_codes_are_short_and_cannot_be_misread() -> None:
    """Two signs, a dash, three signs; nothing that looks or sounds like another."""
    codes = [reference_code(uuid4()) for _ in range(500)]

    assert {len(code) for code in codes} == {6}
    assert {code[2] for code in codes} == {"-"}
    assert set("".join(codes)) - {"-"} <= set(ALPHABET)
    assert not set(ALPHABET) & set("01OILSZBGUVAE58")


def test_reference_codes_hardly_ever_repeat() -> None:
    """Among the forms a clinic has waiting, a code finds one form."""
    codes = Counter(reference_code(UUID(int=number)) for number in range(500))

    assert codes.most_common(1)[0][1] == 1


def test_a_form_keeps_its_reference() -> None:
    """The code on the thank-you screen is the one in the spreadsheet, for ever."""
    codes = " ".join(reference_code(UUID(int=number)) for number in range(500))

    assert RECORD.reference == reference_code(RECORD.id) == "WK-7TF"
    assert hashlib.sha256(codes.encode()).hexdigest() == (
        "b682430cd088a69598773b42ea92903646fd1318346de1b01fa592633be11bfe"
    ), "every sign of the alphabet has its place"
