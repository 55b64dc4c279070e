"""How long a section takes, in the few letters that its card has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.reading_time import minutes_to_read
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from kiosk.articles.topic import Section

_UNBROKEN = "\u00a0"


def minutes_of(section: Section, language: str) -> str:
    """Return the minutes it takes to read `section`, begun ones whole."""
    minutes = minutes_to_read(section.screens, language)
    words = translate("Minutes", "%n min", "", minutes)
    return words.replace(" ", _UNBROKEN)
