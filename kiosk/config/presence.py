"""Whether the files and folders that the settings name are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.explain import Fault
from kiosk.config.folders import is_file, is_folder

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config.model import Settings


def absent(settings: Settings) -> list[Fault]:
    """Find named files and folders that are missing or of the wrong kind.

    The data folder may be missing, since the first start makes it; it must only not be
    a file.
    """
    faults = [
        _missing("clinic.logo", settings.clinic.logo, "file"),
        _missing("vault.recipients", settings.vault.recipients, "file"),
        _missing("folders.content", settings.folders.content, "folder"),
    ]
    data = settings.folders.data
    if data is not None and _is_there(data):
        faults.append(_missing("folders.data", data, "folder"))
    return [fault for fault in faults if fault]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return True


def _missing(setting: str, path: Path | None, kind: str) -> Fault | None:
    if path is None or (is_folder(path) if kind == "folder" else is_file(path)):
        return None
    section, key = setting.split(".")
    message = f"{setting} names {path}, which is not a {kind} the kiosk can read"
    hint = f"put the {kind} back at {path}, or name another"
    return Fault((section, key), f"no-such-{kind}", message, hint)
