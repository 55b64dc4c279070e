"""The topics on offer, read beside the screen so that the screen never waits.

A visit keeps the topics it began with; what an author changed meanwhile is taken up
when the next visit begins.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.reviews.marks import NO_MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Topic
    from kiosk.bodymap.library import LoadedMap
    from kiosk.bodymap.model import BodyMap
    from kiosk.problems import Problem
    from kiosk.reviews.marks import ReviewMarks
    from kiosk.visitor.catalogue_contents import CatalogueContents, OpenedTopic
    from kiosk.visitor.reading_thread import ReadingThread
    from kiosk.visitor.topic_reader import TopicReader

MAP_AFTER_MS = 1500
"""The first topic's map is read so long after its words, if nobody asks for it."""


class TopicCatalogue(QObject):
    """Hands out topics with their body maps and pictures; a worker thread reads them.

    `content_dir` tells where the topics lie now, and is asked at each `refresh`.
    Signals: `refreshed` when a newer state has been read and awaits `adopt`; `opened`
    with id and language of a topic that was asked for and could not be handed out at
    once; `map_came` with the id of one whose map was read after its words;
    `problems_found` with how many problems a state has, where they changed.
    """

    refreshed = Signal()
    opened = Signal(str, str)
    map_came = Signal(str)
    problems_found = Signal(int)
    _finished = Signal(object)
    _came = Signal(object)
    _map_read = Signal(object, object)

    def __init__(
        self,
        content_dir: Callable[[], Path],
        data_folder: Path,
        drawings: Path,
        reviewers: Mapping[str, str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._folders = (content_dir, data_folder, drawings)
        self._reviewers = reviewers
        self._current: CatalogueContents | None = None
        self._newest: CatalogueContents | None = None
        self._asked: set[tuple[str, str]] = set()
        """What this visit opened; kept read as long as it lasts."""
        self._awaited: set[tuple[str, str, str]] = set()
        self._awaited_maps: set[tuple[str, str]] = set()
        self._has_read = False
        self._map_timer = QTimer(self, singleShot=True, interval=MAP_AFTER_MS)
        self._map_timer.timeout.connect(self._read_first_map)

    def refresh(self) -> None:
        """Read what changed; `refreshed` follows, also when nothing did."""
        self._worker.submit(self._read, self._newest, frozenset(self._asked))

    def close(self) -> None:
        """Let the reader finish and stop it."""
        if "_worker" in self.__dict__:
            self._worker.close()

    def adopt(self) -> None:
        """Take up the newest state; call it only between visits."""
        self._current = self._newest
        self._asked.clear()

    @property
    def has_read(self) -> bool:
        """Whether there is a state to adopt: the folder was read to its end once."""
        return self._has_read

    @property
    def is_reading(self) -> bool:
        """Whether a topic that was asked for is still to come."""
        return bool(self._awaited)

    @property
    def topics(self) -> tuple[TopicEntry, ...]:
        """The topics on offer in this visit."""
        return self._current.library.topics if self._current else ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages at least one topic has, in the order the topics name them."""
        found = (code for entry in self.topics for code in entry.languages)
        return tuple(dict.fromkeys(found))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the content, for staff."""
        return self._current.problems if self._current else ()

    def topic(self, topic_id: str, language: str) -> Topic | None:
        """Return a topic in `language`, or in the first language it has.

        One that nobody opened before is read now, and `opened` follows; until then it
        comes in another language, or not at all.
        """
        entry = self._entry(topic_id)
        if entry is None or self._current is None:
            return None
        if language not in entry.languages:
            language = entry.languages[0]
        self._asked.add((entry.id, language))
        loaded = self._current.loaded(entry, language)
        if loaded is None:
            self._open(entry, language)
            loaded = self._current.in_any_language(entry)
        return loaded.topic if loaded else None

    def body_map(self, topic_id: str) -> BodyMap | None:
        """Return the map of a topic, if it has one that works and was read."""
        entry = self._entry(topic_id)
        found = self._current.map_of(entry) if self._current and entry else None
        return found.body if found else None

    def has_map(self, topic_id: str) -> bool:
        """Tell whether a topic that was read has a map that works, read or not."""
        entry = self._entry(topic_id)
        return bool(self._current and entry and self._current.has_map(entry))

    def read_map(self, topic_id: str) -> None:
        """Read the map of a topic that has one, unless it was; `map_came` follows."""
        entry = self._entry(topic_id)
        if entry is not None and self._current is not None:
            self._want_map(self._current, entry)

    def marks(self, topic: Topic | None) -> ReviewMarks:
        """Return what was signed of a topic that was handed out."""
        entry = self._entry(topic.id) if topic else None
        if topic is None or entry is None or self._current is None:
            return NO_MARKS
        return self._current.review_of(entry, topic.language).marks

    def picture(self, file: Path) -> bytes:
        """Return what a picture of a topic that was read holds, else nothing."""
        return self._current.picture(file) if self._current else b""

    @cached_property
    def _worker(self) -> ReadingThread:
        from PySide6.QtCore import Qt

        from kiosk.visitor.reading_thread import ReadingThread

        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._keep, queued)
        self._came.connect(self._take_in, queued)
        self._map_read.connect(self._take_map, queued)
        return ReadingThread("topics")

    @cached_property
    def _reader(self) -> TopicReader:
        """What reads, loaded by the thread it reads in."""
        from kiosk.articles.lastgood import LastGood
        from kiosk.visitor.topic_reader import TopicReader

        content, data, drawings = self._folders
        return TopicReader(content, LastGood(data), data, drawings, self._reviewers)

    def _entry(self, topic_id: str) -> TopicEntry | None:
        return self._current.library.topic(topic_id) if self._current else None

    def _open(self, entry: TopicEntry, language: str) -> None:
        key = (entry.id, entry.fingerprint, language)
        if key not in self._awaited:
            self._awaited.add(key)
            self._worker.submit(self._read_one, self._newest, entry, language)

    def _read_first_map(self) -> None:
        if self._newest is not None and self._newest.library.topics:
            self._want_map(self._newest, self._newest.library.topics[0])

    def _want_map(self, contents: CatalogueContents, entry: TopicEntry) -> None:
        mark = (entry.id, entry.fingerprint)
        is_unread = contents.has_map(entry) and contents.map_of(entry) is None
        if is_unread and mark not in self._awaited_maps:
            self._awaited_maps.add(mark)
            self._worker.submit(self._read_one_map, entry)

    def _read(
        self, before: CatalogueContents | None, wanted: frozenset[tuple[str, str]]
    ) -> None:
        """Read what there is now and hand it over (in the worker's thread)."""
        self._finished.emit(self._reader.read(before, wanted))
        self._reader.keep()

    def _read_one(
        self, before: CatalogueContents | None, entry: TopicEntry, language: str
    ) -> None:
        """Read one topic and hand it over (in the worker's thread)."""
        self._came.emit(self._reader.open(before, entry, language))

    def _read_one_map(self, entry: TopicEntry) -> None:
        """Read one map and hand it over (in the worker's thread)."""
        self._map_read.emit(entry, self._reader.map_of(entry))

    def _take_map(self, entry: TopicEntry, body: LoadedMap) -> None:
        self._awaited_maps.discard((entry.id, entry.fingerprint))
        had_problems = self.problems
        if self._current is not None:
            self._current = self._current.with_map_read(entry, body)
        if self._newest is not None:
            self._newest = self._newest.with_map_read(entry, body)
        self._tell_new_problems(had_problems)
        self.map_came.emit(entry.id)

    def _take_in(self, opened: OpenedTopic) -> None:
        entry = opened.entry
        self._awaited.discard((entry.id, entry.fingerprint, opened.language))
        had_problems = self.problems
        if self._current is not None and self._newest is not None:
            self._current = self._current.with_opened(opened)
            self._newest = self._newest.with_opened(opened)
        self._tell_new_problems(had_problems)
        self.opened.emit(entry.id, opened.language)

    def _tell_new_problems(self, known: tuple[Problem, ...]) -> None:
        if self.problems != known:
            self.problems_found.emit(len(self.problems))

    def _keep(self, contents: CatalogueContents) -> None:
        known = self._newest.problems if self._newest else ()
        is_news = contents.problems != known
        before = self._newest
        self._newest = contents.with_maps_of(before) if before else contents
        self._has_read = True
        if is_news:
            self.problems_found.emit(len(contents.problems))
        self._map_timer.start()
        self.refreshed.emit()
