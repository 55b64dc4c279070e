"""Decides when emergency words lead, in code, where no content file can switch it off.

Sources: the warning signs G15 to G18 of the clinical research (NHS lists for back pain,
Merative discharge page, painscale and spine-health pages) and the rule that pain in the
chest, an arm or the jaw is the heart's until someone has checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap.model import Alarm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.bodymap.model import Area, Muscle

HEART_REGIONS = frozenset(
    {
        "chest",
        "jaw",
        "throat",
        "shoulder_front",
        "upper_arm",
        "elbow",
        "forearm",
        "hand",
        "abdomen_upper",
        "between_blades",
    }
)
"""Where pain from the heart is often felt."""

HEART_ZONES = HEART_REGIONS - {"between_blades", "abdomen_upper"}
"""A muscle that sends pain here can be mistaken for the heart: chest, arm and jaw."""

HEAD_REGIONS = frozenset(
    {
        "head_top",
        "forehead",
        "temple",
        "eye",
        "face",
        "ear",
        "head_back",
        "neck_back",
    }
)
"""Where a stroke, a bleed or meningitis may first be felt."""

SPINE_REGIONS = frozenset(
    {
        "mid_back",
        "low_back",
        "si_joint",
        "sacrum",
        "tailbone",
        "buttock",
        "thigh_back",
        "calf",
        "groin",
    }
)
"""Where pressed nerves of the lower back may be felt."""

BELLY_REGIONS = frozenset({"abdomen_lower"})
"""Pain that needs its own check before any muscle is blamed."""

_ORDER = (
    (Alarm.HEART, HEART_REGIONS),
    (Alarm.HEAD, HEAD_REGIONS),
    (Alarm.SPINE, SPINE_REGIONS),
    (Alarm.BELLY, BELLY_REGIONS),
)


def alarm_of(region: str) -> Alarm | None:
    """Return the emergency words that belong to a region."""
    return next((alarm for alarm, regions in _ORDER if region in regions), None)


def alarms_for(areas: Iterable[Area]) -> tuple[Alarm, ...]:
    """Return the emergency words that lead the cards, the most urgent first."""
    chosen = {area.region for area in areas}
    return tuple(alarm for alarm, regions in _ORDER if chosen & regions)


def can_mimic_heart(regions: Iterable[str], *, declared: bool) -> bool:
    """Tell whether a muscle may be mistaken for the heart.

    A content file may add a muscle to these; where the pain is felt decides first, so
    a forgotten flag cannot take the warning away.
    """
    return declared or not HEART_ZONES.isdisjoint(regions)


def alarms_for_muscle(muscle: Muscle) -> tuple[Alarm, ...]:
    """Return the emergency words that lead a muscle's page, the most urgent first.

    The heart's come whenever the muscle can mimic it, the others for its main regions.
    """
    main = {
        region
        for zone in muscle.zones
        if zone.kind == "main"
        for region in zone.regions
    }
    return tuple(
        alarm
        for alarm, regions in _ORDER
        if (alarm is Alarm.HEART and muscle.mimics_heart) or main & regions
    )
