"""The FHIR file says what the form says, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.export.fhir_form import ANSWERS, AREAS, QUESTIONNAIRE
from kiosk.interest.fields import FieldId
from tests.unit.export.bundle import answered, resources, written

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.export.row import OpenedRow

    from .conftest import MakeRow

ENGLISH = {"system": "urn:ietf:bcp:47", "code": "en", "display": "English (en)"}
SPANISH = {"system": "urn:ietf:bcp:47", "code": "es", "display": "Spanish (es)"}


def test_the_answers_are_all_there(full: OpenedRow, tmp_path: Path) -> None:
    """Each answer stands under its link id, in the type that fits it, with its words.

    What was agreed to is there as it was shown, with version and language.
    """
    bundle = written([full], tmp_path / "forms.json")

    (response,) = resources(bundle, "QuestionnaireResponse")
    record = full.record
    assert record is not None
    assert response["questionnaire"] == QUESTIONNAIRE
    assert response["identifier"]["value"] == record.id.urn
    assert (response["status"], response["authored"]) == ("completed", "2026-11-24")
    assert answered(response) == {
        "name": ["María-José"],
        "contact.way": [{"system": ANSWERS, "code": "phone", "display": "Phone call"}],
        "contact.phone": ["(202) 555-0123"],
        "contact.time": [{"system": ANSWERS, "code": "evening", "display": "Evening"}],
        "contact.message-ok": [False],
        "language": [SPANISH],
        "interpreter": [True],
        "pain.area": [
            {"system": AREAS, "code": "neck.left", "display": "Left neck"},
            {"system": AREAS, "code": "head", "display": "Head"},
        ],
        "muscles": [
            {
                "system": "https://patient-education-kiosk.invalid/fhir/CodeSystem/muscles",
                "code": "scm",
                "display": "Strap muscle",
            }
        ],
        "questions.pick": ["Will it hurt?", "How long?"],
        "agree.contact": [True],
        "agree.words": ["Puede llamarme."],
        "agree.version": ["bay-2026-05"],
        "agree.language": [SPANISH],
        "screen.language": [ENGLISH],
        "topic": ["Sleep better"],
    }


def test_no_more_is_said_than_the_form_says(make_row: MakeRow, tmp_path: Path) -> None:
    """Where only a name was given, the file holds that name, the day and no more."""
    bundle = written([make_row({FieldId.NAME: "Ana"})], tmp_path / "forms.json")

    (response,) = resources(bundle, "QuestionnaireResponse")
    assert answered(response) == {
        "name": ["Ana"],
        "agree.words": ["The clinic may contact me."],
        "agree.version": ["shipped-1"],
        "agree.language": [ENGLISH],
        "screen.language": [ENGLISH],
    }
    assert response["contained"] == [
        {
            "resourceType": "Patient",
            "id": "visitor",
            "name": [{"use": "usual", "text": "Ana"}],
        }
    ]
