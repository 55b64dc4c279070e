"""The emergency words above an answer of the map, put together from their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bodymap import safety
from kiosk.bodymap.model import Alarm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.bodymap.model import Area, BodyMap, Muscle


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads: a sentence for each reason, whom to call, and the signs."""

    leads: tuple[str, ...] = ()
    call: str = ""
    signs: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything in reading order."""
        return (*self.leads, *((self.call,) if self.call else ()), *self.signs)


def for_answer(
    body: BodyMap,
    areas: Iterable[Area],
    muscles: Iterable[Muscle],
    *,
    language: str,
    number: str,
) -> Lead:
    """Return what leads the muscles offered for chosen areas.

    A muscle that can be mistaken for the heart never comes without the heart's words,
    wherever it was that the visitor touched.
    """
    alarms = safety.alarms_for(areas)
    if any(muscle.mimics_heart for muscle in muscles) and Alarm.HEART not in alarms:
        alarms = (Alarm.HEART, *alarms)
    return _said(body, alarms, language, number)


def for_muscle(body: BodyMap, muscle: Muscle, *, language: str, number: str) -> Lead:
    """Return what leads a muscle's page."""
    return _said(body, safety.alarms_for_muscle(muscle), language, number)


def _said(body: BodyMap, alarms: tuple[Alarm, ...], language: str, number: str) -> Lead:
    """Return the words of several alarms; nothing is said twice."""
    if not alarms:
        return Lead()
    words = [body.alarms[alarm][language] for alarm in alarms]
    return Lead(
        tuple(said.lead for said in words),
        words[0].call.replace("{number}", number),
        tuple(dict.fromkeys(sign for said in words for sign in said.signs)),
    )
