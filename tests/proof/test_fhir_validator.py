"""A validator that did not write our FHIR file finds nothing wrong with it.

It is the npm package `fhir` (Lantana), which brings HL7's own R4 profiles and needs no
network. It is installed where no test looks for our own files:

    mkdir -p build/fhir-validator
    cp tests/proof/fhir-validator/package*.json build/fhir-validator
    npm ci --prefix build/fhir-validator
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.export.fhir_file import write_fhir
from kiosk.export.row import OpenedRow, RowStatus
from tests.support.batch import make_record
from tests.unit.naughty.corpus import NAUGHTY

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).with_name("fhir-validator")
MODULES = Path(__file__).parents[2] / "build" / "fhir-validator" / "node_modules"
_DAY = date(2026, 11, 24)


@pytest.fixture
def validate() -> Callable[[Path], tuple[int, list[dict[str, Any]]]]:
    """Find Node.js and the validator."""
    node = shutil.which("node")
    if node is None or not (MODULES / "fhir").is_dir():
        missing = "the npm package fhir is not installed; how: " + Path(__file__).name
        pytest.skip(missing)

    def ask(file: Path) -> tuple[int, list[dict[str, Any]]]:
        done = subprocess.run(
            [node, "validate.js", str(file)],
            cwd=FOLDER,
            env=os.environ | {"NODE_PATH": str(MODULES)},
            capture_output=True,
            check=True,
        )
        answer = json.loads(done.stdout)
        return answer["count"], answer["found"]

    return ask


def _rows() -> list[OpenedRow]:
    rows = [
        OpenedRow(status, make_record(number), "Klobby-B1", number, _DAY)
        for number, status in enumerate(RowStatus)
    ]
    hostile = [
        OpenedRow(RowStatus.NEW, make_record(100 + n, text), text, n, _DAY, text)
        for n, text in enumerate(NAUGHTY)
    ]
    return [*rows, *hostile, OpenedRow(RowStatus.DAMAGED, None, "Klobby-B1", 9)]


def test_another_validator_finds_nothing_wrong(
    validate: Callable[[Path], tuple[int, list[dict[str, Any]]]], tmp_path: Path
) -> None:
    """Bundle, form, codes, answers, tasks and persons pass HL7's R4 profiles."""
    file = tmp_path / "forms.json"
    count = write_fhir(_rows(), file)

    seen, found = validate(file)

    assert found == []
    assert seen > 3 * count


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("Task", "intent", None),
        ("Task", "status", "nonsense"),
        ("Questionnaire", "status", None),
        ("QuestionnaireResponse", "answers", "unknown element"),
        ("Patient", "name", "not a list of names"),
    ],
)
def test_the_validator_sees_what_is_wrong(
    validate: Callable[[Path], tuple[int, list[dict[str, Any]]]],
    tmp_path: Path,
    kind: str,
    key: str,
    value: str | None,
) -> None:
    """Mutation check: an element left out, misspelt or of a wrong kind is noticed."""
    file = tmp_path / "forms.json"
    write_fhir(_rows()[:1], file)
    bundle = json.loads(file.read_bytes())
    for resource in [*_resources(bundle)]:
        if resource["resourceType"] == kind:
            resource.pop(key, None)
            if value is not None:
                resource[key] = value
    file.write_text(json.dumps(bundle))

    _, found = validate(file)

    assert kind in {each["type"] for each in found}


def _resources(thing: Any) -> list[dict[str, Any]]:
    if isinstance(thing, list):
        return [each for part in thing for each in _resources(part)]
    if not isinstance(thing, dict):
        return []
    here = [thing] if "resourceType" in thing else []
    return [*here, *(each for part in thing.values() for each in _resources(part))]
