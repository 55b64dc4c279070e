"""The first topic as it was read and checked, kept so that no start reads it again.

It holds while everything it followed from is as it was: every file of the topic to its
last byte, the reviewers' keys, this version of the program. Only a topic without any
problem is kept. What is kept is never trusted further than that: a file that is damaged
or says something else is as good as none, and the topic is read in full. Where nothing
can be written, every start reads it in full, and that is the only difference.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kiosk import __version__
from kiosk.articles.library import files_of
from kiosk.articles.plain import topic_as_text, topic_from_text
from kiosk.config.folders import read_bounded
from kiosk.kept_files import file_facts, keep_file
from kiosk.resources import PACKAGE, shipped
from kiosk.reviews.marks import Mark, ReviewMarks, ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Topic

KEPT_FILE = "topic-checked-{language}.json"
"""Inside the data folder, one a language; each may be deleted at any time."""

_LARGEST = 4_000_000
_MOST_OF_A_TOPIC = 16_000_000
"""Bytes; reading more than that anew takes longer than it saves."""
_SOURCES = (
    "articles",
    "bodymap",
    "content_files.py",
    "problems.py",
    "reviews",
    "toml",
)
_PARSER = "markdown_it"
_DAMAGED = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


class Files(NamedTuple):
    """What a topic's files hold, by their names in its folder, and the mark of it all.

    `mark` is different as soon as one byte is, or whatever else a topic follows from.
    """

    held: Mapping[str, bytes]
    mark: str


class KeptTopic(NamedTuple):
    """A topic in one language that was read without any problem.

    `has_map` says that its body map was read as well, and works.
    """

    topic: Topic
    has_map: bool
    marks: ReviewMarks


class KeptTopics:
    """Keeps the first topic in `data_folder`; `drawings` are those of the body map."""

    def __init__(
        self, data_folder: Path, drawings: Path, reviewers: Mapping[str, str]
    ) -> None:
        self._data_folder = data_folder
        self._told = [__version__, *map(str, sorted(reviewers.items()))]
        self._product = (drawings, *_own_places())

    def files_of(self, entry: TopicEntry) -> Files | None:
        """Read all files of a topic; none where that cannot be told beyond doubt."""
        if entry.is_earlier:
            return None
        try:
            held = dict(_read(entry.folder))
            told = [*self._told, entry.id, str(entry.folder), *_facts(self._product)]
        except OSError:
            return None
        digest = hashlib.sha256("\0".join(told).encode("utf-8", "surrogateescape"))
        for name, data in held.items():
            digest.update(f"\0{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
            digest.update(data)
        return Files(held, digest.hexdigest())

    def find(self, entry: TopicEntry, language: str, files: Files) -> KeptTopic | None:
        """Return the topic as it was checked before, if it still holds."""
        try:
            data, _ = read_bounded(self._file(language), _LARGEST)
            seal, _, content = data.partition(b"\n")
            # One letter that a disk has spoilt may be the one that matters.
            if seal != _seal(content):
                return None
            first, _, text = content.decode("ascii").partition("\n")
            said = json.loads(first)
            if [said["mark"], said["language"]] != [files.mark, language]:
                return None
            folder, fingerprint = entry.folder, entry.fingerprint
            topic = topic_from_text(text, folder, fingerprint, files.held)
            return KeptTopic(topic, said["has_map"] is True, _marks(said["marks"]))
        except _DAMAGED:
            return None

    def keep(self, kept: KeptTopic, files: Files) -> None:
        """Keep a topic; `files` were read before it was, and are still the same.

        Where it cannot be written, pictures lie where nobody sees them change, or it is
        more than `find` would read, nothing is kept.
        """
        topic = kept.topic
        pictures = {topic.folder / name: data for name, data in files.held.items()}
        if topic.pictures.items() <= pictures.items():
            with suppress(OSError, ValueError, TypeError):
                content = _content(kept, files.mark)
                sealed = _seal(content) + b"\n" + content
                if len(sealed) <= _LARGEST:
                    keep_file(self._file(topic.language), sealed)

    def _file(self, language: str) -> Path:
        return self._data_folder / KEPT_FILE.format(language=language)


def _content(kept: KeptTopic, mark: str) -> bytes:
    marks = {
        item: asdict(each) | {"day": each.day.isoformat() if each.day else None}
        for item, each in kept.marks.by_id.items()
    }
    said = {
        "mark": mark,
        "language": kept.topic.language,
        "has_map": kept.has_map,
        "marks": marks,
    }
    return f"{json.dumps(said)}\n{topic_as_text(kept.topic)}".encode("ascii")


def _marks(plain: dict[str, dict[str, Any]]) -> ReviewMarks:
    return ReviewMarks({item: _mark(**each) for item, each in plain.items()})


def _mark(standing: str, reviewer: str, credentials: str, day: str | None) -> Mark:
    signed = date.fromisoformat(day) if day else None
    return Mark(ReviewState(standing), reviewer, credentials, signed)


def _seal(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode("ascii")


def _read(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Read what the topic's own mark looks at; raises OSError for all but files."""
    room = _MOST_OF_A_TOPIC
    for path, status in files_of(folder):
        data, _ = read_bounded(Path(path), room)
        room -= len(data)
        if not stat.S_ISREG(status.st_mode) or len(data) != status.st_size:
            raise OSError(path)
        yield Path(path).relative_to(folder).as_posix(), data


def _own_places() -> list[Path]:
    """Tell this program from the one before, within one version.

    A bundle has no folders of modules: they are inside its executable.
    """
    own = [PACKAGE / name for name in _SOURCES] + [shipped("assets") / "icons"]
    parser = find_spec(_PARSER)
    if parser is not None and parser.origin:
        own.append(Path(parser.origin).parent)
    return [Path(sys.executable), *own]


def _facts(places: tuple[Path, ...]) -> list[str]:
    """Tell what files, and files in folders, are by name, size and time."""
    found: list[str] = []
    for place in places:
        if place.is_file():
            found += file_facts([place])
        elif place.is_dir():
            with os.scandir(place) as entries:
                found += file_facts(each for each in entries if each.is_file())
    return sorted(found)
