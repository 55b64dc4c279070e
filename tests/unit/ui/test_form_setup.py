"""No form is planned that somebody could not read before agreeing to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.interest.plan import FormOptions
from kiosk.visitor.form.setup import FormSetup

SHIPPED = FormSetup(FormOptions(languages=()), True, "Bay", "911", {}, {})
OWN = replace(SHIPPED, agreement={"en": "You may call me."})


@pytest.mark.parametrize(
    ("setup", "languages", "is_planned"),
    [
        (SHIPPED, ("en", "es"), True),
        (SHIPPED, ("en", "pl"), False),
        (OWN, ("en",), True),
        (OWN, ("en", "es"), False),
        (replace(SHIPPED, who_sees={"en": "The staff."}), ("en", "es"), False),
        (replace(OWN, options=FormOptions(languages=("en",))), ("en", "es"), True),
    ],
)
def test_every_language_on_offer_has_the_words(
    setup: FormSetup,
    languages: tuple[str, ...],
    is_planned: bool,
) -> None:
    """A topic that comes with a new language while the kiosk runs closes the form."""
    assert (setup.plan(languages) is not None) == is_planned
