"""Whether the kiosk runs as a service that a watchdog keeps alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.answers import fail
from kiosk.machine.table import KIOSK_UNIT, LOCKDOWN_PACKAGE, SESSION_PROGRAM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation
    from kiosk.doctor.system import Programs

_ASKED = ("LoadState", "ActiveState", "Type", "WatchdogUSec", "ExecStart")
_NO_WATCHDOG = {"", "0", "infinity"}
_TAKE_CHANGES_BACK = (
    "Take local changes of the unit back (as root).",
    ("systemctl", "revert", KIOSK_UNIT),
    ("systemctl", "daemon-reload"),
    ("systemctl", "restart", KIOSK_UNIT),
)


def service(kiosk: Installation) -> Iterator[Complaint]:
    """Ask systemd how the kiosk's unit stands and whether it is watched."""
    found = properties(kiosk.system.programs, KIOSK_UNIT, *_ASKED)
    if found is None:
        yield fail(
            "systemd does not answer, so nothing starts the kiosk again",
            "Install the kiosk on Debian 13 with systemd (docs/it/install.md).",
        )
    elif found.get("LoadState") == "not-found":
        yield fail(
            f"There is no {KIOSK_UNIT}: the kiosk does not start with the computer",
            "Install its package (as root).",
            ("apt-get", "install", "--yes", LOCKDOWN_PACKAGE),
        )
    else:
        yield from _watched(found)
        yield from _running(found)


def _running(found: dict[str, str]) -> Iterator[Complaint]:
    state = found.get("ActiveState")
    if state != "active":
        yield fail(
            f"The kiosk does not run: {KIOSK_UNIT} is {state}",
            f"Start it (as root); if it ends again, journalctl --unit {KIOSK_UNIT} "
            "says why.",
            ("systemctl", "reset-failed", KIOSK_UNIT),
            ("systemctl", "start", KIOSK_UNIT),
        )


def _watched(found: dict[str, str]) -> Iterator[Complaint]:
    is_watched = found.get("WatchdogUSec", "") not in _NO_WATCHDOG
    if found.get("Type") != "notify" or not is_watched:
        yield fail(
            "Nobody notices if the kiosk hangs: its unit is not watched",
            *_TAKE_CHANGES_BACK,
        )
    # As systemd shows it: { path=/usr/... ; argv[]=/usr/... ; ignore_errors=no ; ...
    if f"argv[]={SESSION_PROGRAM} ;" not in found.get("ExecStart", ""):
        yield fail(
            f"The unit starts something else than {SESSION_PROGRAM}",
            *_TAKE_CHANGES_BACK,
        )


def properties(programs: Programs, unit: str, *names: str) -> dict[str, str] | None:
    """Ask systemd for properties of a unit; None where it does not answer."""
    options = [f"--property={name}" for name in names]
    asked = programs.ask("systemctl", "show", unit, *options)
    lines = [line.partition("=") for line in asked.text.splitlines() if "=" in line]
    return {name: value for name, _, value in lines} or None
