"""Sentences, screens and lists short enough to be read standing up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.blocks import (
    BulletList,
    Callout,
    Definitions,
    Questions,
    Steps,
)
from kiosk.articles.checks.prose import page_name, sentences, words_of
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Screen, Topic

MAX_SENTENCE_WORDS = 20
MAX_AVERAGE_WORDS = 14
MIN_SCREEN_WORDS = 40
MAX_SCREEN_WORDS = 110
MAX_ITEMS = 7
MAX_SUMMARY_WORDS = 20
"""On a card on home, beside eight others."""


def screen_words(screen: Screen) -> int:
    """Return how many words a screen has under its heading."""
    return sum(len(sentence.words) for sentence in sentences(screen))


def check_lengths(topic: Topic, wording: Wording | None) -> Iterator[Problem]:
    """Yield a problem for what is too long, and a warning for screens too short."""
    yield from _sentences(topic, wording)
    yield from _summaries(topic)
    for screen in topic.screens:
        yield from _screen(screen, page_name(topic))
        yield from _lists(screen, page_name(topic))


def _sentences(topic: Topic, wording: Wording | None) -> Iterator[Problem]:
    file = page_name(topic)
    every = [s for screen in topic.screens for s in sentences(screen, wording)]
    for sentence in every:
        if len(sentence.words) > MAX_SENTENCE_WORDS:
            yield Problem(
                file,
                sentence.line,
                "long-sentence",
                f"{len(sentence.words)} words in one sentence: "
                f'"{sentence.text[:60]}..."',
                f"At most {MAX_SENTENCE_WORDS}; make it two",
            )
    whole = [len(sentence.words) for sentence in every if sentence.is_whole]
    if whole and sum(whole) / len(whole) > MAX_AVERAGE_WORDS:
        yield Problem(
            file,
            0,
            "long-sentences",
            f"Sentences have {sum(whole) / len(whole):.1f} words on average",
            f"At most {MAX_AVERAGE_WORDS}",
        )


def _summaries(topic: Topic) -> Iterator[Problem]:
    for section in topic.sections:
        count = len(words_of(section.summary.plain))
        if count > MAX_SUMMARY_WORDS:
            yield Problem(
                page_name(topic),
                section.line,
                "long-summary",
                f'The card of "{section.title}" has {count} words',
                f"At most {MAX_SUMMARY_WORDS}; put the rest on a screen",
                Severity.WARNING,
            )


def _screen(screen: Screen, file: str) -> Iterator[Problem]:
    count = screen_words(screen)
    if count > MAX_SCREEN_WORDS:
        yield Problem(
            file,
            screen.line,
            "long-screen",
            f'"{screen.title}" has {count} words',
            f"At most {MAX_SCREEN_WORDS}; make it two screens",
        )
    elif count < MIN_SCREEN_WORDS:
        yield Problem(
            file,
            screen.line,
            "short-screen",
            f'"{screen.title}" has {count} words',
            f"From {MIN_SCREEN_WORDS}; can it join another screen?",
            Severity.WARNING,
        )


def _lists(screen: Screen, file: str) -> Iterator[Problem]:
    for block in screen.blocks:
        if not isinstance(
            block, BulletList | Steps | Callout | Definitions | Questions
        ):
            continue
        if len(block.items) > MAX_ITEMS:
            yield Problem(
                file,
                block.line,
                "long-list",
                f"This list has {len(block.items)} items",
                f"At most {MAX_ITEMS}; group them or split the screen",
            )
