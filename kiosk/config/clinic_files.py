"""How a clinic's folder is told from one that may become a demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config.places import Places

DEMONSTRATION_KEY_FILE = "demonstration.key"
"""Made before anything else of a demonstration, and never in a clinic."""

_CLINICS = (
    "queue.db*",
    "queue.*-*.db*",
    "kiosk-signing.key",
    "keys-proven",
    "recipients.txt",
    "staff/register.json",
)


def holds_clinics_files(folder: Path) -> bool:
    """Tell whether forms, keys or people of a clinic are in `folder`.

    One of them is enough: settings or queue may be what is missing. A folder that
    cannot be looked into holds nothing that this account could spoil.
    """
    try:
        if (folder / DEMONSTRATION_KEY_FILE).exists():
            return False
        return any(any(folder.glob(pattern)) for pattern in _CLINICS)
    except OSError:
        return False


def clinics_folders(data: Path, places: Places, *, is_usual: bool) -> list[Path]:
    """Find folders of a clinic where no settings file is.

    `data` is the data folder; where nobody named it, the other usual ones count too.
    """
    folders = [data]
    if is_usual:
        folders += [places.system_data, places.user_data]
    return [folder for folder in folders if holds_clinics_files(folder)]
