"""All facts of the source article are still told.

`facts.toml` beside the pages lists each fact with groups of words. A fact counts as
told when one section (or the list of sources) has at least one word of every group.
A fact that hangs on one word ("effective", "key") names its screen, ``on``, and counts
only there: elsewhere in a section the word may be about something else.
That is a tripwire for an author who shortens a text; a person must still tick each
item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.articles.checks.prose import page_name, text_of
from kiosk.articles.topicfile import LANGUAGE, TopicFile
from kiosk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from kiosk.articles.topic import Screen, Topic

FACTS_FILE = "facts.toml"
_FACT_KEYS = {"id", "says", "kind", "on"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the source, and the groups of words that betray it by language.

    `is_claim` marks what goes further than the evidence; `on` is the one screen
    (section/screen) that must tell it, or empty.
    """

    id: str
    says: str
    is_claim: bool
    groups: Mapping[str, Sequence[Sequence[str]]]
    on: str = ""


def read_facts(folder: Path) -> tuple[list[Fact], list[Problem]]:
    """Return the facts listed for a topic; none when there is no list."""
    if not (folder / FACTS_FILE).is_file():
        return [], []
    file = TopicFile(folder, FACTS_FILE, folder)
    table = file.table() or {}
    file.refuse_unknown(table, {"fact"}, "")
    entries = table.get("fact", [])
    facts = []
    if not isinstance(entries, list):
        file.report(
            "fact",
            "bad-fact",
            "fact is not a list, so no fact is checked",
            "Write [[fact]] with two brackets",
        )
        return [], file.problems
    for number, entry in enumerate(entries):
        fact = _fact(entry)
        if fact is None:
            file.report(
                f"fact.{number}",
                "bad-fact",
                "A fact lacks its id, words or sentence",
                'Write id = "F1", says = "...", en = [["word", "or"], ["and"]]',
            )
            continue
        surplus = {key: value for key, value in entry.items() if key not in fact.groups}
        file.refuse_unknown(surplus, _FACT_KEYS, f"fact.{number}")
        facts.append(fact)
    return facts, file.problems


def check_facts(topic: Topic, facts: Sequence[Fact]) -> Iterator[Problem]:
    """Yield a problem for each fact that no section tells."""
    said = _Said(topic)
    for fact in facts:
        groups = fact.groups.get(topic.language)
        if groups is None:
            yield Problem(
                f"{topic.folder.name}/{FACTS_FILE}",
                0,
                "fact-not-checked",
                f"{fact.id} has no words for {topic.language}",
                f'Add {topic.language} = [["..."], ["..."]]',
            )
            continue
        places = said.places(fact)
        if groups and not any(_tells(place, groups) for place in places):
            missing = _first_missing(places, groups) if places else fact.on
            yield Problem(
                page_name(topic),
                0,
                "fact-missing",
                f"{fact.id} is not told: {fact.says}",
                f"{fact.on or 'One section'} needs a word of each group; "
                f"missing: {missing}",
            )


def told_count(topic: Topic, facts: Sequence[Fact]) -> int:
    """Return how many of `facts` the topic tells."""
    said = _Said(topic)
    return sum(
        any(_tells(place, groups) for place in said.places(fact))
        for fact in facts
        if (groups := fact.groups.get(topic.language, ()))
    )


class ToldAlone:
    """Finds the screens of a topic that tell a fact by themselves."""

    def __init__(self, topic: Topic) -> None:
        self._language = topic.language
        self._screens = [(screen, text_of(screen).lower()) for screen in topic.screens]

    def screens(self, fact: Fact) -> list[Screen]:
        """Return the screens that tell `fact`."""
        groups = fact.groups.get(self._language, ())
        return [
            screen for screen, text in self._screens if groups and _tells(text, groups)
        ]


class _Said:
    """What a topic says, in small letters: put together once for all facts."""

    def __init__(self, topic: Topic) -> None:
        self._sections = [text.lower() for text in _whole_sections(topic)]
        self._screens: dict[str, list[str]] = {}
        for section in topic.sections:
            for screen in section.screens:
                texts = self._screens.setdefault(f"{section.id}/{screen.id}", [])
                texts.append(text_of(screen).lower())

    def places(self, fact: Fact) -> list[str]:
        """Return the texts of which one must tell `fact`."""
        return self._screens.get(fact.on, []) if fact.on else self._sections


def _whole_sections(topic: Topic) -> Iterator[str]:
    for section in topic.sections:
        screens = (text_of(screen) for screen in section.screens)
        yield "\n".join([section.title, section.summary.plain, *screens])
    yield "\n".join(source.title for source in topic.sources)


def _tells(place: str, groups: Sequence[Sequence[str]]) -> bool:
    return all(_has(place, group) for group in groups)


def _told(place: str, groups: Sequence[Sequence[str]]) -> int:
    return sum(_has(place, group) for group in groups)


def _first_missing(places: list[str], groups: Sequence[Sequence[str]]) -> str:
    nearest = max(places, key=lambda place: _told(place, groups))
    return "; ".join(" or ".join(g) for g in groups if not _has(nearest, g))


def _has(place: str, group: Sequence[str]) -> bool:
    """Tell whether a word of `group` begins somewhere in `place`."""
    words = (word.lower() for word in group)
    # To look for the letters alone is quicker by far, and most stand nowhere there.
    return any(w in place and _begins_in(w, place) for w in words)


def _begins_in(word: str, place: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", place) is not None


def _fact(entry: object) -> Fact | None:
    if not isinstance(entry, dict):
        return None
    name, says = entry.get("id"), entry.get("says")
    groups = {
        key: words
        for key, words in entry.items()
        if LANGUAGE.fullmatch(key) and key not in _FACT_KEYS
    }
    good = all(isinstance(of_language, list) for of_language in groups.values())
    good = good and all(
        isinstance(group, list) and group and all(isinstance(w, str) for w in group)
        for of_language in groups.values()
        for group in of_language
    )
    if not (isinstance(name, str) and isinstance(says, str) and groups and good):
        return None
    on = entry.get("on", "")
    return Fact(
        name,
        says,
        entry.get("kind") == "claim",
        groups,
        on if isinstance(on, str) else "",
    )
