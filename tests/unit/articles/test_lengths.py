"""How long sentences may be, to the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.articles.checks.lengths import check_lengths

if TYPE_CHECKING:
    from tests.unit.articles.conftest import TopicFolder


def sentence(words: int) -> str:
    """Write a sentence of so many words."""
    return " ".join(["Shots", *["help"] * (words - 1)]) + "."


def found(topic: TopicFolder, *lengths: int) -> set[str]:
    """Say what is told of a screen whose sentences have these lengths."""
    body = " ".join(map(sentence, lengths))
    loaded = topic.screen(f"{body}\n")
    assert loaded.topic is not None
    return {problem.code for problem in check_lengths(loaded.topic, None)}


@pytest.mark.parametrize(
    ("lengths", "is_told"),
    [((14, 14), False), ((14, 15), True), ((15, 15), True), ((8, 20), False)],
)
def test_sentences_have_fourteen_words_on_average(
    topic: TopicFolder,
    lengths: tuple[int, ...],
    is_told: bool,
) -> None:
    """Fourteen are allowed, and half a word more is told."""
    assert ("long-sentences" in found(topic, *lengths)) is is_told
