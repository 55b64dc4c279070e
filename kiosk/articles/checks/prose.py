"""The sentences and words of a screen, as a reader meets them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.articles.blocks import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Screen, Topic

_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?\u2026])[\"'\u201d\u2019)\u00bb]*\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one list item, which stands for one."""

    text: str
    line: int
    screen: Screen

    @property
    def words(self) -> list[str]:
        """The words of this sentence."""
        return words_of(self.text)

    @property
    def is_whole(self) -> bool:
        """Whether it ends like a sentence; a list item of three words does not.

        Formulas for reading ease are made for whole sentences, and fragments would
        flatter the score.
        """
        return self.text.rstrip("\"'\u201d\u2019)\u00bb")[-1:] in ".!?:\u2026"


def words_of(text: str) -> list[str]:
    """Return the words of `text`; hyphens and apostrophes hold a word together."""
    return _WORD.findall(text)


def sentences(screen: Screen, wording: Wording | None = None) -> Iterator[Sentence]:
    """Yield the sentences of a screen's blocks, without its title."""
    short = set(wording.abbreviations) if wording else set()
    for block in screen.blocks:
        for passage in block.passages:
            for line in passage.split("\n"):
                for text in _split(line, short):
                    if words_of(text):
                        yield Sentence(text, block.line, screen)


def text_of(screen: Screen) -> str:
    """Return all words of a screen, with its title and the words for its pictures."""
    parts = [screen.title]
    for block in screen.blocks:
        parts += block.passages
        if isinstance(block, Figure):
            parts += [block.alt, *block.told]
    return "\n".join(parts)


def shown_texts(topic: Topic) -> Iterator[tuple[int, str]]:
    """Yield every text a visitor sees or hears, with its line."""
    yield 0, topic.title
    yield 0, topic.sentence
    for term in topic.glossary.values():
        yield 0, f"{term.word}: {term.meaning}"
    for section in topic.sections:
        yield section.line, f"{section.title}\n{section.summary.plain}"
        for screen in section.screens:
            yield screen.line, screen.title
            for block in screen.blocks:
                for passage in block.passages:
                    yield block.line, passage
                if isinstance(block, Figure):
                    yield block.line, block.alt
                    for told in block.told:
                        yield block.line, told


def page_name(topic: Topic) -> str:
    """Return how problems name the page of `topic`."""
    return f"{topic.folder.name}/{topic.language}.md"


def _split(passage: str, abbreviations: set[str]) -> Iterator[str]:
    rest = ""
    for part in _SENTENCE_END.split(passage):
        rest = f"{rest} {part}".strip()
        last = rest.rstrip(".").rpartition(" ")[2].lower()
        if rest.endswith(".") and last in abbreviations:
            continue
        yield rest
        rest = ""
    if rest:
        yield rest
