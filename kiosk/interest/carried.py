"""What a visitor brings to the form from the body map and the article."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.interest.cleaning import clean

MOST_WORDS = 300
"""The most letters of one carried place or question."""


@dataclass(frozen=True, slots=True)
class CarriedPlace:
    """A body area, a muscle or a topic: a code for programs and words for people.

    Where it hurts is the visitor's own business, so neither shows in a `repr`.
    """

    code: str = field(repr=False)
    words: str = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", clean(self.code, MOST_WORDS))
        object.__setattr__(self, "words", clean(self.words, MOST_WORDS))


@dataclass(frozen=True, slots=True)
class Carried:
    """Areas, muscles and questions chosen on the way; kept only if the visitor agrees.

    Areas and muscles go together: the form asks about both at once.
    """

    areas: tuple[CarriedPlace, ...] = field(default=(), repr=False)
    muscles: tuple[CarriedPlace, ...] = field(default=(), repr=False)
    questions: tuple[str, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        cleaned = (clean(question, MOST_WORDS) for question in self.questions)
        object.__setattr__(self, "questions", tuple(filter(None, cleaned)))
