"""Medical words are explained where they first appear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.checks.prose import page_name, text_of
from kiosk.articles.checks.wording import any_word
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Topic


def check_glossary(topic: Topic) -> Iterator[Problem]:
    """Yield a warning for each explained word no screen links to."""
    linked = {name for screen in topic.screens for name in screen.terms}
    for name in topic.glossary.keys() - linked:
        yield Problem(
            page_name(topic),
            0,
            "term-unused",
            f'No screen links to the term "{name}"',
            f"Write [word](term:{name}) where it first appears",
            Severity.WARNING,
        )


def check_terms(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield a problem for each medical word whose first screen does not explain it."""
    file = page_name(topic)
    explained = {t.id: t.word.lower() for t in topic.glossary.values()}
    for pattern in (any_word((word,)) for word in wording.medical):
        for screen in topic.screens:
            found = pattern.search(text_of(screen))
            if not found:
                continue
            word = found[0].lower()
            chips = (explained.get(name, "") for name in screen.terms)
            if not any(pattern.search(chip) or word in chip for chip in chips):
                yield Problem(
                    file,
                    screen.line,
                    "term-unexplained",
                    f'"{found[0]}" appears first on "{screen.title}" '
                    "and is not explained there",
                    "Say it in everyday words, or write "
                    f"[{found[0]}](term:id) and explain it in the glossary",
                )
            break
