"""Whether the program runs on a system it is made for, all of it up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.answers import warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation

_SUPPORTED = ("debian", "13")


def versions(kiosk: Installation) -> Iterator[Complaint]:
    """Look which system this is, and whether an update waits for a restart."""
    name, version = found = system_version(kiosk)
    if found != _SUPPORTED:
        yield warn(
            f"This system is {name} {version}, and the kiosk is made for Debian 13",
            "Install the kiosk on Debian 13.",
        )
    if (kiosk.system.root / "run/reboot-required").exists():
        yield warn(
            "An update of the system waits for a restart",
            "Restart the computer (as root).",
            ("systemctl", "reboot"),
        )


def system_version(kiosk: Installation) -> tuple[str, str]:
    """Give name and version of the system by its os-release(5)."""
    try:
        text = (kiosk.system.root / "etc/os-release").read_text("utf-8", "replace")
    except OSError:
        text = ""
    lines = [line.partition("=") for line in text.splitlines()]
    values = {name: value.strip("\"'") for name, _, value in lines}
    return values.get("ID", "unknown"), values.get("VERSION_ID", "unknown")
