"""The plays: which chapters are told, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.appliance.carrying import Carrying
from tools.appliance.chords import CHORDS, FEW, press_chords
from tools.appliance.inside import KioskInside
from tools.appliance.mutations import open_locks
from tools.appliance.power import cut_power_at_send
from tools.appliance.setting_up import SettingUp
from tools.appliance.story import Story
from tools.appliance.trouble import Trouble
from tools.appliance.updating import Updating

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.appliance.computer import Computer
    from tools.appliance.desk import Desk
    from tools.appliance.diary import Diary
    from tools.appliance.versions import LaterVersions

_CANNOT_KEEP = ("review", "clock", "voice", "fonts")
"""What the doctor rightly finds on a machine without network, sound and reviewer."""


class Play:
    """A kiosk's first days, from two packages to forms at the desk."""

    def __init__(
        self,
        computer: Computer,
        diary: Diary,
        desk: Desk,
        switch_on: Callable[[], None],
        later: LaterVersions,
    ) -> None:
        self._computer = computer
        self._diary = diary
        self._switch_on = switch_on
        self._kiosk = KioskInside(computer)
        self._setting_up = SettingUp(self._kiosk, diary, desk)
        self._story = Story(self._kiosk, diary)
        self._carrying = Carrying(self._kiosk, diary, desk)
        self._trouble = Trouble(self._kiosk, diary)
        self._updating = Updating(self._kiosk, diary, later, self._boot)

    def through(self) -> None:
        """Tell all of it, on a computer that is not locked yet."""
        self._boot("not locked yet")
        self._setting_up.lock()
        self._computer.run("systemctl --no-block poweroff")
        self._computer.wait_until_off()
        self._begin()
        self._story.visit()
        self._carrying.carry()
        press_chords(self._kiosk, self._diary, CHORDS)
        self._story.kill()
        self._trouble.stop()
        self._trouble.fill_disk()
        self._story.ask_doctor(*_CANNOT_KEEP)
        self._trouble.change_screen()
        self._story.plug_in_later()
        open_locks(self._kiosk, self._diary)
        cut_power_at_send(self._kiosk, self._diary, self._boot)
        self._updating.name_repository()
        self._updating.lose_power()
        self._updating.take_up()
        self._updating.go_back()
        self._story.ask_doctor(*_CANNOT_KEEP)

    def shortly(self) -> None:
        """Tell what every change should be told of, on a computer locked beforehand."""
        self._begin()
        self._story.visit()
        press_chords(self._kiosk, self._diary, FEW)
        self._story.kill()
        self._story.ask_doctor(*_CANNOT_KEEP)

    def _begin(self) -> None:
        self._boot("locked")
        self._setting_up.wait_unprepared()
        self._setting_up.set_up()
        self._diary.note("The kiosk is set up and shows its first screen.")

    def _boot(self, how: str) -> None:
        self._switch_on()
        self._computer.wait_for_agent()
        self._diary.note(f"It has booted, {how}.")
