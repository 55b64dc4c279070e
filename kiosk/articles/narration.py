"""Words as they are to be spoken, and how many a screen of an article has.

No markup and no symbols that a voice would spell out; every item ends like a sentence,
so that the voice pauses. The words themselves are the author's.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Figure, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.articles.blocks import Block
    from kiosk.articles.topic import Screen

_PAUSES = ".!?:;\u2026\u061f\u06d4\u3002\uff01\uff1f"
_LINE_BREAKS = re.compile("[\n\u2028]")
_WORD = re.compile(r"\w")
_MARKS = " \u00a0\u2013\u2022"
"""What stands before the lines of a list inside a list, and is not spoken."""
# The full stop of languages that do not end sentences with a point on the line.
_STOPS = {"hi": "\u0964", "ja": "\u3002", "ur": "\u06d4", "zh": "\u3002"}


def narrate(screen: Screen, language: str) -> tuple[str, ...]:
    """Return the author's words of `screen` as passages, title first."""
    phrases = chain([screen.title], *map(_phrases, screen.blocks))
    return tuple(passages(phrases, language))


def passages(phrases: Iterable[str], language: str) -> Iterable[str]:
    """Cut phrases into lines, each ended so that a voice for `language` pauses."""
    stop = _STOPS.get(language.partition("-")[0], ".")
    cut = (line for phrase in phrases for line in _LINE_BREAKS.split(phrase))
    lines = (line.strip(_MARKS) for line in cut if _WORD.search(line))
    return (
        line if line.rstrip('\u201d\u2019")\u00bb')[-1:] in _PAUSES else line + stop
        for line in lines
    )


def _phrases(block: Block) -> Iterable[str]:
    match block:
        case Figure():
            return [block.alt, *block.told, *block.passages]
        case Table():
            return block.phrases
        case _:
            return block.passages
