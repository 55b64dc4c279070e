"""Updates at night, and what mends an installation that a power cut broke off.

dpkg changes the whole system, as root: few lines of the table can stand here.
"""

from __future__ import annotations

from kiosk.config.places import NAME
from kiosk.machine.table import KIOSK_UNIT
from tools.units.hardening import HARDENING, Line, line

UPDATE = f"{NAME}-update.service"
UPDATE_TIMER = f"{NAME}-update.timer"
REPAIR = f"{NAME}-repair.service"
_SCRIPTS = f"/usr/lib/{NAME}-lockdown"

_IN_THE_WAY_OF_DPKG = {
    "CapabilityBoundingSet",  # Packages give files to owners, and apt fetches as _apt.
    "ProtectSystem",  # The system is what it changes.
    "PrivateNetwork",  # A repository may be on a server.
    "IPAddressDeny",  # The same.
    "PrivateMounts",  # A share that mounts itself when it is looked at.
    "ProtectKernelTunables",  # `kioskctl lockdown apply` sets what is new in the table.
    "ProtectKernelModules",  # A first disk is made of the drivers it would hide.
    "DevicePolicy",  # The same, and the boot loader looks for its disk.
    "ProtectProc",  # The doctor looks at the kiosk's processes.
    "ProcSubset",  # The doctor compares /proc/sys with the lockdown table.
    "RestrictSUIDSGID",  # A package may bring such files.
    "RemoveIPC",  # It does not apply to root.
    "UMask",  # What packages write must be readable to others.
    "SystemCallFilter",  # Scripts of packages may call what root may call.
}
"""Lines of the table that would keep a package from being installed, or say nothing."""

_FOR_FETCHING = {"PrivateNetwork", "IPAddressDeny"}

_CONFINED: tuple[Line, ...] = tuple(
    each for each in HARDENING if each.name not in _IN_THE_WAY_OF_DPKG
)
_WITHOUT_NETWORK: tuple[Line, ...] = (
    *_CONFINED,
    *(each for each in HARDENING if each.name in _FOR_FETCHING),
)

UNIT: tuple[Line, ...] = (
    line("Description", "Update the patient education kiosk", "Its name in lists."),
    line("Documentation", "man:kioskctl(1)", "Where to read more."),
    line(
        "ConditionPathExists",
        "/etc/apt/sources.list.d/kiosk.list",
        "A clinic that names no repository updates by hand.",
    ),
    line("After", f"network-online.target {KIOSK_UNIT}", "Where it fetches from."),
)

SERVICE: tuple[Line, ...] = (
    line("Type", "oneshot", "It looks once and ends."),
    line("ExecStart", f"{_SCRIPTS}/update", "docs/it/update.md says what it does."),
    line("TimeoutStartSec", "1h", "A slow share; the doctor, twice; the way back."),
    *_CONFINED,
)

TIMER_UNIT: tuple[Line, ...] = (
    line("Description", "Update the kiosk at night", "Its name in lists."),
)

TIMER: tuple[Line, ...] = (
    line(
        "OnCalendar",
        "*-*-* 01..04:00/20",
        "Three times an hour, since somebody may be at the glass.",
    ),
    line("RandomizedDelaySec", "10min", "Many kiosks do not ask in the same second."),
)

TIMER_INSTALL: tuple[Line, ...] = (
    line("WantedBy", "timers.target", "It starts with the computer."),
)

REPAIR_UNIT: tuple[Line, ...] = (
    line("Description", "Mend what a power cut broke off", "Its name in lists."),
    line("Before", KIOSK_UNIT, "No half of a version is started."),
    line("After", "local-fs.target", "dpkg's own files."),
)

REPAIR_SERVICE: tuple[Line, ...] = (
    line("Type", "oneshot", "Once a boot."),
    line("ExecStart", f"{_SCRIPTS}/repair", "dpkg ends what it began."),
    line("TimeoutStartSec", "10min", "A large package on a slow disk."),
    *_WITHOUT_NETWORK,
)

REPAIR_INSTALL: tuple[Line, ...] = (
    line("WantedBy", "graphical.target", "Each time the computer starts."),
)
