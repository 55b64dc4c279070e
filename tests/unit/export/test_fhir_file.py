"""The FHIR file is valid, says what the form says, and no more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from kiosk.export.fhir_file import write_fhir
from kiosk.export.fhir_form import ANSWERS, AREAS, HOME, QUESTIONNAIRE, QUESTIONS
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.fields import BestTime, ContactWay, FieldId, YesNo
from tests.unit.naughty.corpus import NAUGHTY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .conftest import MakeRow

R4 = {
    "Bundle": {"resourceType", "type", "entry"},
    "QuestionnaireResponse": {
        "resourceType", "contained", "identifier", "questionnaire", "status",
        "subject", "authored", "item",
    },
    "Patient": {"resourceType", "id", "name", "telecom", "communication"},
    "Task": {
        "resourceType", "contained", "identifier", "status", "statusReason", "intent",
        "code", "focus", "for", "authoredOn",
    },
    "Questionnaire": {
        "resourceType", "url", "version", "name", "title", "status", "subjectType",
        "item",
    },
    "CodeSystem": {
        "resourceType", "url", "version", "name", "title", "status", "caseSensitive",
        "content", "concept",
    },
    "OperationOutcome": {"resourceType", "issue"},
}  # fmt: skip
"""The elements in use, each looked up in R4 (4.0.1) and in R4B (4.3.0)."""

ENGLISH = {"system": "urn:ietf:bcp:47", "code": "en", "display": "English (en)"}
SPANISH = {"system": "urn:ietf:bcp:47", "code": "es", "display": "Spanish (es)"}
KINDS = {
    "string": {"valueString"},
    "text": {"valueString"},
    "boolean": {"valueBoolean"},
    "choice": {"valueCoding"},
    "open-choice": {"valueCoding", "valueString"},
}
"""What R4 lets answer a question of each type."""


def _written(rows: list[OpenedRow], path: Path) -> dict[str, Any]:
    assert write_fhir(rows, path) == len(rows)
    content = json.loads(path.read_bytes())
    Bundle.model_validate(content)
    return dict(content)


def _resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    found = [entry["resource"] for entry in bundle["entry"]]
    return [each for each in found if each["resourceType"] == kind]


def _all(thing: object) -> Iterator[dict[str, Any]]:
    if isinstance(thing, dict):
        yield thing
        for value in thing.values():
            yield from _all(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _all(value)


def _answered(response: dict[str, Any]) -> dict[str, Any]:
    return {
        item["linkId"]: [next(iter(answer.values())) for answer in item["answer"]]
        for item in response["item"]
    }


@pytest.fixture
def full(make_row: MakeRow) -> OpenedRow:
    """Make a form with every question answered."""
    return make_row(
        {
            FieldId.NAME: "María-José",
            FieldId.CONTACT_WAY: ContactWay.PHONE,
            FieldId.PHONE: "(202) 555-0123",
            FieldId.BEST_TIME: BestTime.EVENING,
            FieldId.MESSAGE_OK: YesNo.NO,
            FieldId.LANGUAGE: "es",
            FieldId.INTERPRETER: YesNo.YES,
            FieldId.AGREEMENT: YesNo.YES,
        },
        phone_digits="+12025550123",
        carried=Carried(
            (CarriedPlace("neck.left", "Left neck"), CarriedPlace("head", "Head")),
            (CarriedPlace("scm", "Strap muscle"),),
            ("Will it hurt?", "How long?"),
        ),
        agreed=Agreed("bay-2026-05", "es", "Puede llamarme."),
        topic=CarriedPlace("sleep", "Sleep better"),
    )


def test_the_answers_are_all_there(full: OpenedRow, tmp_path: Path) -> None:
    """Each answer stands under its link id, in the type that fits it, with its words.

    What was agreed to is there as it was shown, with version and language.
    """
    bundle = _written([full], tmp_path / "forms.json")

    (response,) = _resources(bundle, "QuestionnaireResponse")
    record = full.record
    assert record is not None
    assert response["questionnaire"] == QUESTIONNAIRE
    assert response["identifier"]["value"] == record.id.urn
    assert (response["status"], response["authored"]) == ("completed", "2026-11-24")
    assert _answered(response) == {
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


def test_somebody_is_asked_to_call(full: OpenedRow, tmp_path: Path) -> None:
    """A task asks for the call and leads to the answers and the person."""
    bundle = _written([full], tmp_path / "forms.json")

    (task,) = _resources(bundle, "Task")
    (response,) = _resources(bundle, "QuestionnaireResponse")
    assert (task["status"], task["intent"]) == ("requested", "proposal")
    assert task["code"]["text"] == "Call back about Sleep better"
    urls = {
        entry["resource"]["resourceType"]: entry["fullUrl"] for entry in bundle["entry"]
    }
    assert task["focus"]["reference"] == urls["QuestionnaireResponse"]
    assert task["for"] == {
        "reference": f"#{task['contained'][0]['id']}",
        "type": "Patient",
        "display": "María-José",
    }
    assert task["contained"] == response["contained"]
    assert response["subject"] == {"reference": f"#{response['contained'][0]['id']}"}
    assert response["contained"][0]["telecom"] == [
        {"system": "phone", "value": "+12025550123"}
    ]


def test_only_elements_that_r4_shares_are_used(full: OpenedRow, tmp_path: Path) -> None:
    """Systems of both editions read the file: nothing of R4B alone, no extension."""
    broken = OpenedRow(RowStatus.DAMAGED, None, "batch-7", 4, None, "This cannot be.")
    doubted = OpenedRow(RowStatus.UNSIGNED, full.record, "b", 1, None, "Ask first.")
    bundle = _written([full, broken, doubted], tmp_path / "forms.json")

    resources = [each for each in _all(bundle) if "resourceType" in each]
    used = {kind: set[str]() for kind in R4}
    for each in resources:
        used[each["resourceType"]] |= set(each)

    assert used == R4
    assert not any("extension" in each for each in _all(bundle))


def test_no_more_is_said_than_the_form_says(make_row: MakeRow, tmp_path: Path) -> None:
    """Where only a name was given, the file holds that name, the day and no more."""
    bundle = _written([make_row({FieldId.NAME: "Ana"})], tmp_path / "forms.json")

    (response,) = _resources(bundle, "QuestionnaireResponse")
    assert _answered(response) == {
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


@pytest.mark.parametrize(
    "status",
    [
        RowStatus.UNSIGNED,
        RowStatus.WRONG_SIGNATURE,
        RowStatus.SWAPPED,
        RowStatus.STRANGER,
        RowStatus.DOUBLE,
    ],
)
def test_a_doubted_form_is_put_on_hold(
    make_row: MakeRow, tmp_path: Path, status: RowStatus
) -> None:
    """No system calls a number that may be somebody else's: the task says to wait."""
    bundle = _written([make_row(status=status)], tmp_path / "forms.json")

    (task,) = _resources(bundle, "Task")
    assert task["status"] == "on-hold"
    assert len(task["statusReason"]["text"]) > 10


