"""Where the map's words come from, and how much of each source was read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class Reading(StrEnum):
    """How much of a source was read when the words were written."""

    PAGE = "page"
    EXCERPT = "excerpt"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MapSource:
    """Where words of the map come from; `titles` by language."""

    id: str
    titles: Mapping[str, str]
    reading: Reading
    checked: date | None


STATEMENTS = ("where", "pain", "causes", "mistaken_for", "safety", "helps", "sure")
"""What a muscle's page states, each with sources of its own; safety may be absent."""
