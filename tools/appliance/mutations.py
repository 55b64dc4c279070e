"""Locks that somebody opened again on the machine: the doctor has to find each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.machine.table import KIOSK_UNIT, SESSION_PROGRAM

if TYPE_CHECKING:
    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside

_DROP_IN = f"/etc/systemd/system/{KIOSK_UNIT}.d"
_RESTART = f"systemctl daemon-reload; systemctl restart {KIOSK_UNIT}"
_GETTY = "getty@tty1.service"


@dataclass(frozen=True, slots=True)
class Mutation:
    """`check` is the doctor's promise that it breaks; `undo` brings the lock back."""

    name: str
    check: str
    do: str
    undo: str
    is_of_the_table: bool = False
    """Whether `kioskctl lockdown status` finds it too."""


MUTATIONS = (
    Mutation(
        "SysRq on", "in-force", "sysctl -q kernel.sysrq=438", "sysctl -q --system"
    ),
    Mutation(
        "SysRq on at the next start",
        "locked",
        "sed -i 's/^kernel.sysrq = 0/kernel.sysrq = 438/' /etc/sysctl.d/90-*.conf",
        "kioskctl lockdown apply",
        is_of_the_table=True,
    ),
    Mutation(
        "getty unmasked",
        "locked",
        f"systemctl unmask {_GETTY}",
        "kioskctl lockdown apply",
        is_of_the_table=True,
    ),
    Mutation(
        "watchdog off",
        "service",
        f"mkdir -p {_DROP_IN};"
        f"printf '[Service]\\nWatchdogSec=0\\n' > {_DROP_IN}/x.conf; {_RESTART}",
        f"systemctl revert {KIOSK_UNIT}; {_RESTART}",
    ),
    Mutation(
        "cage -s",
        "in-force",
        f"sed -i 's/cage -d --/cage -d -s --/' {SESSION_PROGRAM}",
        f"sed -i 's/cage -d -s --/cage -d --/' {SESSION_PROGRAM}",
    ),
)


def open_locks(kiosk: KioskInside, diary: Diary) -> None:
    """Open one after the other, ask the doctor, and lock again."""
    status = "kioskctl lockdown status > /dev/null"
    for each in MUTATIONS:
        kiosk.ask(each.do)
        found = kiosk.broken_promises()
        said = found.get(each.check, "")
        diary.expect(f"the doctor finds: {each.name}", bool(said), said or str(found))
        if each.is_of_the_table:
            is_kept = kiosk.computer.run(status).code != 0
            diary.expect(f"lockdown status finds: {each.name}", is_kept)
        kiosk.ask(each.undo)
        kiosk.wait_until_inviting()
    left = {each.check for each in MUTATIONS} & set(kiosk.broken_promises())
    diary.expect("locked again, the doctor finds none of them", not left, str(left))
