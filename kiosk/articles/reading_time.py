"""How long a part of a topic takes to read, as its card promises it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Figure
from kiosk.articles.narration import narrate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.articles.topic import Screen

WORDS_A_MINUTE = 200
"""Adults read plain prose for themselves at about 240 words a minute (Brysbaert 2019);
a waiting room and pain take a part of that."""


def minutes_to_read(screens: Iterable[Screen], language: str) -> int:
    """Return the minutes that `screens` take, begun ones whole; at least one."""
    words = sum(_words(screen, language) for screen in screens)
    return max(1, ceil(words / WORDS_A_MINUTE))


def _words(screen: Screen, language: str) -> int:
    """Count what is read; what a picture shows is seen."""
    told = tuple(block for block in screen.blocks if not isinstance(block, Figure))
    read = narrate(replace(screen, blocks=told), language)
    return sum(len(passage.split()) for passage in read)