def test_a_form_taken_back_is_nobodys_task(make_row: MakeRow, tmp_path: Path) -> None:
    """Where a person withdrew, the task is cancelled and says why."""
    bundle = _written([make_row(status=RowStatus.WITHDRAWN)], tmp_path / "forms.json")

    (task,) = _resources(bundle, "Task")
    assert task["status"] == "cancelled"
    assert "Withdrawn" in task["statusReason"]["text"]


def test_the_form_itself_is_in_the_file(full: OpenedRow, tmp_path: Path) -> None:
    """Every link id and every code of the answers is explained in the same file."""
    bundle = _written([full], tmp_path / "forms.json")

    (form,) = _resources(bundle, "Questionnaire")
    (response,) = _resources(bundle, "QuestionnaireResponse")
    assert f"{form['url']}|{form['version']}" == response["questionnaire"]
    items = {item["linkId"]: item for item in form["item"]}
    assert list(items) == list(QUESTIONS)
    for item in response["item"]:
        asked = items[item["linkId"]]
        assert item["text"] == asked["text"]
        kinds = {next(iter(answer)) for answer in item["answer"]}
        assert kinds <= KINDS[asked["type"]]
        assert len(item["answer"]) == 1 or asked["repeats"]
    meanings = {
        (system["url"], concept["code"]): concept["display"]
        for system in _resources(bundle, "CodeSystem")
        for concept in system["concept"]
    }
    own = [each for each in _all(response) if HOME in str(each.get("system"))]
    codings = [each for each in own if "code" in each]
    assert len(codings) == 5
    for coding in codings:
        assert meanings[coding["system"], coding["code"]] == coding["display"]


def test_a_form_that_came_twice_stands_under_two_names(
    make_row: MakeRow, tmp_path: Path
) -> None:
    """No two entries of a bundle share an address (its rule bdl-7)."""
    rows = [make_row(), make_row(status=RowStatus.DOUBLE)]
    bundle = _written(rows, tmp_path / "forms.json")

    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(urls) == len(set(urls)) == 6


def test_an_unreadable_record_is_said_not_dropped(tmp_path: Path) -> None:
    """What could not be read stands in the file with its place."""
    row = OpenedRow(RowStatus.DAMAGED, None, "batch-7", 4, None, "")
    bundle = _written([row], tmp_path / "forms.json")

    (outcome,) = _resources(bundle, "OperationOutcome")
    assert "batch-7 4" in outcome["issue"][0]["diagnostics"]


def test_an_empty_batch_is_a_valid_file(tmp_path: Path) -> None:
    """No form at all is still FHIR: the questions and what answers mean."""
    entries = _written([], tmp_path / "forms.json")["entry"]
    kinds = [entry["resource"]["resourceType"] for entry in entries]
    assert kinds == ["Questionnaire", "CodeSystem"]


def test_hostile_text_stays_text(make_row: MakeRow, tmp_path: Path) -> None:
    """Whatever was typed or smuggled in, the file is valid and ASCII."""
    path = tmp_path / "forms.json"
    rows = [
        make_row(
            dict.fromkeys((FieldId.NAME, FieldId.PHONE, FieldId.EMAIL), text)
            | {FieldId.LANGUAGE: text},
            phone_digits=text,
            carried=Carried(
                (CarriedPlace(text, text),), (CarriedPlace("", text),), (text,)
            ),
        )
        for text in NAUGHTY
    ]

    bundle = _written(rows, path)

    assert path.read_bytes().isascii()
    assert len(_resources(bundle, "Task")) == len(rows)
