"""What kiosk and voice say to each other: one JSON object a line, of limited length.

Every request has a number and is answered with it. A sentence is also reported as it
begins and as it ends, which is how the kiosk sees that the voice gets on.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

LONGEST_LINE = 65_536
"""In bytes; the longest paragraph an article may have is far below it."""

FASTEST_RATE = 100
"""Rates go from minus this to this, 0 being the voice's own (SSIP's scale).

So do volumes, this being as loud as the sound card is set.
"""


class RequestKind(StrEnum):
    """What the kiosk can ask for."""

    VOICES = "voices"
    LANGUAGE = "language"
    RATE = "rate"
    VOLUME = "volume"
    SAY = "say"
    STOP = "stop"


class ReportKind(StrEnum):
    """What the voice can say about a request."""

    DONE = "done"
    BEGAN = "began"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Request:
    """`text` is a sentence or a language's code, `rate` a rate or volume."""

    kind: RequestKind
    number: int
    text: str = ""
    rate: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """`languages` are primary subtags, such as ``es``; only VOICES is answered so."""

    kind: ReportKind
    number: int
    languages: tuple[str, ...] = ()


class GarbledError(ValueError):
    """A line is no message, or too long for one; carries none of its words."""


def to_line(message: Request | Report) -> bytes:
    """Write a message as one line."""
    return json.dumps(asdict(message)).encode("ascii") + b"\n"


def to_request(line: bytes) -> Request:
    """Read a request. Raises GarbledError."""
    found = _fields(line)
    try:
        return Request(
            RequestKind(found["kind"]),
            int(found["number"]),
            str(found["text"]),
            int(found["rate"]),
        )
    except (KeyError, TypeError, ValueError):
        raise GarbledError from None


def to_report(line: bytes) -> Report:
    """Read a report. Raises GarbledError."""
    found = _fields(line)
    try:
        languages = tuple(str(code) for code in found["languages"])
        return Report(ReportKind(found["kind"]), int(found["number"]), languages)
    except (KeyError, TypeError, ValueError):
        raise GarbledError from None


class Lines:
    """Cuts what comes through a pipe into lines."""

    def __init__(self) -> None:
        self._rest = b""

    def take(self, received: bytes) -> list[bytes]:
        """Return the lines that are whole now. Raises GarbledError."""
        *whole, self._rest = (self._rest + received).split(b"\n")
        if any(len(line) > LONGEST_LINE for line in (*whole, self._rest)):
            raise GarbledError
        return whole


def _fields(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise GarbledError from None
    if not isinstance(found, dict):
        raise GarbledError
    return found
