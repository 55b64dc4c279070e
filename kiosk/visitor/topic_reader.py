"""Reads the content folder; only ever in the thread that is there for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk.articles.library import Library, LoadedTopic, scan
from kiosk.bodymap.library import MAP_FILE, LoadedMap, read_map
from kiosk.problems import Problem
from kiosk.reviews.reviewed import Reviewed, reviewed
from kiosk.reviews.shelf import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from kiosk.articles.lastgood import LastGood
    from kiosk.articles.library import TopicEntry


@dataclass(frozen=True, slots=True)
class OpenedTopic:
    """One version of a topic in one language, with its map, as they were read."""

    entry: TopicEntry
    language: str
    topic: LoadedTopic
    body: LoadedMap
    review: Reviewed = field(default_factory=Reviewed)


@dataclass(frozen=True, slots=True)
class CatalogueContents:
    """One state of the content folder: its topics and maps, and those already read."""

    library: Library = field(default_factory=Library)
    read: Mapping[tuple[str, str, str], LoadedTopic] = field(default_factory=dict)
    maps: Mapping[tuple[str, str], LoadedMap] = field(default_factory=dict)
    reviews: Mapping[tuple[str, str, str], Reviewed] = field(default_factory=dict)

    def loaded(self, entry: TopicEntry, language: str) -> LoadedTopic | None:
        """Return the topic if this state has read it already."""
        return self.read.get((entry.id, entry.fingerprint, language))

    def in_any_language(self, entry: TopicEntry) -> LoadedTopic | None:
        """Return the topic in the first of its languages that was read."""
        found = (self.loaded(entry, language) for language in entry.languages)
        return next((loaded for loaded in found if loaded is not None), None)

    def map_of(self, entry: TopicEntry) -> LoadedMap | None:
        """Return the topic's map if this state has read it already."""
        return self.maps.get((entry.id, entry.fingerprint))

    def review_of(self, entry: TopicEntry, language: str) -> Reviewed:
        """Return what was signed of a topic that this state has read."""
        return self.reviews.get((entry.id, entry.fingerprint, language), Reviewed())

    def with_opened(self, opened: OpenedTopic) -> CatalogueContents:
        """Return this state with one more topic read."""
        mark = (opened.entry.id, opened.entry.fingerprint)
        return replace(
            self,
            read={**self.read, (*mark, opened.language): opened.topic},
            maps={**self.maps, mark: opened.body},
            reviews={**self.reviews, (*mark, opened.language): opened.review},
        )

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


class TopicReader:
    """Reads topics, maps and pictures; it never raises because of what a file says."""

    def __init__(
        self,
        content_dir: Callable[[], Path],
        last_good: LastGood,
        drawings: Path,
        reviewers: Mapping[str, str],
    ) -> None:
        self._content_dir = content_dir
        self._reviewers = reviewers
        self._last_good = last_good
        self._drawings = drawings

    def read(
        self, before: CatalogueContents | None, wanted: Iterable[tuple[str, str]]
    ) -> CatalogueContents:
        """Return what there is now; topics that did not change come from `before`.

        The first topic is read in every language, and those whose id and language are
        `wanted`.
        """
        before = before or CatalogueContents()
        try:
            return self._contents(before, frozenset(wanted))
        except Exception:  # noqa: BLE001 - the screens wait for an answer
            unread = _unread(str(self._content_dir()))
            return replace(before, library=replace(before.library, problems=(unread,)))

    def open(
        self, before: CatalogueContents | None, entry: TopicEntry, language: str
    ) -> OpenedTopic:
        """Return one topic with its map."""
        before = before or CatalogueContents()
        loaded = before.loaded(entry, language) or self._load(entry, language)
        body = before.map_of(entry) or self._map_of(entry)
        review = self._review_of(loaded, body)
        return OpenedTopic(entry, language, loaded, body, review)

    def _contents(
        self, before: CatalogueContents, wanted: frozenset[tuple[str, str]]
    ) -> CatalogueContents:
        content_dir = self._content_dir()
        library = self._last_good.complete(
            scan(content_dir, before.library), content_dir
        )
        contents = CatalogueContents(library)
        for number, entry in enumerate(library.topics):
            for language in entry.languages:
                if number == 0 or (entry.id, language) in wanted:
                    known = replace(before, maps={**before.maps, **contents.maps})
                    contents = contents.with_opened(self.open(known, entry, language))
        return contents

    def _load(self, entry: TopicEntry, language: str) -> LoadedTopic:
        """Return the topic, or its last good version; one that raises is a Problem."""
        try:
            return self._last_good.load(entry, language)
        except Exception:  # noqa: BLE001 - one topic must not cost the others
            problem = _unread(f"{entry.id}/{language}.md")
            return self._last_good.earlier(entry, language, problem)

    def _review_of(self, loaded: LoadedTopic, body: LoadedMap) -> Reviewed:
        """Return what was signed; a reader that raises costs the marks alone."""
        if loaded.topic is None:
            return Reviewed()
        try:
            return reviewed(loaded.topic, body.body, self._reviewers)
        except Exception:  # noqa: BLE001 - reviews must not cost the topic
            return Reviewed(problems=(_unread(f"{loaded.topic.id}/{FOLDER}"),))

    def _map_of(self, entry: TopicEntry) -> LoadedMap:
        """Return the topic's map; one whose reader raises is a Problem."""
        try:
            return read_map(entry.folder, self._drawings)
        except Exception:  # noqa: BLE001 - the map must not cost the topic
            return LoadedMap(problems=(_unread(f"{entry.id}/{MAP_FILE}"),))


def _unread(file: str) -> Problem:
    return Problem(
        file,
        0,
        "unreadable-file",
        "This cannot be read",
        "Look for brackets inside brackets inside brackets, and run kioskctl content "
        "check; what was read last is shown meanwhile",
    )
