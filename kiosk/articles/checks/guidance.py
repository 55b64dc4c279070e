"""The topic begins, ends and helps in the way a reader needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.blocks import Callout, CalloutKind, Figure, Subheading
from kiosk.articles.card import TOPIC_FILE
from kiosk.articles.checks.prose import page_name, text_of, words_of
from kiosk.articles.checks.wording import any_word
from kiosk.articles.topic import PARTS, TREATMENT
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Screen, Topic

MIN_ASKING_SHARE = 1 / 3
MIN_QUESTIONS = 5
MIN_ALT_WORDS = 3
MAX_ALT_WORDS = 60
MIN_SECTIONS, MAX_SECTIONS = 2, 9
_NONE = "none"
_PART_WORDS = {
    "risks": "what can go wrong",
    "not-for": "who should not have it, or should speak up first",
    "aftercare": "what to do afterwards",
    "other-choices": "what else there is",
    "not-known": "what is not known",
}


def asking_screens(topic: Topic, wording: Wording) -> int:
    """Return how many screens say whom to ask, tell or call."""
    asking = any_word(wording.ask)
    return sum(bool(asking.search(text_of(screen))) for screen in topic.screens)


def check_guidance(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield warnings for a topic without main message, summary, questions or advice."""
    file = page_name(topic)
    if not _has_key_points(topic.screens[:1]):
        yield Problem(
            file,
            topic.screens[0].line,
            "no-main-point",
            "The first screen does not say the main point",
            'Say it there in one or two sentences: !!! key-points "The main point"',
            Severity.WARNING,
        )
    last = topic.sections[-1]
    if not _has_key_points(last.screens):
        yield Problem(
            file,
            last.line,
            "no-key-points",
            "The last section does not sum up",
            'End the topic with !!! key-points "..." and the points to remember',
            Severity.WARNING,
        )
    if len(topic.questions) < MIN_QUESTIONS:
        yield Problem(
            file,
            0,
            "no-questions",
            f"The topic offers {len(topic.questions)} questions to take along",
            f'Offer {MIN_QUESTIONS} or more: !!! questions "My questions"',
            Severity.WARNING,
        )
    share = asking_screens(topic, wording)
    if share < MIN_ASKING_SHARE * len(topic.screens):
        yield Problem(
            file,
            0,
            "no-asking",
            f"{share} of {len(topic.screens)} screens say whom to ask",
            "Say it on at least one screen in three",
            Severity.WARNING,
        )


def _has_key_points(screens: Sequence[Screen]) -> bool:
    return any(
        isinstance(block, Callout) and block.kind is CalloutKind.KEY_POINTS
        for screen in screens
        for block in screen.blocks
    )


def check_sections(topic: Topic) -> Iterator[Problem]:
    """Yield a warning when home would be empty or crowded."""
    count = len(topic.sections)
    if not MIN_SECTIONS <= count <= MAX_SECTIONS:
        sections = "1 section" if count == 1 else f"{count} sections"
        yield Problem(
            page_name(topic),
            0,
            "sections",
            f"The topic has {sections}",
            f"Home shows {MIN_SECTIONS} to {MAX_SECTIONS} cards well",
            Severity.WARNING,
        )


def check_parts(topic: Topic) -> Iterator[Problem]:
    """Yield a warning for each part of an honest topic that is not told anywhere."""
    file = f"{topic.folder.name}/{TOPIC_FILE}"
    places = {section.id for section in topic.sections}
    places |= {f"{s.id}/{screen.id}" for s in topic.sections for screen in s.screens}
    for part in (*PARTS, TREATMENT):
        place = topic.parts.get(part, "")
        if not place and part == TREATMENT:
            continue
        if not place:
            yield Problem(
                file,
                0,
                "part-missing",
                f"[parts] does not say where the topic tells {_PART_WORDS[part]}",
                f'Write {part} = "section/screen" under [parts], or {part} = "none" '
                "where it does not apply",
                Severity.WARNING,
            )
        elif place != _NONE and place not in places:
            yield Problem(
                file,
                0,
                "part-nowhere",
                f'[parts] {part} names "{place[:60]}", which is no section or screen',
                "Use the ids in braces behind the headings: section/screen",
            )


def check_headings(topic: Topic) -> Iterator[Problem]:
    """Yield a warning for screens with a heading inside: one idea a screen."""
    for screen in topic.screens:
        for block in screen.blocks:
            if isinstance(block, Subheading):
                yield Problem(
                    page_name(topic),
                    block.line,
                    "second-heading",
                    f'"{screen.title}" has a second heading inside',
                    "One idea and one heading a screen; make it two screens",
                    Severity.WARNING,
                )


def check_alternatives(topic: Topic) -> Iterator[Problem]:
    """Yield a warning for words that hardly stand in for a picture."""
    for screen in topic.screens:
        for block in screen.blocks:
            if not isinstance(block, Figure):
                continue
            count = len(words_of(block.alt))
            if not MIN_ALT_WORDS <= count <= MAX_ALT_WORDS:
                yield Problem(
                    page_name(topic),
                    block.line,
                    "alt-length",
                    f"The words for this picture are too few or too many: {count}",
                    "Say in one or two sentences what it shows",
                    Severity.WARNING,
                )
            if block.caption and block.caption.plain == block.alt:
                yield Problem(
                    page_name(topic),
                    block.line,
                    "alt-is-caption",
                    "The words for this picture only repeat its caption",
                    "Say what can be seen in it; the caption says what it means",
                    Severity.WARNING,
                )
