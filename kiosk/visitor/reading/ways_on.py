"""What the chips of a screen offer: words to explain, and other screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.visitor.page.cards import Card

if TYPE_CHECKING:
    from kiosk.articles.topic import Screen, Topic


def term_cards(topic: Topic | None, screen: Screen | None) -> list[Card]:
    """Return the words of a screen that its topic explains."""
    if topic is None or screen is None:
        return []
    known = (topic.glossary.get(term) for term in screen.terms)
    return [Card(term.id, term.word) for term in known if term]


def link_cards(screen: Screen | None) -> list[Card]:
    """Return the screens that a screen points at, each once."""
    if screen is None:
        return []
    links = dict.fromkeys(link for b in screen.blocks for link in b.links)
    return [
        Card(f"{link.section}/{link.screen}".rstrip("/"), link.label) for link in links
    ]
