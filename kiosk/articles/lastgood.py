"""A copy of the last version of each topic that could be read, kept across restarts.

An author who saves half a file must not take a topic from the waiting room. Every topic
that loads in all its languages is copied into the data folder; when the present files
cannot be read the copy is shown, and the Problems tell staff why. A version with
screens that are withheld until somebody mends them never replaces a whole one.

A copy is written to a folder of its own, flushed to the disk, and only then given the
name under which it is found (rename is atomic). A power cut leaves the old copy, the
new one, or both; the newest one wins and the others are removed.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from contextlib import suppress
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING

from kiosk.articles.library import (
    Library,
    LoadedTopic,
    TopicEntry,
    fingerprint,
    in_order,
    load_topic,
    read_entry,
)
from kiosk.content_files import UnreadableError, read_bytes
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDER = "last-good-topics"
_COPY = re.compile(r"(\d{8})-([0-9a-f]{32})")
_SUFFIXES = frozenset(
    {".md", ".toml", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".review"}
)
_MAX_FILES = 200
_MAX_BYTES = 5 * 1024 * 1024
_WITHHELD = "-withheld"


class _State(IntEnum):
    """How much of a kept version visitors would see; more is better."""

    UNREADABLE = 0
    IN_PART = 1
    """Some screens are withheld."""
    WHOLE = 2


class LastGood:
    """The kept copies in one data folder.

    One process uses it at a time, from one thread at a time.
    """

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / _FOLDER
        self._passed_over: dict[str, str] = {}
        """By topic, the version that was tried and is worse than the kept one."""

    def complete(self, library: Library, content_dir: Path) -> Library:
        """Return `library` with kept copies for topics that cannot be read now.

        A topic whose folder is gone stays gone, for somebody took it away; but when the
        whole content folder cannot be read, every kept topic is offered.
        """
        offered = {entry.id for entry in library.topics}
        entries, problems = list(library.topics), list(library.problems)
        for name in self._kept_ids():
            if name in offered:
                continue
            if _was_taken_away(content_dir, name):
                continue
            entry = self._entry(name)
            if entry is not None:
                entries.append(entry)
                problems.append(_earlier_is_shown(name))
        return replace(library, topics=in_order(entries), problems=tuple(problems))

    def load(self, entry: TopicEntry, language: str) -> LoadedTopic:
        """Return the topic, in its kept version when the present one is unreadable.

        A version that can be read in all its languages is kept for next time.
        """
        loaded = load_topic(entry, language)
        if loaded.topic is not None:
            if not entry.is_earlier:
                loaded = _with(loaded, self.keep(entry))
            return loaded
        return self.earlier(entry, language, *loaded.problems)

    def earlier(
        self, entry: TopicEntry, language: str, *problems: Problem
    ) -> LoadedTopic:
        """Return the kept version of a topic whose present one has these problems."""
        kept = self._entry(entry.id)
        if kept is None or entry.is_earlier:
            return LoadedTopic(None, problems)
        earlier = load_topic(kept, language)
        if earlier.topic is None:
            return LoadedTopic(None, problems)
        problems = (*problems, _earlier_is_shown(entry.id))
        return LoadedTopic(earlier.topic, problems, is_earlier=True)

    def has(self, entry: TopicEntry) -> bool:
        """Tell whether the newest copy is of this very version of the topic."""
        copies = self._copies(entry.id)
        return bool(copies) and copies[-1].name.endswith(entry.fingerprint)

    def keep(self, entry: TopicEntry) -> tuple[Problem, ...]:
        """Copy the topic unless this very version is kept already.

        Returns a Problem when the disk does not take it; that costs only the copy.
        """
        if self.has(entry):
            return ()
        copies = self._copies(entry.id)
        if self._passed_over.get(entry.id) == entry.fingerprint:
            return ()
        try:
            self._copy(entry, copies)
        except (OSError, UnreadableError):
            return (
                Problem(
                    entry.id,
                    0,
                    "not-kept",
                    "This version could not be kept for emergencies",
                    "Check free space and rights of the data folder",
                    Severity.WARNING,
                ),
            )
        return ()

    def _copy(self, entry: TopicEntry, copies: list[Path]) -> None:
        home = self._root / entry.id
        home.mkdir(parents=True, exist_ok=True)
        new = home / "new"
        shutil.rmtree(new, ignore_errors=True)
        _copy_files(entry.folder, new / entry.id)
        state = _state(new / entry.id, entry, entry.languages)
        changed_meanwhile = fingerprint(entry.folder) != entry.fingerprint
        if changed_meanwhile or state is _State.UNREADABLE:
            shutil.rmtree(new, ignore_errors=True)
            return
        if copies and state < _state(copies[-1] / entry.id, entry):
            self._passed_over[entry.id] = entry.fingerprint
            shutil.rmtree(new, ignore_errors=True)
            return
        number = int(copies[-1].name.partition("-")[0]) + 1 if copies else 1
        new.rename(home / f"{number:08d}-{entry.fingerprint}")
        _flush_folder(home)
        for old in copies:
            shutil.rmtree(old, ignore_errors=True)

    def _entry(self, topic_id: str) -> TopicEntry | None:
        """Return the newest kept copy that can be read."""
        for copy in reversed(self._copies(topic_id)):
            mark = copy.name.partition("-")[2]
            entry, _ = read_entry(copy / topic_id, mark, topic_id)
            if entry is not None:
                return replace(entry, is_earlier=True)
        return None

    def _copies(self, topic_id: str) -> list[Path]:
        try:
            found = sorted((self._root / topic_id).iterdir())
        except OSError:
            return []
        return [path for path in found if _COPY.fullmatch(path.name)]

    def _kept_ids(self) -> list[str]:
        try:
            return sorted(path.name for path in self._root.iterdir())
        except OSError:
            return []


def _was_taken_away(content_dir: Path, name: str) -> bool:
    """Tell whether a topic's folder is gone; what cannot be looked at is not."""
    try:
        with os.scandir(content_dir) as entries:
            return all(entry.name != name for entry in entries)
    except OSError:
        return False


