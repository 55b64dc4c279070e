"""The doctor by the hour: root's to run, since it looks at what only root may see."""

from __future__ import annotations

from kiosk.config.places import NAME
from tools.units.hardening import HARDENING, SYSTEM_CALLS, Line, line

_NEEDED = {
    "CapabilityBoundingSet",  # It reads folders that are shut to root without them.
    "ProcSubset",  # It compares /proc/sys with the lockdown table.
    "DevicePolicy",  # It needs no device, and PrivateDevices is stricter.
    "RemoveIPC",  # It does not apply to root.
    "SystemCallFilter",  # It gives a file away, below.
}
"""Lines of the table that would keep the doctor from looking, or say nothing for it."""

UNIT: tuple[Line, ...] = (
    line("Description", "Check the patient education kiosk", "Its name in lists."),
    line("Documentation", "man:kioskctl(1)", "Where to read more."),
)

SERVICE: tuple[Line, ...] = (
    line("Type", "oneshot", "It looks once and ends."),
    line(
        "ExecStart",
        "/usr/bin/kioskctl doctor --tell-staff",
        "Its answers are in the journal, two numbers on the staff screen.",
    ),
    line("SuccessExitStatus", "1", "A broken promise is an answer and no failure."),
    line("TimeoutStartSec", "300", "It asks half a dozen programs, 30 s each at most."),
    line("ReadWritePaths", f"-/var/lib/{NAME}", "The two numbers."),
    line(
        "CapabilityBoundingSet",
        "CAP_DAC_READ_SEARCH CAP_DAC_OVERRIDE CAP_CHOWN",
        "It looks into the kiosk's folders and gives the file to the kiosk.",
    ),
    line("PrivateDevices", "yes", "It needs no device."),
    line("RestrictAddressFamilies", "AF_UNIX", "systemd and the voice, nobody else."),
    *(each for each in HARDENING if each.name not in _NEEDED),
    Line(
        "SystemCallFilter",
        (*SYSTEM_CALLS.values, "@chown"),
        "What services use; @privileged would take away how a file is given.",
    ),
)

TIMER: tuple[Line, ...] = (
    line("OnBootSec", "10min", "When the kiosk has come up."),
    line("OnUnitActiveSec", "1h", "What breaks in the morning shows before noon."),
    line("RandomizedDelaySec", "5min", "Many kiosks do not ask in the same second."),
)

TIMER_UNIT: tuple[Line, ...] = (
    line(
        "Description",
        "Check the patient education kiosk each hour",
        "Its name in lists.",
    ),
)

TIMER_INSTALL: tuple[Line, ...] = (
    line("WantedBy", "timers.target", "It starts with the computer."),
)
