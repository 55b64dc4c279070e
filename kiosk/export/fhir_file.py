"""Opened records as FHIR: one collection of what was answered and what is to be done.

Each form becomes a QuestionnaireResponse, with the visitor contained in it, and a Task
that asks somebody to get in touch. Only elements that R4 (4.0.1) and R4B (4.3.0) share
are used, and each resource is validated before it is written; nothing is in the file
that is not in the record. Loaded only on export: the FHIR classes take half a second.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, UUID, uuid5

from fhir.resources.R4B.operationoutcome import OperationOutcome
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from fhir.resources.R4B.task import Task

from kiosk.export.row import RowStatus
from kiosk.export.whole_file import whole_file
from kiosk.export.words import STATUS
from kiosk.interest.cleaning import clean
from kiosk.interest.fields import ContactWay, FieldId, YesNo
from kiosk.interest.record import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kiosk.export.row import OpenedRow
    from kiosk.interest.carried import Place
    from kiosk.interest.record import Record

HOME = "https://patient-education-kiosk.invalid/fhir"
"""Names our own codes. `.invalid` is reserved (RFC 2606): nobody can be sent there."""

QUESTIONNAIRE = f"{HOME}/Questionnaire/interest|1"
ANSWERS = f"{HOME}/CodeSystem/answers"
AREAS = f"{HOME}/CodeSystem/body-areas"
MUSCLES = f"{HOME}/CodeSystem/muscles"
_LANGUAGES = "urn:ietf:bcp:47"
_CODE = re.compile(r"[^\s]+( [^\s]+)*")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_TRUSTED = (RowStatus.NEW, RowStatus.OPENED_BEFORE)
_VISITOR = "visitor"

_LINKS = {
    FieldId.NAME: "name",
    FieldId.CONTACT_WAY: "contact.way",
    FieldId.PHONE: "contact.phone",
    FieldId.EMAIL: "contact.email",
    FieldId.BEST_TIME: "contact.time",
    FieldId.MESSAGE_OK: "contact.message-ok",
    FieldId.LANGUAGE: "language",
    FieldId.INTERPRETER: "interpreter",
}
_CHOSEN = (FieldId.CONTACT_WAY, FieldId.BEST_TIME)
_YES_NO = (FieldId.MESSAGE_OK, FieldId.INTERPRETER)
_TO_DO: dict[str, str] = {
    ContactWay.TODAY: "Talk about trigger point injections at today's visit",
    ContactWay.PHONE: "Call back about trigger point injections",
    ContactWay.TEXT: "Send a text message about trigger point injections",
    ContactWay.EMAIL: "Send an e-mail about trigger point injections",
}
_GET_IN_TOUCH = "Get in touch about trigger point injections"


def write_fhir(rows: Iterable[OpenedRow], path: Path) -> int:
    """Write `rows` to `path` as they come, and return how many there were.

    A record that could not be read becomes an OperationOutcome that says where it
    stood. Raises `OSError`; then `path` is as it was.
    """
    count = 0
    with whole_file(path) as file:
        file.write(b'{"resourceType":"Bundle","type":"collection","entry":[')
        for row in rows:
            for number, entry in enumerate(_entries(row)):
                file.write(b",\n" if count or number else b"\n")
                file.write(json.dumps(entry).encode("ascii"))
            count += 1
        file.write(b"\n]}\n" if count else b"]}\n")
    return count


def _entries(row: OpenedRow) -> Iterator[dict[str, Any]]:
    record = row.record
    if record is None:
        yield _entry(_name_of_place(row), OperationOutcome, _unreadable(row))
        return
    yield _entry(record.id, QuestionnaireResponse, _response(record))
    yield _entry(uuid5(record.id, "task"), Task, _task(row, record))


def _entry(
    name: UUID,
    kind: type[QuestionnaireResponse | Task | OperationOutcome],
    content: dict[str, Any],
) -> dict[str, Any]:
    resource = kind.model_validate(content)
    return {
        "fullUrl": name.urn,
        "resource": json.loads(resource.model_dump_json(exclude_none=True)),
    }


def _response(record: Record) -> dict[str, Any]:
    visitor = _visitor(record)
    return {
        "contained": [visitor] if visitor else None,
        "identifier": {"system": "urn:ietf:rfc:3986", "value": record.id.urn},
        "questionnaire": QUESTIONNAIRE,
        "status": "completed",
        "subject": {"reference": f"#{_VISITOR}"} if visitor else None,
        "authored": record.day.isoformat(),
        "item": list(_items(record)),
    }


def _visitor(record: Record) -> dict[str, Any] | None:
    """Describe the person nobody has matched yet, as far as the form does."""
    name = _text(record.answers.get(FieldId.NAME, ""))
    if not name:
        return None
    tag = record.answers.get(FieldId.LANGUAGE, "")
    language = {"coding": [{"system": _LANGUAGES, "code": tag}]}
    return {
        "resourceType": "Patient",
        "id": _VISITOR,
        "name": [{"use": "usual", "text": name}],
        "telecom": list(_telecom(record)) or None,
        "communication": [{"language": language, "preferred": True}]
        if _LANGUAGE_TAG.fullmatch(tag)
        else None,
    }


def _telecom(record: Record) -> Iterator[dict[str, Any]]:
    answers = record.answers
    phone = _text(record.phone_digits) or _text(answers.get(FieldId.PHONE, ""))
    email = _text(answers.get(FieldId.EMAIL, ""))
    is_text = answers.get(FieldId.CONTACT_WAY) == ContactWay.TEXT
    if phone:
        yield {"system": "sms" if is_text else "phone", "value": phone}
    if email:
        yield {"system": "email", "value": email}


def _items(record: Record) -> Iterator[dict[str, Any]]:
    """Give what was asked and answered, in the form's order."""
    for field, link in _LINKS.items():
        answer = _answer(field, record.answers.get(field, ""))
        if answer:
            yield {"linkId": link, "answer": [answer]}
    yield from _list("pain.area", _codings(record.carried.areas, AREAS))
    yield from _list("muscles", _codings(record.carried.muscles, MUSCLES))
    questions = [{"valueString": text} for text in record.carried.questions]
    yield from _list("questions.pick", questions)
    agreed = record.answers.get(FieldId.AGREEMENT)
    if agreed:
        answer = {"valueBoolean": agreed == YesNo.YES}
        yield {"linkId": "agree.contact", "answer": [answer]}


