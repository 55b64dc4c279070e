"""What may befall a kiosk: a hang, a full disk, another screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.appliance.inside import SCREENS, SESSION, SUPERVISOR
from tools.appliance.places import TRY_AGAIN, WAKE
from tools.appliance.visiting import fill_in

if TYPE_CHECKING:
    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside

_FILL = (
    "fallocate -l $(df --output=avail -B1 / | tail -1) /filler;"
    "dd if=/dev/zero of=/filler-too bs=64k 2> /dev/null; sync;"
    "df --output=avail / | tail -1"
)
"""First what everybody may take, then what the system keeps back for root."""


class Trouble:
    """Each chapter ends with a kiosk that works again, by itself."""

    def __init__(self, kiosk: KioskInside, diary: Diary) -> None:
        self._kiosk = kiosk
        self._computer = kiosk.computer
        self._diary = diary

    def stop(self) -> None:
        """Stop processes: the screens are missed by ours, all three by systemd."""
        kiosk, diary = self._kiosk, self._diary
        everything = f"$({SCREENS}) $({SUPERVISOR}) $({SESSION})"
        for name, asked in {"screens": f"$({SCREENS})", "session": everything}.items():
            before, ready = kiosk.standing(), kiosk.count("ready")
            kiosk.ask(f"kill -STOP {asked}")
            seconds = kiosk.wait_for_event("ready", ready)
            kiosk.wait_until_inviting()
            diary.note(f"Back {seconds:.0f} s after SIGSTOP: {name}.")
            is_other = kiosk.standing() != before
            diary.expect(f"what hangs is started again: {name}", is_other)
        diary.keep(self._computer, "after-stop")

    def fill_disk(self) -> None:
        """On a full disk the visitor is told; with room again the form is kept."""
        kiosk, computer, diary = self._kiosk, self._computer, self._diary
        waiting, saved = kiosk.forms()["waiting"], kiosk.count("form-saved")
        send = fill_in(kiosk)
        failed = kiosk.count("form-failed")
        diary.note(f"Blocks left on the disk: {kiosk.ask(_FILL).strip()}.")
        computer.touch_and_see(*send)
        diary.keep(computer, "disk-full")
        found = kiosk.count("form-failed") - failed
        diary.expect("a visitor is told that nothing could be kept", found == 1)
        computer.see("that it may be tried again", self._make_room)
        diary.keep(computer, "disk-has-room")
        computer.touch_and_see(*TRY_AGAIN)
        diary.keep(computer, "disk-sent")
        kept = kiosk.count("form-saved") - saved, kiosk.forms()["waiting"] - waiting
        diary.expect("the form is kept once there is room", kept == (1, 1), str(kept))

    def change_screen(self) -> None:
        """Plug another screen in, none, and the first one again: it fills each."""
        diary, size = self._diary, self._computer.size
        for name, other in (("wide", size[::-1]), ("again", size)):
            self._show_on(other, f"screen-{name}")
            diary.note(f"The kiosk fills a screen of {other[0]} by {other[1]}.")
        self._computer.plug_screen_in((0, 0))
        diary.note("The screen's plug is out.")
        self._show_on(size, "screen-plugged")
        self._kiosk.wait_until_inviting()
        self._computer.touch_and_see(*WAKE)
        diary.keep(self._computer, "screen-touched")
        diary.expect(
            "another screen, none and one again are each taken up", is_kept=True
        )

    def _show_on(self, size: tuple[int, int], picture: str) -> None:
        kiosk, computer = self._kiosk, self._computer
        ready = kiosk.count("ready")
        computer.plug_screen_in(size)
        kiosk.wait_for_event("ready", ready)
        computer.wait_for(
            f"a picture of {size[0]} by {size[1]}",
            lambda: computer.look().size == size and kiosk.is_shown(),
        )
        computer.rest()
        self._diary.keep(computer, picture)

    def _make_room(self) -> None:
        self._kiosk.ask("rm /filler /filler-too; sync")
