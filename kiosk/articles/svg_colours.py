"""The colours of a drawing, named by what they mean and chosen by the theme.

Apart from what checks drawings, which reads XML: a screen that shows one needs only
this.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = re.compile(r"var\(\s*--([a-z0-9-]{1,40})\s*(?:,\s*([^()]{0,40}?)\s*)?\)")
"""A colour that a drawing names by its meaning, with its fallback."""

COLOUR = re.compile(
    r"none|transparent|white|black|currentColor|inherit"
    r"|#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?|url\(#[\w.-]{1,60}\)"
)
"""What a colour of a drawing may be written as."""


def themed_svg(text: str, colours: Mapping[str, str]) -> str:
    """Return the drawing with every ``var(--name)`` replaced by a colour.

    A name that `colours` does not have becomes its own fallback, or black.
    """

    def colour(found: re.Match[str]) -> str:
        chosen = colours.get(found[1]) or found[2] or ""
        return chosen if COLOUR.fullmatch(chosen) else "#000000"

    return VARIABLE.sub(colour, text)
