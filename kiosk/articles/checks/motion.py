"""A picture that moves has the parts its motion moves, and captions that fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Figure
from kiosk.articles.checks.prose import page_name, words_of
from kiosk.articles.loops import LOOPS
from kiosk.articles.svg_text import svg_text
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.topic import Topic

MAX_CAPTION_WORDS = 10
"""Each shows for less than two seconds, below a picture, in large letters too."""
_ID = re.compile(r"""<g\s[^<>]*?\bid\s*=\s*["']([^"']+)["']""")


def check_motion(topic: Topic) -> Iterator[Problem]:
    """Yield a problem for a drawing that lacks parts, a warning for long captions."""
    for screen in topic.screens:
        for block in screen.blocks:
            if isinstance(block, Figure) and block.loop is not None:
                yield from _parts(topic, block)
                yield from _captions(topic, block)


def _parts(topic: Topic, figure: Figure) -> Iterator[Problem]:
    loop = figure.loop
    if loop is None:
        return
    there = _groups(figure, topic.pictures.get(figure.file, b""))
    missing = [part for part in LOOPS[loop.name] if part not in there]
    if missing:
        yield Problem(
            page_name(topic),
            loop.line,
            "loop-parts",
            f'{figure.file.name} has no group for "{", ".join(missing)}", which the '
            f'motion "{loop.name}" moves',
            'Name them in the drawing, an SVG: <g id="..."> around what belongs to '
            "each",
        )


def _groups(figure: Figure, data: bytes) -> set[str]:
    if figure.file.suffix.lower() != ".svg":
        return set()
    try:
        return set(_ID.findall(svg_text(data)))
    except ValueError:
        return set()


def _captions(topic: Topic, figure: Figure) -> Iterator[Problem]:
    for caption in figure.told:
        if len(words_of(caption)) > MAX_CAPTION_WORDS and figure.loop is not None:
            yield Problem(
                page_name(topic),
                figure.loop.line,
                "loop-caption-long",
                f'"{caption}" shows for two seconds only',
                f"At most {MAX_CAPTION_WORDS} words",
                Severity.WARNING,
            )
