"""A screen in words to be spoken: one passage for each line that stands by itself.

No markup and no symbols that a voice would spell out; every item ends like a sentence,
so that the voice pauses. The words themselves are the author's.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kiosk.articles.blocks import (
    Block,
    BulletList,
    Callout,
    Definitions,
    Figure,
    Paragraph,
    Proportion,
    Questions,
    Steps,
    Subheading,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.articles.topic import Screen

_PAUSES = ".!?:;\u2026\u061f\u06d4\u3002\uff01\uff1f"
_MARKS = " \u00a0\u2013"
"""What stands before the lines of a list inside a list, and is not spoken."""
# The full stop of languages that do not end sentences with a point on the line.
_STOPS = {"hi": "\u0964", "ja": "\u3002", "ur": "\u06d4", "zh": "\u3002"}


def narrate(screen: Screen, language: str) -> tuple[str, ...]:
    """Return what a voice for `language` says of `screen`, title first."""
    stop = _STOPS.get(language.partition("-")[0], ".")
    phrases = chain([screen.title], *map(_phrases, screen.blocks))
    return tuple(_passages(phrases, stop))


def _phrases(block: Block) -> Iterable[str]:  # noqa: PLR0911  # one line for each kind
    match block:
        case Paragraph() | Subheading():
            return [block.text.plain]
        case BulletList():
            return [item.plain for item in block.items]
        case Steps():
            return [
                phrase
                for step in block.items
                for phrase in (step.title.plain, step.text.plain if step.text else "")
            ]
        case Callout() | Questions():
            passages = (*block.paragraphs, *block.items)
            return [block.title, *(passage.plain for passage in passages)]
        case Definitions():
            return [p.plain for item in block.items for p in (item.term, item.meaning)]
        case Figure():
            return [block.alt, block.caption.plain if block.caption else ""]
        case Table():
            return block.phrases
        case Proportion():
            return [block.label]
        case _:
            return []


def _passages(phrases: Iterable[str], stop: str) -> Iterable[str]:
    """Cut phrases into lines, each ended so that a voice pauses after it."""
    lines = (line.strip(_MARKS) for phrase in phrases for line in phrase.split("\n"))
    return (
        line if line.rstrip('\u201d\u2019")\u00bb')[-1:] in _PAUSES else line + stop
        for line in lines
        if line
    )
