"""The FHIR file asks somebody to call, or to wait where a form is doubted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.export.row import OpenedRow, RowStatus
from tests.unit.export.bundle import resources, written

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import MakeRow


def test_somebody_is_asked_to_call(full: OpenedRow, tmp_path: Path) -> None:
    """A task asks for the call and leads to the answers and the person."""
    bundle = written([full], tmp_path / "forms.json")

    (task,) = resources(bundle, "Task")
    (response,) = resources(bundle, "QuestionnaireResponse")
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
    bundle = written([make_row(status=status)], tmp_path / "forms.json")

    (task,) = resources(bundle, "Task")
    assert task["status"] == "on-hold"
    assert len(task["statusReason"]["text"]) > 10


def test_a_form_taken_back_is_nobodys_task(make_row: MakeRow, tmp_path: Path) -> None:
    """Where a person withdrew, the task is cancelled and says why."""
    bundle = written([make_row(status=RowStatus.WITHDRAWN)], tmp_path / "forms.json")

    (task,) = resources(bundle, "Task")
    assert task["status"] == "cancelled"
    assert "Withdrawn" in task["statusReason"]["text"]
