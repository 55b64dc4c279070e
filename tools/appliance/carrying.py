"""From the queue to the desk and back: the staff door, a stick, a batch, a receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.appliance.computer import ANOTHER_SCREEN, share_of_change
from tools.appliance.places import (
    COME_IN,
    COPIED,
    COPY,
    CORNER,
    LOCK,
    NAME,
    STICK,
)
from tools.appliance.stick import UsbStick
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from pathlib import Path

    from tools.appliance.desk import Desk
    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside

_KNOCKS = 5
_TRIES = 4
_BETWEEN_KNOCKS = 0.1
"""Seconds by the clock inside: what comes faster is one touch, told of twice."""
_DEEDS = ("door-opened", "exported", "confirmed")


class Carrying:
    """One form's way to the desk, and its receipt's way back."""

    def __init__(self, kiosk: KioskInside, diary: Diary, desk: Desk) -> None:
        self._kiosk = kiosk
        self._computer = kiosk.computer
        self._diary = diary
        self._desk = desk
        self._stick = UsbStick(kiosk.computer, diary.folder / "stick.img")
        self._deeds: dict[str, int] = {}

    def carry(self) -> None:
        """Come in, copy to a stick, open at the desk, bring the receipt back."""
        self._come_in()
        self._touch("staff-no-stick", COPY)
        self._stick.make()
        self._plug_in("staff-stick")
        self._touch("staff-copying", STICK)
        self._wait_until_done("exported", "staff-copied")
        self._stick.pull_out()
        self._diary.note(f"On the stick: {', '.join(self._stick.names())}.")
        name = self._name_of_batch()
        batch = self._stick.copy_from(name, self._desk.folder)
        self._bring_receipt(self._open_at_desk(batch), name)
        self._touch("staff-locked", LOCK)

    def _come_in(self) -> None:
        """Touch the corner five times, then number and PIN."""
        computer = self._computer
        self._deeds = {deed: self._kiosk.deeds(deed) for deed in _DEEDS}
        before = computer.look()
        for _ in range(_TRIES):
            for _ in range(_KNOCKS):
                computer.touch(*CORNER)
                computer.pause(_BETWEEN_KNOCKS)
            computer.rest()
            if share_of_change(before, computer.look()) > ANOTHER_SCREEN:
                break
        else:
            raise NotReady("Five touches of the corner did not bring the pad.")
        self._diary.keep(computer, "staff-door")
        for name, places in COME_IN.items():
            self._touch(name, *places)
        self._kiosk.wait_for_deed("door-opened", self._deeds["door-opened"])

    def _touch(self, picture: str, *places: tuple[float, float]) -> None:
        for place in places:
            self._computer.touch_and_see(*place)
        self._diary.keep(self._computer, picture)

    def _plug_in(self, picture: str) -> None:
        """Plug the stick in, and wait until the screen offers it."""
        self._computer.see("the stick on the screen", self._stick.plug_in)
        self._diary.keep(self._computer, picture)

    def _wait_until_done(self, deed: str, picture: str) -> None:
        """Wait until the audit log says it and the kiosk has let the stick go."""
        self._kiosk.wait_for_deed(deed, self._deeds[deed])
        self._computer.wait_for("the stick let go", self._is_let_go)
        self._computer.rest()
        self._diary.keep(self._computer, picture)

    def _is_let_go(self) -> bool:
        return self._computer.run("grep ' vfat ' /proc/mounts").code != 0

    def _name_of_batch(self) -> str:
        names = [each for each in self._stick.names() if each.endswith(".agebatch")]
        if len(names) != 1:
            raise NotReady(f"One batch was to be on the stick: {names}")
        return names[0]

    def _open_at_desk(self, batch: Path) -> Path:
        opened = self._desk.open(batch)
        typed = [answers.get("name") for answers in opened.answers]
        promise = "the desk reads the form that was typed"
        self._diary.expect(promise, typed == [NAME], str(typed))
        return opened.receipt

    def _bring_receipt(self, receipt: Path, name: str) -> None:
        """Put the receipt beside its batch and plug the stick in again."""
        self._stick.copy_to(receipt, f"{name}.receipt")
        self._touch("staff-again", COPIED, COPY)
        self._plug_in("staff-receipt")
        self._wait_until_done("confirmed", "staff-confirmed")
        self._stick.pull_out()
        found = self._kiosk.forms()
        is_kept = not found["waiting"] and not found["exported"]
        self._diary.expect("the receipt comes back by stick", is_kept, str(found))
