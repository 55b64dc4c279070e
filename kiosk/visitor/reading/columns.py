"""Where the blocks of a screen may part into two columns; a list between its items."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.articles.blocks import (
    BulletList,
    Definitions,
    Figure,
    Paragraph,
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
"""Items of a list on either side of its parting."""


@dataclass(frozen=True, slots=True)
class Break:
    """The first column ends after so many blocks, and so many items of the next one.

    `share`: of the width, what the first column has.
    """

    blocks: int
    items: int = 0
    share: float = SHARES[0]


def pieces_of(screen: Screen) -> list[Block]:
    """Return the words of a screen in order; its picture stands elsewhere."""
    return [block for block in screen.blocks if not isinstance(block, Figure)]


def breaks(pieces: Sequence[Block]) -> Iterator[Break]:
    """Yield every place where the first column may end, the end of all words last.

    Never between a heading, or words that end with a colon, and what they head.
    """
    for share in SHARES:
        for number, piece in enumerate(pieces):
            if number and not _leads_on(pieces[number - 1]):
                yield Break(number, 0, share)
            if isinstance(piece, BulletList | Steps | Definitions):
                ends = range(_FEWEST, len(piece.items) - _FEWEST + 1)
                yield from (Break(number, items, share) for items in ends)
    yield Break(len(pieces))


def _leads_on(piece: Block) -> bool:
    """Tell whether these are first words of what follows, and never end a column."""
    if isinstance(piece, Paragraph):
        return piece.text.plain.rstrip().endswith(":")
    return isinstance(piece, Subheading)


def harshness(at: Break) -> float:
    """Return what share of the height a column's end must save to be worth it.

    A list is torn only where that saves much.
    """
    return (0 if at.share == SHARES[0] else 0.02) + (0.12 if at.items else 0)


def parted(
    pieces: Sequence[Block], at: Break
) -> tuple[Sequence[Block], Sequence[Block]]:
    """Return both columns."""
    if not at.items:
        return pieces[: at.blocks], pieces[at.blocks :]
    whole = pieces[at.blocks]
    first, rest = _halves(whole, at.items)
    return (
        [*pieces[: at.blocks], first],
        [rest, *pieces[at.blocks + 1 :]],
    )


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
