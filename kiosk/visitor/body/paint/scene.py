"""What a picture of the body is to show, as one unchangeable value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.bodymap import framing
from kiosk.bodymap.framing import ALL_ACROSS, Frame
from kiosk.bodymap.model import Side, View

if TYPE_CHECKING:
    from kiosk.bodymap.framing import Box, Span
    from kiosk.bodymap.model import Area, BodyMap


@dataclass(frozen=True, slots=True)
class Scene:
    """A part of a view, the areas lit on it and the muscle shown on it.

    `side` is whose side the head is seen from, and the side of the muscle. Where it
    hurts is the visitor's own business, so neither areas nor muscle show in a `repr`.
    `across` is the part of the picture it stands in, where another one stands beside.
    `invites` has every region show faintly: there is something to touch.
    `is_alone` says that only `side` of the body is seen.
    """

    body: BodyMap
    view: View
    box: Box
    side: Side = Side.RIGHT
    areas: tuple[Area, ...] = field(default=(), repr=False)
    muscle: str = field(default="", repr=False)
    across: Span = ALL_ACROSS
    invites: bool = False
    is_alone: bool = False

    @classmethod
    def of_whole(cls, body: BodyMap, view: View, side: Side = Side.RIGHT) -> Scene:
        """Return a view with nothing chosen on it."""
        return cls(body, view, framing.whole(body, view, side), side)

    def frame(self, width: float, height: float) -> Frame:
        """Return how a picture of this size, in pixels, shows the scene."""
        return Frame.fitted(self.box, width, height, self.across)
