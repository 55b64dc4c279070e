"""The emergency words above an answer of the map, put together from the table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.bodymap.model import Kind
from kiosk.bodymap.signs import Alarm, Urgency

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.bodymap.model import Area, BodyMap, Muscle


@dataclass(frozen=True, slots=True)
class AlarmNotice:
    """One alarm as it is said: why, its own call, and its own signs.

    `is_new_enough` tells that new pain alone is reason to call, as `call` then says and
    `call_brief` does not.
    """

    alarm: Alarm
    urgency: Urgency
    lead: str
    call: str
    call_brief: str
    signs: tuple[str, ...]
    is_new_enough: bool = False

    @property
    def brief(self) -> str:
        """The call and its signs in one sentence, for a notice that is not the first.

        The signs stay joined to their own call: nothing of one urgency is ever read
        under the call of another.
        """
        return f"{self.call_brief} {self.signs_in_line}"

    @property
    def shortest_call(self) -> str:
        """The fewest words that say all of whom to call and when."""
        return self.call if self.is_new_enough else self.call_brief

    @property
    def signs_in_line(self) -> str:
        """The signs as the end of a sentence that the call begins."""
        signs = "; ".join(sign[:1].lower() + sign[1:] for sign in self.signs)
        return f"{signs}."


FOREMOST = 2
"""So many signs are named where the whole list is one touch away."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads: the first notice at length, the others in a sentence each.

    `is_grave` tells that pain in this place may be the heart's own. `beside` is the
    alarm that leads at another chosen place, where the first does not.
    """

    notices: tuple[AlarmNotice, ...] = ()
    is_grave: bool = False
    beside: Alarm | None = None

    @property
    def foremost(self) -> tuple[AlarmNotice, ...]:
        """The signs that matter most, each still under the call of its own notice.

        Of two places that call alike, each gives its first: what was said of one does
        not go as another is chosen. The heart's call, for new pain or any of its signs,
        is true of every sign that calls now.
        """
        first = self.notices[0] if self.notices else None
        for other in self.notices[1:]:
            if first is None or other.alarm is not self.beside:
                continue
            is_under_heart = self.is_grave and other.urgency is Urgency.NOW
            if is_under_heart or other.shortest_call == first.shortest_call:
                return (replace(first, signs=(first.signs[0], other.signs[0])),)
        left, kept = FOREMOST, []
        for notice in self.notices:
            signs = notice.signs[:left]
            left -= len(signs)
            if signs:
                kept.append(replace(notice, signs=signs))
        return tuple(kept)

    @property
    def heart(self) -> str:
        """What is said of the heart; empty where it is not named."""
        said = (n.lead for n in self.notices if n.alarm is Alarm.HEART)
        return next(said, "")

    @property
    def leads(self) -> tuple[str, ...]:
        """Why help may be needed first."""
        return tuple(notice.lead for notice in self.notices[:1])

    @property
    def call(self) -> str:
        """Whom the first notice says to call."""
        return self.notices[0].call if self.notices else ""

    @property
    def signs(self) -> tuple[str, ...]:
        """The first notice's signs, then each other notice with its own call."""
        if not self.notices:
            return ()
        first, *others = self.notices
        return (*first.signs, *(notice.brief for notice in others))

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything in reading order."""
        return (*self.leads, *((self.call,) if self.call else ()), *self.signs)


def for_answer(
    body: BodyMap,
    areas: Iterable[Area],
    listed: Iterable[Muscle],
    *,
    language: str,
    number: str,
) -> Lead:
    """Return what leads the muscles offered for chosen areas.

    The places decide. `listed` are muscles shown beside them for themselves: one that
    can be mistaken for the heart never stands there without the heart's words, which
    then come last and never say that new pain alone is reason enough.
    """
    regions = [area.region for area in areas]
    alarms = body.table.alarms_for(regions)
    if Alarm.HEART not in alarms and any(muscle.mimics_heart for muscle in listed):
        alarms = (*alarms, Alarm.HEART)
    return _said(body, alarms, regions, language, number)


def for_muscle(body: BodyMap, muscle: Muscle, *, language: str, number: str) -> Lead:
    """Return what leads a muscle's page."""
    main = [
        region
        for zone in muscle.zones
        if zone.kind is Kind.MAIN
        for region in zone.regions
    ]
    alarms = body.table.alarms_for_muscle(muscle.id, main)
    if muscle.mimics_heart and Alarm.HEART not in alarms:
        alarms = (*alarms, Alarm.HEART)
    return _said(body, alarms, main, language, number)


def _said(
    body: BodyMap,
    alarms: tuple[Alarm, ...],
    regions: Sequence[str],
    language: str,
    number: str,
) -> Lead:
    """Return the words of several alarms; a sign is said once, in its first place."""
    notices, told = [], set[str]()
    for alarm in alarms:
        words = body.alarms[alarm][language]
        is_new = body.table.is_new_enough(alarm, regions)
        signs = tuple(sign for sign in words.signs if sign not in told)
        told.update(signs)
        if signs:
            call = words.call_new if is_new else words.call
            notices.append(
                AlarmNotice(
                    alarm,
                    body.table.placings[alarm].urgency,
                    words.lead,
                    call.replace("{number}", number),
                    words.call_brief.replace("{number}", number),
                    signs,
                    is_new,
                )
            )
    is_grave = Alarm.HEART in body.table.leading(regions)
    return Lead(tuple(notices), is_grave, _beside(body, alarms, regions))


def _beside(
    body: BodyMap, alarms: tuple[Alarm, ...], regions: Sequence[str]
) -> Alarm | None:
    """Return what leads at the first region that the first alarm does not lead."""
    for region in regions:
        leading = body.table.leading([region])
        if leading and alarms[0] not in leading:
            return leading[0]
    return None
