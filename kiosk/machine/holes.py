"""Known holes in what we are made of, from a database that IT brings along.

The kiosk has no network and asks nobody. The database is a file in the format of Open
Source Vulnerabilities (OSV schema 1): one entry, a list of entries, a folder of entries
or a zip of them, as osv.dev hands out for each ecosystem.
"""

from __future__ import annotations

import json
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from packaging.version import InvalidVersion, Version

from kiosk.machine.parts import normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kiosk.machine.parts import Part


class NoDatabaseError(Exception):
    """The file is no database of holes; the message says why."""


@dataclass(frozen=True, slots=True, order=True)
class Hole:
    """One known hole in one part. `fixed` are versions that have it no more."""

    part: Part
    id: str
    summary: str
    fixed: tuple[str, ...] = ()
    is_unsure: bool = False
    """The versions could not be compared: somebody has to look."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a database knows about some parts. `newest` is its last change, ISO 8601."""

    holes: tuple[Hole, ...]
    entries: int
    unreadable: int
    newest: str


@dataclass
class _Counted:
    entries: int = 0
    unreadable: int = 0
    newest: str = ""
    holes: set[Hole] = field(default_factory=set)


def find_holes(parts: Iterable[Part], database: Path) -> Findings:
    """Compare `parts` with every entry of `database`. Raises `NoDatabaseError`."""
    known: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        known.setdefault((part.ecosystem, normal(part.name)), []).append(part)
    counted = _Counted()
    for entry in _entries(database):
        if entry is None:
            counted.unreadable += 1
            continue
        try:
            counted.holes |= set(_holes(entry, known))
            counted.newest = max(counted.newest, str(entry["modified"]))
            counted.entries += 1
        except (KeyError, TypeError, AttributeError, ValueError):
            counted.unreadable += 1
    if not counted.entries:
        raise NoDatabaseError("no entry in it is in the format of OSV")
    return Findings(
        tuple(sorted(counted.holes)),
        counted.entries,
        counted.unreadable,
        counted.newest,
    )


def _entries(database: Path) -> Iterator[Mapping[str, Any] | None]:
    """Give every entry; none for what cannot be read."""
    try:
        if database.is_dir():
            for file in sorted(database.rglob("*.json")):
                yield from _read(file.read_bytes())
        elif zipfile.is_zipfile(database):
            with zipfile.ZipFile(database) as archive:
                for name in archive.namelist():
                    if name.endswith(".json"):
                        yield from _unpacked(archive, name)
        else:
            yield from _read(database.read_bytes())
    except (OSError, zipfile.BadZipFile) as error:
        raise NoDatabaseError(str(error)) from error


def _unpacked(
    archive: zipfile.ZipFile, name: str
) -> Iterator[Mapping[str, Any] | None]:
    """Read one file of a zip; none where it is damaged, locked or packed otherwise."""
    try:
        content = archive.read(name)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError):
        yield None
        return
    yield from _read(content)


def _read(content: bytes) -> Iterator[Mapping[str, Any] | None]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        yield None
        return
    for each in found if isinstance(found, list) else [found]:
        yield each if isinstance(each, dict) else None


def _holes(
    entry: Mapping[str, Any], known: Mapping[tuple[str, str], list[Part]]
) -> Iterator[Hole]:
    if entry.get("withdrawn"):
        return
    for affected in entry.get("affected", ()):
        package = affected.get("package", {})
        key = package.get("ecosystem", ""), normal(package.get("name", ""))
        for part in known.get(key, ()):
            is_hit = _is_affected(part.version, affected)
            if is_hit is not False:
                yield Hole(
                    part,
                    str(entry["id"]),
                    str(entry.get("summary") or entry.get("details") or "")[:300],
                    _fixed(affected),
                    is_unsure=is_hit is None,
                )


def _is_affected(version: str, affected: Mapping[str, Any]) -> bool | None:
    """Tell whether a version has the hole; none where it cannot be compared.

    The rules are those of the OSV schema: listed versions, or between `introduced` and
    `fixed`, or up to `last_affected`. Ranges of Git commits say nothing about versions.
    """
    if version in affected.get("versions", ()):
        return True
    try:
        mine = Version(version)
        ranges = [each for each in affected.get("ranges", ()) if each["type"] != "GIT"]
        return any(_is_within(mine, each["events"]) for each in ranges)
    except InvalidVersion:
        return None


def _is_within(mine: Version, events: Iterable[Mapping[str, str]]) -> bool:
    is_hit = False
    steps = [(kind, text) for event in events for kind, text in event.items()]
    for kind, text in sorted(steps, key=lambda step: _place(step[1])):
        at = _place(text)
        if kind == "introduced" and mine >= at:
            is_hit = True
        elif (kind == "fixed" and mine >= at) or (
            kind == "last_affected" and mine > at
        ):
            is_hit = False
    return is_hit


def _place(text: str) -> Version:
    return Version("0.dev0") if text == "0" else Version(text)


def _fixed(affected: Mapping[str, Any]) -> tuple[str, ...]:
    events = [e for each in affected.get("ranges", ()) for e in each.get("events", ())]
    return tuple(str(event["fixed"]) for event in events if "fixed" in event)