def _answer(field: FieldId, value: str) -> dict[str, Any] | None:
    text = _text(value)
    if not text:
        return None
    if field in _YES_NO:
        return {"valueBoolean": value == YesNo.YES}
    if field in _CHOSEN:
        return {"valueCoding": {"system": ANSWERS, "code": text}}
    if field is FieldId.LANGUAGE and _LANGUAGE_TAG.fullmatch(text):
        return {"valueCoding": {"system": _LANGUAGES, "code": text}}
    return {"valueString": text}


def _codings(places: Iterable[Place], system: str) -> list[dict[str, Any]]:
    found = []
    for place in places:
        coding = {"system": system, "code": place.code, "display": place.words}
        if not _CODE.fullmatch(place.code):
            del coding["system"], coding["code"]
        if not place.words:
            del coding["display"]
        if coding:
            found.append({"valueCoding": coding})
    return found


def _list(link: str, answers: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    if answers:
        yield {"linkId": link, "answer": answers}


def _task(row: OpenedRow, record: Record) -> dict[str, Any]:
    """Ask somebody to get in touch; where the form is doubted, say to wait and why."""
    way = record.answers.get(FieldId.CONTACT_WAY, "")
    is_trusted = row.status in _TRUSTED
    note = _text(row.note) or STATUS[row.status]
    return {
        "identifier": [{"system": f"{HOME}/reference", "value": record.reference}],
        "status": "requested" if is_trusted else "on-hold",
        "statusReason": None if row.status is RowStatus.NEW else {"text": note},
        "intent": "proposal",
        "code": {"text": _TO_DO.get(way, _GET_IN_TOUCH)},
        "focus": {"reference": record.id.urn, "type": "QuestionnaireResponse"},
        "authoredOn": record.day.isoformat(),
    }


def _unreadable(row: OpenedRow) -> dict[str, Any]:
    where = f"{_text(row.batch)} {row.seq}: {_text(row.note) or STATUS[row.status]}"
    issue = {"severity": "error", "code": "exception", "diagnostics": where.strip()}
    return {"issue": [issue]}


def _name_of_place(row: OpenedRow) -> UUID:
    return uuid5(NAMESPACE_URL, f"{HOME}/{row.batch}/{row.seq}")


def _text(value: str) -> str:
    return clean(value, LONGEST_TEXT)
