"""The FHIR file is valid, explains itself, and holds whatever was typed as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.export.fhir_form import HOME, QUESTIONS
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.fields import FieldId
from tests.unit.export.bundle import everything_in, resources, written
from tests.unit.naughty.corpus import NAUGHTY

if TYPE_CHECKING:
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

KINDS = {
    "string": {"valueString"},
    "text": {"valueString"},
    "boolean": {"valueBoolean"},
    "choice": {"valueCoding"},
    "open-choice": {"valueCoding", "valueString"},
}
"""What R4 lets answer a question of each type."""


def test_only_elements_that_r4_shares_are_used(full: OpenedRow, tmp_path: Path) -> None:
    """Systems of both editions read the file: nothing of R4B alone, no extension."""
    broken = OpenedRow(RowStatus.DAMAGED, None, "batch-7", 4, None, "This cannot be.")
    doubted = OpenedRow(RowStatus.UNSIGNED, full.record, "b", 1, None, "Ask first.")
    bundle = written([full, broken, doubted], tmp_path / "forms.json")

    elements = [each for each in everything_in(bundle) if "resourceType" in each]
    used = {kind: set[str]() for kind in R4}
    for each in elements:
        used[each["resourceType"]] |= set(each)

    assert used == R4
    assert not any("extension" in each for each in everything_in(bundle))


def test_the_form_itself_is_in_the_file(full: OpenedRow, tmp_path: Path) -> None:
    """Every link id and every code of the answers is explained in the same file."""
    bundle = written([full], tmp_path / "forms.json")

    (form,) = resources(bundle, "Questionnaire")
    (response,) = resources(bundle, "QuestionnaireResponse")
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
        for system in resources(bundle, "CodeSystem")
        for concept in system["concept"]
    }
    own = [each for each in everything_in(response) if HOME in str(each.get("system"))]
    codings = [each for each in own if "code" in each]
    assert len(codings) == 5
    for coding in codings:
        assert meanings[coding["system"], coding["code"]] == coding["display"]


def test_a_form_that_came_twice_stands_under_two_names(
    make_row: MakeRow, tmp_path: Path
) -> None:
    """No two entries of a bundle share an address (its rule bdl-7)."""
    rows = [make_row(), make_row(status=RowStatus.DOUBLE)]
    bundle = written(rows, tmp_path / "forms.json")

    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(urls) == len(set(urls)) == 6


def test_an_unreadable_record_is_said_not_dropped(tmp_path: Path) -> None:
    """What could not be read stands in the file with its place."""
    row = OpenedRow(RowStatus.DAMAGED, None, "batch-7", 4, None, "")
    bundle = written([row], tmp_path / "forms.json")

    (outcome,) = resources(bundle, "OperationOutcome")
    assert "batch-7 4" in outcome["issue"][0]["diagnostics"]


def test_an_empty_batch_is_a_valid_file(tmp_path: Path) -> None:
    """No form at all is still FHIR: the questions and what answers mean."""
    entries = written([], tmp_path / "forms.json")["entry"]
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

    bundle = written(rows, path)

    assert path.read_bytes().isascii()
    assert len(resources(bundle, "Task")) == len(rows)
