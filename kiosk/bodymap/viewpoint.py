"""From where the body is looked at, and how closely."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.bodymap import framing
from kiosk.bodymap.model import Side, View

if TYPE_CHECKING:
    from kiosk.bodymap.framing import Box
    from kiosk.bodymap.model import Area, BodyMap

PARTS = {
    "head": {View.FRONT: "head_side", View.BACK: "head_side"},
    "neck": {View.FRONT: "neck_front", View.BACK: "neck_back"},
    "hips": {View.FRONT: "hips_front", View.BACK: "hips_back"},
    "hand": {View.FRONT: "hand_front", View.BACK: "hand_back"},
    "foot": {View.FRONT: "foot_front", View.BACK: "foot_back"},
}
"""What can be looked at closer: the inset from the front and from the back."""

_OPPOSITE = {
    insets[view]: insets[other]
    for insets in PARTS.values()
    for view, other in ((View.FRONT, View.BACK), (View.BACK, View.FRONT))
}


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """A view and an inset of it; no inset is the whole body.

    `side` is the side the head is seen from, and whose arm is seen alone.
    """

    view: View = View.FRONT
    side: Side = Side.RIGHT
    inset: str = ""

    def turned(self) -> Viewpoint:
        """Return the view from the other side, as close as before."""
        if self.view is View.HEAD_SIDE:
            return replace(self, side=self.side.other)
        other = View.BACK if self.view is View.FRONT else View.FRONT
        return replace(self, view=other, inset=_OPPOSITE.get(self.inset, ""))

    def closer(self, body: BodyMap, inset: str, side: Side) -> Viewpoint:
        """Return the view of an inset; an unknown one changes nothing."""
        if inset not in body.insets:
            return self
        view = body.insets[inset].view
        seen_from = self.side if side is Side.MIDDLE else side
        return Viewpoint(view, seen_from, inset)

    def closer_on(self, body: BodyMap, part: str) -> Viewpoint:
        """Return the view of one of PARTS, of the side looked at last."""
        return self.closer(body, PARTS[part].get(self.view, ""), self.side)

    def farther(self) -> Viewpoint:
        """Return the view of the whole body."""
        view = View.FRONT if self.view is View.HEAD_SIDE else self.view
        return Viewpoint(view, self.side)

    def towards(self, body: BodyMap, area: Area, x: float, y: float) -> Viewpoint:
        """Return where a touch leads: closer, where a finger is too large.

        From a part looked at closer, back to what shows the area whole: what is lit is
        never cut.
        """
        if self.inset and self.holds(body, area):
            return self
        if self.inset:
            return self.farther().towards(body, area, x, y)
        inset = framing.inset_at(body, self.view, area, x, y)
        return self.closer(body, inset.name, area.side) if inset else self

    def holds(self, body: BodyMap, area: Area) -> bool:
        """Tell whether all of an area is seen."""
        if area.region not in body.region_paths[self.view]:
            return False
        inset = body.insets.get(self.inset)
        if inset is None:
            return True
        is_there = not inset.is_one_side or area.side in {self.side, Side.MIDDLE}
        return is_there and framing.holds_region(body, inset, area.region)

    def shows_one_side(self, body: BodyMap) -> bool:
        """Tell whether only one side of the body is seen."""
        inset = body.insets.get(self.inset)
        return self.view is View.HEAD_SIDE or bool(inset and inset.is_one_side)

    def on(self, side: Side) -> Viewpoint:
        """Return the same view of another side."""
        return replace(self, side=side)

    def showing(self, body: BodyMap, area: Area) -> Viewpoint:
        """Return a view that shows an area chosen in words; this one if it does."""
        if area.region in body.region_paths[self.view]:
            return self
        return Viewpoint(body.regions[area.region].views[0], self.side)

    def box(self, body: BodyMap) -> Box:
        """Return the part of the view that is seen."""
        if self.inset:
            return framing.box_of(body.insets[self.inset], self.side)
        return framing.whole(body, self.view, self.side)


def first_of(body: BodyMap | None) -> Viewpoint:
    """Return from where the body of a topic is seen first."""
    return Viewpoint(body.first_view) if body else Viewpoint()
