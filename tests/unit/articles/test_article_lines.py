"""A problem names the very line, whatever stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import OPENING

if TYPE_CHECKING:
    from .conftest import TopicFolder

ABOVE = {
    "nothing": "",
    "a long list": "".join(f"- item {n}\n" for n in range(40)) + "\n",
    "a loose list": "- one\n\n    more\n\n- two\n\n    more\n    and more\n\n",
    "a callout": '!!! note "Title"\n    Words\n    wrap.\n\n    - one\n    - two\n\n',
    "a callout without title": "!!! note\n    Words.\n\n\n",
    "definitions": "Knot\n:   A spot\n    wrapped.\n\nPain\n:   It hurts.\n\n",
    "a comment": "<!-- for\nauthors\n\nonly -->\n\n",
    "a script": "<script>\nlet a;\n\nlet b;\n</script>\n\n",
    "steps": "1. **One.** Words.\n2. **Two.**\n\n    Words.\n\n",
    "a wrapped paragraph": "one\ntwo\nthree\n\n",
    "many blank lines": "\n\n\n\n\n",
    "a tab": "-\tone\n\n\tmore\n\n",
    "a rule": "Words.\n\n---\n\n",
    "Windows line ends": "one\r\ntwo\r\n\r\n- three\r\n\r\n",
    "a proportion": '!!! proportion "3 of 10"\n    people\n\n',
    "a quotation": "> one\n> two\n\nWords.\n\n",
    "invisible characters": "a\u202eb\n\n",
}
WRONG = {
    "raw-html": "Words <b>bold</b>.\n",
    "link-out": "See [this](https://example.org).\n",
    "picture-in-text": "Words ![A knot](images/knot.svg).\n",
    "missing-picture": "![A knot](images/none.svg)\n",
    "no-alt": "![](images/knot.svg)\n",
    "heading-here": "- one\n\n    #### two\n",
    "code": "Type `this`.\n",
    "unknown-callout": '!!! oops "Title"\n    Words.\n',
    "unknown-loop": '!!! loop "knots"\n    - One\n    - Two\n    - Three\n',
    "loop-captions": '!!! loop "knot"\n    - One\n    - Two\n',
    "loop-without-picture": '!!! loop "knot"\n    - One\n    - Two\n    - Three\n',
    "bad-proportion": '!!! proportion "many"\n    Words.\n',
    "unknown-term": "A [word](term:none).\n",
    "unknown-source": "Words. [[S9]]\n",
    "dead-link": "See [there](topic:knots/none).\n",
    "quotation": "> quoted\n",
}
EXTRA_LINES = {"heading-here": 2}
"""Where the mistake is not on the first line of its block."""


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("above", ABOVE)
def test_line_is_right(topic: TopicFolder, above: str, wrong: str) -> None:
    """Each mistake is reported once, on its own line, below anything."""
    before = OPENING + ABOVE[above]

    after = "### Next {#next}\n\nAfter.\n"
    loaded = topic.load(f"{before}{WRONG[wrong]}\n{after}")

    lines = [p.line for p in loaded.problems if p.code == wrong]
    expected = before.count("\n") + 1 + EXTRA_LINES.get(wrong, 0)
    assert lines[-1:] == [expected]
    assert loaded.topic is not None


@pytest.mark.parametrize("above", ABOVE)
def test_the_rest_shows(topic: TopicFolder, above: str) -> None:
    """A mistake costs its own screen: the next one is there, on its line."""
    page = (
        f"{OPENING}{ABOVE[above]}Words <b>bold</b>.\n\n### Next {{#next}}\n\nAfter.\n"
    )

    loaded = topic.load(page)

    assert loaded.topic is not None
    (screen,) = loaded.topic.screens
    assert (screen.id, screen.line) == ("next", page.count("\n") - 2)
    assert screen.blocks[0].line == page.count("\n")


def test_mistake_deep_in_a_paragraph_names_its_line(topic: TopicFolder) -> None:
    """The line is that of the wrong word, not of the paragraph's first one."""
    loaded = topic.screen("one\ntwo\nthree <i>x</i>\nfour\n")

    assert [p.line for p in loaded.problems if p.code == "raw-html"] == [9]
