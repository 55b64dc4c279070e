"""What is left out of a page, and a line that never ends, cost no square either."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.signs import find_leftover
from kiosk.content_files import PAGE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import TopicFolder

LEFT_OUT = {
    "open comments": "<!--\n\n",
    "comments": "<!---->\n",
    "scripts": "<script>\n",
    "drawings": "<svg></svg>\n",
}
"""A page may hold more of these than it may have lines: they are taken out first."""
LINES: dict[str, tuple[int, Callable[[int], str]]] = {
    "marks of a box's title": (400, lambda n: "!!! note " + '"' * n + "x"),
    "words of a box": (1800, lambda n: "!!! " + "a " * n + '"x'),
    "ends of sentences": (1800, lambda n: "a" + '."' * n + "x"),
    "braces": (1800, lambda n: "#### a " + "{#" * n + "x"),
}
"""How many signs a line has, and the line with so many of them."""
TRIES = 5


@pytest.mark.parametrize("name", LEFT_OUT)
def test_four_times_what_is_left_out_is_no_square(
    topic: TopicFolder, name: str
) -> None:
    """A whole page of what no screen shows costs at most eight times its quarter."""
    pieces = (PAGE_BYTES - 100) // len(LEFT_OUT[name])

    assert _grows_in_step(
        topic, LEFT_OUT[name] * (pieces // 4), LEFT_OUT[name] * pieces
    )


@pytest.mark.parametrize("name", LINES)
def test_a_line_four_times_as_long_is_no_square(topic: TopicFolder, name: str) -> None:
    """A line of very many of anything costs at most eight times its quarter."""
    many, line = LINES[name]

    assert _grows_in_step(
        topic, f"{line(many // 4)}\n\n" * 10, f"{line(many)}\n\n" * 10
    )


def test_dashes_are_looked_at_once() -> None:
    """A line of dashes around a | costs at most eight times its quarter to be told."""
    short, long = ("-" * n + "|" + "-" * n + "x" for n in (475, 1900))

    assert _least(short, 4 * TRIES) * 8 > _least(long, TRIES)


def _least(line: str, tries: int) -> float:
    spent = []
    for _ in range(tries):
        start = time.thread_time()
        find_leftover(line)
        spent.append(time.thread_time() - start)
    return min(spent)


def _grows_in_step(topic: TopicFolder, small: str, large: str) -> bool:
    """Tell whether `large`, four times `small`, is far from sixteen times as dear.

    What is too little to be measured is as dear as a page of short paragraphs.
    """
    least = _work(topic, "a\n\n" * 300)
    smalls, larges = [], []
    # A processor that does something else meanwhile makes one look dearer, never less.
    for _ in range(TRIES):
        smalls.append(_work(topic, small))
        larges.append(_work(topic, large))
        if min(larges) < 8 * max(min(smalls), least):
            return True
    return False


def _work(topic: TopicFolder, body: str) -> float:
    """Return the processor's seconds for a page; other programs' do not count."""
    page = f"## A {{#a}}\n\n### B {{#b}}\n\n{body}"
    start = time.thread_time()
    topic.load(page)
    return time.thread_time() - start
