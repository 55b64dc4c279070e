"""A power cut at the worst moment of a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.appliance.computer import ANOTHER_SCREEN, share_of_change
from tools.appliance.visiting import fill_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside


def cut_power_at_send(
    kiosk: KioskInside, diary: Diary, boot: Callable[[str], None]
) -> None:
    """Pull the plug as soon as the visitor is told that the form was sent."""
    computer, waiting = kiosk.computer, kiosk.forms()["waiting"]
    send = fill_in(kiosk)
    before = computer.look()
    computer.touch(*send)
    computer.wait_for(
        "the screen after Send",
        lambda: share_of_change(before, computer.look()) > ANOTHER_SCREEN,
    )
    diary.keep(computer, "power-cut-in-save")
    computer.switch_off()
    diary.note("The power went when the screen said that the form was sent.")
    boot("after a power cut in a save")
    kiosk.wait_for_event("ready", 0)
    kiosk.wait_until_inviting()
    found = kiosk.forms()["waiting"] - waiting
    promise = "a form that was said to be kept outlasts a power cut"
    diary.expect(promise, found == 1, str(found))
