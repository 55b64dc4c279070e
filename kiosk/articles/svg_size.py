"""How large a drawing says it is: a viewBox, or width and height in any unit of CSS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_SIDE = 4096

_NUMBER = r"\d{0,6}\.?\d{0,20}(?:[eE][-+]?\d{1,2})?"
_LENGTH = re.compile(
    rf"\s*({_NUMBER})\s*(px|mm|cm|in|pt|pc|q|em|ex)?\s*", re.IGNORECASE
)
_PIXELS = {
    "px": 1.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pt": 96 / 72, "pc": 16.0,
    "q": 96 / 101.6, "em": 16.0, "ex": 8.0,
}  # fmt: skip
"""CSS Values 4: how many pixels a unit of length has."""
_BOTH = 2
"""Width and height."""


def size_faults(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the size in a drawing's attributes, and the cure."""
    box = attributes.get("viewBox", "").replace(",", " ").split()
    if box and not _is_box(box):
        yield (
            (
                f'viewBox="{attributes["viewBox"][:40]}" is not x, y, width and height '
                f"of more than 0 and at most {MAX_SIDE}"
            ),
            "Set the page of the drawing to its contents and save it again",
        )
    named = {key: attributes[key] for key in ("width", "height") if key in attributes}
    if not box and len(named) < _BOTH:
        yield "The drawing has no size", "Give it a viewBox"
    for key, length in named.items():
        if not _pixels(length) > 0:
            yield (
                f'{key}="{length[:20]}" is no length',
                "Write a number, alone or with px, mm, cm, in or pt, or remove it",
            )
    if not box and max(map(_pixels, named.values()), default=0) > MAX_SIDE:
        yield (
            f"The drawing is more than {MAX_SIDE} pixels wide or high",
            "Give it a viewBox, or scale it down",
        )


def _is_box(box: list[str]) -> bool:
    sides = box[_BOTH:]
    return len(sides) == _BOTH and all(0 < _number(s) <= MAX_SIDE for s in sides)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _pixels(length: str) -> float:
    """Return a width or height in pixels, 0 when it is none; a share counts as 1."""
    if length.strip().endswith("%"):
        return min(1.0, _number(length.strip().rstrip("%")))
    found = _LENGTH.fullmatch(length)
    if not found:
        return 0.0
    return _number(found[1]) * _PIXELS[(found[2] or "px").lower()]
