"""Reads the content folder; only ever in the thread that is there for it.

The first topic, with which every visit begins, is kept once it was read without any
problem. The next start then looks at its files in place of working them out anew, and
its map is read when somebody asks for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.articles.library import LoadedTopic, fingerprint, scan
from kiosk.problems import Problem
from kiosk.reviews.marks import Reviewed
from kiosk.visitor.catalogue_contents import CatalogueContents, OpenedTopic
from kiosk.visitor.kept_topic import KeptTopic, KeptTopics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from kiosk.articles.lastgood import LastGood
    from kiosk.articles.library import TopicEntry
    from kiosk.bodymap.library import LoadedMap
    from kiosk.visitor.kept_topic import Files


class TopicReader:
    """Reads topics, maps and pictures; it never raises because of what a file says."""

    def __init__(
        self,
        content_dir: Callable[[], Path],
        last_good: LastGood,
        data_folder: Path,
        drawings: Path,
        reviewers: Mapping[str, str],
    ) -> None:
        self._content_dir = content_dir
        self._reviewers = reviewers
        self._last_good = last_good
        self._drawings = drawings
        self._kept = KeptTopics(data_folder, drawings, reviewers)
        self._to_keep: list[tuple[OpenedTopic, Files]] = []

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
        """Return one topic, with its map unless one is known that was not read."""
        before = before or CatalogueContents()
        return before.opened(entry, language) or self._in_full(before, entry, language)

    def map_of(self, entry: TopicEntry) -> LoadedMap:
        """Return the map of a topic that was read before.

        None of it where a file of the topic was changed since: what was signed of the
        map, and the article's ways to it, are those of the version that was read. A
        backup, which changes no more than a file's times, costs nobody the map.
        """
        from kiosk.bodymap.library import LoadedMap

        found = self._map_now(entry)
        is_same = fingerprint(entry.folder) == entry.fingerprint
        return found if is_same or self._holds_what_was_kept(entry) else LoadedMap()

    def keep(self) -> None:
        """Keep what was read in full; for when nobody waits for it."""
        read, self._to_keep = self._to_keep, []
        looked_at: dict[tuple[str, str], Files | None] = {}
        for opened, files in read:
            topic, marks = opened.topic.topic, opened.review.marks
            if topic is None or opened.problems:
                continue
            entry = opened.entry
            version = (entry.id, entry.fingerprint)
            if version not in looked_at:
                looked_at[version] = self._kept.files_of(entry)
            # Somebody may have saved a file while it was read.
            if looked_at[version] == files:
                self._kept.keep(KeptTopic(topic, opened.has_map, marks), files)

    def _contents(
        self, before: CatalogueContents, wanted: frozenset[tuple[str, str]]
    ) -> CatalogueContents:
        content_dir = self._content_dir()
        library = self._last_good.complete(
            scan(content_dir, before.library), content_dir
        )
        contents = CatalogueContents(library)
        for number, entry in enumerate(library.topics):
            if number == 0:
                contents = self._first(before, contents, entry)
                continue
            for language in entry.languages:
                if (entry.id, language) in wanted:
                    known = replace(before, maps={**before.maps, **contents.maps})
                    contents = contents.with_opened(self.open(known, entry, language))
        return contents

    def _first(
        self, before: CatalogueContents, contents: CatalogueContents, entry: TopicEntry
    ) -> CatalogueContents:
        """Add the first topic as it was checked before, or read it and keep it."""
        files: Files | None = None
        for language in entry.languages:
            opened = before.opened(entry, language)
            if opened is None:
                files = files or self._kept.files_of(entry)
                known = replace(before, maps={**before.maps, **contents.maps})
                opened = self._checked_before(entry, language, files)
                opened = opened or self._to_be_kept(known, entry, language, files)
            contents = contents.with_opened(opened)
        return contents

    def _checked_before(
        self, entry: TopicEntry, language: str, files: Files | None
    ) -> OpenedTopic | None:
        # Without its copy for emergencies a topic is read in full, and copied.
        if files is None or not self._last_good.has(entry):
            return None
        kept = self._kept.find(entry, language, files)
        if kept is None:
            return None
        topic, review = LoadedTopic(kept.topic), Reviewed(kept.marks)
        return OpenedTopic(entry, language, topic, None, kept.has_map, review)

    def _holds_what_was_kept(self, entry: TopicEntry) -> bool:
        files = self._kept.files_of(entry)
        kept = files and self._kept.find(entry, entry.languages[0], files)
        return kept is not None

    def _to_be_kept(
        self,
        before: CatalogueContents,
        entry: TopicEntry,
        language: str,
        files: Files | None,
    ) -> OpenedTopic:
        opened = self._in_full(before, entry, language)
        if files is not None:
            self._to_keep.append((opened, files))
        return opened

    def _in_full(
        self, before: CatalogueContents, entry: TopicEntry, language: str
    ) -> OpenedTopic:
        loaded = self._load(entry, language)
        body = before.map_of(entry) or self._map_now(entry)
        review = self._review_of(loaded, body)
        has_map = body.body is not None
        return OpenedTopic(entry, language, loaded, body, has_map, review)

    def _map_now(self, entry: TopicEntry) -> LoadedMap:
        """Return the topic's map; one whose reader raises is a Problem."""
        # Not for a topic that was kept: its modules cost as much as all the rest.
        from kiosk.bodymap.library import MAP_FILE, LoadedMap, read_map

        try:
            return read_map(entry.folder, self._drawings)
        except Exception:  # noqa: BLE001 - the map must not cost the topic
            return LoadedMap(problems=(_unread(f"{entry.id}/{MAP_FILE}"),))

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
        from kiosk.reviews.reviewed import reviewed
        from kiosk.reviews.shelf import FOLDER

        try:
            return reviewed(loaded.topic, body.body, self._reviewers)
        except Exception:  # noqa: BLE001 - reviews must not cost the topic
            return Reviewed(problems=(_unread(f"{loaded.topic.id}/{FOLDER}"),))


def _unread(file: str) -> Problem:
    return Problem(
        file,
        0,
        "unreadable-file",
        "This cannot be read",
        "Look for brackets inside brackets inside brackets, and run kioskctl content "
        "check; what was read last is shown meanwhile",
    )
