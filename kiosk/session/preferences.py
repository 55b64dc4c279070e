"""How one visitor wants the screen: text size, contrast and language."""

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
    """One visitor's choices; the next visitor starts from the defaults again."""

    name = "preferences"

    def __init__(self, default_language: str) -> None:
        self._default_language = default_language
        self.text_step = TextStep.NORMAL
        self.scheme = Scheme.LIGHT
        self.language = default_language

    def next_text_step(self) -> None:
        """Take the next larger text; after the largest comes the normal one."""
        self.text_step = TextStep((self.text_step + 1) % len(TextStep))

    def next_scheme(self) -> None:
        """Take the next set of colours."""
        self.scheme = Scheme((self.scheme + 1) % len(Scheme))

    def set_default_language(self, language: str) -> None:
        """Change what a new visit starts with, when the offered languages change."""
        self._default_language = language

    def clear(self) -> None:
        """Forget the visitor's choices."""
        self.text_step = TextStep.NORMAL
        self.scheme = Scheme.LIGHT
        self.language = self._default_language

    def is_clear(self) -> bool:
        """Tell whether a new visitor finds the defaults."""
        return (self.text_step, self.scheme, self.language) == (
            TextStep.NORMAL,
            Scheme.LIGHT,
            self._default_language,
        )
