"""What visitors and hands do on the machine, chapter by chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.appliance.inside import SCREENS, SESSION
from tools.appliance.places import VISIT
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside


class Story:
    """One kiosk's days on a machine, told to a diary."""

    def __init__(self, kiosk: KioskInside, diary: Diary) -> None:
        self._kiosk = kiosk
        self._computer = kiosk.computer
        self._diary = diary

    def visit(self) -> None:
        """Touch through a visit, and leave a name with the keyboard on the screen."""
        computer, diary = self._computer, self._diary
        saved = self._kiosk.count("form-saved")
        # A visit keeps the topics it began with: none, before they have been read.
        self._kiosk.wait_until_inviting()
        for name, places in VISIT.items():
            for place in places:
                computer.touch_and_see(*place)
            diary.keep(computer, name)
        found = self._kiosk.count("form-saved") - saved
        diary.expect("one form is kept", found == 1, str(found))

    def kill(self) -> None:
        """Whoever kills the screens gets them back; so does who kills the session."""
        computer, diary = self._computer, self._diary
        for name, asked in {"screens": SCREENS, "session": SESSION}.items():
            ready = self._kiosk.count("ready")
            computer.run(f"kill -9 $({asked})")
            seconds = self._kiosk.wait_for_event("ready", ready)
            diary.note(f"Back {seconds:.0f} s after SIGKILL: {name}.")
            self._kiosk.wait_until_inviting()
        diary.keep(computer, "after-kill")

    def plug_in_later(self) -> None:
        """Plug a glass in whose cable was loose: it has to work again."""
        computer = self._computer
        opened = f"ls -l /proc/$({SESSION})/fd | grep -c /dev/input/"
        before = computer.run(opened).text
        computer.order("device_add", driver="usb-tablet", id="later")
        try:
            computer.wait_for("it", lambda: computer.run(opened).text != before)
        except NotReady:
            self._diary.expect("a glass plugged in later is taken up", is_kept=False)
        else:
            self._diary.expect("a glass plugged in later is taken up", is_kept=True)

    def ask_doctor(self, *expected_to_fail: str) -> None:
        """Every promise that this machine can keep is kept."""
        found = self._kiosk.broken_promises()
        wrong = {each: found[each] for each in found if each not in expected_to_fail}
        promise = "the doctor finds no promise broken"
        self._diary.expect(promise, not wrong, str(wrong or ""))
