"""Which section and screen of a topic a place means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.navigation import Place, PlaceKind

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


def neighbour(topic: Topic | None, screen: Screen | None, by: int) -> Screen | None:
    """Return the screen so many further on in the topic, or further back."""
    if topic is None or screen is None:
        return None
    at = topic.screens.index(screen) + by
    return topic.screens[at] if 0 <= at < len(topic.screens) else None


def place_beside(topic: Topic | None, screen: Screen | None, by: int) -> Place | None:
    """Return the place of the screen so many further on, or further back."""
    beside = neighbour(topic, screen, by)
    if topic is None or beside is None:
        return None
    section = next(s for s in topic.sections if beside in s.screens)
    return Place(PlaceKind.SECTION, topic.id, section.id, beside.id)
