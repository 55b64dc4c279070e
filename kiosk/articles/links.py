"""Links between the screens of a topic: those that lead nowhere, those that stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from kiosk.articles.blocks import Block, TopicLink
    from kiosk.articles.topic import Section


def dead_links(
    blocks: Iterable[Block], places: Mapping[str, AbstractSet[str]], file: str
) -> Iterator[Problem]:
    """Yield a problem for each link to a screen that was never written.

    `places` has the ids of each section's screens, and an empty one for itself.
    """
    for block in blocks:
        for link in block.refs.links:
            if link.screen in places.get(link.section, ()):
                continue
            target = f"{link.section}/{link.screen}".rstrip("/")
            yield Problem(
                file,
                block.line,
                "dead-link",
                f'There is no screen "{target}"',
                "Use the ids in braces behind the headings: topic:section/screen",
            )


def with_live_links(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Drop links to what is not shown; a dead button is worse than none."""
    sections = tuple(sections)
    places = {
        section.id: {"", *(s.id for s in section.screens)} for section in sections
    }

    def live(block: Block) -> Block:
        links = tuple(
            link
            for link in block.refs.links
            if link.screen in places.get(link.section, ())
        )
        return block if links == block.refs.links else _linked(block, links)

    return tuple(
        replace(
            section,
            screens=tuple(
                replace(screen, blocks=tuple(map(live, screen.blocks)))
                for screen in section.screens
            ),
        )
        for section in sections
    )


def _linked(block: Block, links: tuple[TopicLink, ...]) -> Block:
    return replace(block, refs=replace(block.refs, links=links))
