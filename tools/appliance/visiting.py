"""A visitor's way to the last button of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.appliance.places import VISIT

if TYPE_CHECKING:
    from tools.appliance.inside import KioskInside


def fill_in(kiosk: KioskInside) -> tuple[float, float]:
    """Touch all of a visit but Send; return where Send is."""
    *before, (_, send) = VISIT.items()
    kiosk.wait_until_inviting()
    for _, places in before:
        for place in places:
            kiosk.computer.touch_and_see(*place)
    return send[0]
