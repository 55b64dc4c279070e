"""All checks over all topics of a content folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from kiosk.articles.card import TOPIC_FILE
from kiosk.articles.checks.alarms import check_alarms, check_stand_in
from kiosk.articles.checks.balance import check_balance, check_claims
from kiosk.articles.checks.copied import check_copied, read_shingles
from kiosk.articles.checks.facts import check_facts, read_facts, told_count
from kiosk.articles.checks.guidance import (
    asking_screens,
    check_alternatives,
    check_guidance,
    check_headings,
    check_parts,
    check_sections,
)
from kiosk.articles.checks.lengths import check_lengths, screen_words
from kiosk.articles.checks.motion import check_motion
from kiosk.articles.checks.passive import check_passive
from kiosk.articles.checks.phrases import (
    check_numbers,
    check_phrases,
    check_plain_words,
)
from kiosk.articles.checks.prose import sentences
from kiosk.articles.checks.readability import (
    check_readability,
    hardest_screen,
    measure_topic,
)
from kiosk.articles.checks.reviewing import check_review, review_state
from kiosk.articles.checks.sourcing import (
    check_sources,
    check_statements,
    unsourced_statements,
)
from kiosk.articles.checks.terms import check_glossary, check_terms
from kiosk.articles.checks.translations import check_translations
from kiosk.articles.checks.waiting import check_waiting
from kiosk.articles.checks.wording import wording_for
from kiosk.articles.library import load_topic, scan
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from kiosk.articles.checks.facts import Fact
    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Topic


_FOLLOWS = {
    "screen-withheld": {
        "empty-section",
        "empty-topic",
        "id-mismatch",
        "no-asking",
        "no-key-points",
        "no-main-point",
        "no-questions",
        "part-nowhere",
        "source-unused",
    },
    "bad-emergency": {"no-emergency"},
    "bad-toml": {
        "no-emergency",
        "no-source",
        "number-without-source",
        "part-missing",
        "unknown-source",
        "unknown-term",
    },
}
_FOLLOWS["section-withheld"] = _FOLLOWS["screen-withheld"]
"""By a fault, what is only said because of it: its cure would mislead an author."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One language of one topic in figures, for a person to look over."""

    topic: str
    language: str
    sections: int
    screens: int
    words: int
    readability: str
    hardest_screen: str
    average_sentence: float
    longest_sentence: int
    longest_screen: str
    longest_words: int
    facts: str
    asking: int
    questions: int
    review: str
    unsourced: int
    """Sentences and list items on screens that name no source."""


@dataclass(frozen=True, slots=True)
class ContentReport:
    """Everything the checks found; problems in the order of files and lines."""

    problems: tuple[Problem, ...]
    summaries: tuple[Summary, ...]


def check_content(content_dir: Path, today: date) -> ContentReport:
    """Check every topic in `content_dir`, or the one topic that it is.

    `today` decides which reviews are overdue.
    """
    if (content_dir / TOPIC_FILE).is_file():
        root, only = content_dir.resolve().parent, content_dir.resolve().name
    else:
        root, only = content_dir, ""
    library = scan(root)
    problems = [p for p in library.problems if not only or _is_of(p, only)]
    if not library.topics and not problems:
        problems.append(_no_topic(content_dir))
    summaries: list[Summary] = []
    for entry in library.topics:
        if not only or entry.id == only:
            found, rows = _check_topic(entry, today)
            problems += found
            summaries += rows
    return ContentReport(tuple(sorted(set(problems))), tuple(summaries))


def _no_topic(content_dir: Path) -> Problem:
    return Problem(
        str(content_dir),
        0,
        "no-topic",
        "No topic was found here, so nothing was checked",
        f"Name a folder of topics: each is a folder with {TOPIC_FILE} and a page, such "
        "as en.md, in it",
    )


def _is_of(problem: Problem, topic_id: str) -> bool:
    return problem.file == topic_id or problem.file.startswith(f"{topic_id}/")


def _check_topic(entry: TopicEntry, today: date) -> tuple[list[Problem], list[Summary]]:
    facts, problems = read_facts(entry.folder)
    copied = read_shingles(entry.folder)
    topics, advice = [], list[Problem]()
    for language in entry.languages:
        loaded = load_topic(entry, language)
        problems += loaded.problems
        if loaded.topic is not None:
            topics.append(loaded.topic)
            advice += _check_language(loaded.topic, facts, copied)
    advice += check_translations(topics)
    if topics:
        advice += chain(check_review(topics[0], today), check_sources(topics[0]))
        if topics[0].review.is_draft:
            advice = [_put_off(each) for each in advice]
    problems = _without_consequences([*problems, *advice])
    return list(set(problems)), [_summary(topic, facts, today) for topic in topics]


def _put_off(problem: Problem) -> Problem:
    """Let what would be refused wait until the draft is finished."""
    if problem.severity is Severity.ERROR:
        return replace(problem, severity=Severity.LATER)
    return problem


def _without_consequences(problems: list[Problem]) -> list[Problem]:
    """Leave out what vanishes by itself once its cause is mended.

    A withheld screen still names its sources: "remove the source" would be bad advice.
    """
    codes = {problem.code for problem in problems}
    left_out = set[str]().union(*(_FOLLOWS[code] for code in codes & _FOLLOWS.keys()))
    return [problem for problem in problems if problem.code not in left_out]


def _check_language(
    topic: Topic, facts: list[Fact], copied: frozenset[str]
) -> Iterator[Problem]:
    wording = wording_for(topic.language)
    yield from check_facts(topic, facts)
    yield from check_copied(topic, copied)
    yield from check_lengths(topic, wording)
    yield from check_sections(topic)
    yield from check_headings(topic)
    yield from check_alternatives(topic)
    yield from check_motion(topic)
    yield from check_parts(topic)
    yield from check_alarms(topic)
    yield from check_stand_in(topic)
    yield from check_waiting(topic)
    yield from check_glossary(topic)
    if wording is None:
        yield Problem(
            f"{topic.folder.name}/{topic.language}.md",
            0,
            "words-unknown",
            f"The checks know no words of {topic.language}, so reading "
            "ease, phrases, balance and terms are not checked",
            "See docs/authors for adding a language",
            Severity.WARNING,
        )
        return
    yield from check_claims(topic, wording, facts)
    for check in (
        check_readability,
        check_phrases,
        check_numbers,
        check_plain_words,
        check_passive,
        check_terms,
        check_balance,
        check_statements,
        check_guidance,
    ):
        yield from check(topic, wording)


def _summary(topic: Topic, facts: list[Fact], today: date) -> Summary:
    wording = wording_for(topic.language)
    longest = max(topic.screens, key=screen_words)
    every = [s for screen in topic.screens for s in sentences(screen, wording)]
    whole = [len(sentence.words) for sentence in every if sentence.is_whole]
    return Summary(
        topic=topic.id,
        language=topic.language,
        sections=len(topic.sections),
        screens=len(topic.screens),
        words=sum(screen_words(screen) for screen in topic.screens),
        readability=measure_topic(topic, wording).figure,
        hardest_screen=hardest_screen(topic, wording),
        average_sentence=round(sum(whole) / max(1, len(whole)), 1),
        longest_sentence=max((len(s.words) for s in every), default=0),
        longest_screen=longest.id,
        longest_words=screen_words(longest),
        facts=f"{told_count(topic, facts)} of {len(facts)}" if facts else "no list",
        asking=asking_screens(topic, wording) if wording else 0,
        questions=len(topic.questions),
        review=review_state(topic, today),
        unsourced=unsourced_statements(topic, wording),
    )
