"""Which type the topic being read has on this glass, and how a screen of it parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.visitor.reading.columns import pieces_of
from kiosk.visitor.reading.contents import figure_of
from kiosk.visitor.reading.room import Setting
from kiosk.visitor.reading.text_room import TextRoom
from kiosk.visitor.reading.type_size import STEPS, columns, grown, largest_capitals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.articles.blocks import Block
    from kiosk.articles.topic import Screen, Topic

LEAST_PICTURE = 0.5
"""Of the height for words: what a picture beside larger words must keep."""


class TypeChoice:
    """The size of type for a topic; the smallest until the glass is known."""

    def __init__(self) -> None:
        self.capitals = STEPS[0]
        self.room: TextRoom | None = None
        # What words have at the usual text: larger words, and a larger bar, do not make
        # the topic's own type smaller.
        self._usual: TextRoom | None = None
        self._text_factor = 1.0

    def fit(self, room: dict[str, Any], text_factor: float) -> None:
        """Take up a room, the fields of `TextRoom` by name."""
        self.room = TextRoom(**room)
        self._text_factor = text_factor
        is_usual = text_factor == 1
        if is_usual or self._usual is None or self._usual.width != self.room.width:
            self._usual = self.room

    def choose(self, topic: Topic | None) -> bool:
        """Choose the type for `topic`; tell whether it is another one."""
        if self._usual is None or topic is None:
            return False
        before, self.capitals = self.capitals, largest_capitals(topic, self._usual)
        return self.capitals != before

    def is_paged(self, screen: Screen, topic: Topic) -> bool:
        """Tell whether a screen needs more than the glass has.

        So it does where larger words would leave a picture beside them too small.
        """
        if self.room is None:
            return False
        capitals = grown(self.capitals, self.room, self._text_factor)
        setting = Setting(self.room, capitals, self._text_factor)
        # The sums are right within a line.
        if setting.height(screen, topic) > self.room.height + 1.5 * setting.size:
            return True
        if figure_of(screen) is None or not self.room.is_wide or self._text_factor == 1:
            return False
        return setting.beside(screen, topic) < LEAST_PICTURE * self.room.height

    def columns(
        self, screen: Screen, topic: Topic
    ) -> tuple[Sequence[Block], Sequence[Block]]:
        """Return the words of both columns; the second may be empty."""
        if self.room is None:
            return pieces_of(screen), ()
        capitals = grown(self.capitals, self.room, self._text_factor)
        return columns(screen, topic, self.room, capitals)
