"""Whether staff can carry forms away on a stick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.answers import fail
from kiosk.doctor.unit import properties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation

_UDISKS = "udisks2.service"


def sticks(kiosk: Installation) -> Iterator[Complaint]:
    """Ask for UDisks2, unless the clinic has forms copied to a folder."""
    settings = kiosk.loaded.settings
    if not kiosk.is_clinics or settings.staff.export_folder is not None:
        return
    found = properties(kiosk.system.programs, _UDISKS, "LoadState") or {}
    if found.get("LoadState") == "masked":
        yield fail(
            "Sticks are never found: UDisks2 is masked",
            "Unmask it (as root).",
            ("systemctl", "unmask", _UDISKS),
        )
    elif found.get("LoadState") != "loaded":
        yield fail(
            "Sticks are never found: there is no UDisks2",
            "Install it (as root), or name an export_folder under [staff].",
            ("apt-get", "install", "--yes", "udisks2"),
        )
