"""Whether the files and folders that the settings name are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.explain import Fault

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


def is_folder(path: Path) -> bool:
    """Tell whether `path` is a folder; one that may not be looked at is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return True


def _missing(setting: str, path: Path | None, kind: str) -> Fault | None:
    if path is None or (is_folder(path) if kind == "folder" else _is_file(path)):
        return None
    section, key = setting.split(".")
    message = f"{setting} names {path}, which is not a {kind} the kiosk can read"
    return Fault((section, key), f"no-such-{kind}", message, f"check the {kind}")
