"""Every language says the same: same screens, same pictures, same sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.blocks import Callout, Figure, Questions
from kiosk.articles.checks.prose import page_name
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.articles.blocks import Block
    from kiosk.articles.topic import Screen, Topic


def check_translations(topics: Sequence[Topic]) -> Iterator[Problem]:
    """Yield a problem wherever a language differs from the first one."""
    if not topics:
        return
    first, *others = topics
    for other in others:
        yield from _compare_places(first, other)
        yield from _compare_background(first, other)
        here = {screen.id: screen for screen in first.screens}
        for screen in other.screens:
            if screen.id in here:
                yield from _compare_screens(here[screen.id], screen, page_name(other))


def _compare_places(first: Topic, other: Topic) -> Iterator[Problem]:
    """Compare ids: changing the language keeps the visitor's place by them."""
    mine, theirs = _places(first), _places(other)
    for place, line in mine.items():
        if place not in theirs:
            yield Problem(
                page_name(other),
                0,
                "not-translated",
                f'"{place}" ({page_name(first)}:{line}) is missing here',
                "Translate it under the same id in braces",
            )
    for place, line in theirs.items():
        if place not in mine:
            yield Problem(
                page_name(other),
                line,
                "id-mismatch",
                f'"{place}" is not in {page_name(first)}',
                "Use the same ids in every language",
            )
    shared = [place for place in mine if place in theirs]
    if shared != [place for place in theirs if place in mine]:
        yield Problem(
            page_name(other),
            0,
            "order-mismatch",
            f"The screens stand in another order than in {page_name(first)}",
            "Keep the order the same in every language",
        )


def _places(topic: Topic) -> Mapping[str, int]:
    places = {}
    for section in topic.sections:
        places[section.id] = section.line
        for screen in section.screens:
            places[f"{section.id}/{screen.id}"] = screen.line
    return places


def _compare_background(first: Topic, other: Topic) -> Iterator[Problem]:
    file = f"{other.folder.name}/topic.toml"
    for name in sorted(first.glossary.keys() - other.glossary.keys()):
        yield Problem(
            file,
            0,
            "term-not-translated",
            f'The term "{name}" has no {other.language}',
            f"Add {other.language} = {{ word = ..., meaning = ... }}",
        )
    if first.emergency and not other.emergency:
        yield Problem(
            file,
            0,
            "emergency-not-translated",
            f"The emergency signs have no {other.language}",
            f"Write [emergency.{other.language}]",
        )
    yield from _compare_signs(first, other, file)
    for mine, theirs in zip(first.sources, other.sources, strict=True):
        if mine.title == theirs.title:
            yield Problem(
                theirs.file,
                theirs.line,
                "source-not-translated",
                f"The source {mine.id} has no title in {other.language}",
                f'Write title = {{ {first.language} = "...", '
                f'{other.language} = "..." }}',
                Severity.WARNING,
            )
    if first.sentence and not other.sentence:
        yield Problem(
            file,
            0,
            "sentence-not-translated",
            f"[sentence] has no {other.language}",
            "Translate it",
        )


def _compare_signs(first: Topic, other: Topic, file: str) -> Iterator[Problem]:
    """Count the emergency signs: one that is left out is seen by nobody."""
    if not (first.emergency and other.emergency):
        return
    for key in ("now", "after", "today"):
        mine, theirs = (len(getattr(t.emergency, key)) for t in (first, other))
        if mine != theirs:
            yield Problem(
                file,
                0,
                "emergency-mismatch",
                f"[emergency.{other.language}] has {theirs} signs under {key}, and "
                f"[emergency.{first.language}] has {mine}",
                "Say the same signs in every language, in the same order",
            )


def _compare_screens(mine: Screen, theirs: Screen, file: str) -> Iterator[Problem]:
    if _shape(mine) != _shape(theirs):
        yield Problem(
            file,
            theirs.line,
            "shape-mismatch",
            f'"{theirs.title}" has other blocks than its original (line {mine.line})',
            "Keep paragraphs, lists and callouts in step",
            Severity.WARNING,
        )
    if _question_count(mine) != _question_count(theirs):
        yield Problem(
            file,
            theirs.line,
            "questions-mismatch",
            f'"{theirs.title}" has other questions than its original '
            f"(line {mine.line})",
            "Keep their number and order: a ticked question is known by its place",
        )
    if set(mine.sources) != set(theirs.sources):
        yield Problem(
            file,
            theirs.line,
            "source-mismatch",
            f'"{theirs.title}" names other sources than its original',
            "Name the same sources in every language",
        )
    figures = {_alt(b) for b in mine.blocks if isinstance(b, Figure)}
    for block in theirs.blocks:
        if isinstance(block, Figure) and _alt(block) in figures:
            yield Problem(
                file,
                block.line,
                "alt-not-translated",
                "The words for this picture are not translated",
                "Say what it shows in this language",
            )


def _question_count(screen: Screen) -> int:
    return sum(len(b.items) for b in screen.blocks if isinstance(b, Questions))


def _alt(figure: Figure) -> str:
    return figure.alt


def _shape(screen: Screen) -> list[str]:
    return [_kind(block) for block in screen.blocks]


def _kind(block: Block) -> str:
    if isinstance(block, Callout):
        return block.kind
    motion = block.loop if isinstance(block, Figure) else None
    return f"{type(block).__name__} {motion.name if motion else ''}"
