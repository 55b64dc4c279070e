"""The lockdown table: every measure, in the order it is applied.

`kioskctl lockdown`, the doctor and the tests all read this one list. Remote login is
never in it: whoever locks a kiosk from afar must be able to come back.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from kiosk.machine.measures import NOWHERE, DropIn, Linked, Measure

_ETC = PurePosixPath("etc")
_DROP_IN = "90-patient-education-kiosk.conf"

KIOSK_UNIT = "patient-education-kiosk.service"
LOCKDOWN_PACKAGE = "patient-education-kiosk-lockdown"
SESSION_PROGRAM = f"/usr/lib/{LOCKDOWN_PACKAGE}/session"
"""What the unit starts: cage, as this computer's screen needs it."""
_SHIPPED_UNITS = "/usr/lib/systemd/system"

_KERNEL = """\
# No chord of keys reboots, kills or dumps (kernel.org, admin-guide/sysrq).
kernel.sysrq = 0
# Nobody but root reads addresses and messages of the kernel, or another's memory.
kernel.dmesg_restrict = 1
kernel.kptr_restrict = 2
kernel.yama.ptrace_scope = 2
# What a visitor typed is not written to the disk when a program crashes.
fs.suid_dumpable = 0
kernel.core_pattern = |/bin/false
"""

_LOGIND = """\
[Login]
# No login on another console, and none kept in reserve (logind.conf(5)).
NAutoVTs=0
ReserveVT=0
# A lid, a key or a quiet hour does not put the kiosk to sleep.
HandlePowerKey=ignore
HandleSuspendKey=ignore
HandleHibernateKey=ignore
HandleLidSwitch=ignore
HandleLidSwitchExternalPower=ignore
HandleLidSwitchDocked=ignore
IdleAction=ignore
"""

_SLEEP = """\
[Sleep]
AllowSuspend=no
AllowHibernation=no
AllowHybridSleep=no
AllowSuspendThenHibernate=no
"""

_SYSTEM = """\
[Manager]
# Seven presses in two seconds would reboot at once (systemd-system.conf(5)).
CtrlAltDelBurstAction=none
DumpCore=no
# A computer that hangs starts anew by itself, where it has a watchdog.
RuntimeWatchdogSec=60
"""

_CORES = """\
[Coredump]
Storage=none
ProcessSizeMax=0
"""

_USB = """\
# What a kiosk needs: 01 sound, 03 keys and touch, 08 the staff's stick, 09 hubs.
# Everything else (network cards, cameras, printers, serial ports) stays without power
# of a driver. A class of its own at device level (00) is judged by its interfaces.
ACTION=="add", SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_interface", \\
  ATTR{bInterfaceClass}!="01", ATTR{bInterfaceClass}!="03", \\
  ATTR{bInterfaceClass}!="08", ATTR{bInterfaceClass}!="09", ATTR{authorized}="0"
"""

_AUTOMOUNT = """\
# A stick is mounted when staff ask for it behind the door, never by itself.
SUBSYSTEM=="block", ENV{ID_BUS}=="usb", ENV{UDISKS_AUTO}="0"
"""

_POLKIT = """\
// The kiosk's account may mount and let go of a stick, and nobody else's session may.
// It has no session of its own: UDisks2 then asks for each "-other-seat".
polkit.addRule(function (action, subject) {
    var sticks = ["org.freedesktop.udisks2.filesystem-mount",
                  "org.freedesktop.udisks2.power-off-drive",
                  "org.freedesktop.udisks2.eject-media"];
    if (sticks.indexOf(action.id.replace(/-other-seat$/, "")) >= 0) {
        return subject.user == "kiosk" ? polkit.Result.YES : polkit.Result.AUTH_ADMIN;
    }
});
"""


