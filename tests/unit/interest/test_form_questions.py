"""The form asks what the clinic chose, and only what the answers call for."""

from __future__ import annotations

import pytest

from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.draft import Draft, steps_for
from kiosk.interest.fields import BestTime, ContactWay, FieldId
from kiosk.interest.plan import FormOptions, FormPlan, Question, plan_form

CARRIED = Carried(
    (CarriedPlace("neck.left", "Left side of the neck"),), (), ("Will it hurt?",)
)


def _plan(**wishes: object) -> FormPlan:
    plan, problems = plan_form(FormOptions(**wishes))  # type: ignore[arg-type]
    assert problems == ()
    assert plan is not None
    return plan


def _ids(draft: Draft) -> list[str]:
    return [step.value for step in steps_for(draft)]


@pytest.mark.parametrize(
    ("way", "asked"),
    [
        ("", []),
        (ContactWay.TODAY, []),
        (ContactWay.PHONE, ["phone", "best_time", "message_ok"]),
        (ContactWay.TEXT, ["phone", "best_time"]),
        (ContactWay.EMAIL, ["email"]),
    ],
)
def test_only_the_chosen_way_of_contact_is_asked_about(
    way: str, asked: list[str]
) -> None:
    """Who is told today is asked for no number, and nobody for two addresses."""
    draft = Draft(_plan())

    draft.set(FieldId.CONTACT_WAY, way)

    assert _ids(draft) == [
        "name",
        "contact_way",
        *asked,
        "language",
        "interpreter",
        "agreement",
    ]


def test_areas_and_questions_are_asked_only_of_who_carries_some() -> None:
    """A visitor who came straight to the form meets neither screen."""
    without, with_both = Draft(_plan()), Draft(_plan(), "en", CARRIED)

    assert {"areas", "questions"} & set(_ids(without)) == set()
    assert {"areas", "questions"} <= set(_ids(with_both))


def test_the_clinic_decides_the_order() -> None:
    """Screens come in the order of the settings."""
    plan = _plan(fields=("language", "agreement", "contact", "name"))

    assert _ids(Draft(plan)) == [
        "language",
        "interpreter",
        "agreement",
        "contact_way",
        "name",
    ]


def test_the_interpreter_is_asked_after_the_language_or_not_at_all() -> None:
    """A screen of its own wants a yes or a no, where the clinic has interpreters."""
    draft = Draft(_plan())
    steps = steps_for(draft)

    assert steps[steps.index(FieldId.LANGUAGE) + 1] is FieldId.INTERPRETER
    assert draft.error(FieldId.INTERPRETER) is not None
    draft.set(FieldId.INTERPRETER, "no")
    assert draft.error(FieldId.INTERPRETER) is None
    assert "interpreter" not in _ids(Draft(_plan(interpreter=False)))


@pytest.mark.parametrize("way", [ContactWay.PHONE, ContactWay.TEXT])
def test_when_a_call_suits_is_not_passed_by(way: ContactWay) -> None:
    """Who is to be called says when, if only "any time"; who waits is not asked."""
    draft = Draft(_plan())
    draft.set(FieldId.CONTACT_WAY, way)
    (step,) = [step for step in steps_for(draft) if step is FieldId.BEST_TIME]

    assert draft.error(step) is not None
    draft.set(FieldId.BEST_TIME, BestTime.ANY)
    assert draft.error(step) is None


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        ({"fields": (*Question, "age")}, "form-unknown-name"),
        ({"fields": (*Question, "name")}, "form-repeated-name"),
        ({"fields": ("name", "contact")}, "form-field-missing"),
        ({"fields": ("contact", "agreement")}, "form-field-missing"),
        ({"required": ("name", "blood_type")}, "form-unknown-name"),
        ({"contact_ways": ("today", "pigeon")}, "form-unknown-name"),
        ({"contact_ways": ()}, "form-no-contact-way"),
        (
            {"fields": ("name", "agreement"), "required": ("language",)},
            "form-required-not-asked",
        ),
        (
            {"fields": ("name", "best_time", "contact", "agreement")},
            "form-asked-before-contact",
        ),
        ({"fields": ("name", "message", "agreement")}, "form-asked-before-contact"),
    ],
)
def test_a_form_that_cannot_work_is_not_opened(
    wishes: dict[str, tuple[str, ...]], code: str
) -> None:
    """A mistake in the settings leaves no form and says what to change."""
    plan, problems = plan_form(FormOptions(**wishes), "kiosk.toml")  # type: ignore[arg-type]

    assert plan is None
    assert code in {problem.code for problem in problems}
    assert {(problem.file, problem.line) for problem in problems} == {("kiosk.toml", 0)}
    assert all(problem.hint for problem in problems)


def test_all_mistakes_are_said_at_once() -> None:
    """Nobody mends one line to meet the next mistake."""
    _, problems = plan_form(
        FormOptions(fields=("age", "age", "message"), contact_ways=("pigeon",))
    )

    assert [problem.code for problem in problems] == [
        "form-unknown-name",
        "form-repeated-name",
        "form-unknown-name",
        "form-field-missing",
        "form-field-missing",
        "form-asked-before-contact",
    ]
