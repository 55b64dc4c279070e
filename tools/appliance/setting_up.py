"""From a computer with two packages to a kiosk that keeps forms, as docs/it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.places import NAME
from kiosk.machine.table import KIOSK_UNIT
from tools.appliance.asking import kioskctl
from tools.appliance.places import PIN

if TYPE_CHECKING:
    from tools.appliance.asking import System
    from tools.appliance.desk import Desk
    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside

_NO_GPU = b"WLR_RENDERER=pixman\nWLR_NO_HARDWARE_CURSORS=1\nQT_QUICK_BACKEND=software\n"
"""QEMU's card says that it can draw in three dimensions, and here it cannot."""

_SETTINGS = f"/etc/{NAME}"

SETTINGS = """\
version = 1

[clinic]
name = "Trial clinic"

[screen]
pixels_per_mm = 4.0
# The first button breathes otherwise, and no screen would ever be at rest.
reduced_motion = true

[idle]
# This machine is slower than the slowest hand.
seconds = 600
reading_seconds = 900

[form]
enabled = true
fields = ["name", "agreement"]
agreement_version = "trial-1"

[staff]
lock_seconds = 300

[vault]
recipients = "recipients.txt"
kiosk_id = "kiosk-1"
"""


class SettingUp:
    """What IT does, told to a diary."""

    def __init__(self, kiosk: KioskInside, diary: Diary, desk: Desk) -> None:
        self._kiosk = kiosk
        self._diary = diary
        self._desk = desk

    def lock(self) -> None:
        """Lock the computer down, the second of the two commands."""
        done = self._kiosk.computer.run("kioskctl lockdown apply")
        is_kept = done.code == 0
        found = "" if is_kept else done.text[-300:]
        self._diary.expect("lockdown apply ends well", is_kept, found)
        self._kiosk.ask("sync")

    def wait_unprepared(self) -> None:
        """Without settings the screen says so, and no kiosk collects anything."""
        computer, diary = self._kiosk.computer, self._diary
        seconds = computer.wait_for("the notice", self._kiosk.is_notice_shown)
        diary.keep(computer, "not-set-up")
        diary.note(f"The notice stands after {seconds:.0f} s.")
        state = self._kiosk.state()
        diary.expect("no kiosk runs without settings", state == "inactive", state)

    def set_up(self) -> None:
        """Bring settings, keys and staff, make the queue, prove the keys."""
        kiosk = self._kiosk
        bring_settings(kiosk, self._desk)
        kiosk.wait_for_event("ready", 0)
        prepare(kiosk, self._desk)
        ready = kiosk.count("ready")
        kiosk.computer.run(f"systemctl restart {KIOSK_UNIT}")
        kiosk.wait_for_event("ready", ready)


def bring_settings(system: System, desk: Desk) -> None:
    """Lay down the clinic's settings and what locks its forms."""
    system.put(f"{_SETTINGS}/environment", _NO_GPU)
    system.put(f"{_SETTINGS}/recipients.txt", desk.make_keys())
    system.put(f"{_SETTINGS}/kiosk.toml", SETTINGS.encode())


def prepare(system: System, desk: Desk) -> None:
    """Make the queue, prove the keys, and name the one person of the staff."""
    line = kioskctl(system, "forms init").strip().splitlines()[-1]
    system.put(f"{_SETTINGS}/kiosk.toml", f"{SETTINGS}{line}\n".encode())
    system.ask("install -d -o kiosk /tmp/stick")
    kioskctl(system, "keys canary --to /tmp/stick")
    name = system.ask("ls /tmp/stick/*.agebatch").split()[0]
    canary = desk.folder / "canary.agebatch"
    canary.write_bytes(system.get(name))
    kioskctl(system, f"forms confirm {desk.prove(canary)}")
    system.put("/run/pin", f"{PIN}\n".encode())
    kioskctl(system, "staff add Ana --pin-file /run/pin --role it")