TABLE: tuple[Measure, ...] = (
    DropIn(
        "kernel",
        "No key chord reaches the kernel, and no crash writes memory to the disk.",
        _ETC / "sysctl.d" / _DROP_IN,
        _KERNEL,
    ),
    DropIn(
        "consoles",
        "No other console opens, and no key or lid puts the computer to sleep.",
        _ETC / "systemd/logind.conf.d" / _DROP_IN,
        _LOGIND,
    ),
    DropIn(
        "sleep",
        "No program can put the computer to sleep.",
        _ETC / "systemd/sleep.conf.d" / _DROP_IN,
        _SLEEP,
    ),
    DropIn(
        "ctrl-alt-del",
        "Ctrl+Alt+Del pressed again and again does not reboot.",
        _ETC / "systemd/system.conf.d" / _DROP_IN,
        _SYSTEM,
    ),
    DropIn(
        "core-dumps",
        "No core dump is kept.",
        _ETC / "systemd/coredump.conf.d" / _DROP_IN,
        _CORES,
    ),
    DropIn(
        "usb-classes",
        "What is no keyboard, touch screen, sound card or stick gets no driver.",
        _ETC / "udev/rules.d/90-patient-education-kiosk.rules",
        _USB + _AUTOMOUNT,
    ),
    DropIn(
        "sticks",
        "Only the kiosk's account mounts sticks.",
        _ETC / "polkit-1/rules.d/90-patient-education-kiosk.rules",
        _POLKIT,
        comment="//",
    ),
    *(
        Linked(f"mask-{unit}", why, PurePosixPath(unit), NOWHERE)
        for unit, why in (
            ("ctrl-alt-del.target", "Ctrl+Alt+Del does not reboot."),
            ("getty@tty1.service", "No login prompt comes up on the screen."),
            ("autovt@.service", "No login prompt comes up on another console."),
            ("serial-getty@ttyS0.service", "No login prompt on a serial port."),
            ("console-getty.service", "No login prompt on the system's console."),
            ("debug-shell.service", "No root shell on a console."),
            ("systemd-ask-password-wall.service", "Nobody is asked for a password."),
            ("systemd-ask-password-wall.path", "Nothing waits for such a question."),
            ("systemd-ask-password-console.service", "No password on the screen."),
            ("systemd-ask-password-console.path", "Nothing waits to ask there."),
            ("sleep.target", "The computer does not sleep."),
            ("suspend.target", "The computer is not suspended."),
            ("hibernate.target", "The computer does not hibernate."),
            ("hybrid-sleep.target", "The computer does not sleep either way."),
        )
    ),
    Linked(
        "starts-with-the-computer",
        "The kiosk starts with the computer.",
        PurePosixPath("graphical.target.wants") / KIOSK_UNIT,
        f"{_SHIPPED_UNITS}/{KIOSK_UNIT}",
    ),
    *(
        Linked(
            f"starts-{unit}",
            why,
            PurePosixPath(target) / unit,
            f"{_SHIPPED_UNITS}/{unit}",
        )
        for target, unit, why in (
            (
                "graphical.target.wants",
                "patient-education-kiosk-setup.service",
                "A kiosk that is not set up says so.",
            ),
            (
                "graphical.target.wants",
                "patient-education-kiosk-setup.path",
                "The kiosk starts once it is set up.",
            ),
            (
                "timers.target.wants",
                "patient-education-kiosk-doctor.timer",
                "Every promise is checked each hour.",
            ),
            (
                "timers.target.wants",
                "patient-education-kiosk-update.timer",
                "A newer version is installed at night, where IT names a repository.",
            ),
            (
                "graphical.target.wants",
                "patient-education-kiosk-repair.service",
                "An installation that a power cut broke off is mended at the start.",
            ),
        )
    ),
    Linked(
        "target",
        "The computer starts into the kiosk.",
        PurePosixPath("default.target"),
        f"{_SHIPPED_UNITS}/graphical.target",
    ),
)


def kernel_values() -> dict[str, str]:
    """Give what the table tells the kernel, by the kernel's names."""
    lines = [line.partition(" = ") for line in _KERNEL.splitlines() if line[0] != "#"]
    return {name: value for name, _, value in lines}
