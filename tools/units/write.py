"""Write the files of the lockdown package from their tables.

    .venv/bin/python tools/units/write.py packaging/linux/lockdown

The folder is laid out like the root of a system. A test compares what is committed.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # A program in tools/ is started by its path.
    sys.path.insert(0, str(ROOT))

from kiosk.config.places import NAME
from kiosk.doctor.account import KIOSK_ACCOUNT
from kiosk.machine.table import KIOSK_UNIT
from tools.units import (
    doctor_unit,
    kiosk_unit,
    notice_unit,
    plugged_unit,
    update_unit,
)
from tools.units.hardening import Line  # noqa: TC001 - the line above needs it

UNITS = "usr/lib/systemd/system"
_NOTE = "# Written by tools/units/write.py from a table; a change here is lost.\n"

_SYSUSERS = f"""\
# sysusers.d(5): no password, no shell, no home but its data.
u {KIOSK_ACCOUNT} - "Patient education kiosk" /var/lib/{NAME} /usr/sbin/nologin
# seatd's socket on Debian, the GPU, the sound.
m {KIOSK_ACCOUNT} video
m {KIOSK_ACCOUNT} render
m {KIOSK_ACCOUNT} audio
"""

_TMPFILES = f"""\
# tmpfiles.d(5): the clinic's settings, for all to read and root to change.
d /etc/{NAME} 0755 root root -
# Queue, log and staff register, for the kiosk alone.
d /var/lib/{NAME} 0700 {KIOSK_ACCOUNT} {KIOSK_ACCOUNT} -
"""


def section(title: str, lines: tuple[Line, ...]) -> str:
    """Write one section of a unit."""
    return "\n".join([f"[{title}]", *(each.text for each in lines), ""])


def unit(**sections: tuple[Line, ...]) -> str:
    """Write a unit, one section a keyword."""
    return _NOTE + "\n".join(section(name, lines) for name, lines in sections.items())


def files() -> dict[str, str]:
    """Give every file of the package: path from the root, and text."""
    kiosk = unit(
        Unit=kiosk_unit.UNIT, Service=kiosk_unit.SERVICE, Install=kiosk_unit.INSTALL
    )
    doctor = unit(Unit=doctor_unit.UNIT, Service=doctor_unit.SERVICE)
    timer = unit(
        Unit=doctor_unit.TIMER_UNIT,
        Timer=doctor_unit.TIMER,
        Install=doctor_unit.TIMER_INSTALL,
    )
    desk = unit(Unit=notice_unit.DESK_UNIT, Service=notice_unit.service("desk"))
    setup = unit(
        Unit=notice_unit.SETUP_UNIT,
        Service=notice_unit.service("setup"),
        Install=notice_unit.INSTALL,
    )
    path = unit(
        Unit=notice_unit.PATH_UNIT, Path=notice_unit.PATH, Install=notice_unit.INSTALL
    )
    return {
        f"{UNITS}/{KIOSK_UNIT}": kiosk,
        f"{UNITS}/{notice_unit.DESK}": desk,
        f"{UNITS}/{notice_unit.SETUP}": setup,
        f"{UNITS}/{notice_unit.SETUP_PATH}": path,
        f"{UNITS}/{notice_unit.BEGIN}": unit(
            Unit=notice_unit.BEGIN_UNIT, Service=notice_unit.BEGIN_SERVICE
        ),
        f"{UNITS}/{NAME}-doctor.service": doctor,
        f"{UNITS}/{NAME}-doctor.timer": timer,
        f"{UNITS}/{plugged_unit.PLUGGED}": unit(
            Unit=plugged_unit.UNIT, Service=plugged_unit.SERVICE
        ),
        f"{UNITS}/{update_unit.UPDATE}": unit(
            Unit=update_unit.UNIT, Service=update_unit.SERVICE
        ),
        f"{UNITS}/{update_unit.UPDATE_TIMER}": unit(
            Unit=update_unit.TIMER_UNIT,
            Timer=update_unit.TIMER,
            Install=update_unit.TIMER_INSTALL,
        ),
        f"{UNITS}/{update_unit.REPAIR}": unit(
            Unit=update_unit.REPAIR_UNIT,
            Service=update_unit.REPAIR_SERVICE,
            Install=update_unit.REPAIR_INSTALL,
        ),
        f"usr/lib/udev/rules.d/80-{NAME}.rules": _NOTE + plugged_unit.RULES,
        f"usr/lib/sysusers.d/{NAME}.conf": _NOTE + _SYSUSERS,
        f"usr/lib/tmpfiles.d/{NAME}.conf": _NOTE + _TMPFILES,
    }


def main() -> int:
    """Write every file below the folder named; return the exit code."""
    folder = Path(sys.argv[1])
    for name, text in files().items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
