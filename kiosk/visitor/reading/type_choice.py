"""Which type the topic being read has on this glass, and how a screen of it parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.visitor.reading.columns import pieces_of
from kiosk.visitor.reading.text_room import TextRoom
from kiosk.visitor.reading.type_size import STEPS, columns, grown, largest_capitals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.articles.blocks import Block
    from kiosk.articles.topic import Screen, Topic


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

    def columns(
        self, screen: Screen, topic: Topic
    ) -> tuple[Sequence[Block], Sequence[Block]]:
        """Return the words of both columns; the second may be empty."""
        if self.room is None:
            return pieces_of(screen), ()
        capitals = grown(self.capitals, self.room, self._text_factor)
        return columns(screen, topic, self.room, capitals)
