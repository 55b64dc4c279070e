"""Turning a settings file and the environment into settings that always work.

Nothing here raises: a kiosk must start with whatever it finds. A setting that cannot be
used gives way to its default and a Problem says so; a mistake that may concern the form
closes it (see `safeguards`).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from kiosk.config.clinic_files import clinics_folders
from kiosk.config.explain import Fault, explain
from kiosk.config.folders import is_folder, page_languages
from kiosk.config.installed import usual_content
from kiosk.config.loaded import CommandLine, LoadedSettings, Origin
from kiosk.config.model import Settings
from kiosk.config.places import Places, places_here, settings_file_meant
from kiosk.config.presence import absent
from kiosk.config.safeguards import (
    closes_form,
    hides_data_folder,
    missing_for_form,
)
from kiosk.config.sourcefile import SourceFile, read_source
from kiosk.problems import Problem, Severity, has_errors, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping


_NOTHING_SAID = CommandLine()


@dataclass(frozen=True, slots=True)
class _Folder:
    path: Path
    origin: Origin
    problems: tuple[Problem, ...] = ()


def load_settings(
    file: Path | None,
    env: Mapping[str, str],
    command_line: CommandLine = _NOTHING_SAID,
    places: Places | None = None,
) -> LoadedSettings:
    """Read the settings of this clinic, or of a demonstration where there are none.

    `file` is what ``--config`` named; without it ``KIOSK_CONFIG`` counts, then the
    usual places of this system.
    """
    places = places or places_here()
    file = settings_file_meant(file, env, places)
    source = read_source(file) if file else SourceFile()
    tables = source.document.tables
    settings, faults = _validated(tables, file)
    if file and not has_errors(source.problems):
        data = _data_folder(settings, env, command_line, places.data_folder(file))
        content = _content_folder(settings, env, command_line, data.path)
        spoken = page_languages(content.path)
        settings, faults = _checked(settings, faults, tables, file, spoken)
    data = _data_folder(settings, env, command_line, places.data_folder(file))
    content = _content_folder(settings, env, command_line, data.path)
    lost = _settings_lost(data, places) if file is None else []
    problems = (
        *source.problems,
        *_with_lines(faults, source, file),
        *content.problems,
        *data.problems,
        *lost,
    )
    is_safe = not (
        has_errors(source.problems)
        or closes_form(faults)
        or has_errors(data.problems)
        or lost
    )
    return LoadedSettings(
        settings=settings,
        problems=shortened(problems),
        file=file,
        is_demonstration=file is None and not lost,
        form_allowed=is_safe and settings.form.enabled,
        content_folder=content.path,
        data_folder=data.path,
        origins=_origins(tables, faults, content, data),
        folder_doubts=_folder_doubts(source, faults, file, data),
    )


def _validated(
    tables: Mapping[str, Any], file: Path | None
) -> tuple[Settings, list[Fault]]:
    """Validate, taking out what is wrong until the rest stands."""
    kept = _copied(tables)
    faults: list[Fault] = []
    context = {"folder": file.parent} if file else {}
    while True:
        try:
            return Settings.model_validate(kept, context=context), faults
        except ValidationError as error:
            found = [explain(each) for each in error.errors(include_url=False)]
        faults += found
        before = _size(kept)
        for fault in found:
            _take_out(kept, fault)
        if _size(kept) == before:  # Then only the defaults are left to trust.
            kept = {}


def _copied(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Copy two levels: settings are taken out of sections, never out of values."""
    return {k: dict(v) if isinstance(v, dict) else v for k, v in tables.items()}


def _size(kept: dict[str, Any]) -> int:
    return sum(1 + len(v) if isinstance(v, dict) else 1 for v in kept.values())


def _take_out(kept: dict[str, Any], fault: Fault) -> None:
    top, *rest = fault.setting
    section = kept.get(str(top))
    if rest and isinstance(section, dict) and rest[0] in section:
        del section[rest[0]]
    elif len(fault.setting) == 1 or not isinstance(section, dict):
        kept.pop(str(top), None)


def _checked(
    settings: Settings,
    faults: list[Fault],
    tables: Mapping[str, Any],
    file: Path,
    spoken: tuple[str, ...],
) -> tuple[Settings, list[Fault]]:
    """Add what only the whole shows: absent files, missing texts."""
    gone = absent(settings)
    if gone:
        kept = _copied(tables)
        for fault in [*faults, *gone]:
            _take_out(kept, fault)
        settings, _ = _validated(kept, file)
    named = {fault.setting for fault in [*faults, *gone]}
    missing = [
        fault
        for fault in missing_for_form(settings, spoken)
        if not named & {fault.setting, fault.setting[:1]}
    ]
    return settings, [*faults, *gone, *missing]


