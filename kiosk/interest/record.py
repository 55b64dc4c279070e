"""A finished form: what is sealed, kept and opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kiosk.interest.agreed import Agreed
from kiosk.interest.carried import Carried, CarriedPlace
from kiosk.interest.fields import CHOICES, FieldId
from kiosk.interest.reference import reference_code

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCHEMA = 2
"""The version of the payload. A reader refuses what it does not know.

Version 1 kept neither the words agreed to nor the topic; its forms open for ever.
"""

LONGEST_TEXT = 10_000
"""Far above any field, far below what would choke a reader: code points."""

MOST_LISTED = 200
"""The most areas, muscles or questions a payload may list."""


NOWHERE = CarriedPlace("", "")
"""No topic: a form of the first version."""


class RecordError(ValueError):
    """A payload is not a record. `code` says why and quotes nothing."""

    def __init__(self, code: str) -> None:
        super().__init__(f"not a record: {code}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Record:
    """One submitted form.

    `day` has no time, so that nobody can tell who stood at the kiosk when. `answers`
    holds only what was asked and answered; `phone_digits` is the international form of
    the typed number, where it has one. `agreed` is what stood on the screen when the
    visitor agreed. `topic` is the page the form was reached from, by id and title.
    `replaces` are ids the same form was sent under before; that is not sealed.
    Content shows in no `repr`.
    """

    id: UUID
    day: date
    language_shown: str
    agreed: Agreed
    answers: Mapping[FieldId, str] = field(repr=False)
    phone_digits: str = field(default="", repr=False)
    carried: Carried = field(default_factory=Carried, repr=False)
    topic: CarriedPlace = NOWHERE
    replaces: tuple[UUID, ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    def __reduce__(self) -> tuple[Callable[..., Record], tuple[object, ...]]:
        """Travel between processes of one program as plain parts.

        They were checked when this was made: what opens a batch has 10,000 of them.
        """
        agreed, topic, carried = self.agreed, self.topic, self.carried
        return _arrived, (
            self.id.int,
            self.day,
            self.language_shown,
            (agreed.version, agreed.language, agreed.words),
            dict(self.answers),
            self.phone_digits,
            None if carried == _NOTHING else carried,
            None if topic == NOWHERE else topic,
        )

    @property
    def reference(self) -> str:
        """The short code the visitor was given."""
        return reference_code(self.id)

    def payload(self) -> dict[str, Any]:
        """Return the record as JSON-safe values, always in the same order."""
        return {
            "schema": SCHEMA,
            "id": str(self.id),
            "reference": self.reference,
            "day": self.day.isoformat(),
            "language_shown": self.language_shown,
            "agreement_version": self.agreed.version,
            "agreement_language": self.agreed.language,
            "agreement_words": self.agreed.words,
            "topic": _listed(self.topic),
            "answers": {
                text: self.answers[name]
                for text, name in _FIELDS.items()
                if name in self.answers
            },
            "phone_digits": self.phone_digits,
            "areas": [_listed(place) for place in self.carried.areas],
            "muscles": [_listed(place) for place in self.carried.muscles],
            "questions": list(self.carried.questions),
        }

    @classmethod
    def from_payload(cls, payload: object) -> Record:
        """Read a payload back, strictly.

        Anyone who has the public key can seal anything, so nothing is taken for
        granted. Raises `RecordError`.
        """
        values = _of_this_version(payload)
        record = cls(
            id=_id(values["id"]),
            day=_day(values["day"]),
            language_shown=_text(values["language_shown"], "language_shown"),
            agreed=_agreed(values),
            topic=_place(values["topic"]),
            answers=_answers(values["answers"]),
            phone_digits=_text(values["phone_digits"], "phone_digits"),
            carried=Carried(
                tuple(_place(item) for item in _list(values["areas"], "areas")),
                tuple(_place(item) for item in _list(values["muscles"], "muscles")),
                tuple(
                    _text(item, "questions")
                    for item in _list(values["questions"], "questions")
                ),
            ),
        )
        if values["reference"] != record.reference:
            raise RecordError("reference")
        return record


_NOTHING = Carried()


def _arrived(  # noqa: PLR0913, PLR0917 - a record's parts, in their order
    number: int,
    day: date,
    language_shown: str,
    agreed: tuple[str, str, str],
    answers: dict[FieldId, str],
    phone_digits: str,
    carried: Carried | None,
    topic: CarriedPlace | None,
) -> Record:
    """Put a record together again (see `Record.__reduce__`)."""
    return Record(
        UUID(int=number),
        day,
        language_shown,
        Agreed(*agreed),
        answers,
        phone_digits,
        carried or _NOTHING,
        topic or NOWHERE,
    )


_FIELDS = {name.value: name for name in FieldId}
_AGREED = ("agreement_version", "agreement_language", "agreement_words")
_PLACE = frozenset(("code", "words"))
_KEYS = frozenset(
    (
        "schema",
        "id",
        "reference",
        "day",
        "language_shown",
        "answers",
        *_AGREED,
        "topic",
        "phone_digits",
        "areas",
        "muscles",
        "questions",
    )
)


_SINCE_2: Mapping[str, object] = {
    "schema": SCHEMA,
    "agreement_language": "",
    "agreement_words": "",
    "topic": {"code": "", "words": ""},
}
"""What the first version did not keep, as a reader of the second finds it."""


def _of_this_version(payload: object) -> dict[str, Any]:
    if not isinstance(payload, dict) or "schema" not in payload:
        raise RecordError("keys")
    schema = payload["schema"]
    if type(schema) is not int or schema not in {1, SCHEMA}:
        raise RecordError("schema")
    if schema == SCHEMA:
        return _exact(payload, _KEYS, "keys")
    return {**_exact(payload, _KEYS - (set(_SINCE_2) - {"schema"}), "keys"), **_SINCE_2}


def _agreed(values: dict[str, Any]) -> Agreed:
    version, language, words = [_text(values[key], key) for key in _AGREED]
    return Agreed(version, language, words)


def _listed(place: CarriedPlace) -> dict[str, str]:
    return {"code": place.code, "words": place.words}


def _exact(value: object, keys: frozenset[str], code: str) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) != keys:
        raise RecordError(code)
    return value


def _text(value: object, code: str) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise RecordError(code)
    if value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        # The cause would quote the text.
        raise RecordError(code) from None
    return value


def _list(value: object, code: str) -> list[object]:
    if not isinstance(value, list) or len(value) > MOST_LISTED:
        raise RecordError(code)
    return value


def _place(value: object) -> CarriedPlace:
    item = _exact(value, _PLACE, "place")
    code, words = _text(item["code"], "place"), _text(item["words"], "place")
    return CarriedPlace(code, words) if code or words else NOWHERE


def _id(value: object) -> UUID:
    text = _text(value, "id")
    try:
        parsed = UUID(text)
    except ValueError:
        raise RecordError("id") from None
    if str(parsed) != text:
        raise RecordError("id")
    return parsed


def _day(value: object) -> date:
    text = _text(value, "day")
    try:
        parsed = date.fromisoformat(text)
    except ValueError:
        raise RecordError("day") from None
    if parsed.isoformat() != text:
        raise RecordError("day")
    return parsed


def _answers(value: object) -> dict[FieldId, str]:
    if not isinstance(value, dict):
        raise RecordError("answers")
    answers = {}
    for key, given in value.items():
        name, text = _FIELDS.get(key), _text(given, "answers")
        if name is None or text not in CHOICES.get(name, (text,)):
            raise RecordError("answers")
        answers[name] = text
    return answers
