"""Statements a reader may doubt say where they come from, and when that was checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Callout, CalloutKind, Proportion
from kiosk.articles.checks.prose import page_name, sentences, text_of
from kiosk.articles.checks.wording import any_word
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.blocks import Block
    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Topic

_SOURCED_KINDS = {CalloutKind.BALANCE, CalloutKind.WARNING, CalloutKind.EMERGENCY}


def check_statements(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield a problem for each screen and each number without a source.

    One source id on a screen is enough for its words; a number names its own.
    """
    evidence, ratio = any_word(wording.evidence), re.compile(wording.ratio)
    file = page_name(topic)
    for screen in topic.screens:
        if not screen.sources:
            is_doubted = evidence.search(text_of(screen)) or any(
                _is_grave(block) for block in screen.blocks
            )
            yield Problem(
                file,
                screen.line,
                "no-source",
                f'"{screen.title}" does not say where it comes from',
                "Put the id of a source behind what it supports ([[G2]]), or "
                "source=id into the braces of the heading",
                Severity.ERROR if is_doubted else Severity.WARNING,
            )
        for block in screen.blocks:
            text = "\n".join(block.passages)
            has_number = isinstance(block, Proportion) or ratio.search(text)
            if has_number and not block.sources:
                yield Problem(
                    file,
                    block.line,
                    "number-without-source",
                    "This number does not say where it comes from",
                    "Put the id of its source behind it: [[G2]]",
                )


def unsourced_statements(topic: Topic, wording: Wording | None) -> int:
    """Return how many sentences and list items stand on screens without a source."""
    return sum(
        len(list(sentences(screen, wording)))
        for screen in topic.screens
        if not screen.sources
    )


def check_sources(topic: Topic) -> Iterator[Problem]:
    """Yield a problem for sources nobody checked, a warning for unused ones."""
    used = {name for screen in topic.screens for name in screen.sources}
    for source in topic.sources:
        if source.checked is None:
            yield Problem(
                source.file,
                source.line,
                "source-unchecked",
                f"Nobody has noted when {source.id} was checked",
                "Read the source and write checked = 2026-01-31",
            )
        if source.id not in used:
            yield Problem(
                source.file,
                source.line,
                "source-unused",
                f"No statement names the source {source.id}",
                f"Write [[{source.id}]] behind what it supports, or remove it",
                Severity.WARNING,
            )


def _is_grave(block: Block) -> bool:
    """Tell whether readers act on `block` when it matters."""
    return isinstance(block, Callout) and block.kind in _SOURCED_KINDS
