"""The form itself as FHIR: what was asked, in which words, and what answers mean.

It goes into every file, because its address leads nowhere: a system that does not know
our codes finds each one's words beside the answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.export.words import BEST_TIME, CONTACT_WAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HOME = "https://patient-education-kiosk.invalid/fhir"
"""Names our own codes. `.invalid` is reserved (RFC 2606): nobody can be sent there."""

VERSION = "2"
QUESTIONNAIRE_URL = f"{HOME}/Questionnaire/interest"
QUESTIONNAIRE = f"{QUESTIONNAIRE_URL}|{VERSION}"
ANSWERS = f"{HOME}/CodeSystem/answers"
AREAS = f"{HOME}/CodeSystem/body-areas"
MUSCLES = f"{HOME}/CodeSystem/muscles"
CODES: Mapping[str, str] = {**CONTACT_WAY, **BEST_TIME}
"""Our own answers, each with the words it is shown by."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its words and the kind of answer, in the names of R4."""

    text: str
    kind: str
    options: tuple[str, ...] = ()
    repeats: bool = False
    is_noted: bool = False
    """Noted by the kiosk and not asked."""


QUESTIONS: Mapping[str, Asked] = {
    "name": Asked("What should we call you?", "string"),
    "contact.way": Asked(
        "How should we reach you?", "choice", options=tuple(CONTACT_WAY)
    ),
    "contact.phone": Asked("Phone number", "string"),
    "contact.email": Asked("E-mail address", "string"),
    "contact.time": Asked("When is a good time?", "choice", options=tuple(BEST_TIME)),
    "contact.message-ok": Asked("May we leave a message?", "boolean"),
    "language": Asked("Preferred language", "open-choice"),
    "interpreter": Asked("Would you like an interpreter?", "boolean"),
    "pain.area": Asked("Where it hurts", "open-choice", repeats=True),
    "muscles": Asked("Muscles read about", "open-choice", repeats=True),
    "questions.pick": Asked("Questions to talk about", "string", repeats=True),
    "agree.contact": Asked("Agreed to the words below", "boolean"),
    "agree.words": Asked("The words agreed to, as shown", "text", is_noted=True),
    "agree.version": Asked("Version of these words", "string", is_noted=True),
    "agree.language": Asked("Language of these words", "open-choice", is_noted=True),
    "screen.language": Asked("Language on the screen", "open-choice", is_noted=True),
    "topic": Asked("Topic read about", "string", is_noted=True),
}
"""Every question by its link id, in the form's order."""


def questionnaire() -> dict[str, Any]:
    """Give the Questionnaire that every response answers."""
    return {
        "resourceType": "Questionnaire",
        "url": QUESTIONNAIRE_URL,
        "version": VERSION,
        "name": "InterestForm",
        "title": "Interest form of the patient-education kiosk",
        "status": "active",
        "subjectType": ["Patient"],
        "item": [_item(link, asked) for link, asked in QUESTIONS.items()],
    }


def _item(link: str, asked: Asked) -> dict[str, Any]:
    item: dict[str, Any] = {"linkId": link, "text": asked.text, "type": asked.kind}
    if asked.repeats:
        item["repeats"] = True
    if asked.is_noted:
        item["readOnly"] = True
    if asked.options:
        item["answerOption"] = [{"valueCoding": coding(code)} for code in asked.options]
    return item


def coding(code: str) -> dict[str, str]:
    """Give one of our own answers with its words."""
    return {"system": ANSWERS, "code": code, "display": CODES[code]}


def answers_system() -> dict[str, Any]:
    """Give the meaning of our own answers, all of them."""
    return _system(ANSWERS, "Answers of the interest form", CODES.items(), "complete")


def places_system(url: str, concepts: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Give the body areas or muscles named in a file; there are more of them."""
    title = {AREAS: "Areas of the body", MUSCLES: "Muscles"}[url]
    return _system(url, title, concepts, "fragment")


def _system(
    url: str, title: str, concepts: Iterable[tuple[str, str]], content: str
) -> dict[str, Any]:
    listed = [
        {"code": code, "display": words} if words else {"code": code}
        for code, words in concepts
    ]
    return {
        "resourceType": "CodeSystem",
        "url": url,
        "version": VERSION,
        "name": "".join(word.capitalize() for word in title.split()),
        "title": title,
        "status": "active",
        "caseSensitive": True,
        "content": content,
        "concept": listed or None,
    }
