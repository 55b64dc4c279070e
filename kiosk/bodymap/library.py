"""The body map of a topic: read when its topic is, absent when it has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.bodymap.loader import load

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.bodymap.model import BodyMap
    from kiosk.problems import Problem

MAP_FILE = "body-map.toml"


@dataclass(frozen=True, slots=True)
class LoadedMap:
    """A topic's map, or None when it has none or none that works, and every Problem."""

    body: BodyMap | None = None
    problems: tuple[Problem, ...] = ()


def read_map(topic_folder: Path, drawings_folder: Path) -> LoadedMap:
    """Return the map of a topic; a topic without a map file simply has none."""
    file = topic_folder / MAP_FILE
    if not file.exists():
        return LoadedMap()
    body, problems = load(file, drawings_folder)
    return LoadedMap(body, tuple(problems))
