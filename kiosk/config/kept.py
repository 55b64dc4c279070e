"""Settings that were checked once, kept as plain data: no start checks them again.

They hold while everything they followed from is as it was: the settings file to its
last byte, what command line and environment said, the folders named, this version of
the program. Only settings without any problem are kept. Where nothing can be written,
every start reads the settings in full, and that is the only difference.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from kiosk import __version__
from kiosk.config.clinic_files import clinics_folders
from kiosk.config.folders import is_file, is_folder, page_languages, read_bounded
from kiosk.config.installed import usual_content
from kiosk.config.loaded import CommandLine, LoadedSettings, Origin
from kiosk.config.places import Places, places_here, settings_file_meant
from kiosk.kept_files import file_facts, keep_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.config.model import Settings

KEPT_FILE = "settings-checked.json"
"""Inside the data folder; it may be deleted at any time."""

_NOTHING_SAID = CommandLine()
_VARIABLES = ("KIOSK_CONFIG", "KIOSK_CONTENT", "KIOSK_DATA")
_LARGEST = 2_000_000
_SPOILT = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What reading a file ends with that somebody else has written."""
_PATH = "/path"
"""Marks a path; no language is called that."""
_DATA = re.compile(rb"""^\s*data\s*=\s*["']([^"'\\\n]+)["']""", re.MULTILINE)


class Told(NamedTuple):
    """All that one start was told: who may say what the settings are."""

    file: Path | None
    environment: Mapping[str, str]
    command_line: CommandLine
    places: Places


def told_at_start(
    file: Path | None,
    environment: Mapping[str, str],
    command_line: CommandLine = _NOTHING_SAID,
    places: Places | None = None,
) -> Told:
    """Find the settings file that counts, and put the rest beside it."""
    places = places or places_here()
    meant = settings_file_meant(file, environment, places)
    return Told(meant, environment, command_line, places)


def mark_of(start: Told) -> list[object]:
    """Return all that the settings follow from, the file's own words included."""
    told = [start.environment.get(name, "") for name in _VARIABLES]
    told += map(str, (start.command_line.content, start.command_line.data))
    told += map(str, (start.places, start.file, Path.cwd(), __version__))
    file = _contents(start.file) if start.file is not None else ""
    return [*told, file, *_own_sources()]


def kept_settings(start: Told) -> LoadedSettings | None:
    """Return the settings as they were checked before, if they still hold."""
    for folder in _folders(start):
        try:
            kept = json.loads(read_bounded(folder / KEPT_FILE, _LARGEST)[0])
            loaded = _loaded(kept, start)
            if kept["mark"] == mark_of(start) and loaded.data_folder == folder:
                return loaded if _holds(loaded, start, kept["languages"]) else None
        except _SPOILT:
            continue
    return None


def keep_settings(loaded: LoadedSettings, mark: list[object]) -> None:
    """Keep checked settings; `mark` was taken before they were read.

    Nothing is kept of settings with a problem, nor where there is no data folder yet.
    Raises OSError.
    """
    if loaded.problems or not is_folder(loaded.data_folder):
        return
    languages = page_languages(loaded.content_folder)
    content = json.dumps(_plain(loaded) | {"mark": mark, "languages": languages})
    keep_file(loaded.data_folder / KEPT_FILE, content.encode("ascii"))


def _folders(start: Told) -> list[Path]:
    """Guess where the data folder is; what is kept there says whether it is."""
    named = start.command_line.data or start.environment.get("KIOSK_DATA")
    if named:
        return [Path.cwd() / named]
    usual = start.places.data_folder(start.file)
    if start.file is None:
        return [usual]
    try:
        written = _DATA.findall(read_bounded(start.file, _LARGEST)[0])
    except OSError:
        return [usual]
    return [*(start.file.parent / os.fsdecode(path) for path in written[:3]), usual]


def _holds(loaded: LoadedSettings, start: Told, languages: list[str]) -> bool:
    """Ask the disk again what the check asked it."""
    clinic, vault = loaded.settings.clinic, loaded.settings.vault
    files = [path for path in (clinic.logo, vault.recipients) if path is not None]
    data, content = loaded.data_folder, loaded.content_folder
    is_usual = loaded.origins["folders.data"] is Origin.DEFAULT
    is_named = loaded.origins["folders.content"] is not Origin.DEFAULT
    return (
        all(map(is_file, files))
        and (is_folder(data) or not os.path.lexists(data))
        and (is_folder(content) or loaded.settings.folders.content is None)
        and (is_named or content == usual_content(data))
        and list(page_languages(content)) == languages
        and not (
            loaded.is_demonstration
            and clinics_folders(data, start.places, is_usual=is_usual)
        )
    )


def _plain(loaded: LoadedSettings) -> dict[str, Any]:
    return {
        "settings": _to_plain(loaded.settings.model_dump()),
        "is_demonstration": loaded.is_demonstration,
        "form_allowed": loaded.form_allowed,
        "content_folder": str(loaded.content_folder),
        "data_folder": str(loaded.data_folder),
        "origins": loaded.origins,
    }


def _loaded(kept: dict[str, Any], start: Told) -> LoadedSettings:
    sections = {
        name: SimpleNamespace(**_from_plain(section))
        if isinstance(section, dict)
        else section
        for name, section in kept["settings"].items()
    }
    return LoadedSettings(
        # The same names and values; what pydantic adds is not needed any more.
        settings=cast("Settings", SimpleNamespace(**sections)),
        problems=(),
        file=start.file,
        is_demonstration=kept["is_demonstration"] is True,
        form_allowed=kept["form_allowed"] is True,
        content_folder=Path(kept["content_folder"]),
        data_folder=Path(kept["data_folder"]),
        origins={name: Origin(origin) for name, origin in kept["origins"].items()},
    )


def _to_plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _to_plain(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [_to_plain(each) for each in value]
    return {_PATH: str(value)} if isinstance(value, Path) else value


def _from_plain(value: Any) -> Any:
    if isinstance(value, dict):
        if value.keys() == {_PATH}:
            return Path(value[_PATH])
        return {name: _from_plain(each) for name, each in value.items()}
    return tuple(map(_from_plain, value)) if isinstance(value, list) else value


def _contents(file: Path) -> str:
    try:
        content, mode = read_bounded(file, _LARGEST)
    except OSError:
        return ""
    # Any bytes at all, one sign each.
    return f"{mode} {content.decode('latin-1')}"


def _own_sources() -> list[str]:
    """Tell this checkout of the program from the one before, within one version."""
    try:
        with os.scandir(Path(__file__).parent) as found:
            return file_facts(each for each in found if each.is_file())
    except OSError:
        return []