def _with_lines(
    faults: list[Fault], source: SourceFile, file: Path | None
) -> list[Problem]:
    line_of = source.document.line_of
    problems = [
        Problem(str(file), line_of(f.path), f.code, f.message, f.hint) for f in faults
    ]
    return sorted(problems)


def _content_folder(
    settings: Settings, env: Mapping[str, str], command_line: CommandLine, data: Path
) -> _Folder:
    chosen = _chosen("content", command_line.content, env, settings.folders.content)
    if chosen is None:
        return _Folder(usual_content(data), Origin.DEFAULT)
    if is_folder(chosen.path):
        return chosen
    message = f"names {chosen.path}, which is not a folder the kiosk can read"
    name = _NAMES["content", chosen.origin]
    problem = Problem(name, 0, "no-such-folder", message, "check the folder")
    return _Folder(usual_content(data), Origin.DEFAULT, (problem,))


def _data_folder(
    settings: Settings,
    env: Mapping[str, str],
    command_line: CommandLine,
    usual: Path,
) -> _Folder:
    chosen = _chosen("data", command_line.data, env, settings.folders.data)
    if chosen is None:
        return _Folder(usual, Origin.DEFAULT)
    if is_folder(chosen.path) or not os.path.lexists(chosen.path):
        return chosen
    name = _NAMES["data", chosen.origin]
    message = f"names {chosen.path}, which is not a folder"
    problem = Problem(name, 0, "no-such-folder", message, "name a folder")
    return _Folder(usual, Origin.DEFAULT, (problem,))


def _folder_doubts(
    source: SourceFile, faults: list[Fault], file: Path | None, data: _Folder
) -> tuple[Problem, ...]:
    """Find what may have hidden the data folder that the file names."""
    unread = [each for each in source.problems if each.severity is Severity.ERROR]
    is_overruled = data.origin in {Origin.COMMAND_LINE, Origin.ENVIRONMENT}
    hiding = [] if is_overruled else [f for f in faults if hides_data_folder(f)]
    return (*unread, *_with_lines(hiding, source, file), *data.problems)


def _settings_lost(data: _Folder, places: Places) -> list[Problem]:
    """Find a clinic's folder whose settings file is gone."""
    message = "holds a clinic's forms or keys, and there is no settings file"
    hint = "put kiosk.toml back; a demonstration needs another folder (--data)"
    is_usual = data.origin is Origin.DEFAULT
    return [
        Problem(str(folder), 0, "settings-missing", message, hint)
        for folder in clinics_folders(data.path, places, is_usual=is_usual)
    ]


_NAMES = {
    ("content", Origin.COMMAND_LINE): "--content",
    ("content", Origin.ENVIRONMENT): "KIOSK_CONTENT",
    ("content", Origin.FILE): "folders.content",
    ("data", Origin.COMMAND_LINE): "--data",
    ("data", Origin.ENVIRONMENT): "KIOSK_DATA",
    ("data", Origin.FILE): "folders.data",
}


def _chosen(
    key: str, named: Path | None, env: Mapping[str, str], in_file: Path | None
) -> _Folder | None:
    """Take the strongest of command line, environment and file."""
    for path, origin in (
        (named, Origin.COMMAND_LINE),
        (_from_env(env, f"KIOSK_{key.upper()}"), Origin.ENVIRONMENT),
        (in_file, Origin.FILE),
    ):
        if path:
            return _Folder(Path.cwd() / path, origin)
    return None


def _from_env(env: Mapping[str, str], name: str) -> Path | None:
    return Path(env[name]) if env.get(name) else None


def _origins(
    tables: Mapping[str, Any], faults: list[Fault], content: _Folder, data: _Folder
) -> Mapping[str, Origin]:
    origins: dict[str, Origin] = {}
    fallen = {fault.setting for fault in faults}
    for section, model in Settings.model_fields.items():
        keys = getattr(model.annotation, "model_fields", None)
        for path in [(section, key) for key in keys] if keys else [(section,)]:
            written = _is_written(tables, path) and path not in fallen
            origin = Origin.FILE if written else Origin.DEFAULT
            origins[".".join(path)] = origin
    origins["folders.content"], origins["folders.data"] = content.origin, data.origin
    return origins


def _is_written(tables: Mapping[str, Any], path: tuple[str, ...]) -> bool:
    section = tables.get(path[0])
    if len(path) == 1:
        return path[0] in tables
    return isinstance(section, dict) and path[1] in section
