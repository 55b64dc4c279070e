"""A promise never stands alone: its limits are on the screen, or one touch away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.blocks import Callout, CalloutKind
from kiosk.articles.checks.facts import ToldAlone
from kiosk.articles.checks.prose import page_name, sentences, text_of
from kiosk.articles.checks.wording import any_word
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from kiosk.articles.checks.facts import Fact
    from kiosk.articles.checks.prose import Sentence
    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Screen, Topic


def check_balance(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield a problem for benefits without a balance, a warning for bare promises."""
    file = page_name(topic)
    benefit = any_word(wording.benefit)
    negated = any_word(tuple(f"{no}(?:\\s+\\w+){{0,3}}" for no in wording.negations))
    qualified = any_word(wording.qualifiers)
    limits = any_word(wording.limits)
    balanced = {
        screen.id
        for screen in topic.screens
        if any(_is_balance(block) for block in screen.blocks)
        or limits.search(text_of(screen))
    }
    of_section = {
        section.id: {screen.id for screen in section.screens}
        for section in topic.sections
    }
    for screen in topic.screens:
        claims = _claims(screen, wording, benefit, negated)
        if not claims:
            continue
        if screen.id not in balanced and not _leads_to(screen, balanced, of_section):
            yield Problem(
                file,
                claims[0].line,
                "no-balance",
                f'"{screen.title}" names a benefit but not its limits: '
                f'"{claims[0].text[:70]}"',
                'Add !!! balance "..." or a link to a screen that has one',
            )
        for claim in claims:
            # A list item is qualified by the words that lead to it.
            context = claim.text if claim.is_whole else text_of(screen)
            if not qualified.search(context):
                yield Problem(
                    file,
                    claim.line,
                    "bare-claim",
                    f'This promises too much: "{claim.text[:70]}"',
                    "Say may, often, some people, or how sure it is",
                    Severity.WARNING,
                )


def check_claims(
    topic: Topic, wording: Wording, facts: Sequence[Fact]
) -> Iterator[Problem]:
    """Yield a problem for each claim of the source that stands without its limits.

    A claim goes further than the evidence. One screen that tells it must qualify it
    and show a balance.
    """
    qualified = any_word(wording.qualifiers)
    told = ToldAlone(topic)
    for fact in facts:
        if not fact.is_claim:
            continue
        screens = told.screens(fact)
        is_honest = any(
            any(_is_balance(block) for block in screen.blocks)
            and qualified.search(text_of(screen))
            for screen in screens
        )
        if screens and not is_honest:
            yield Problem(
                page_name(topic),
                screens[0].line,
                "claim-without-limits",
                f'"{screens[0].title}" repeats a claim as if it were proven: '
                f"{fact.id}, {fact.says}",
                "Say may, some people, or studies are mixed, and add "
                '!!! balance "..." with what is known',
            )


def _claims(
    screen: Screen, wording: Wording, benefit: re.Pattern[str], negated: re.Pattern[str]
) -> list[Sentence]:
    """Return the sentences outside balance callouts that name a benefit."""
    shielded = {b.line for b in screen.blocks if _is_balance(b)}
    return [
        sentence
        for sentence in sentences(screen, wording)
        if sentence.line not in shielded
        and not sentence.text.rstrip().endswith("?")
        and benefit.search(negated.sub(" ", sentence.text))
    ]


def _is_balance(block: object) -> bool:
    kinds = {CalloutKind.BALANCE, CalloutKind.WARNING, CalloutKind.EMERGENCY}
    return isinstance(block, Callout) and block.kind in kinds


def _leads_to(
    screen: Screen, balanced: set[str], of_section: dict[str, set[str]]
) -> bool:
    """Tell whether a link of `screen` leads to a screen with a balance."""
    for block in screen.blocks:
        for link in block.links:
            targets = {link.screen} if link.screen else of_section[link.section]
            if targets & balanced:
                return True
    return False
