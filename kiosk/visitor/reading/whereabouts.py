"""Which section and screen of a topic a place means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.articles.topic import Screen, Section, Topic


def section_at(topic: Topic | None, section_id: str) -> Section | None:
    """Return the section of this id, or the first where it is gone."""
    if topic is None:
        return None
    found = (section for section in topic.sections if section.id == section_id)
    return next(found, topic.sections[0])


def screen_at(section: Section | None, screen_id: str) -> Screen | None:
    """Return the screen of this id, or the first where it is gone."""
    if section is None:
        return None
    found = (screen for screen in section.screens if screen.id == screen_id)
    return next(found, section.screens[0])


def neighbour(section: Section | None, screen: Screen | None, by: int) -> Screen | None:
    """Return the screen so many further on in its section, or further back.

    None beyond its ends: there is another section, where nobody need have been.
    """
    if section is None or screen is None:
        return None
    at = section.screens.index(screen) + by
    return section.screens[at] if 0 <= at < len(section.screens) else None
