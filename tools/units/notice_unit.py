"""The notices on the screen while the kiosk cannot be: a picture and a viewer.

They need nothing of ours but the picture. The first stands from a failure of the
kiosk's unit to its next start, the second where nobody has set the kiosk up. The second
does not conflict with the kiosk's unit, since both are wanted at boot and systemd would
drop one of them: a unit of its own takes it down when the settings come.
"""

from __future__ import annotations

from kiosk.config.places import NAME
from kiosk.doctor.account import KIOSK_ACCOUNT
from kiosk.machine.table import KIOSK_UNIT
from tools.units.hardening import HARDENING, Line, line

DESK = f"{NAME}-desk.service"
SETUP = f"{NAME}-setup.service"
SETUP_PATH = f"{NAME}-setup.path"
BEGIN = f"{NAME}-begin.service"
_SETTINGS = f"/etc/{NAME}/kiosk.toml"

_BEFORE_THE_KIOSK: tuple[Line, ...] = (
    line("Documentation", "man:kioskctl(1)", "Where to read more."),
    line("After", "getty@tty1.service plymouth-quit-wait.service", "The same screen."),
    line("Conflicts", "getty@tty1.service", "The screen is the notice's alone."),
    line("StartLimitIntervalSec", "0", "Never given up, so never black for ever."),
)

DESK_UNIT: tuple[Line, ...] = (
    line("Description", "Please see the front desk", "Its name in lists."),
    *_BEFORE_THE_KIOSK,
)

SETUP_UNIT: tuple[Line, ...] = (
    line("Description", "This screen is not set up yet", "Its name in lists."),
    *_BEFORE_THE_KIOSK,
    line("ConditionPathExists", f"!{_SETTINGS}", "Only where there are no settings."),
)

PATH_UNIT: tuple[Line, ...] = (
    line("Description", "Wait until the kiosk is set up", "Its name in lists."),
)

PATH: tuple[Line, ...] = (
    line("PathExists", _SETTINGS, "The moment somebody puts the settings there."),
    line("Unit", BEGIN, "The kiosk takes the screen over."),
)

BEGIN_UNIT: tuple[Line, ...] = (
    line("Description", "Begin with the kiosk, now set up", "Its name in lists."),
    line("After", SETUP, "What is to end has begun."),
)

_NEEDED_TO_BEGIN = {
    "RemoveIPC",  # It does not apply to root.
    "DevicePolicy",  # It needs no device, and PrivateDevices is stricter.
}

BEGIN_SERVICE: tuple[Line, ...] = (
    line("Type", "oneshot", "It asks systemd twice and ends."),
    line("RemainAfterExit", "yes", "Once a boot: the settings stay where they are."),
    Line(
        "ExecStart",
        (
            f"/usr/bin/systemctl stop {SETUP}",
            f"/usr/bin/systemctl start --no-block {KIOSK_UNIT}",
        ),
        "The notice goes, the kiosk comes.",
    ),
    line("PrivateDevices", "yes", "It needs no device."),
    line("RestrictAddressFamilies", "AF_UNIX", "systemd's socket."),
    *(each for each in HARDENING if each.name not in _NEEDED_TO_BEGIN),
)


def service(picture: str) -> tuple[Line, ...]:
    """Give the lines of the unit that shows `picture`."""
    return (
        line(
            "ExecStart",
            f"/usr/lib/{NAME}-lockdown/show-notice {picture}",
            "A viewer of Debian's on the bare screen.",
        ),
        line("Restart", "always", "A screen may come later, or a key end the viewer."),
        line("RestartSec", "5", "Not at once, or it would eat the processor."),
        line("TimeoutStopSec", "5", "The kiosk waits for the screen."),
        line("SuccessExitStatus", "42", "What fbi says when it is ended."),
        line("Environment", "XDG_CACHE_HOME=/tmp", "fbi keeps notes of typefaces."),
        line("SystemCallErrorNumber", "EPERM", "What it may not, it is refused."),
        line("User", KIOSK_ACCOUNT, "No more rights than the kiosk."),
        line("Group", KIOSK_ACCOUNT, "The same."),
        line("SupplementaryGroups", "video", "The bare screen."),
        line("TTYPath", "/dev/tty1", "The console that is seen."),
        line("StandardInput", "tty-force", "The viewer takes the console's letters."),
        line("StandardOutput", "journal", "No letter on the picture."),
        line("StandardError", "journal", "The same."),
        line("TTYReset", "yes", "Nothing of it stays."),
        line("TTYVTDisallocate", "no", "The kiosk's session finds its console."),
        line("LimitCORE", "0", "It writes no dump."),
        line("MemoryMax", "256M", "It cannot starve the rest."),
        line("TasksMax", "16", "The same for processes."),
        Line(
            "DeviceAllow",
            ("char-fb rw", "char-tty rw", "char-/dev/console rw"),
            "Screen and console.",
        ),
        line("RestrictAddressFamilies", "AF_UNIX", "Sockets on this computer."),
        *HARDENING,
    )


INSTALL: tuple[Line, ...] = (
    line("WantedBy", "graphical.target", "It starts with the computer."),
)
