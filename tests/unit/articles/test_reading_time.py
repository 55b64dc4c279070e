"""How long a part of a topic takes to read."""

from __future__ import annotations

from pathlib import Path

from kiosk.articles.blocks import Figure, Inline, Paragraph
from kiosk.articles.reading_time import WORDS_A_MINUTE, minutes_to_read
from kiosk.articles.topic import Screen


def screen(words: int) -> Screen:
    """Return a screen of so many words, its title among them, and a picture."""
    text = " ".join(["word"] * (words - 1))
    picture = Figure(line=2, file=Path("knot.svg"), alt="many words " * 500)
    return Screen(
        "s", "Title", (Paragraph(line=1, text=Inline(text, text)), picture), line=1
    )


def test_begun_minutes_count_whole() -> None:
    """A card promises no less than it takes."""
    assert minutes_to_read([screen(WORDS_A_MINUTE)], "en") == 1
    assert minutes_to_read([screen(WORDS_A_MINUTE + 1)], "en") == 2


def test_the_shortest_part_takes_a_minute() -> None:
    """Nothing is promised to take no time."""
    assert minutes_to_read([screen(3)], "en") == 1
