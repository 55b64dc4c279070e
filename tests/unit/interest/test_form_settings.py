"""The clinic's settings and the form speak of the same questions."""

from __future__ import annotations

from typing import get_args

from kiosk.config.form import ContactWay as ConfiguredWay
from kiosk.config.form import Form, FormField
from kiosk.interest.fields import ContactWay
from kiosk.interest.plan import FormOptions, Question, plan_form


def test_the_settings_know_every_question_and_way() -> None:
    """What the settings accept is what the form can ask, name by name."""
    assert get_args(FormField) == tuple(Question)
    assert get_args(ConfiguredWay) == tuple(ContactWay)


def test_the_settings_a_kiosk_ships_with_make_a_form() -> None:
    """Without any setting of the clinic's, the form opens."""
    form = Form()

    plan, problems = plan_form(
        FormOptions(
            fields=form.fields,
            required=form.required,
            contact_ways=form.contact_ways,
            agreement_version=form.agreement_version,
            interpreter=form.interpreter,
        )
    )

    assert problems == ()
    assert plan is not None
