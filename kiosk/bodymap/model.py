"""What the body map is made of: views, sides, regions, muscles, zones and their words.

Geometry is drawn on the affected half of the body: x counts from the midline outward,
y down from the crown, in thousandths of the body's height. `sign` says on which side of
a view that half is shown, and `geometry.mirrored` turns path data over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.bodymap.evidence import MapSource
    from kiosk.bodymap.geometry import HitMap
    from kiosk.bodymap.signs import Alarm, AlarmWords, SignTable


class View(StrEnum):
    """A picture of the body; the head's side is seen from the side that hurts."""

    FRONT = "front"
    BACK = "back"
    HEAD_SIDE = "head_side"


class Side(StrEnum):
    """The person's own side, never the viewer's."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"

    @property
    def other(self) -> Side:
        """Return the opposite side; the middle has none but itself."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


class Kind(StrEnum):
    """How typical pain in a zone is."""

    MAIN = "main"
    SPILL = "spill"


class Relation(StrEnum):
    """Why a muscle is an answer for a place.

    Its pain is often felt there, the muscle itself lies there, or its pain is
    sometimes felt there.
    """

    MAIN = "main"
    HERE = "here"
    SPILL = "spill"


class Confidence(StrEnum):
    """How sure it is that a pattern is the published one (not that it is proven)."""

    HIGH = "high"
    FAIR = "fair"
    SOME = "some"


def sign(view: View, side: Side) -> int:
    """Return +1 where a view shows `side` towards larger x, else -1.

    Facing the viewer, a person's left is on the viewer's right; seen from behind it is
    not. The head's side faces right when it is the right side.
    """
    if view is View.FRONT:
        return -1 if side is Side.RIGHT else 1
    return -1 if side is Side.LEFT else 1


def side_at(view: View, x: float) -> Side:
    """Return whose side a point of the front or back view is on."""
    larger = Side.LEFT if view is View.FRONT else Side.RIGHT
    return larger if x >= 0 else larger.other


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A region on one side: what a visitor chooses."""

    region: str
    side: Side


@dataclass(frozen=True, slots=True)
class Line:
    """A contour line; `kind` is main, detail or face, from needed to optional."""

    name: str
    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class BodyFigure:
    """One view's picture: box (x, y, width, height), outline, soft form and lines.

    `form` holds lighter shapes, each inside the one before: filled over one another
    with a faint light colour they give the body soft form without a shader.
    """

    view: View
    box: tuple[float, float, float, float]
    outline: str
    form: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Inset:
    """A part of a view worth a zoom.

    `opens` names small regions that lead there wherever they are touched. Of an arm
    only one side is shown: its box is on the positive half, to be turned.
    """

    name: str
    view: View
    box: tuple[float, float, float, float]
    opens: tuple[str, ...] = ()
    is_one_side: bool = False


@dataclass(frozen=True, slots=True)
class MuscleShape:
    """A muscle in one view and its trigger points; box is left, top, right, bottom."""

    path: str
    box: tuple[float, float, float, float]
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Zone:
    """A patch where a muscle's pain is felt, and the regions it speaks for.

    `soft_path` is a wider, lighter rim; the hatch paths are open lines already cut at
    the zone's edge (wide for the whole figure, fine for insets); main zones have none.
    `at` lies inside the zone: where an arrow may point.
    """

    muscle: str
    view: View
    kind: Kind
    regions: tuple[str, ...]
    path: str
    soft_path: str
    box: tuple[float, float, float, float]
    at: tuple[float, float]
    hatch_wide: str = ""
    hatch_fine: str = ""


@dataclass(frozen=True, slots=True)
class RegionWords:
    """A region in one language: its name in a list, and said with each side."""

    name: str
    sides: Mapping[Side, str]


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the body people can name, and the muscles that may send pain there.

    `main`, `here` and `spill` hold muscle ids, most typical first, one list for each
    Relation; `first` are those of them that an expert expects first, whatever the
    relation. `has_closer` says that what lies there is not on this map, so that a
    closer cause is common. `alarms` come before everything.
    """

    id: str
    group: str
    sides: tuple[Side, ...]
    views: tuple[View, ...]
    main: tuple[str, ...]
    here: tuple[str, ...]
    spill: tuple[str, ...]
    first: tuple[str, ...]
    has_closer: bool
    alarms: tuple[Alarm, ...]
    words: Mapping[str, RegionWords] = field(repr=False)

    @property
    def ranked(self) -> tuple[tuple[str, Relation], ...]:
        """Every muscle of the place with its relation, the likeliest first."""
        found: dict[str, Relation] = {}
        for relation, names in (
            (Relation.MAIN, self.main),
            (Relation.HERE, self.here),
            (Relation.SPILL, self.spill),
        ):
            for name in names:
                found.setdefault(name, relation)
        order = dict.fromkeys([*(m for m in self.first if m in found), *found])
        return tuple((name, found[name]) for name in order)


