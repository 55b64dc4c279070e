"""One state of the content folder: what was read of its topics, maps and reviews."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk.articles.library import Library
from kiosk.reviews.marks import Reviewed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.articles.library import LoadedTopic, TopicEntry
    from kiosk.bodymap.library import LoadedMap
    from kiosk.problems import Problem


@dataclass(frozen=True, slots=True)
class OpenedTopic:
    """One version of a topic in one language, as it was read.

    `body` is None where its map was not read; `has_map` is known in any case.
    """

    entry: TopicEntry
    language: str
    topic: LoadedTopic
    body: LoadedMap | None
    has_map: bool
    review: Reviewed = field(default_factory=Reviewed)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the topic, its map and its reviews."""
        of_map = self.body.problems if self.body else ()
        return (*self.topic.problems, *of_map, *self.review.problems)


@dataclass(frozen=True, slots=True)
class CatalogueContents:
    """The topics and maps of one state, and those already read.

    `with_map` names the topics that have a map which works, read or not.
    """

    library: Library = field(default_factory=Library)
    read: Mapping[tuple[str, str, str], LoadedTopic] = field(default_factory=dict)
    maps: Mapping[tuple[str, str], LoadedMap] = field(default_factory=dict)
    with_map: frozenset[tuple[str, str]] = frozenset()
    reviews: Mapping[tuple[str, str, str], Reviewed] = field(default_factory=dict)

    def loaded(self, entry: TopicEntry, language: str) -> LoadedTopic | None:
        """Return the topic if this state has read it already."""
        return self.read.get((entry.id, entry.fingerprint, language))

    def in_any_language(self, entry: TopicEntry) -> LoadedTopic | None:
        """Return the topic in the first of its languages that was read."""
        found = (self.loaded(entry, language) for language in entry.languages)
        return next((loaded for loaded in found if loaded is not None), None)

    def has_map(self, entry: TopicEntry) -> bool:
        """Tell whether the topic is known to have a map that works."""
        return (entry.id, entry.fingerprint) in self.with_map

    def map_of(self, entry: TopicEntry) -> LoadedMap | None:
        """Return the topic's map if this state has read it already."""
        return self.maps.get((entry.id, entry.fingerprint))

    def review_of(self, entry: TopicEntry, language: str) -> Reviewed:
        """Return what was signed of a topic that this state has read."""
        return self.reviews.get((entry.id, entry.fingerprint, language), Reviewed())

    def opened(self, entry: TopicEntry, language: str) -> OpenedTopic | None:
        """Return all of the topic if this state has read it already."""
        loaded = self.loaded(entry, language)
        if loaded is None:
            return None
        body, review = self.map_of(entry), self.review_of(entry, language)
        return OpenedTopic(entry, language, loaded, body, self.has_map(entry), review)

    def with_opened(self, opened: OpenedTopic) -> CatalogueContents:
        """Return this state with one more topic read."""
        mark = (opened.entry.id, opened.entry.fingerprint)
        named = (*mark, opened.language)
        more = replace(
            self,
            read={**self.read, named: opened.topic},
            reviews={**self.reviews, named: opened.review},
        )
        if opened.body is not None:
            return more.with_map_read(opened.entry, opened.body)
        found = {mark} if opened.has_map else set()
        return replace(more, with_map=self.with_map | found)

    def with_map_read(self, entry: TopicEntry, body: LoadedMap) -> CatalogueContents:
        """Return this state with one more map read."""
        mark = (entry.id, entry.fingerprint)
        found = {mark} if body.body is not None else set()
        return replace(
            self,
            maps={**self.maps, mark: body},
            with_map=(self.with_map - {mark}) | found,
        )

    def with_maps_of(self, other: CatalogueContents) -> CatalogueContents:
        """Return this state with the maps that another one has read meanwhile."""
        found = {m: body for m, body in other.maps.items() if m in self.with_map}
        return replace(self, maps={**found, **self.maps})

    def picture(self, file: Path) -> bytes:
        """Return what a picture of a topic held as the topic was read, or nothing."""
        topics = (loaded.topic for loaded in self.read.values())
        found = (topic.pictures.get(file) for topic in topics if topic is not None)
        return next((data for data in found if data is not None), b"")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the content, as far as it has been read."""
        read = (p for loaded in self.read.values() for p in loaded.problems)
        maps = (p for found in self.maps.values() for p in found.problems)
        signed = (p for found in self.reviews.values() for p in found.problems)
        return tuple(sorted({*self.library.problems, *read, *maps, *signed}))
