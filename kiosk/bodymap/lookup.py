"""From the place that hurts to the muscles, and from a muscle to where it hurts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bodymap.model import Area, Kind, Relation, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.bodymap.model import BodyMap, Muscle, Region, View


@dataclass(frozen=True, slots=True)
class Match:
    """A muscle that is an answer for chosen areas.

    `side` is the person's side the muscle is on; MIDDLE when only areas of the middle
    were chosen, and either side may be meant. `relation` is the strongest there.
    """

    muscle: str
    side: Side
    relation: Relation
    explains: tuple[Area, ...]


@dataclass(slots=True)
class _Tally:
    """What speaks for one muscle on one side so far."""

    explains: list[Area]
    relations: set[Relation]
    rank: int = 0

    def order(self) -> tuple[int, int]:
        """Sort key: explains more, then more typical where it does."""
        return (-len(self.explains), self.rank)

    @property
    def relation(self) -> Relation:
        """The strongest relation."""
        return next(relation for relation in Relation if relation in self.relations)


def muscles_for(
    regions: Mapping[str, Region], areas: Iterable[Area]
) -> tuple[Match, ...]:
    """Return the muscles that are answers for `areas`, the likeliest first.

    A muscle that explains several areas comes before one that explains a single area;
    then the order of the regions' own lists.
    """
    tallies: dict[tuple[str, Side], _Tally] = {}
    chosen = list(dict.fromkeys(areas))
    sided = {area.side for area in chosen} - {Side.MIDDLE} or {Side.MIDDLE}
    for area in chosen:
        for rank, (muscle, relation) in enumerate(regions[area.region].ranked):
            sides = sided if area.side is Side.MIDDLE else {area.side}
            for side in sides:
                tally = tallies.setdefault((muscle, side), _Tally([], set()))
                tally.explains.append(area)
                tally.relations.add(relation)
                tally.rank += rank
    ordered = sorted(tallies.items(), key=lambda item: item[1].order())
    return tuple(
        Match(muscle, side, tally.relation, tuple(tally.explains))
        for (muscle, side), tally in ordered
    )


@dataclass(frozen=True, slots=True)
class Following:
    """The muscle after another in an answer, and its number of so many."""

    match: Match
    number: int
    count: int


def following(matches: tuple[Match, ...], muscle: str, side: str) -> Following | None:
    """Return what comes after a muscle in an answer, and the first after the last.

    None where the muscle is not in the answer, or alone in it.
    """
    count = len(matches)
    here = [(match.muscle, str(match.side)) for match in matches]
    if count == 1 or (muscle, side) not in here:
        return None
    at = (here.index((muscle, side)) + 1) % count
    return Following(matches[at], at + 1, count)


def note_on(
    body: BodyMap, areas: Iterable[Area], *, is_answered: bool, language: str
) -> str:
    """Return the sentences that stand with an answer.

    Where what lies at a place is not on this map, closer causes are named first.
    """
    notes = body.notes[language]
    said = [notes.pattern] if is_answered else []
    if is_answered and any(body.regions[area.region].has_closer for area in areas):
        said.insert(0, notes.closer)
    return " ".join(said)


def views_of(muscle: Muscle) -> tuple[View, ...]:
    """Return the views that show something of a muscle, the busiest first."""
    weight: dict[View, int] = {}
    for zone in muscle.zones:
        weight[zone.view] = weight.get(zone.view, 0) + 2 * (zone.kind is Kind.MAIN) + 1
    for view in muscle.shapes:
        weight[view] = weight.get(view, 0) + 1
    return tuple(sorted(weight, key=lambda view: -weight[view]))
