"""Passive sentences: who does what is easier to follow.

A pattern (a form of "be" and a participle) finds most and mistakes a few, so this only
ever warns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.checks.prose import page_name, sentences
from kiosk.articles.checks.wording import any_word
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Topic

MAX_SHARE = 0.10
_NAMED = 8


def check_passive(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield one warning when more than a tenth of the sentences are passive."""
    pattern = any_word((wording.passive,))
    every = [s for screen in topic.screens for s in sentences(screen, wording)]
    found = [sentence for sentence in every if pattern.search(sentence.text)]
    if len(found) > MAX_SHARE * len(every):
        lines = ", ".join(str(sentence.line) for sentence in found[:_NAMED])
        yield Problem(
            page_name(topic),
            found[0].line,
            "passive",
            f"{len(found)} of {len(every)} sentences look passive",
            f"Say who does it; see lines {lines}",
            Severity.WARNING,
        )
