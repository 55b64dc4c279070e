"""The boxes and lines of a packet: their names say what is ticked, down to its hash.

A viewer may rewrite all of a PDF but the names of its fields, so what was shown to the
reviewer is read from there and from nowhere else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from kiosk.reviews.items import ReviewItem

TICK, COMMENT, ANSWER = "tick", "comment", "answer"
_SIGN = "|"
_OFF = ("", "/Off", "Off", "None")
_NUMBER = re.compile(r"[0-9]{1,6}")


class NotAPacketError(Exception):
    """The file cannot be read, or holds no boxes of ours."""


@dataclass(frozen=True, slots=True)
class Box:
    """What one item's box and line stand for; `number` is printed beside them."""

    number: int
    topic: str
    language: str
    item: str
    hash: str

    def name(self, kind: str) -> str:
        """Return the name of the item's box or line in the PDF."""
        parts = (kind, self.number, self.topic, self.language, self.item, self.hash)
        return _SIGN.join(map(str, parts))


@dataclass(frozen=True, slots=True)
class Returned:
    """One item as it came back from the reviewer."""

    box: Box
    is_ticked: bool
    comment: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A question only a clinician can settle, and what was written below it."""

    about: str
    words: str


@dataclass(frozen=True, slots=True)
class ReturnedPacket:
    """Everything that came back."""

    items: tuple[Returned, ...]
    answers: tuple[Answer, ...]

    def ticked_on_paper(self, numbers: Collection[int]) -> ReturnedPacket:
        """Return it with the boxes of these numbers ticked as well."""
        items = tuple(
            replace(each, is_ticked=each.is_ticked or each.box.number in numbers)
            for each in self.items
        )
        return replace(self, items=items)


def box_of(number: int, topic: str, item: ReviewItem) -> Box:
    """Return the box of an item."""
    return Box(number, topic, item.language, item.id, item.hash)


def answer_name(number: int, about: str) -> str:
    """Return the name of the line below a question."""
    return _SIGN.join((ANSWER, str(number), about))


def read_packet(file: Path) -> ReturnedPacket:
    """Return what a reviewer ticked and wrote. Raises `NotAPacketError`."""
    values = _values(file)
    ticks = dict(_boxes(values, TICK))
    comments = dict(_boxes(values, COMMENT))
    if not ticks:
        raise NotAPacketError(f"{file} is no packet of kioskctl content packet")
    items = (
        Returned(box, ticks[box] not in _OFF, comments.get(box, "").strip())
        for box in sorted(ticks, key=lambda box: box.number)
    )
    return ReturnedPacket(tuple(items), tuple(_answers(values)))


def _boxes(values: Mapping[str, str], kind: str) -> Iterator[tuple[Box, str]]:
    for name, value in values.items():
        is_kind, *parts = name.split(_SIGN)
        is_whole = len(parts) == len(fields(Box)) and _NUMBER.fullmatch(parts[0])
        if is_kind == kind and is_whole:
            number, *rest = parts
            yield Box(int(number), *rest), value


def _answers(values: Mapping[str, str]) -> Iterator[Answer]:
    for name, value in values.items():
        kind, _, rest = name.partition(_SIGN)
        _, _, about = rest.partition(_SIGN)
        if kind == ANSWER and value.strip():
            yield Answer(about, value.strip())


def _values(file: Path) -> dict[str, str]:
    """Return the PDF's fields by name, as text."""
    from pypdf import PdfReader

    try:
        fields: dict[str, Any] = PdfReader(file).get_fields() or {}
        return {str(name): str(field.get("/V") or "") for name, field in fields.items()}
    except OSError as error:
        raise NotAPacketError(f"{file}: {error.strerror or error}") from None
    except Exception:  # noqa: BLE001 - pypdf runs into all kinds in a broken file
        raise NotAPacketError(f"{file} cannot be read as a PDF") from None
