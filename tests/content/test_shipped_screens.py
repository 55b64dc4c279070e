"""The shipped article is cut into about 35 screens, none of them a card or a wall."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.articles.checks.lengths import screen_words
from kiosk.articles.library import load_topic, scan

CONTENT = Path(__file__).parents[2] / "content"
TOPIC = "trigger-point-injections"
SCREENS = range(33, 38)
"""About 35."""
WORDS = range(60, 111)
"""Of one screen; the check lets authors begin at 40."""


@pytest.mark.parametrize("language", ["en", "es"])
def test_about_thirty_five_screens_of_60_to_110_words(language: str) -> None:
    """Every screen says enough to be worth its touch, and not more than it can hold."""
    entry = scan(CONTENT).topic(TOPIC)
    assert entry is not None
    topic = load_topic(entry, language).topic
    assert topic is not None
    counts = {screen.id: screen_words(screen) for screen in topic.screens}

    assert len(counts) in SCREENS
    assert {name: n for name, n in counts.items() if n not in WORDS} == {}
