"""What a page costs to read grows with its length, whatever stands in it."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.pagetext import (
    MAX_BLOCK_CHARACTERS,
    MAX_BLOCK_SYMBOLS,
    MAX_LINES,
)

if TYPE_CHECKING:
    from .conftest import TopicFolder

COSTLY = {
    "words": "word ",
    "stars": "*a* **b ",
    "brackets": "[a](",
    "lists": "- a\n",
    "loose lists": "- a\n\n",
    "callouts": '!!! note "a"\n    b\n\n',
    "definitions": "a\n:   b\n\n",
    "definitions apart": "a\n:   b\n\nc\n\n",
    "definitions in lists": "- a\n  :   b\n",
    "definitions below headings": "#### a\n:   b\nc\n:   d\n\n",
    "lazy definitions": "a\n:   b\nc\n\n    d\n",
    "paragraphs": "a\n\n",
    "comments": "<!--",
    "scripts": "<script>",
    "tags": "<b>\n\n",
    "headings": "### a\n",
    "quotes": "> a\n",
    "spaces": " " * 50 + "x",
    "rules": "- - -\n",
    "escapes": "\\*",
    "entities": "&amp;",
    "backquotes": "`a ",
    "indents": "    a\n",
    "brackets at the limit": "[" * 115 + "a" * 3000 + "\n\n",
    "stars at the limit": "*a " * 115 + "a" * 3000 + "\n\n",
    "numbers": "1. a\n\n    b\n\n",
}


TRIES = 8


@pytest.fixture(scope="module")
def least() -> dict[int, float]:
    """Keep what two half pages of short paragraphs cost, by the page's kilobytes."""
    return {}


@pytest.mark.parametrize(
    "kilobytes", [95, pytest.param(190, marks=pytest.mark.torture)]
)
@pytest.mark.parametrize("name", COSTLY)
def test_twice_the_page_is_twice_the_work(
    topic: TopicFolder, least: dict[int, float], name: str, kilobytes: int
) -> None:
    """No page of anything costs half more than its two halves; squares cost twice.

    What is too little to be measured is as dear as a page of short paragraphs.
    """
    if kilobytes not in least:
        least[kilobytes] = _two_halves(topic, "paragraphs", kilobytes)

    # A processor that does something else meanwhile makes one look dearer, never less.
    halves, wholes = [], []
    for _ in range(TRIES):
        halves.append(_two_halves(topic, name, kilobytes))
        wholes.append(_work(topic, name, kilobytes, 1))
        most = 1.5 * max(min(halves), least[kilobytes])
        if min(wholes) < most:
            break

    assert min(wholes) < most


def _two_halves(topic: TopicFolder, name: str, kilobytes: int) -> float:
    """Take as long as a whole page does: a busy machine slows both alike."""
    return sum(_work(topic, name, kilobytes, 0.5) for _ in range(2))


def _work(topic: TopicFolder, name: str, kilobytes: int, share: float) -> float:
    """Return the processor's seconds for a page; other programs' do not count.

    Nor does the collection of garbage, which walks what the tests before have left. A
    page is full of lines or of bytes: what is left out of it costs nothing, nor does
    a passage beyond its limits.
    """
    page = "## A {#a}\n\n### B {#b}\n\n" + _filled(COSTLY[name], kilobytes, share)
    gc.disable()
    start = time.thread_time()
    topic.load(page)
    took = time.thread_time() - start
    gc.enable()
    return took


def _filled(piece: str, kilobytes: int, share: float) -> str:
    """Return pieces in passages as long as they may be, up to a share of a page."""
    signs = sum(piece.count(sign) for sign in "[]()*_`<>!\\&")
    within = min(MAX_BLOCK_CHARACTERS // len(piece), MAX_BLOCK_SYMBOLS // max(1, signs))
    passage = piece * max(1, within) + "\n" * (not piece.endswith("\n\n")) + "\n"
    most = min(MAX_LINES // passage.count("\n"), kilobytes * 1024 // len(passage))
    return passage * int(share * most)
