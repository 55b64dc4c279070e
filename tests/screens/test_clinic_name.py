"""Whose kiosk this is, in the visitor's language where the clinic did not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.config.clinic_name import own_name
from kiosk.visitor.form.words import own_who_sees
from tests.support.items import visible, words_on

if TYPE_CHECKING:
    from tests.support.drive import Drive

UNNAMED = {"en": "our clinic", "es": "nuestra clínica"}


@pytest.mark.parametrize("language", UNNAMED)
def test_a_clinic_without_a_name_is_ours_in_each_language(
    drive: Drive, language: str
) -> None:
    """No word of another language stands in the header or the form's first page."""
    name = UNNAMED[language]
    drive.look(language=language)
    for screen in ("attract", "home", "form-start"):
        drive.open(screen)
        drive.look(language=language)
        said = words_on(drive.page)
        if screen == "form-start" or visible(drive.page, "ClinicName"):
            assert name in said.lower(), screen
        if language != "en":
            assert "our clinic" not in said.lower(), screen


def test_a_clinic_is_named_as_it_named_itself(portrait: Drive) -> None:
    """Its own name is a name in every language."""
    portrait.look(language="es")
    assert own_name("Bay Pain Clinic") == "Bay Pain Clinic"
    assert "de Bay Pain Clinic leerá" in own_who_sees("Bay Pain Clinic")
