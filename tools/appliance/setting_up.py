"""From a computer with two packages to a kiosk that keeps forms, as docs/it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.places import NAME
from kiosk.machine.table import KIOSK_UNIT
from tools.appliance.places import PIN

if TYPE_CHECKING:
    from tools.appliance.desk import Desk
    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside

_NO_GPU = b"WLR_RENDERER=pixman\nWLR_NO_HARDWARE_CURSORS=1\nQT_QUICK_BACKEND=software\n"
"""QEMU's card says that it can draw in three dimensions, and here it cannot."""

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
        kiosk, computer, folder = self._kiosk, self._kiosk.computer, f"/etc/{NAME}"
        computer.put(f"{folder}/environment", _NO_GPU)
        computer.put(f"{folder}/recipients.txt", self._desk.make_keys())
        computer.put(f"{folder}/kiosk.toml", SETTINGS.encode())
        kiosk.wait_for_event("ready", 0)
        line = kiosk.kioskctl("forms init").strip().splitlines()[-1]
        computer.put(f"{folder}/kiosk.toml", f"{SETTINGS}{line}\n".encode())
        self._prove_keys()
        computer.put("/run/pin", f"{PIN}\n".encode())
        kiosk.kioskctl("staff add Ana --pin-file /run/pin --role it")
        ready = kiosk.count("ready")
        computer.run(f"systemctl restart {KIOSK_UNIT}")
        kiosk.wait_for_event("ready", ready)

    def _prove_keys(self) -> None:
        kiosk = self._kiosk
        kiosk.ask("install -d -o kiosk /tmp/stick")
        kiosk.kioskctl("keys canary --to /tmp/stick")
        name = kiosk.ask("ls /tmp/stick/*.agebatch").split()[0]
        canary = self._desk.folder / "canary.agebatch"
        canary.write_bytes(kiosk.computer.get(name))
        kiosk.kioskctl(f"forms confirm {self._desk.prove(canary)}")
