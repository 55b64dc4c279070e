"""The table of warning signs: what each says, how urgent it is, where it leads.

One sign is said in the same words and is as urgent wherever it is said: on the map, on
the article's screens and under "Emergency signs" (decision 0150).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Urgency(StrEnum):
    """How soon help is needed: by the emergency number, or the same day."""

    NOW = "now"
    TODAY = "today"


class Alarm(StrEnum):
    """What pain may be besides a muscle, the most urgent first.

    Alarms that lead a place come in this order, then those that follow there.
    """

    HEART = "heart"
    HEAD = "head"
    SPINE = "spine"
    STROKE = "stroke"
    BELLY = "belly"
    GROIN = "groin"
    HIP = "hip"
    LUNG = "lung"
    AORTA = "aorta"
    TEMPLE = "temple"
    CLOT = "clot"
    UPPER_BACK = "upper_back"
    KIDNEY = "kidney"
    LEG = "leg"


@dataclass(frozen=True, slots=True)
class Sign:
    """One warning sign, or a line that says several where a list has little room.

    `says` names the signs of a line; of a sign it holds the sign itself.
    """

    id: str
    urgency: Urgency
    sources: tuple[str, ...]
    says: tuple[str, ...]
    words: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignList:
    """A list of signs in the article or under "Emergency signs", in its order."""

    place: str
    urgency: Urgency
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlarmWords:
    """An alarm's own sentences in one language; a call has a place for {number}.

    `call_new` is for places where new pain alone is reason enough; empty elsewhere.
    `call_brief` begins the one sentence of an alarm that is not the first.
    """

    lead: str
    call: str
    call_new: str
    call_brief: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placing:
    """Where an alarm stands: leading places, following places, and muscles' pages.

    `new_in` are the leading places where new pain alone is reason enough to call.
    """

    alarm: Alarm
    urgency: Urgency
    regions: frozenset[str]
    also: frozenset[str]
    muscles: frozenset[str]
    new_in: frozenset[str]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignTable:
    """The whole table, checked."""

    signs: Mapping[str, Sign] = field(repr=False)
    lists: tuple[SignList, ...] = field(repr=False)
    placings: Mapping[Alarm, Placing] = field(repr=False)

    def leading(self, regions: Iterable[str]) -> tuple[Alarm, ...]:
        """Return the alarms that come first when one of `regions` hurts."""
        chosen = frozenset(regions)
        return tuple(a for a in Alarm if self.placings[a].regions & chosen)

    def following(self, regions: Iterable[str]) -> tuple[Alarm, ...]:
        """Return the alarms that come after those that lead."""
        chosen = frozenset(regions)
        first = self.leading(chosen)
        return tuple(
            a for a in Alarm if a not in first and self.placings[a].also & chosen
        )

    def alarms_for(self, regions: Iterable[str]) -> tuple[Alarm, ...]:
        """Return every alarm of `regions`, in the order in which they are said."""
        chosen = frozenset(regions)
        return (*self.leading(chosen), *self.following(chosen))

    def alarms_for_muscle(self, muscle: str, main: Iterable[str]) -> tuple[Alarm, ...]:
        """Return the alarms of a muscle's page.

        Those that lead where its pain is mainly felt, or follow there when none leads;
        then those that name the muscle.
        """
        felt = frozenset(main)
        first = self.leading(felt) or self.following(felt)
        named = (a for a in Alarm if muscle in self.placings[a].muscles)
        return (*first, *(a for a in named if a not in first))

    def is_new_enough(self, alarm: Alarm, regions: Iterable[str]) -> bool:
        """Tell whether new pain in one of `regions` is by itself a reason to call."""
        return not self.placings[alarm].new_in.isdisjoint(regions)
