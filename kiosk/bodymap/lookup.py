"""From the place that hurts to the muscles, and from a muscle to where it hurts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bodymap.model import Area, Kind, Side, sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.bodymap.model import Muscle, Region, View


@dataclass(frozen=True, slots=True)
class Match:
    """A muscle that may send pain to chosen areas.

    `side` is the person's side the muscle is on; MIDDLE when only areas of the middle
    were chosen, and either side may be meant. `kind` is the better of its zones there.
    """

    muscle: str
    side: Side
    kind: Kind
    explains: tuple[Area, ...]


@dataclass(slots=True)
class _Tally:
    """What speaks for one muscle on one side so far."""

    explains: list[Area]
    mains: int = 0
    rank: int = 0

    def order(self) -> tuple[int, int, int]:
        """Sort key: explains more, more of it main, more typical."""
        return (-len(self.explains), -self.mains, self.rank)


def muscles_for(
    regions: Mapping[str, Region], areas: Iterable[Area]
) -> tuple[Match, ...]:
    """Return the muscles that may send pain to `areas`, the likeliest first.

    A muscle that explains several areas comes before one that explains a single area;
    then main before spill-over, then the order of the regions' own lists.
    """
    tallies: dict[tuple[str, Side], _Tally] = {}
    chosen = list(dict.fromkeys(areas))
    sided = {area.side for area in chosen} - {Side.MIDDLE} or {Side.MIDDLE}
    for area in chosen:
        region = regions[area.region]
        ranked = [*((m, Kind.MAIN) for m in region.main)]
        ranked += [(m, Kind.SPILL) for m in region.spill if m not in region.main]
        for rank, (muscle, kind) in enumerate(ranked):
            sides = sided if area.side is Side.MIDDLE else {area.side}
            for side in sides:
                tally = tallies.setdefault((muscle, side), _Tally([]))
                tally.explains.append(area)
                tally.mains += kind is Kind.MAIN
                tally.rank += rank
    ordered = sorted(tallies.items(), key=lambda item: item[1].order())
    return tuple(
        Match(
            muscle,
            side,
            Kind.MAIN if tally.mains else Kind.SPILL,
            tuple(tally.explains),
        )
        for (muscle, side), tally in ordered
    )


def areas_of(
    muscle: Muscle, regions: Mapping[str, Region], side: Side
) -> tuple[tuple[Area, Kind], ...]:
    """Return where a muscle's pain is felt, main areas first, each area once."""
    found: dict[Area, Kind] = {}
    for kind in Kind:
        for zone in muscle.zones:
            if zone.kind is kind:
                for name in zone.regions:
                    found.setdefault(_area(regions[name], side), kind)
    return tuple(found.items())


def _area(region: Region, side: Side) -> Area:
    """Return a region on a side, or in the middle when it has no sides."""
    return Area(region.id, side if side in region.sides else region.sides[0])


def views_of(muscle: Muscle) -> tuple[View, ...]:
    """Return the views that show something of a muscle, the busiest first."""
    weight: dict[View, int] = {}
    for zone in muscle.zones:
        weight[zone.view] = weight.get(zone.view, 0) + 2 * (zone.kind is Kind.MAIN) + 1
    for view in muscle.shapes:
        weight[view] = weight.get(view, 0) + 1
    return tuple(sorted(weight, key=lambda view: -weight[view]))


def viewer_x(view: View, side: Side, x: float) -> float:
    """Return where a half coordinate lies in the viewer's picture."""
    return sign(view, side) * x
