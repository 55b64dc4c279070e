"""The topics on offer, read beside the screen so that the screen never waits.

A visit keeps the topics it began with; what an author changed meanwhile is taken up
when the next visit begins.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.articles.library import Library, scan
from kiosk.bodymap.library import LoadedMap, read_map

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.articles.lastgood import LastGood
    from kiosk.articles.library import LoadedTopic, TopicEntry
    from kiosk.articles.topic import Topic
    from kiosk.bodymap.model import BodyMap
    from kiosk.problems import Problem


@dataclass(frozen=True, slots=True)
class Contents:
    """One state of the content folder: its topics and maps, and those already read."""

    library: Library = field(default_factory=Library)
    read: Mapping[tuple[str, str, str], LoadedTopic] = field(default_factory=dict)
    maps: Mapping[tuple[str, str], LoadedMap] = field(default_factory=dict)

    def loaded(self, entry: TopicEntry, language: str) -> LoadedTopic | None:
        """Return the topic if this state has read it already."""
        return self.read.get((entry.id, entry.fingerprint, language))


class TopicShelf(QObject):
    """Hands out topics and their body maps; reads them in a worker thread.

    Signals: `refreshed` when a newer state has been read and awaits `adopt`.
    """

    refreshed = Signal()
    _finished = Signal(object)

    def __init__(
        self,
        content_dir: Path,
        last_good: LastGood,
        drawings: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._content_dir = content_dir
        self._last_good = last_good
        self._drawings = drawings
        self._current = Contents()
        self._newest = Contents()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="topics")
        self._finished.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def refresh(self) -> None:
        """Read what changed; `refreshed` follows, also when nothing did."""
        self._worker.submit(self._read, self._newest)

    def close(self) -> None:
        """Let the reader finish and stop it."""
        self._worker.shutdown(cancel_futures=True)

    def adopt(self) -> None:
        """Take up the newest state; call it only between visits."""
        self._current = self._newest

    @property
    def topics(self) -> tuple[TopicEntry, ...]:
        """The topics on offer in this visit."""
        return self._current.library.topics

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages at least one topic has, in the order the topics name them."""
        found = (code for entry in self.topics for code in entry.languages)
        return tuple(dict.fromkeys(found))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the content, for staff."""
        read = (p for loaded in self._current.read.values() for p in loaded.problems)
        maps = (p for found in self._current.maps.values() for p in found.problems)
        return tuple(sorted({*self._current.library.problems, *read, *maps}))

    def topic(self, topic_id: str, language: str) -> Topic | None:
        """Return a topic in `language`, or in the first language it has.

        One that nobody opened before is read now (about 30 ms).
        """
        entry = self._current.library.topic(topic_id)
        if entry is None:
            return None
        if language not in entry.languages:
            language = entry.languages[0]
        loaded = self._current.loaded(entry, language)
        if loaded is None:
            loaded = self._load(entry, language)
            key = (entry.id, entry.fingerprint, language)
            self._current = replace(
                self._current, read={**self._current.read, key: loaded}
            )
        return loaded.topic

    def body_map(self, topic_id: str) -> BodyMap | None:
        """Return the body map of a topic, if it has one that works."""
        entry = self._current.library.topic(topic_id)
        if entry is None:
            return None
        key = (entry.id, entry.fingerprint)
        if key not in self._current.maps:
            self._current = replace(
                self._current,
                maps={
                    **self._current.maps,
                    key: read_map(entry.folder, self._drawings),
                },
            )
        return self._current.maps[key].body

    def _read(self, before: Contents) -> None:
        """Scan, and read the first topic in every language, with its map (a thread)."""
        library = self._last_good.complete(
            scan(self._content_dir, before.library), self._content_dir
        )
        read, maps = {}, {}
        for entry in library.topics[:1]:
            for language in entry.languages:
                key = (entry.id, entry.fingerprint, language)
                read[key] = before.read.get(key) or self._load(entry, language)
            mark = (entry.id, entry.fingerprint)
            maps[mark] = before.maps.get(mark) or read_map(entry.folder, self._drawings)
        self._finished.emit(Contents(library, read, maps))

    def _load(self, entry: TopicEntry, language: str) -> LoadedTopic:
        return self._last_good.load(entry, language)

    def _keep(self, contents: object) -> None:
        if isinstance(contents, Contents):
            self._newest = contents
            self.refreshed.emit()
