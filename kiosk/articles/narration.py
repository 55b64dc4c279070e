"""A screen in words to be spoken: one utterance for each block that says something.

No markup and no symbols that a voice would spell out; every item ends like a sentence,
so that the voice pauses. The words themselves are the author's.
"""

from __future__ import annotations

from dataclasses import dataclass
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

TITLE_INDEX = -1
"""`block_index` of the screen's title, which stands before the first block."""

_PAUSES = ".!?:;\u2026\u061f\u06d4\u3002\uff01\uff1f"
_MARKS = " \u00a0\u2013"
"""What stands before the lines of a list inside a list, and is not spoken."""
# The full stop of languages that do not end sentences with a point on the line.
_STOPS = {"hi": "\u0964", "ja": "\u3002", "ur": "\u06d4", "zh": "\u3002"}


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words to speak, and the block to highlight meanwhile."""

    block_index: int
    text: str


def narrate(screen: Screen, language: str) -> tuple[Utterance, ...]:
    """Return what a voice for `language` says of `screen`, title first."""
    stop = _STOPS.get(language.partition("-")[0], ".")
    title = Utterance(TITLE_INDEX, _spoken([screen.title], stop))
    blocks = (
        Utterance(index, text)
        for index, block in enumerate(screen.blocks)
        if (text := _spoken(_phrases(block), stop))
    )
    return (title, *blocks)


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


def _spoken(phrases: Iterable[str], stop: str) -> str:
    """Join phrases so that a voice pauses after each."""
    lines = (line.strip(_MARKS) for phrase in phrases for line in phrase.split("\n"))
    return " ".join(
        line if line.rstrip('\u201d\u2019")\u00bb')[-1:] in _PAUSES else line + stop
        for line in lines
        if line
    )
