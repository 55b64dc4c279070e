"""What a person must still do with an adopted article, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.adopt.rewriting import Rewriter

_ALARM = {
    "en": r"\b(?:911|999|112|emergency|call us|right away|immediately|severe|at once"
    r"|trouble breathing|fever|chest pain)\b",
    "es": r"\b(?:911|112|emergencia|urgencias|de inmediato|llame|grave|fiebre)\b",
}
_RISK = {
    "en": r"\b(?:risks?|side effects?|complications?|infection|bleeding)\b",
    "es": r"\b(?:riesgos?|efectos secundarios|complicaci\u00f3n|infecci\u00f3n"
    r"|sangrado)\b",
}
_SOURCE = {
    "en": r"^(?:[-\d.\s*#]*)(?:sources?|references?|bibliography)\b",
    "es": r"^(?:[-\d.\s*#]*)(?:fuentes?|referencias?|bibliograf\u00eda)\b",
}


def to_do(page: str, language: str, rewriter: Rewriter) -> tuple[str, ...]:
    """Return the tasks in the order in which they are best done."""
    return tuple(_tasks(page, language, rewriter))


def _tasks(page: str, language: str, rewriter: Rewriter) -> Iterator[str]:
    name = f"{language}.md"
    yield f"Read {name} from top to bottom: each screen says one thing under its title."
    yield from (f"{note}." for note in rewriter.notes)
    if bold := _lines(page, r"^\*\*[^*]+\*\*$"):
        yield (
            f"Headings: these lines stand alone in bold and may be some: line {bold} "
            f"of {name}. Put ## or ### before each, and take the ** away."
        )
    yield "Sections: write one short sentence under each ## heading, for its card."
    yield (
        'Main point: say it on the first screen (!!! key-points "The main point"), and '
        "sum up on the last one (!!! key-points again)."
    )
    yield (
        "Limits: where a screen says that something helps, say there how sure that is: "
        '!!! balance "Know the limits".'
    )
    alarms = _lines(page, _ALARM.get(language, ""))
    yield (
        "Alarm words: put each into a box (!!! emergency or !!! warning) and fill in "
        f"[emergency.{language}] in topic.toml, where its lines stand ready."
        + (f" Look at line {alarms} of {name}." if alarms else "")
    )
    risks = _lines(page, _RISK.get(language, ""))
    yield (
        "Risks: say how often, with a source, and name the screens under [parts] in "
        "topic.toml, where its lines stand ready; none where a part does not apply."
        + (f" Look at line {risks} of {name}." if risks else "")
    )
    found = len(rewriter.sources)
    named = _lines(page, _SOURCE.get(language, ""), with_headings=True)
    yield (
        "Sources: list each under [[source]] in topic.toml, read it, write checked = "
        "with the day you did (2026-01-31), and put its id behind what it supports: "
        f"[[id]]. {found} came along."
        + (f" Look at line {named} of {name}." if named else "")
    )
    yield "Words: shorten sentences of more than 20 words and explain medical words."
    yield 'Questions: offer five or more to take along: !!! questions "My questions".'
    yield "Review: have a clinician read it, then write reviewer and reviewed."
    yield (
        "At the end take draft = true out of topic.toml and run kioskctl content "
        "check: it refuses then what is wrong; what is still a warning stays advice."
    )


def _lines(page: str, words: str, *, with_headings: bool = False) -> str:
    """Return the lines on which `words` stand, the first eight."""
    if not words:
        return ""
    pattern = re.compile(words, re.IGNORECASE)
    found = [
        str(number)
        for number, line in enumerate(page.split("\n"), 1)
        if pattern.search(line) and (with_headings or not line.startswith("#"))
    ]
    return ", ".join(found[:8])
