"""The alarms no file can take away, and which muscles may be mistaken for the heart.

The table of signs (`signs.toml`) says where each alarm stands. A table that forgets one
of these places is told so and gets it back: pain in the chest, an arm or the jaw is the
heart's until someone has checked (sources "heart" and G15 of the topic), numb buttocks
or genitals are the spine's (G16), a swollen calf is a clot's ("clot"), a fall is the
hip's ("hip") and a new pain at the temple past fifty is an artery's ("temple").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.bodymap.signs import Alarm, Placing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FLOOR: Mapping[Alarm, frozenset[str]] = {
    Alarm.HEART: frozenset(
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
    ),
    Alarm.HEAD: frozenset(
        {
            "head_top",
            "forehead",
            "temple",
            "eye",
            "face",
            "ear",
            "head_back",
            "neck_back",
            "neck_side",
        }
    ),
    Alarm.SPINE: frozenset(
        {
            "mid_back",
            "low_back",
            "si_joint",
            "sacrum",
            "tailbone",
            "buttock",
            "thigh_back",
        }
    ),
    Alarm.BELLY: frozenset({"abdomen_lower"}),
    Alarm.HIP: frozenset({"hip_side", "groin"}),
    Alarm.LUNG: frozenset({"calf", "lower_leg"}),
    Alarm.CLOT: frozenset({"calf", "lower_leg"}),
    Alarm.TEMPLE: frozenset({"temple"}),
}
"""Places an alarm leads whatever a file says."""

HEART_ZONES = frozenset(
    {"chest", "jaw", "shoulder_front", "upper_arm", "elbow", "forearm", "hand"}
)
"""A muscle whose main pain is here can be mistaken for the heart."""


def forgotten(placing: Placing) -> frozenset[str]:
    """Return the places an alarm must lead and the table does not name."""
    return FLOOR.get(placing.alarm, frozenset()) - placing.regions


def on_the_floor(placing: Placing) -> Placing:
    """Return the placing with the places it may not forget."""
    kept = placing.regions | FLOOR.get(placing.alarm, frozenset())
    return replace(placing, regions=kept, also=placing.also - kept)


def can_mimic_heart(main: Iterable[str], *, declared: bool) -> bool:
    """Tell whether a muscle with its main pain in `main` may be mistaken for the heart.

    The table may add a muscle to these; where the pain is felt decides first, so a
    forgotten name cannot take the warning away.
    """
    return declared or not HEART_ZONES.isdisjoint(main)