@dataclass(frozen=True, slots=True)
class MuscleWords:
    """A muscle in one language; every text is a plain sentence or a short phrase."""

    name: str
    medical: str
    where: str
    main: str
    spill: str
    causes: tuple[str, ...]
    mistaken_for: tuple[str, ...]
    safety: str
    helps: str


@dataclass(frozen=True, slots=True)
class Muscle:
    """A muscle whose knots may send pain elsewhere."""

    id: str
    group: str
    confidence: Confidence
    mimics_heart: bool
    section: str
    sources: Mapping[str, tuple[str, ...]] = field(repr=False)
    shapes: Mapping[View, MuscleShape] = field(repr=False)
    zones: tuple[Zone, ...] = field(repr=False)
    words: Mapping[str, MuscleWords] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences shown with every answer of the map, in one language."""

    pattern: str
    no_muscles: str
    closer: str
    confidence: Mapping[Confidence, str]


@dataclass(frozen=True, slots=True)
class BodyMap:
    """The whole map, checked: what a screen needs and nothing it must look up again.

    `hits` finds the region under a point in half coordinates; `region_paths` is path
    data of each region on the positive half (of the whole, for the middle ones).
    `first_view` and `first_group` are what a visitor sees first of picture and list,
    `first_places` the regions offered in words before anything is chosen.
    """

    languages: tuple[str, ...]
    figures: Mapping[View, BodyFigure] = field(repr=False)
    insets: Mapping[str, Inset] = field(repr=False)
    regions: Mapping[str, Region] = field(repr=False)
    muscles: Mapping[str, Muscle] = field(repr=False)
    table: SignTable = field(repr=False)
    alarms: Mapping[Alarm, Mapping[str, AlarmWords]] = field(repr=False)
    sources: Mapping[str, MapSource] = field(repr=False)
    notes: Mapping[str, Notes] = field(repr=False)
    hits: Mapping[View, HitMap] = field(repr=False)
    region_paths: Mapping[View, Mapping[str, str]] = field(repr=False)
    first_view: View = View.FRONT
    first_group: str = ""
    first_places: tuple[str, ...] = ()

    def area_at(
        self, view: View, x: float, y: float, *, reach: float = 0.0, side: Side
    ) -> Area | None:
        """Return the area at a point of the viewer's picture, or the nearest in reach.

        In front and back views the point itself tells the side; on the head's side
        `side` says which one is being looked at.
        """
        if view is View.HEAD_SIDE:
            found = self.hits[view].find(sign(view, side) * x, y, reach)
        else:
            side = side_at(view, x)
            found = self.hits[view].find(abs(x), y, reach)
        # One that is drawn and lost its words to a mistake has no answer.
        if found is None or found not in self.regions:
            return None
        sides = self.regions[found].sides
        return Area(found, side if side in sides else sides[0])
