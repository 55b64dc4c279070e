"""What a visitor agreed to: the words that stood on the screen, not what was meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreed:
    """The version of the agreement, and the words as shown with their language.

    `language` and `words` are empty in forms of the first version, which kept neither.
    """

    version: str
    language: str = ""
    words: str = ""
