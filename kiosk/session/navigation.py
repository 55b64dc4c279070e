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
    SECTION_END = "section-end"
    EMERGENCY = "emergency"
    SOURCES = "sources"
    BODY_MAP = "body-map"
    MUSCLE = "muscle"
    FORM = "form"
    THANK_YOU = "thank-you"
    PAUSED = "paused"
    DOOR = "door"
    STAFF = "staff"
    STAFF_COPY = "staff-copy"
    STAFF_RECEIPT = "staff-receipt"
    STAFF_WITHDRAW = "staff-withdraw"
    STAFF_SETTINGS = "staff-settings"
    STAFF_KEYS = "staff-keys"


READING_PLACES = frozenset(
    {
        PlaceKind.SECTION,
        PlaceKind.SECTION_END,
        PlaceKind.EMERGENCY,
        PlaceKind.SOURCES,
        PlaceKind.MUSCLE,
        PlaceKind.FORM,
    }
)
"""Where people read or write for long and the idle clock is more patient."""

ANSWER_PLACES = frozenset(
    {
        PlaceKind.BODY_MAP,
        PlaceKind.MUSCLE,
        PlaceKind.FORM,
        PlaceKind.THANK_YOU,
    }
)
"""Where the screen shows what a visitor typed, chose or was given."""

MAP_PLACES = frozenset({PlaceKind.BODY_MAP, PlaceKind.MUSCLE})
"""Which show nothing without a body map."""

STAFF_PLACES = frozenset(
    {
        PlaceKind.DOOR,
        PlaceKind.STAFF,
        PlaceKind.STAFF_COPY,
        PlaceKind.STAFF_RECEIPT,
        PlaceKind.STAFF_WITHDRAW,
        PlaceKind.STAFF_SETTINGS,
        PlaceKind.STAFF_KEYS,
    }
)
"""Behind the five touches; these have a clock of their own."""

RESTING_PLACES = frozenset({PlaceKind.ATTRACT, PlaceKind.PAUSED})
"""Where nobody's visit is under way."""

ENDS = frozenset({PlaceKind.THANK_YOU})
"""Where something is over: no way leads back from there, nor back to there."""

_NO_WAY_BACK = RESTING_PLACES | ENDS | {PlaceKind.DOOR}


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
PAUSED = Place(PlaceKind.PAUSED)


class Navigation:
    """The current place and the places before it in this visit.

    `rest` is where a visit ends: the attract screen, or the pause.
    """

    name = "navigation"

    def __init__(self) -> None:
        self.rest = ATTRACT
        self._current = self.rest
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
        if place.kind in ENDS:
            self._history.clear()
        elif self._current.kind not in _NO_WAY_BACK:
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
        """Return to where visits end, with no way back into this one."""
        self._current = self.rest
        self._history.clear()

    def is_clear(self) -> bool:
        """Tell whether no trace of the visitor's way is left."""
        return self._current == self.rest and not self._history
