"""Phrases that promise, diagnose or command, and numbers nobody pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Proportion
from kiosk.articles.checks.prose import page_name, shown_texts
from kiosk.articles.checks.wording import any_word
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Topic

_PERCENT = re.compile(r"\d\s*%")
_WHOLE = "100"


def check_phrases(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield a problem for each forbidden phrase, wherever a visitor would meet it."""
    file = page_name(topic)
    for line, text in shown_texts(topic):
        for pattern, instead in wording.forbidden_patterns:
            if found := pattern.search(text):
                yield Problem(
                    file,
                    line,
                    "forbidden-phrase",
                    f'"{found[0]}" must not be said',
                    instead,
                )


def check_numbers(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield a problem for percent signs and for more than one denominator."""
    file, ratio = page_name(topic), re.compile(wording.ratio)
    for line, text in shown_texts(topic):
        if found := _PERCENT.search(text):
            yield Problem(
                file,
                line,
                "percent",
                f'"{found[0]}" is a percentage',
                'Say it like this: "about 37 in 100"',
            )
        for found in ratio.finditer(text):
            if found[2].rstrip(".,") != _WHOLE:
                yield Problem(
                    file,
                    line,
                    "denominator",
                    f'"{found[0]}" does not count in hundreds',
                    "Use one denominator everywhere: x in 100",
                    Severity.WARNING,
                )

    for screen in topic.screens:
        shown = [text for block in screen.blocks for text in block.passages]
        hundreds = [f for text in shown for f in ratio.finditer(text)]
        pictured = [b for b in screen.blocks if isinstance(b, Proportion)]
        for block in pictured:
            if block.of != int(_WHOLE):
                yield Problem(
                    file,
                    block.line,
                    "denominator",
                    f"{block.count} of {block.of} is not drawn in hundreds",
                    "Use one denominator everywhere: x of 100",
                    Severity.WARNING,
                )
        if hundreds and not pictured:
            yield Problem(
                file,
                screen.line,
                "number-without-picture",
                f'"{screen.title}" has a number nobody can see',
                f'Draw the main one: !!! proportion "{hundreds[0][1]} of {_WHOLE}"',
                Severity.WARNING,
            )


def check_plain_words(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield a warning for each word that has a plainer one."""
    patterns = [(any_word((word,)), plain) for word, plain in wording.plainer.items()]
    for line, text in shown_texts(topic):
        for pattern, plain in patterns:
            if found := pattern.search(text):
                yield Problem(
                    page_name(topic),
                    line,
                    "plainer-word",
                    f'"{found[0]}" has a plainer word',
                    f"Write: {plain}",
                    Severity.WARNING,
                )
