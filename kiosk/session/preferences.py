"""How one visitor wants the screen: text, colours, motion, reach and language."""

from __future__ import annotations

from enum import IntEnum


class TextStep(IntEnum):
    """Three sizes of text, each the visitor's choice for one visit."""

    NORMAL = 0
    LARGE = 1
    LARGEST = 2


class Scheme(IntEnum):
    """Three sets of colours of equal care."""

    LIGHT = 0
    DARK = 1
    HIGH_CONTRAST = 2


class Preferences:
    """One visitor's choices; the next visitor starts from the defaults again.

    `is_still` is the clinic's own choice of motion, which a visitor may change.
    """

    name = "preferences"

    def __init__(self, default_language: str, *, is_still: bool = False) -> None:
        self._default_language = default_language
        self._default_is_still = is_still
        self.text_step = TextStep.NORMAL
        self.scheme = Scheme.LIGHT
        self.is_still = is_still
        self.is_moved_down = False
        self.language = default_language

    def next_text_step(self) -> None:
        """Take the next larger text; after the largest comes the normal one."""
        self.text_step = TextStep((self.text_step + 1) % len(TextStep))

    def next_scheme(self) -> None:
        """Take the next set of colours."""
        self.scheme = Scheme((self.scheme + 1) % len(Scheme))

    def clear(self) -> None:
        """Forget the visitor's choices."""
        self.text_step = TextStep.NORMAL
        self.scheme = Scheme.LIGHT
        self.is_still = self._default_is_still
        self.is_moved_down = False
        self.language = self._default_language

    def is_clear(self) -> bool:
        """Tell whether a new visitor finds the defaults."""
        chosen = self.text_step, self.scheme, self.is_still, self.is_moved_down
        usual = TextStep.NORMAL, Scheme.LIGHT, self._default_is_still, False
        return chosen == usual and self.language == self._default_language
