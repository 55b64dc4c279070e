"""Where settings, content and data live on each system."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "patient-education-kiosk"
SETTINGS_FILE = "kiosk.toml"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one computer and one user, before any setting moves them.

    The system's settings come before the user's: whoever the kiosk runs as must not be
    able to overrule what IT installed.
    """

    system_config: Path
    user_config: Path
    system_data: Path
    user_data: Path

    def settings_file(self) -> Path | None:
        """Find the settings file nobody named, or none: then it is a demonstration."""
        for folder in (self.system_config, self.user_config):
            if _is_there(folder / SETTINGS_FILE):
                return folder / SETTINGS_FILE
        return None

    def data_folder(self, settings_file: Path | None) -> Path:
        """Choose where data goes when no setting says so.

        The system's settings mean the system's data folder, so that IT and the kiosk's
        own user find the same queue. A demonstration never touches a clinic's data.
        """
        if settings_file is None:
            return self.user_data / "demonstration"
        if settings_file.parent == self.system_config:
            return self.system_data
        return self.user_data

    def desk_folder(self, environment: Mapping[str, str]) -> Path:
        """Choose where the desk's PC remembers the forms it opened.

        One answer for every program there: two ledgers would each call the other's
        forms new, and forget what was withdrawn.
        """
        named = environment.get("KIOSK_DATA")
        return Path(named) if named else self.user_data / "desk"


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        # A file we may not look at is still a clinic's: this is no demonstration.
        return True


def settings_file_meant(
    named: Path | None, environment: Mapping[str, str], places: Places
) -> Path | None:
    """Return the settings file that counts, there or not; none: a demonstration."""
    in_environment = environment.get("KIOSK_CONFIG")
    meant = named or (Path(in_environment) if in_environment else None)
    meant = meant or places.settings_file()
    return Path.cwd() / meant if meant else None


def places_here() -> Places:
    """Ask this system for its usual folders."""
    if sys.platform == "linux":
        # Debian's own folders; XDG would let the environment move them.
        system_config, system_data = Path("/etc", NAME), Path("/var/lib", NAME)
        user_config = _user_folder("config", ".config")
        user_data = _user_folder("data", ".local/share")
        return Places(system_config, user_config, system_data, user_data)
    import platformdirs

    return Places(
        platformdirs.site_config_path(NAME, appauthor=False),
        platformdirs.user_config_path(NAME, appauthor=False, roaming=False),
        platformdirs.site_data_path(NAME, appauthor=False),
        platformdirs.user_data_path(NAME, appauthor=False, roaming=False),
    )


def _user_folder(kind: str, usual: str) -> Path:
    """Return what `platformdirs` says on Linux, without loading it where that is plain.

    It costs each start a thirtieth of what a bare window takes.
    """
    named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    home = os.environ.get("HOME", "")
    if Path(named).is_absolute():
        return Path(named, NAME)
    if Path(home).is_absolute():
        return Path(home, usual, NAME)
    import platformdirs

    ask = {"config": platformdirs.user_config_path, "data": platformdirs.user_data_path}
    return ask[kind](NAME, appauthor=False)


def staff_folder(data_folder: Path) -> Path:
    """Name the folder of the staff's register, tries, audit log and switches."""
    return data_folder / "staff"


def log_folder(data_folder: Path) -> Path:
    """Name the folder of the event log."""
    return data_folder / "logs"
