"""How high a screen stands in a size of type: an estimate before it is drawn.

The screens themselves are drawn by QML. These sums follow `ReadingPage.qml` and its
blocks closely enough to choose a size of type for a whole topic without drawing it;
`tests/screens/test_reading_fills.py` holds them to what is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil, sqrt
from typing import TYPE_CHECKING

from kiosk.articles import blocks as article
from kiosk.visitor.reading.columns import (
    BOTH,
    Break,
    balanced,
    breaks,
    harshness,
    parted,
    pieces_of,
)
from kiosk.visitor.reading.contents import chips_of, figure_of, items_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.articles.blocks import Block
    from kiosk.articles.topic import Screen, Topic
    from kiosk.visitor.reading.text_room import TextRoom

WORDS_SHARE = 0.6
"""Of the width: words beside a picture."""
PICTURE_COLUMN = 0.37
"""The same: a picture beside words."""
MEASURE = 40
"""Of the letters' size: the longest line; some 75 letters."""
PICTURE_SHARE = 0.2
"""Of the width: the least height of a picture above the words."""
_ROUNDING = 1.025
"""Lines as drawn stand on whole pixels, a little further apart than these sums say."""


@dataclass(frozen=True)
class Setting:
    """A glass and the capitals, in millimetres, that words would have on it."""

    glass: TextRoom
    capitals: float
    factor: float = 1
    """By how much words beside the article's own are larger than usual."""
    leading: float = 1
    """By how much lines stand further apart than they must."""
    facts: float = 0
    """The capitals, in millimetres, of what a screen sets apart; none: as the rest."""

    @cached_property
    def size(self) -> float:
        """The size of the type."""
        return self.glass.capital(self.capitals)

    @cached_property
    def apart(self) -> float:
        """The size of what a screen sets apart: first sentence, list, callout."""
        return self.glass.capital(max(self.facts, self.capitals))

    @cached_property
    def usual(self) -> float:
        """The size of what is said below a picture and on a chip."""
        return self.glass.capital(self.factor * (4.8 if self.glass.is_low else 5.4))

    @cached_property
    def title_size(self) -> float:
        """The size of a screen's title, as in ReadingScreen."""
        capitals = (7.4 if self.glass.is_low else 8.4) * sqrt(self.factor)
        return max(self.glass.capital(capitals), self.size)

    def height(self, screen: Screen, topic: Topic) -> float:
        """Return how high title and words of `screen` stand."""
        title = self._words(
            screen.title, self.glass.title_width, 1.12, self.title_size, is_bold=True
        )
        return max(title, self.glass.least_title) + _ROUNDING * self._page(
            screen, topic
        )

    def beside(self, screen: Screen, topic: Topic) -> float:
        """Return what height a picture has beside the words, above what it says."""
        figure = figure_of(screen)
        words = figure.caption.plain if figure and figure.caption else ""
        width = PICTURE_COLUMN * self.glass.width
        chips = self._chips(chips_of(screen, topic), width) + self.glass.mm(5)
        caption = self._words(words, width, 1.1, self.usual)
        title = max(1.5 * self.title_size, self.glass.least_title)
        return self.glass.height - title - caption - chips

    def split(self, screen: Screen, topic: Topic) -> Break:
        """Return where the first of two columns ends.

        After all words where one column is better: on a tall panel, beside a picture,
        and where two would be no lower. It does not follow from the leading.
        """
        if self.leading != 1:
            return replace(self, leading=1).split(screen, topic)
        pieces = pieces_of(screen)
        if not self.glass.is_wide or figure_of(screen) is not None:
            return Break(len(pieces))
        chips = chips_of(screen, topic)

        def cost(at: Break) -> float:
            torn = harshness(pieces, at) * self.glass.height
            return self._columns(pieces, chips, at) + torn

        best = min(breaks(pieces), key=cost)
        room = self.glass.height - 1.5 * self.title_size
        if _ROUNDING * self._columns(pieces, chips, best) <= room:
            return best
        return min(breaks(pieces), key=lambda at: self._columns(pieces, chips, at))

    def _page(self, screen: Screen, topic: Topic) -> float:
        pieces, chips = pieces_of(screen), chips_of(screen, topic)
        if self.glass.is_wide and figure_of(screen) is not None:
            return self._stack(pieces, WORDS_SHARE * self.glass.width)
        at = self.split(screen, topic)
        return self._picture(screen) + self._columns(pieces, chips, at)

    def _columns(self, pieces: Sequence[Block], chips: list[str], at: Break) -> float:
        parts = parted(pieces, at)
        whole = self.glass.width
        width = (BOTH - at.share) * whole if parts.right else whole
        below = self._chips(chips, width) + self.glass.mm(4) if chips else 0
        if not parts.right:
            return self._stack(parts.left, whole) + below
        above = self._stack(parts.across, whole) + self._gap if parts.across else 0
        first = self._stack(parts.left, at.share * whole)
        return above + max(first, self._stack(parts.right, width) + below)

    @property
    def _gap(self) -> float:
        return self.glass.mm(3 if self.glass.is_low else 4)

    def _stack(self, pieces: Sequence[Block], width: float) -> float:
        heights = [self._block(piece, width) for piece in pieces]
        return sum(heights) + self._gap * (len(heights) - 1)

    def _picture(self, screen: Screen) -> float:
        figure = figure_of(screen)
        if figure is None or self.glass.is_wide:
            return 0
        words = figure.caption.plain if figure.caption else ""
        caption = self._words(words, self.glass.width, 1.1, self.usual)
        return PICTURE_SHARE * self.glass.width + caption + self.glass.mm(7)

    def _block(self, block: Block, width: float) -> float:  # noqa: PLR0911 - one a kind
        match block:
            case article.Paragraph():
                line = self.leading * (1.15 if self.glass.is_low else 1.22)
                size = self.apart if block.is_lead else self.size
                return self._words(
                    block.text.plain,
                    min(width, MEASURE * size),
                    line,
                    size,
                    is_bold=block.is_lead,
                )
            case article.Subheading():
                return self._words(
                    block.text.plain, width, 1.12, 1.15 * self.size, is_bold=True
                )
            case article.BulletList() | article.Steps() | article.Definitions():
                return self._list(block, width)
            case article.Callout():
                return self._callout(block, width)
            case article.Questions():
                return self._questions(block, width)
            case article.Table():
                return self._table(block, width)
            case article.Proportion():
                return self._proportion(block, width)
        return 0

    def _list(
        self,
        block: article.BulletList | article.Steps | article.Definitions,
        width: float,
    ) -> float:
        items, kind = items_of(block), type(block)
        # Where first words are bold: as if all of it were.
        is_bold = not isinstance(block, article.BulletList) or any(
            "<b>" in item.rich for item in block.items
        )
        longest = max((len(words) for words in items), default=0)
        is_paired = (
            kind is not article.Steps
            and self.glass.is_wide
            and len(items) > 3  # noqa: PLR2004 - as in ListBlock
            and width > min(2 * (longest * 0.5 + 1.1), 34) * self.apart
        )
        columns = 2 if is_paired else 1
        whole = width if is_paired else min(width, MEASURE * self.apart)
        room = (whole - (columns - 1) * self.glass.mm(6)) / columns
        inner = room - 1.1 * self.apart
        heights = [
            self._words(words, inner, 1.15 * self.leading, self.apart, is_bold=is_bold)
            + self.glass.mm(1)
            for words in items
        ]
        between = self.glass.mm(1 if self.glass.is_low else 2)
        return balanced(heights, between, columns)

    def _callout(self, block: article.Callout, width: float) -> float:
        edges = 2 * self.glass.mm(5)
        is_paired = len(block.items) > 3 and width - edges > 34 * self.apart  # noqa: PLR2004 - as in CalloutBlock
        inner = (width if is_paired else min(width, MEASURE * self.apart)) - edges
        line = self.leading * (1.1 if self.glass.is_low else 1.15)
        text = " ".join(p.plain for p in block.paragraphs)
        columns = 2 if is_paired else 1
        room = (inner - (columns - 1) * self.glass.mm(6)) / columns - self.apart
        items = [self._words(i.plain, room, line, self.apart) for i in block.items]
        between = self.glass.mm(1.5)
        parts = [
            self._words(block.title, inner, 1.12, self.apart, is_bold=True),
            self._words(text, inner, line, self.apart),
            balanced(items, between, columns) if items else 0,
        ]
        shown = [part for part in parts if part]
        padding = 2 * self.glass.mm(2.5 if self.glass.is_low else 3.5)
        return sum(shown) + between * (len(shown) - 1) + padding

    def _questions(self, block: article.Questions, width: float) -> float:
        columns = 2 if self.glass.is_wide else 1
        room = (width - self.glass.mm(3.5) * (columns - 1)) / columns
        widths = [room] * len(block.items)
        if len(block.items) % columns:
            widths[-1] = width  # the last has its row for itself
        edges = self.glass.mm(8 + 8.5 + 4)
        heights = [
            max(
                self.glass.mm(20 if self.glass.is_low else 28),
                self._words(item.plain, wide - edges, 1.15, self.apart)
                + self.glass.mm(4),
            )
            for item, wide in zip(block.items, widths, strict=True)
        ]
        rows = [max(heights[n : n + columns]) for n in range(0, len(heights), columns)]
        text = " ".join(p.plain for p in block.paragraphs)
        above = [
            self._words(block.title, width, 1.12, 1.15 * self.size, is_bold=True),
            self._words(text, width, 1.22, self.size),
        ]
        gap = self.glass.mm(2 if self.glass.is_low else 4)
        between = self.glass.mm(3.5) * (len(rows) - 1)
        return sum(rows) + between + sum(above) + gap * sum(map(bool, above))

    def _table(self, block: article.Table, width: float) -> float:
        lengths = [max(len(cell.plain) for cell in c) for c in block.columns]
        shares = [min(26, max(6, length)) for length in lengths]
        padding = self.glass.mm(2.5)
        widths = [width * share / max(1, sum(shares)) for share in shares]
        longest = [
            max((len(w) for cell in c for w in cell.plain.split()), default=1)
            for c in block.columns
        ]
        has_room = all(
            room >= word * self.apart * 0.56 + 2 * padding
            for room, word in zip(widths, longest, strict=True)
        )
        if has_room:
            return sum(
                max(
                    self._words(
                        c.plain, w - 2 * padding, 1.15, self.apart, is_bold=True
                    )
                    for c, w in zip(row, widths, strict=True)
                )
                + 2 * padding
                for row in (block.header, *block.rows)
            )
        stacked = (
            len(block.header) * self.glass.line(1.15, self.apart)
        ) + self.glass.mm(3)
        return stacked * len(block.rows)

    def _proportion(self, block: article.Proportion, width: float) -> float:
        inner = width - 2 * self.glass.mm(4.5)
        figure = self.glass.length(f"{block.count} of {block.of}", 1.15 * self.apart)
        label = self._words(
            block.label, inner - figure - self.glass.mm(4), 1.15, self.apart
        )
        per_row = 25 if block.of > 20 else max(1, block.of)  # noqa: PLR2004 - as in ProportionBlock
        dot = min(
            self.glass.mm(6 if self.glass.is_wide else 9),
            (inner - per_row * self.glass.mm(1)) / per_row,
        )
        rows = ceil(block.of / per_row)
        marks = rows * dot + (rows - 1) * self.glass.mm(1)
        head = max(label, self.glass.line(1.05, 1.15 * self.apart))
        return head + marks + self.glass.mm(2.5 + 9)

    def _chips(self, names: Iterable[str], width: float) -> float:
        between, edges = self.glass.mm(3.5), 2 * self.glass.mm(6)
        rows: list[float] = []
        used = width
        for name in names:
            wide = min(width, self.glass.length(name, self.usual) + edges)
            words = self._words(name, width - edges, 1.05, self.usual, is_bold=True)
            high = max(self.glass.mm(20), words + 2 * between)
            if used + wide > width:
                rows, used = [*rows, 0.0], 0.0
            rows[-1] = max(rows[-1], high)
            used += wide + between
        return sum(rows) + between * max(0, len(rows) - 1)

    def _words(
        self,
        words: str,
        width: float,
        line: float,
        size: float,
        *,
        is_bold: bool = False,
    ) -> float:
        if not words:
            return 0
        lines = self.glass.lines(words, width, size, is_bold=is_bold)
        return lines * self.glass.line(line, size)
