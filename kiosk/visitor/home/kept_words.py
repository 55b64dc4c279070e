"""The resting screen's words as they were last, kept for the first frame of a start.

They hold while the topics' files are as they were, by name, size and time, in this
version of the program; the topics are read anew at once in any case. Nothing of a
visit is in them: they are what the screen says to everybody, in the first language.
"""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING, NamedTuple

from kiosk import __version__
from kiosk.config.folders import read_bounded
from kiosk.config.installed import content_in_use
from kiosk.kept_files import file_facts, keep_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.config.loaded import LoadedSettings

KEPT_FILE = "attract-words.json"
"""Inside the data folder; it may be deleted at any time."""
_LARGEST = 20_000
_MOST_TOPICS = 50
"""With more of them, looking at all files would take longer than it saves."""


class AttractWords(NamedTuple):
    """What the resting screen says, and the languages it offers."""

    title: str
    words: str
    offered: tuple[str, ...]


def words_for_start(
    loaded: LoadedSettings,
) -> tuple[AttractWords | None, Callable[[AttractWords], None]]:
    """Return what the screen may say at once, and what keeps words for the next start.

    The second is for a thread that nobody waits for.
    """
    languages = loaded.settings.languages
    spoken = f"{languages.default} {languages.offered}"
    mark = mark_of_topics(loaded.content_folder, spoken)

    def keep(said: AttractWords) -> None:
        # Topics may have changed while they were read.
        if mark_of_topics(content_in_use(loaded), spoken) == mark:
            keep_words(loaded.data_folder, mark, said)

    return kept_words(loaded.data_folder, mark), keep


def mark_of_topics(content: Path, language: str) -> list[str] | None:
    """Return what changes with any topic's file; none where there are too many."""
    try:
        topics = sorted(each.path for each in os.scandir(content) if each.is_dir())
        if len(topics) > _MOST_TOPICS:
            return None
        files = [file for topic in topics for file in os.scandir(topic)]
        return [__version__, language, str(content), *file_facts(files)]
    except OSError:
        return None


def kept_words(folder: Path, mark: list[str] | None) -> AttractWords | None:
    """Return the words kept in the data folder, if they still hold."""
    try:
        kept = json.loads(read_bounded(folder / KEPT_FILE, _LARGEST)[0])
        if mark is None or kept["mark"] != mark:
            return None
        return AttractWords(
            str(kept["title"]), str(kept["words"]), tuple(map(str, kept["offered"]))
        )
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def keep_words(folder: Path, mark: list[str] | None, said: AttractWords) -> None:
    """Keep the words for the next start; where nothing can be written, keep none."""
    if mark is None or not said.title:
        return
    content = json.dumps({"mark": mark, **said._asdict()})
    with contextlib.suppress(OSError):
        keep_file(folder / KEPT_FILE, content.encode("ascii"))
