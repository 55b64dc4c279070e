"""Whether everybody can read what they would agree to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHIPPED_AGREEMENT = "shipped-1"
"""The version of the agreement words the kiosk brings along."""

SHIPPED_AGREEMENT_LANGUAGES = ("en", "es")
"""The languages those words are translated into."""


def untranslated(texts: Mapping[str, str], languages: Iterable[str]) -> list[str]:
    """Find the languages for which the clinic wrote no text."""
    return [language for language in languages if language not in texts]


def not_shipped(languages: Iterable[str]) -> list[str]:
    """Find the languages in which the kiosk brings no words of agreement along."""
    return [each for each in languages if each not in SHIPPED_AGREEMENT_LANGUAGES]
