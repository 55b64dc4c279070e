"""A draft keeps what was typed for its visitor, and from everybody else."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from itertools import pairwise
from uuid import UUID

import pytest

from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.draft import LEFT_UNCHANGED, Draft, NotAnAnswerError, steps_for
from kiosk.interest.fields import TEXT_LIMITS, ContactWay, FieldId, YesNo
from kiosk.interest.plan import FormOptions, FormPlan, Question, plan_form
from kiosk.interest.submission import Discarded, Invalid, Submission, submit
from kiosk.interest.validation import ErrorCode, FieldError, check_text
from tests.unit.naughty.corpus import NAUGHTY

TODAY = date(2026, 11, 24)
CANARY = "Zyxlophane"
PLACE = CarriedPlace("neck.left", f"{CANARY} of the neck")
CARRIED = Carried((PLACE,), (PLACE,), (f"Will {CANARY} hurt?",))


def _plan(**wishes: object) -> FormPlan:
    plan, _ = plan_form(FormOptions(**wishes))  # type: ignore[arg-type]
    assert plan is not None
    return plan


def _filled(plan: FormPlan | None = None) -> Draft:
    draft = Draft(plan or _plan(), "es", CARRIED)
    for field, answer in {
        FieldId.NAME: CANARY,
        FieldId.CONTACT_WAY: ContactWay.PHONE,
        FieldId.PHONE: "(202) 555-0123",
        FieldId.BEST_TIME: "evening",
        FieldId.MESSAGE_OK: YesNo.NO,
        FieldId.INTERPRETER: YesNo.NO,
        FieldId.AREAS: YesNo.YES,
        FieldId.QUESTIONS: YesNo.YES,
        FieldId.AGREEMENT: YesNo.YES,
    }.items():
        draft.set(field, answer)
    return draft


def _submitted(draft: Draft) -> Submission:
    outcome = submit(draft, TODAY)
    assert isinstance(outcome, Submission), outcome
    return outcome


@pytest.mark.parametrize("field", TEXT_LIMITS)
def test_who_types_too_much_is_told_before_anything_is_cut(field: FieldId) -> None:
    """Up to twice what a field takes is kept, so that it can be made shorter."""
    draft, typed = _filled(), "a" * (2 * TEXT_LIMITS[field])

    assert draft.set(field, typed) == draft.answer(field) == typed
    assert draft.set(field, typed + "b") == typed
    assert check_text(field, typed, "US") is ErrorCode.TOO_LONG


def test_going_back_and_changing_the_way_never_loses_an_answer() -> None:
    """The number typed before choosing e-mail is there again on choosing phone."""
    draft = _filled()
    before = {field: draft.answer(field) for field in FieldId}

    for way in (*ContactWay, ContactWay.PHONE):
        draft.set(FieldId.CONTACT_WAY, way)
        for step, _ in pairwise(steps_for(draft)):
            draft.error(step)

    assert {field: draft.answer(field) for field in FieldId} == before


def test_only_what_was_asked_last_is_kept_in_the_record() -> None:
    """A number typed and then not wanted for contact is not handed to the clinic."""
    draft = _filled()

    draft.set(FieldId.CONTACT_WAY, ContactWay.TODAY)

    record = _submitted(draft).record
    assert FieldId.PHONE not in record.answers
    assert FieldId.BEST_TIME not in record.answers
    assert record.phone_digits == ""


def test_what_was_carried_stays_out_unless_the_visitor_says_yes() -> None:
    """Where it hurts and what was asked go along only on a clear yes."""
    draft = _filled()
    draft.set(FieldId.AREAS, YesNo.NO)
    draft.set(FieldId.QUESTIONS, YesNo.NO)

    assert _submitted(draft).record.carried == Carried()
    draft.set(FieldId.AREAS, YesNo.YES)
    assert _submitted(draft).record.carried == Carried((PLACE,), (PLACE,))
    draft.set(FieldId.AREAS, YesNo.NO)
    draft.set(FieldId.QUESTIONS, YesNo.YES)
    assert _submitted(draft).record.carried == Carried(questions=CARRIED.questions)


@pytest.mark.parametrize(
    "carried", [Carried(), Carried(areas=(PLACE,)), Carried(questions=("Why?",))]
)
def test_who_carried_nothing_is_asked_nothing_about_it(carried: Carried) -> None:
    """A form without that question is sent, and what was carried besides goes along."""
    draft = Draft(_plan(), "es", carried)
    for field in (FieldId.AREAS, FieldId.QUESTIONS):
        if field in steps_for(draft):
            draft.set(field, YesNo.YES)
    draft.set(FieldId.NAME, CANARY)
    draft.set(FieldId.CONTACT_WAY, ContactWay.TODAY)
    draft.set(FieldId.MESSAGE_OK, YesNo.NO)
    draft.set(FieldId.INTERPRETER, YesNo.NO)
    draft.set(FieldId.AGREEMENT, YesNo.YES)

    assert _submitted(draft).record.carried == carried


@pytest.mark.parametrize(
    "field",
    [FieldId.AREAS, FieldId.QUESTIONS, FieldId.INTERPRETER, FieldId.MESSAGE_OK],
)
def test_what_staff_may_do_is_neither_done_nor_left_unsaid(field: FieldId) -> None:
    """Who was asked and said nothing is asked again; no form goes without a word."""
    draft = _filled()
    draft.set(field, "")

    outcome = submit(draft, TODAY)
    assert isinstance(outcome, Invalid)
    assert [error.field for error in outcome.errors] == [field]


def test_two_taps_on_send_make_one_form() -> None:
    """The id is the draft's, so the store can tell a repeat from a new form."""
    draft = _filled()

    assert _submitted(draft).record == _submitted(draft).record
    assert _filled().id != draft.id


