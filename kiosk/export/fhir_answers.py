"""One form as FHIR: who it is, what was answered, and what is to be done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kiosk.export.fhir_form import (
    AREAS,
    CODES,
    HOME,
    MUSCLES,
    QUESTIONNAIRE,
    QUESTIONS,
    coding,
)
from kiosk.export.row import RowStatus
from kiosk.export.words import STATUS, language
from kiosk.interest.cleaning import clean
from kiosk.interest.fields import ContactWay, FieldId, YesNo
from kiosk.interest.record import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

    from kiosk.export.row import OpenedRow
    from kiosk.interest.carried import CarriedPlace
    from kiosk.interest.record import Record

_LANGUAGES = "urn:ietf:bcp:47"
_CODE = re.compile(r"[^\s]+( [^\s]+)*")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
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
_TO_DO: dict[str, str] = {
    ContactWay.TODAY: "Talk about {topic} at today's visit",
    ContactWay.PHONE: "Call back about {topic}",
    ContactWay.TEXT: "Send a text message about {topic}",
    ContactWay.EMAIL: "Send an e-mail about {topic}",
}
_GET_IN_TOUCH = "Get in touch about {topic}"
_TASK_STATUS = {
    RowStatus.NEW: "requested",
    RowStatus.OPENED_BEFORE: "requested",
    RowStatus.WITHDRAWN: "cancelled",
}
"""What is doubted waits: no system should call a number that may be another's."""


def response(record: Record) -> dict[str, Any]:
    """Give the answers, with the visitor contained in them."""
    visitor = _visitor(record)
    return {
        "resourceType": "QuestionnaireResponse",
        "contained": [visitor] if visitor else None,
        "identifier": {"system": "urn:ietf:rfc:3986", "value": record.id.urn},
        "questionnaire": QUESTIONNAIRE,
        "status": "completed",
        "subject": {"reference": f"#{_VISITOR}"} if visitor else None,
        "authored": record.day.isoformat(),
        "item": list(_items(record)),
    }


def task(row: OpenedRow, record: Record, answered: UUID) -> dict[str, Any]:
    """Ask somebody to get in touch; where the form is doubted, say to wait and why."""
    way = record.answers.get(FieldId.CONTACT_WAY, "")
    topic = text(record.topic.words) or "what the person read at the kiosk"
    note = text(row.note) or STATUS[row.status]
    visitor = _visitor(record)
    name = visitor["name"][0]["text"] if visitor else f"Form {record.reference}"
    about = {"display": name, "type": "Patient"}
    return {
        "resourceType": "Task",
        "contained": [visitor] if visitor else None,
        "identifier": [{"system": f"{HOME}/reference", "value": record.reference}],
        "status": _TASK_STATUS.get(row.status, "on-hold"),
        "statusReason": None if row.status is RowStatus.NEW else {"text": note},
        "intent": "proposal",
        "code": {"text": _TO_DO.get(way, _GET_IN_TOUCH).format(topic=topic)},
        "focus": {"reference": answered.urn, "type": "QuestionnaireResponse"},
        "for": about | ({"reference": f"#{_VISITOR}"} if visitor else {}),
        "authoredOn": record.day.isoformat(),
    }


def named_codes(places: Iterable[CarriedPlace]) -> Iterator[tuple[str, str]]:
    """Give those places whose code is one FHIR allows, with their words."""
    for place in places:
        if _CODE.fullmatch(place.code):
            yield place.code, place.words


def text(value: str) -> str:
    """Clean a text as the form does."""
    return clean(value, LONGEST_TEXT)


def _visitor(record: Record) -> dict[str, Any] | None:
    """Describe the person nobody has matched yet, as far as the form does."""
    name = text(record.answers.get(FieldId.NAME, ""))
    if not name:
        return None
    spoken = _language(record.answers.get(FieldId.LANGUAGE, ""))
    about = {"coding": [spoken], "text": spoken["display"]} if spoken else None
    return {
        "resourceType": "Patient",
        "id": _VISITOR,
        "name": [{"use": "usual", "text": name}],
        "telecom": list(_telecom(record)) or None,
        "communication": [{"language": about, "preferred": True}] if about else None,
    }


def _telecom(record: Record) -> Iterator[dict[str, Any]]:
    answers = record.answers
    phone = text(record.phone_digits) or text(answers.get(FieldId.PHONE, ""))
    email = text(answers.get(FieldId.EMAIL, ""))
    is_text = answers.get(FieldId.CONTACT_WAY) == ContactWay.TEXT
    if phone:
        yield {"system": "sms" if is_text else "phone", "value": phone}
    if email:
        yield {"system": "email", "value": email}


def _items(record: Record) -> Iterator[dict[str, Any]]:
    """Give what was asked and answered, in the form's order."""
    answers, agreed = record.answers, record.agreed
    for field, link in _LINKS.items():
        yield from _item(link, [_answer(link, answers.get(field, ""))])
    yield from _item("pain.area", _codings(record.carried.areas, AREAS))
    yield from _item("muscles", _codings(record.carried.muscles, MUSCLES))
    picked = [_answer("questions.pick", each) for each in record.carried.questions]
    yield from _item("questions.pick", picked)
    said = answers.get(FieldId.AGREEMENT, "")
    yield from _item("agree.contact", [_answer("agree.contact", said)])
    for link, noted in (
        ("agree.words", agreed.words),
        ("agree.version", agreed.version),
        ("agree.language", agreed.language),
        ("screen.language", record.language_shown),
        ("topic", record.topic.words or record.topic.code),
    ):
        yield from _item(link, [_answer(link, noted)])


def _item(
    link: str, answers: Iterable[dict[str, Any] | None]
) -> Iterator[dict[str, Any]]:
    given = [answer for answer in answers if answer]
    if given:
        yield {"linkId": link, "text": QUESTIONS[link].text, "answer": given}


def _answer(link: str, value: str) -> dict[str, Any] | None:
    kept = text(value)
    if not kept:
        return None
    asked = QUESTIONS[link]
    if asked.kind == "boolean":
        return {"valueBoolean": value == YesNo.YES}
    if asked.options and kept in CODES:
        return {"valueCoding": coding(kept)}
    spoken = _language(kept) if link.endswith("language") else None
    return {"valueCoding": spoken} if spoken else {"valueString": kept}


def _language(tag: str) -> dict[str, str] | None:
    if not _LANGUAGE_TAG.fullmatch(tag):
        return None
    return {"system": _LANGUAGES, "code": tag, "display": language(tag)}


def _codings(places: Iterable[CarriedPlace], system: str) -> list[dict[str, Any]]:
    found = []
    for place in places:
        shown: dict[str, str] = {"display": place.words} if place.words else {}
        if _CODE.fullmatch(place.code):
            shown |= {"system": system, "code": place.code}
        if shown:
            found.append({"valueCoding": shown})
    return found
