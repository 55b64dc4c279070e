"""Where the blocks of a screen may part into two columns; a list between its items."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from kiosk.articles.blocks import (
    BulletList,
    Definitions,
    Figure,
    Paragraph,
    Questions,
    Steps,
    Subheading,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.articles.blocks import Block
    from kiosk.articles.topic import Screen

SHARES = (0.48, 0.57, 0.4)
"""Of the width: the first of two columns; equal ones, or more for what says more."""
BOTH = 0.96
"""Of the width: both columns, without what is between them."""
_FEWEST = 2
"""Items of a list on either side of its parting; blocks that make two columns."""


@dataclass(frozen=True, slots=True)
class Break:
    """The first column ends after so many blocks, and so many items of the next one.

    `share`: of the width, what the first column has.
    `across`: so many of the blocks stand above both columns, in the whole width.
    """

    blocks: int
    items: int = 0
    share: float = SHARES[0]
    across: int = 0


class Parts(NamedTuple):
    """The words above both columns, and those of either; the second may have none."""

    across: Sequence[Block]
    left: Sequence[Block]
    right: Sequence[Block]


NO_WORDS = Parts((), (), ())


def pieces_of(screen: Screen) -> list[Block]:
    """Return the words of a screen in order; its picture stands elsewhere."""
    return [block for block in screen.blocks if not isinstance(block, Figure)]


def breaks(pieces: Sequence[Block]) -> Iterator[Break]:
    """Yield every place where the first column may end, the end of all words last.

    Never between a heading, or words that end with a colon, and what they head.
    Above both columns may stand the first sentence, or all but two last paragraphs.
    """
    for share in SHARES:
        yield from _below(pieces, 0, share)
        if len(pieces) > _FEWEST and _is_lead(pieces[0]):
            yield from _below(pieces, 1, share)
    feet = pieces[-_FEWEST:]
    if len(pieces) > _FEWEST and all(isinstance(foot, Paragraph) for foot in feet):
        yield Break(len(pieces) - 1, across=len(pieces) - _FEWEST)
    yield Break(len(pieces))


def _below(pieces: Sequence[Block], across: int, share: float) -> Iterator[Break]:
    for number, piece in enumerate(pieces[across:], across):
        if number > across and not _leads_on(pieces[number - 1]):
            yield Break(number, 0, share, across)
        if isinstance(piece, BulletList | Steps | Definitions):
            ends = range(_FEWEST, len(piece.items) - _FEWEST + 1)
            yield from (Break(number, items, share, across) for items in ends)


def _is_lead(piece: Block) -> bool:
    return isinstance(piece, Paragraph) and piece.is_lead


def _leads_on(piece: Block) -> bool:
    """Tell whether these are first words of what follows, and never end a column."""
    if isinstance(piece, Paragraph):
        return piece.text.plain.rstrip().endswith(":")
    return isinstance(piece, Subheading)


def harshness(pieces: Sequence[Block], at: Break) -> float:
    """Return what share of the height a column's end must save to be worth it.

    A list is torn only where that saves much. Questions to tick stand side by side
    already, and the first sentence goes across both columns where they need it.
    """
    uneven = 0 if at.share == SHARES[0] else 0.02
    if at.blocks < len(pieces) and any(isinstance(p, Questions) for p in pieces):
        uneven += 0.2
    if at.across == 1 and _is_lead(pieces[0]):
        uneven += 0.1
    return uneven + (0.12 if at.items else 0)


def parted(pieces: Sequence[Block], at: Break) -> Parts:
    """Return what stands above both columns, and what in each."""
    across, left = pieces[: at.across], pieces[at.across : at.blocks]
    if not at.items:
        return Parts(across, left, pieces[at.blocks :])
    first, rest = _halves(pieces[at.blocks], at.items)
    return Parts(across, [*left, first], [rest, *pieces[at.blocks + 1 :]])


def _halves(block: Block, items: int) -> tuple[Block, Block]:
    match block:
        case Steps():
            rest = replace(block, items=block.items[items:], start=block.start + items)
            return replace(block, items=block.items[:items]), rest
        case BulletList() | Definitions():
            return (
                replace(block, items=block.items[:items]),  # type: ignore[arg-type] # of its own kind
                replace(block, items=block.items[items:]),  # type: ignore[arg-type]
            )
    return block, block


def balanced(heights: Sequence[float], between: float, columns: int) -> float:
    """Return how high items stand, in two columns as even as they can be, or in one."""

    def stacked(some: Sequence[float]) -> float:
        return sum(some) + between * max(0, len(some) - 1)

    if columns == 1:
        return stacked(heights)
    ends = range(1, len(heights) + 1)
    return min(max(stacked(heights[:end]), stacked(heights[end:])) for end in ends)
