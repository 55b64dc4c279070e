"""Where the visitor is, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST_HISTORY = 200
"""More steps back than anybody takes; a visitor who pages all day costs no memory."""


class PlaceKind(StrEnum):
    """The kinds of screen a visitor can be on."""

    ATTRACT = "attract"
    HOME = "home"
    TOPICS = "topics"
    SECTION = "section"
    EMERGENCY = "emergency"
    SOURCES = "sources"
    BODY_MAP = "body-map"
    MUSCLE = "muscle"
    FORM = "form"
    THANK_YOU = "thank-you"
    PAUSED = "paused"


READING_PLACES = frozenset(
    {
        PlaceKind.SECTION,
        PlaceKind.EMERGENCY,
        PlaceKind.SOURCES,
        PlaceKind.MUSCLE,
        PlaceKind.FORM,
    }
)
"""Where people read or write for long and the idle clock is more patient."""


@dataclass(frozen=True, slots=True)
class Place:
    """One spot in the kiosk; `section` and `item` are meant within `topic`.

    `item` is the screen of a section, or the muscle of a body map, by id.
    """

    kind: PlaceKind
    topic: str = ""
    section: str = ""
    item: str = ""


ATTRACT = Place(PlaceKind.ATTRACT)


class Navigation:
    """The current place and the places before it in this visit."""

    name = "navigation"

    def __init__(self) -> None:
        self._current = ATTRACT
        self._history: list[Place] = []

    @property
    def current(self) -> Place:
        """Where the visitor is."""
        return self._current

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a place before this one in the visit."""
        return bool(self._history)

    def go(self, place: Place) -> None:
        """Go on to `place`; going to the current place changes nothing."""
        if place == self._current:
            return
        if self._current.kind is not PlaceKind.ATTRACT:
            self._history.append(self._current)
            del self._history[:-LONGEST_HISTORY]
        self._current = place

    def replace(self, place: Place) -> None:
        """Go to `place` without leaving the current one in the history."""
        self._current = place

    def back(self) -> None:
        """Go to the place before; at the first place nothing happens."""
        if self._history:
            self._current = self._history.pop()

    def clear(self) -> None:
        """Return to the attract screen with no way back into the visit."""
        self._current = ATTRACT
        self._history.clear()

    def is_clear(self) -> bool:
        """Tell whether no trace of the visitor's way is left."""
        return self._current == ATTRACT and not self._history
