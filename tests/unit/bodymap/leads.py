"""What leads an answer or a muscle's page of the shipped map, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap import leading
from kiosk.bodymap.model import Area, Side

if TYPE_CHECKING:
    from kiosk.bodymap.leading import Lead
    from kiosk.bodymap.model import BodyMap


def answer(body: BodyMap, *regions: str) -> Lead:
    """Return what leads the answer for places on the left, or in the middle."""
    areas = [
        Area(r, Side.LEFT if Side.LEFT in body.regions[r].sides else Side.MIDDLE)
        for r in regions
    ]
    return leading.for_answer(body, areas, [], language="en", number="911")


def page(body: BodyMap, muscle: str) -> Lead:
    """Return what leads a muscle's page."""
    return leading.for_muscle(body, body.muscles[muscle], language="en", number="911")


def alarms_of(lead: Lead) -> str:
    """Say which alarms lead, in their order."""
    return " ".join(notice.alarm for notice in lead.notices)
