"""A topic as somebody meets it who comes between two visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.lastgood import LastGood
from kiosk.articles.library import TopicEntry, scan

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.articles.library import LoadedTopic

    from .conftest import TopicFolder


def entry_of(topic: TopicFolder) -> TopicEntry:
    """Return the topic as a scan finds it."""
    entry = scan(topic.content_dir).topic(topic.folder.name)
    assert entry is not None
    return entry


def first_words(loaded: LoadedTopic) -> str:
    """Return the first paragraph a visitor reads."""
    assert loaded.topic is not None
    return loaded.topic.screens[0].blocks[0].text.plain  # type: ignore[attr-defined]


def visit(topic: TopicFolder, data: Path, language: str = "en") -> LoadedTopic:
    """Do what the kiosk does at each visit, as after a restart."""
    kept = LastGood(data)
    library = kept.complete(scan(topic.content_dir), topic.content_dir)
    entry = library.topic(topic.folder.name)
    assert entry is not None
    return kept.load(entry, language)
