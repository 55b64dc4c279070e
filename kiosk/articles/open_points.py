"""Questions that a topic's author leaves to the clinician who reviews it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.articles.topicfile import shown

if TYPE_CHECKING:
    from kiosk.articles.topicfile import TopicFile

_POINT_KEYS = {"about", "note"}


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A question that only a clinician can settle; patients never see it."""

    about: str
    note: str


def read_open_points(file: TopicFile, entries: object) -> list[OpenPoint]:
    """Return the open points, and report those that are not written as such."""
    found = []
    for number, point in enumerate(entries if isinstance(entries, list) else [None]):
        place = f"for_clinician.{number}"
        if isinstance(point, dict):
            file.refuse_unknown(point, _POINT_KEYS, place)
            about, note = shown(point.get("about")), shown(point.get("note"))
            if note:
                found.append(OpenPoint(about, note))
                continue
        file.report(
            place,
            "bad-point",
            "An open point for the reviewer has no note",
            'Write [[for_clinician]], about = "...", note = "..."',
        )
    return found
