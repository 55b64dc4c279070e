"""What grows is checked in step: numbers, comments, facts and names nobody knows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.checks.facts import Fact, check_facts
from kiosk.articles.checks.run import check_content
from kiosk.articles.library import load_topic, scan

from .conftest import CARD, OPENING
from .growth import TRIES, grows_in_step, spent

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import TopicFolder

TODAY = date(2026, 12, 1)
PAGES: dict[str, tuple[int, Callable[[int], str]]] = {
    "comments that hold no picture": (16000, lambda n: "<!--![" * n),
    "pictures in comments": (8000, lambda n: "<!--![](a)-->\n" * n),
    "a long number": (3900, lambda n: ("1" * n + "\n\n") * 5),
}
"""How many signs a page has, and what stands on it then."""


@pytest.mark.parametrize("name", PAGES)
def test_four_times_the_page_is_checked_without_a_square(
    topic: TopicFolder, name: str
) -> None:
    """The check of a page costs at most eight times that of its quarter."""
    many, body = PAGES[name]

    def check(number: int) -> Callable[[], object]:
        second = f"A knot.\n\n### Second {{#second}}\n\n{body(number)}"
        topic.write("en.md", OPENING + second)
        return lambda: check_content(topic.content_dir, TODAY)

    assert grows_in_step(check, many)


def test_names_nobody_knows_are_read_without_a_square(topic: TopicFolder) -> None:
    """Four times the terms, and of those that are no terms, cost at most eight times.

    Each of the others would be compared with each term for the one that was meant.
    """

    def read(number: int) -> Callable[[], object]:
        marks = (f"[a](term:another-{each})\n\n" for each in range(number))
        terms = (
            f'[glossary.some-term-{each}]\nen = {{ word = "a", meaning = "b" }}\n'
            for each in range(number)
        )
        topic.write("en.md", OPENING + "".join(marks))
        topic.write("topic.toml", CARD + "".join(terms))
        return topic.load

    assert grows_in_step(read, 1000)


def test_a_page_is_put_together_once_for_all_facts(topic: TopicFolder) -> None:
    """A hundred facts on one screen cost no ten times as much as one of them."""
    screens = (f"### A {{#s{n}}}\n\n{'A word. ' * 40}\n\n" for n in range(100))
    topic.write("en.md", OPENING + "A knot.\n\n" + "".join(screens))
    loaded = load_topic(scan(topic.content_dir).topics[0], "en").topic
    assert loaded is not None
    fact = Fact("F1", "A word.", False, {"en": [["word"]]}, "knots/s1")

    def check(number: int) -> float:
        return spent(lambda: list(check_facts(loaded, [fact] * number)))

    assert list(check_facts(loaded, [fact])) == []
    assert min(check(100) for _ in range(TRIES)) < 10 * min(
        check(1) for _ in range(TRIES)
    )
