"""Which type the topic being read has on this glass, and how a screen of it parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.visitor.reading.columns import NO_WORDS, Parts, pieces_of
from kiosk.visitor.reading.contents import figure_of
from kiosk.visitor.reading.room import Setting
from kiosk.visitor.reading.type_size import (
    STEPS,
    columns,
    facts,
    grown,
    largest_capitals,
    leading,
)

if TYPE_CHECKING:
    from kiosk.articles.topic import Screen, Topic
    from kiosk.visitor.reading.text_room import TextRoom

LEAST_PICTURE = 0.5
"""Of the height for words: what a picture beside larger words must keep."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the words of a screen stand: in one column or two, how far apart.

    `share`: of the width, what the first column has.
    `facts`: the capitals, in millimetres, of what it sets apart.

    `is_paged`: they need more than the glass has, or larger words would leave a picture
    beside them too small.
    """

    parts: Parts = NO_WORDS
    leading: float = 1
    share: float = 1
    facts: float = STEPS[0]
    is_paged: bool = False


class TypeChoice:
    """The size of type for a topic; the smallest until the glass is known."""

    def __init__(self) -> None:
        self.capitals = STEPS[0]
        self.room: TextRoom | None = None
        # What words have at the usual text: larger words, and a larger bar, do not make
        # the topic's own type smaller.
        self._usual: TextRoom | None = None
        self._text_factor = 1.0
        self._topic: Topic | None = None
        self._chosen_for: TextRoom | None = None

    def fit(self, room: TextRoom, usual: TextRoom, text_factor: float) -> bool:
        """Take up a room, as it is and at the usual text; tell whether it is new."""
        before = (self.room, self._usual, self._text_factor)
        self.room, self._usual, self._text_factor = room, usual, text_factor
        return before != (room, usual, text_factor)

    def choose(self, topic: Topic | None) -> bool:
        """Choose the type for `topic`; tell whether it is another one."""
        is_same = topic is self._topic and self._usual == self._chosen_for
        self._topic, self._chosen_for = topic, self._usual
        if self._usual is None or topic is None or is_same:
            return False
        before, self.capitals = self.capitals, largest_capitals(topic, self._usual)
        return self.capitals != before

    def lay_out(self, screen: Screen | None, topic: Topic | None) -> Layout:
        """Return how a screen stands; in one column until the glass is known."""
        if screen is None or topic is None:
            return Layout()
        room, factor = self.room, self._text_factor
        if room is None:
            return Layout(Parts((), pieces_of(screen), ()))
        setting = Setting(room, grown(self.capitals, room, factor), factor)
        set_apart = max(setting.capitals, self._usual_facts(screen, topic))
        setting = replace(setting, facts=set_apart)
        apart = leading(setting, screen, topic)
        parts, share = columns(setting, screen, topic)
        is_paged = _is_paged(setting, screen, topic)
        return Layout(parts, apart, share, set_apart, is_paged)

    def _usual_facts(self, screen: Screen, topic: Topic) -> float:
        """Return what is set apart at the usual text, which a larger one keeps."""
        if self._usual is None:
            return 0
        return facts(Setting(self._usual, self.capitals), screen, topic)


def _is_paged(setting: Setting, screen: Screen, topic: Topic) -> bool:
    glass = setting.glass
    # The sums are right within a line.
    if setting.height(screen, topic) > glass.height + 1.5 * setting.size:
        return True
    if figure_of(screen) is None or not glass.is_wide or setting.factor == 1:
        return False
    return setting.beside(screen, topic) < LEAST_PICTURE * glass.height
