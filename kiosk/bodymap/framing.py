"""Which part of a view a picture shows, and where a finger on the picture is.

One type turns body units into pixels and back, so that what is drawn and what is
touched can never disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bodymap.model import Side, View, sign

if TYPE_CHECKING:
    from kiosk.bodymap.model import Area, BodyMap, Inset, Muscle

Box = tuple[float, float, float, float]
"""Left, top, width, height in units of a view, as the viewer sees it."""

Span = tuple[float, float]
"""From where to where something stands across a picture, as shares of its width."""

ALL_ACROSS: Span = (0.0, 1.0)

_AROUND = 26.0
"""Units of body left around a muscle and its zones."""

_SMALLEST = 190.0
"""Units of body that are always shown, so that the place can be recognised."""

_WHOLE_FROM = 560.0
"""A part higher than this is shown as the whole figure."""

_NECK = {"throat", "neck_side", "neck_back"}
"""Seen from the side of the head too, but better from the front or the back."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box of a view fitted into a picture: `scale` is pixels a unit.

    `left` and `top` are where the picture's corner lies in the view, in units.
    """

    left: float
    top: float
    scale: float

    @classmethod
    def fitted(
        cls, box: Box, width: float, height: float, across: Span = ALL_ACROSS
    ) -> Frame:
        """Return the frame that shows all of `box` in the middle of a picture.

        Where `across` names a part of the picture, in the middle of that.
        """
        x, y, w, h = box
        first, last = (share * width for share in across)
        scale = max(min((last - first) / w, height / h), 1e-6)
        return cls(
            x - ((first + last) / scale - w) / 2,
            y - (height / scale - h) / 2,
            scale,
        )

    def to_body(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the view under a pixel."""
        return self.left + x / self.scale, self.top + y / self.scale

    def to_picture(self, x: float, y: float) -> tuple[float, float]:
        """Return the pixel that shows a point of the view."""
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def seen(self, width: float, height: float) -> Box:
        """Return all that a picture of this size shows, in units."""
        return self.left, self.top, width / self.scale, height / self.scale


def holds(outer: Box, inner: Box) -> bool:
    """Tell whether a box lies wholly in another, but for a hundredth of a unit."""
    slack = 0.01
    return (
        outer[0] <= inner[0] + slack
        and outer[1] <= inner[1] + slack
        and outer[0] + outer[2] >= inner[0] + inner[2] - slack
        and outer[1] + outer[3] >= inner[1] + inner[3] - slack
    )


def between(start: Box, end: Box, share: float) -> Box:
    """Return the box on the way from one to another; share runs from 0 to 1."""
    a, b, c, d = (p + (q - p) * share for p, q in zip(start, end, strict=True))
    return a, b, c, d


def whole(body: BodyMap, view: View, side: Side) -> Box:
    """Return the box that shows all of a view; the head's side turns with `side`."""
    return turned(body.figures[view].box, view, side)


def turned(box: Box, view: View, side: Side) -> Box:
    """Return a box of drawn data as the viewer sees it."""
    return on_side(box, view, side) if view is View.HEAD_SIDE else box


def on_side(box: Box, view: View, side: Side) -> Box:
    """Return a box of the positive half where a view shows it on a side."""
    x, y, w, h = box
    return (-x - w, y, w, h) if sign(view, side) < 0 else box


def box_of(inset: Inset, side: Side) -> Box:
    """Return what an inset shows, of the side where it shows one only."""
    if inset.is_one_side:
        return on_side(inset.box, inset.view, side)
    return turned(inset.box, inset.view, side)


def inset_at(body: BodyMap, view: View, area: Area, x: float, y: float) -> Inset | None:
    """Return the inset that enlarges a touched spot of the whole figure, if one does.

    What is seen best from the side of the head leads there, whichever view was touched;
    a hand or a foot leads closer wherever it was touched, for it is small all over.
    An inset that would cut the area is none: what is lit is always seen whole.
    """
    if area.region in body.region_paths[View.HEAD_SIDE].keys() - _NECK:
        return body.insets.get("head_side")
    for inset in body.insets.values():
        left, top, width, height = inset.box
        is_inside = left <= x <= left + width and top <= y <= top + height
        is_meant = area.region in inset.opens if inset.opens else is_inside
        if inset.view is view and is_meant and holds_region(body, inset, area.region):
            return inset
    return None


def holds_region(body: BodyMap, inset: Inset, region: str) -> bool:
    """Tell whether an inset shows all of a region, on either side of the body.

    Of one side, if it shows one only.
    """
    left, top, width, height = inset.box
    nearest, highest, farthest, lowest = body.hits[inset.view].box(region)
    if not (top <= highest and lowest <= top + height):
        return False
    if inset.is_one_side or inset.view is View.HEAD_SIDE:
        return left <= nearest and farthest <= left + width
    return farthest <= min(-left, left + width)


def muscle_box(body: BodyMap, muscle: Muscle, view: View, side: Side) -> Box:
    """Return the part of a view that holds a muscle and its pain, in proportion.

    What stays near is enlarged; what reaches a hand or a foot is shown on the whole
    figure. Both halves of the body are in it, so that left and right can be told.
    """
    if view is View.HEAD_SIDE:
        return whole(body, view, side)
    boxes = _boxes(muscle, view)
    if not boxes:
        return whole(body, view, side)
    top = min(box[1] for box in boxes) - _AROUND
    bottom = max(box[3] for box in boxes) + _AROUND
    reach = max(max(abs(box[0]), abs(box[2])) for box in boxes) + _AROUND
    height = max(bottom - top, _SMALLEST)
    if height > _WHOLE_FROM:
        return whole(body, view, side)
    width = max(2 * reach, _SMALLEST)
    full = body.figures[view].box
    top = max(full[1], (top + bottom - height) / 2)
    return -width / 2, top, width, height


def pattern_box(body: BodyMap, muscle: Muscle, view: View, side: Side) -> Box:
    """Return the part of a view that a small picture of a muscle shows.

    Only the half of the body it is on, and close: the pattern is to be told at a
    glance, and its place in the body by what is around it.
    """
    boxes = _boxes(muscle, view)
    if not boxes:
        return whole(body, view, side)
    left = min(box[0] for box in boxes) - _AROUND
    top = min(box[1] for box in boxes) - _AROUND
    width = max(box[2] for box in boxes) + _AROUND - left
    height = max(box[3] for box in boxes) + _AROUND - top
    wide, high = max(width, _SMALLEST), max(height, _SMALLEST)
    left, top = left - (wide - width) / 2, top - (high - height) / 2
    if sign(view, side) < 0:
        left = -left - wide
    return left, top, wide, high


def _boxes(muscle: Muscle, view: View) -> list[Box]:
    """Return the boxes of a muscle and its pain in one view."""
    boxes = [zone.box for zone in muscle.zones if zone.view is view]
    if view in muscle.shapes:
        boxes.append(muscle.shapes[view].box)
    return boxes
