"""What lets the session see a glass or a screen that is plugged in while it runs.

udev's news does not reach a network of one's own (`PrivateNetwork`), and neither libinput
nor wlroots looks again by itself: the session is started anew, and finds what is there.
"""

from __future__ import annotations

from kiosk.config.places import NAME
from kiosk.machine.table import KIOSK_UNIT
from tools.units.hardening import HARDENING, Line, line

PLUGGED = f"{NAME}-plugged.service"
_LEAST, _MOST = "60", "3"

_NOT_ROOTS = {
    "RemoveIPC",  # It does not apply to root.
    "DevicePolicy",  # It needs no device, and PrivateDevices is stricter.
}

UNIT: tuple[Line, ...] = (
    line("Description", "Show the kiosk on what was plugged in", "Its name in lists."),
    line(
        "StartLimitIntervalSec", _LEAST, "A loose cable does not restart it for ever."
    ),
    line("StartLimitBurst", _MOST, "So many times in that minute."),
)

SERVICE: tuple[Line, ...] = (
    line("Type", "oneshot", "It asks systemd once and ends."),
    line(
        "ExecStart",
        f"/usr/bin/systemctl try-restart --no-block {KIOSK_UNIT}",
        "Only where it runs: while the computer starts, the kiosk finds all by itself.",
    ),
    line("PrivateDevices", "yes", "It needs no device."),
    line("RestrictAddressFamilies", "AF_UNIX", "systemd's socket."),
    *(each for each in HARDENING if each.name not in _NOT_ROOTS),
)

RULES = f"""\
# A glass, mouse or keyboard that is plugged in, and a screen that comes or goes.
ACTION=="add", SUBSYSTEM=="input", KERNEL=="event*", ENV{{ID_INPUT_TOUCHSCREEN}}=="1", GOTO="plugged"
ACTION=="add", SUBSYSTEM=="input", KERNEL=="event*", ENV{{ID_INPUT_MOUSE}}=="1", GOTO="plugged"
ACTION=="add", SUBSYSTEM=="input", KERNEL=="event*", ENV{{ID_INPUT_TABLET}}=="1", GOTO="plugged"
ACTION=="add", SUBSYSTEM=="input", KERNEL=="event*", ENV{{ID_INPUT_KEYBOARD}}=="1", GOTO="plugged"
ACTION=="change", SUBSYSTEM=="drm", ENV{{HOTPLUG}}=="1", GOTO="plugged"
GOTO="end"
LABEL="plugged"
TAG+="systemd", ENV{{SYSTEMD_WANTS}}+="{PLUGGED}"
# systemd starts what a device wants when it comes, and not when it changes.
ACTION=="change", RUN+="/usr/bin/systemctl start --no-block {PLUGGED}"
LABEL="end"
"""
