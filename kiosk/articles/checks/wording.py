"""The words a check needs to know, by language, from `words/<language>.toml`.

A new language is a new file; without one the checks that need words are left out and
the summary says "not checked".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any

from kiosk.toml.document import TomlDocument


@dataclass(frozen=True)
class Wording:
    """What one language calls the things the checks look for.

    `forbidden` and `plainer` map a pattern to what to write instead; the other fields
    are patterns or plain words, as each file explains.
    """

    language: str
    formula: str
    syllables: str
    forbidden: dict[str, str]
    plainer: dict[str, str]
    benefit: tuple[str, ...]
    qualifiers: tuple[str, ...]
    limits: tuple[str, ...]
    negations: tuple[str, ...]
    medical: tuple[str, ...]
    taught: tuple[str, ...]
    passive: str
    ask: tuple[str, ...]
    evidence: tuple[str, ...]
    ratio: str
    abbreviations: tuple[str, ...]

    @cached_property
    def forbidden_patterns(self) -> list[tuple[re.Pattern[str], str]]:
        """Forbidden phrases as whole words, each with what to write instead."""
        return [
            (any_word((phrase,)), instead) for phrase, instead in self.forbidden.items()
        ]


def wording_for(language: str) -> Wording | None:
    """Return the words of `language`, or of its base language, None without a file."""
    for name in (language, language.partition("-")[0]):
        file = resources.files(__package__) / "words" / f"{name}.toml"
        if file.is_file():
            words = TomlDocument.parse(file.read_text("utf-8")).tables
            table: dict[str, Any] = {
                key: tuple(value) if isinstance(value, list) else value
                for key, value in words.items()
            }
            return Wording(language=name, **table)
    return None


def any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of `words` (patterns themselves) as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(words) or '(?!)'})(?!\w)", re.IGNORECASE)
