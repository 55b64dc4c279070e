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
    from collections.abc import Callable, Sequence

    from tools.appliance.computer import Computer
    from tools.appliance.desk import Desk
    from tools.appliance.diary import Diary
    from tools.appliance.machine import Machine
    from tools.appliance.versions import LaterVersions

_CANNOT_KEEP = ("review", "clock", "voice", "fonts")
"""What the doctor rightly finds on a machine without network, sound and reviewer."""

SHORT = ("visit", "few-chords", "kill", "doctor")
"""What every change should be told of."""

ALL = (
    *("visit", "carry", "chords", "kill", "stop", "full-disk", "doctor"),
    *("screens", "glass", "locks", "power-in-save"),
    *("power-in-update", "update", "broken-update", "doctor"),
)
"""The whole story, in its order."""

NEED_VERSIONS = {"power-in-update", "update", "broken-update"}
"""Chapters for which later versions must have been published."""


class Play:
    """A kiosk's first days, from two packages to forms at the desk."""

    def __init__(
        self,
        computer: Computer,
        diary: Diary,
        desk: Desk,
        machine: Machine,
        later: LaterVersions,
    ) -> None:
        self._computer = computer
        self._diary = diary
        self._machine = machine
        self._kiosk = KioskInside(computer)
        self._setting_up = SettingUp(self._kiosk, diary, desk)
        self._story = Story(self._kiosk, diary)
        self._carrying = Carrying(self._kiosk, diary, desk)
        self._trouble = Trouble(self._kiosk, diary)
        self._updating = Updating(self._kiosk, diary, later, self._boot)
        self.chapters: dict[str, Callable[[], None]] = {
            "visit": self._story.visit,
            "carry": self._carrying.carry,
            "chords": lambda: self._press(CHORDS),
            "few-chords": lambda: self._press(FEW),
            "kill": self._story.kill,
            "stop": self._trouble.stop,
            "full-disk": self._trouble.fill_disk,
            "doctor": lambda: self._story.ask_doctor(*_CANNOT_KEEP),
            "screens": self._trouble.change_screen,
            "glass": self._story.plug_in_later,
            "locks": lambda: open_locks(self._kiosk, diary),
            "power-in-save": lambda: cut_power_at_send(self._kiosk, diary, self._boot),
            "power-in-update": self._updating.lose_power,
            "update": self._updating.take_up,
            "broken-update": self._updating.go_back,
        }
        """Each works alone too, on a kiosk that has been set up."""

    def lock(self) -> None:
        """Boot a computer that is not locked yet, lock it and switch it off."""
        with self._diary.step("locking by hand"):
            self._boot("not locked yet")
            self._setting_up.lock()
            self._computer.run("systemctl --no-block poweroff")
            self._computer.wait_until_off()

    def set_up(self) -> None:
        """Boot the locked computer, and set the kiosk up by hand."""
        with self._diary.step("boot"):
            self._boot("locked")
            self._setting_up.wait_unprepared()
        with self._diary.step("setting up by hand"):
            self._setting_up.set_up()
            self._diary.note("The kiosk is set up and shows its first screen.")

    def begin(self) -> None:
        """Boot a computer that was locked and set up before."""
        with self._diary.step("boot"):
            self._boot("locked and set up")
        with self._diary.step("the first screen"):
            self._kiosk.wait_for_event("ready", 0)
            self._kiosk.wait_until_inviting()
            inside = self._kiosk.ask("cut -d' ' -f1 /proc/uptime").strip()
            self._diary.note(f"The first screen stands, {inside} s by its own clock.")

    def tell(self, chapters: Sequence[str]) -> None:
        """Tell chapters, by their names."""
        for name in chapters:
            with self._diary.step(name):
                self.chapters[name]()

    def _boot(self, how: str) -> None:
        self._machine.switch_on(self._computer)
        self._computer.wait_for_agent()
        self._diary.note(f"It has booted, {how}.")

    def _press(self, chords: Sequence[str]) -> None:
        press_chords(self._kiosk, self._diary, chords)