def _state(folder: Path, entry: TopicEntry, languages: tuple[str, ...] = ()) -> _State:
    """Tell how the copy of `entry` in `folder` loads, in every language it has.

    A copy that should have `languages` and has others was not copied whole.
    """
    copied, _ = read_entry(folder, entry.fingerprint, entry.id)
    if copied is None or (languages and copied.languages != languages):
        return _State.UNREADABLE
    loaded = [load_topic(copied, language) for language in copied.languages]
    if any(each.topic is None for each in loaded):
        return _State.UNREADABLE
    codes = (problem.code for each in loaded for problem in each.problems)
    is_short = any(code.endswith(_WITHHELD) for code in codes)
    return _State.IN_PART if is_short else _State.WHOLE


def _copy_files(source: Path, target: Path) -> None:
    """Copy the files a topic is made of, each flushed to the disk."""
    target.mkdir(parents=True)
    for file in _topic_files(source):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        with copy.open("xb") as stream:
            stream.write(read_bytes(file, source, _MAX_BYTES))
            stream.flush()
            os.fsync(stream.fileno())
    for folder in {
        target,
        target.parent,
        *(p for p in target.rglob("*") if p.is_dir()),
    }:
        _flush_folder(folder)


def _topic_files(source: Path) -> Iterator[Path]:
    found = sorted(source.rglob("*"))
    files = [
        path for path in found if path.suffix.lower() in _SUFFIXES and path.is_file()
    ]
    yield from files[:_MAX_FILES]


def _flush_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows cannot open a folder, and writes its entries itself.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _with(loaded: LoadedTopic, problems: tuple[Problem, ...]) -> LoadedTopic:
    return replace(loaded, problems=(*loaded.problems, *problems))


def _earlier_is_shown(topic_id: str) -> Problem:
    return Problem(
        topic_id,
        0,
        "earlier-version",
        "An earlier version of this topic is shown",
        "Mend what is listed for it; the next visit shows the new one",
        Severity.WARNING,
    )
