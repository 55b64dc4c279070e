"""Opened records as FHIR: one collection of what was answered and what is to be done.

The form comes first as a Questionnaire with the meaning of its answers. Each record
becomes a QuestionnaireResponse, with the visitor contained in it, and a Task that asks
somebody to get in touch and says with whom. Only elements that R4 (4.0.1) and R4B
(4.3.0) share are used, and each resource is validated before it is written; nothing is
in the file that is not in the record. Loaded only on export: the FHIR classes take half
a second.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, UUID, uuid5

from fhir.resources.R4B.codesystem import CodeSystem
from fhir.resources.R4B.operationoutcome import OperationOutcome
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from fhir.resources.R4B.task import Task

from kiosk.export.fhir_answers import named_codes, response, task, text
from kiosk.export.fhir_form import (
    AREAS,
    HOME,
    MUSCLES,
    QUESTIONNAIRE_URL,
    answers_system,
    places_system,
    questionnaire,
)
from kiosk.export.whole_file import whole_file
from kiosk.export.words import STATUS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kiosk.export.row import OpenedRow

_KINDS = {
    kind.__name__: kind
    for kind in (CodeSystem, OperationOutcome, Questionnaire, QuestionnaireResponse)
} | {"Task": Task}


def write_fhir(rows: Iterable[OpenedRow], path: Path) -> int:
    """Write `rows` to `path` as they come, and return how many there were.

    A record that could not be read becomes an OperationOutcome that says where it
    stood. Raises `OSError`; then `path` is as it was.
    """
    collection = _Collection()
    with whole_file(path) as file:
        file.write(b'{"resourceType":"Bundle","type":"collection","entry":[')
        for number, entry in enumerate(collection.entries(rows)):
            file.write(b",\n" if number else b"\n")
            file.write(json.dumps(entry).encode("ascii"))
        file.write(b"\n]}\n")
    return collection.count


class _Collection:
    """Gives the entries one by one; no two of them under one name."""

    def __init__(self) -> None:
        self.count = 0
        self._names: set[UUID] = set()
        self._areas: dict[str, str] = {}
        self._muscles: dict[str, str] = {}

    def entries(self, rows: Iterable[OpenedRow]) -> Iterator[dict[str, Any]]:
        """Give the form, every row, and at last what its places are called."""
        yield _entry(_named(QUESTIONNAIRE_URL), questionnaire())
        answers = answers_system()
        yield _entry(_named(answers["url"]), answers)
        for row in rows:
            self.count += 1
            yield from self._row(row)
        for url, named in ((AREAS, self._areas), (MUSCLES, self._muscles)):
            if named:
                yield _entry(_named(url), places_system(url, named.items()))

    def _row(self, row: OpenedRow) -> Iterator[dict[str, Any]]:
        record = row.record
        if record is None:
            place = self._free(_named(f"{HOME}/{row.batch}/{row.seq}"))
            yield _entry(place, _unreadable(row))
            return
        self._areas |= dict(named_codes(record.carried.areas))
        self._muscles |= dict(named_codes(record.carried.muscles))
        name = self._free(record.id)
        yield _entry(name, response(record))
        yield _entry(uuid5(name, "task"), task(row, record, name))

    def _free(self, name: UUID) -> UUID:
        """Take `name`, or for a form that came twice one that follows from it."""
        while name in self._names:
            name = uuid5(name, "again")
        self._names.add(name)
        return name


def _entry(name: UUID, content: dict[str, Any]) -> dict[str, Any]:
    given = {key: value for key, value in content.items() if value is not None}
    resource = _KINDS[given["resourceType"]].model_validate(given)
    return {
        "fullUrl": name.urn,
        "resource": json.loads(resource.model_dump_json(exclude_none=True)),
    }


def _unreadable(row: OpenedRow) -> dict[str, Any]:
    where = f"{text(row.batch)} {row.seq}: {text(row.note) or STATUS[row.status]}"
    issue = {"severity": "error", "code": "exception", "diagnostics": where.strip()}
    return {"resourceType": "OperationOutcome", "issue": [issue]}


def _named(url: str) -> UUID:
    return uuid5(NAMESPACE_URL, url)