@pytest.mark.parametrize("injected", ["", "Left unchanged", "left unchanged ", "x"])
def test_a_changed_hidden_value_discards_the_form(injected: str) -> None:
    """Whatever changed the value no person can reach is not stored."""
    draft = _filled()

    draft.honeypot = injected

    assert submit(draft, TODAY) == Discarded()


def test_no_answer_reaches_the_hidden_value() -> None:
    """Whatever is typed into every field, the hidden value is left unchanged."""
    draft = _filled()

    for field in (FieldId.NAME, FieldId.PHONE, FieldId.EMAIL):
        for text in NAUGHTY:
            draft.set(field, text)

    assert draft.honeypot == LEFT_UNCHANGED


def test_a_form_without_agreement_is_not_sent() -> None:
    """Name, a way to be reached, interpreter, agreement: nothing else is in the way."""
    outcome = submit(Draft(_plan()), TODAY)

    assert outcome == Invalid(
        (
            FieldError(FieldId.NAME, ErrorCode.EMPTY),
            FieldError(FieldId.CONTACT_WAY, ErrorCode.CHOOSE_ONE),
            FieldError(FieldId.INTERPRETER, ErrorCode.CHOOSE_ONE),
            FieldError(FieldId.AGREEMENT, ErrorCode.NOT_AGREED),
        )
    )


def test_what_the_clinic_requires_must_be_chosen() -> None:
    """Each required choice gets its own error until it is made."""
    draft = Draft(_plan(required=tuple(Question)), "en", CARRIED)
    draft.set(FieldId.NAME, "Ana")
    draft.set(FieldId.AGREEMENT, YesNo.YES)

    outcome = submit(draft, TODAY)

    assert isinstance(outcome, Invalid)
    assert {error.field for error in outcome.errors} == {
        FieldId.CONTACT_WAY,
        FieldId.INTERPRETER,
        FieldId.AREAS,
        FieldId.QUESTIONS,
    }
    assert {error.code for error in outcome.errors} == {ErrorCode.CHOOSE_ONE}


def test_the_preferred_language_is_first_the_one_on_screen() -> None:
    """A visitor who reads Spanish need not say so again, but may say otherwise."""
    draft = Draft(_plan(languages=("en", "es")), "es")

    assert draft.answer(FieldId.LANGUAGE) == "es"
    assert draft.set(FieldId.LANGUAGE, "other") == "other"
    assert draft.answer(FieldId.LANGUAGE) == "other"


def test_a_choice_takes_only_what_was_offered() -> None:
    """A value from nowhere is a screen's mistake, and the error does not quote it."""
    draft = Draft(_plan(contact_ways=("today",)))

    with pytest.raises(NotAnAnswerError) as caught:
        draft.set(FieldId.CONTACT_WAY, "phone")
    with pytest.raises(NotAnAnswerError) as named:
        draft.set(FieldId.LANGUAGE, CANARY)

    assert CANARY not in str(named.value)
    assert caught.value.args


def test_clearing_leaves_nothing_and_begins_another_form() -> None:
    """After the wipe no answer, carried place, language or id is left."""
    draft = _filled()
    draft.honeypot = "x"
    first = draft.id

    draft.clear()

    assert draft.is_clear
    assert {draft.answer(field) for field in FieldId} == {""}
    assert (draft.carried, draft.honeypot) == (Carried(), LEFT_UNCHANGED)
    assert draft.id != first


@pytest.mark.parametrize(
    "soil",
    [
        {"honeypot": "x"},
        {"language_shown": "es"},
        {"carried": CARRIED},
        {"topic": PLACE},
        {"agreed_language": "es"},
        {"agreed_words": "x"},
        {"_answers": {FieldId.NAME: "x"}},
    ],
)
def test_every_leftover_is_noticed(soil: dict[str, object]) -> None:
    """`is_clear` reads back each thing that `clear` forgets."""
    draft = _filled()
    draft.clear()

    for name, value in soil.items():
        setattr(draft, name, value)

    assert not draft.is_clear


def test_nothing_typed_shows_in_a_repr() -> None:
    """Drafts, records and outcomes can stand in a log without telling anything."""
    draft = _filled()
    outcome = _submitted(draft)

    for thing in (draft, draft.carried, PLACE, outcome, outcome.record, [draft]):
        assert CANARY not in repr(thing)
        assert CANARY not in f"{thing}"
        assert "555" not in repr(thing)


def test_nothing_slow_is_loaded_before_it_is_needed() -> None:
    """The form's code comes without the tables of phone numbers and e-mail rules."""
    code = (
        "import sys, kiosk.interest.submission, kiosk.interest.validation\n"
        "import kiosk.interest.phone_number, kiosk.interest.email_address\n"
        "import json; print(json.dumps(sorted(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert not {"phonenumbers", "email_validator"} & set(json.loads(done.stdout))


def test_the_id_can_be_given() -> None:
    """The maker of ids comes from outside, so a test or a replay can name them."""
    draft = Draft(_plan(), new_id=lambda: UUID(int=7))

    assert draft.id == UUID(int=7)
