"""Adopts articles for the tests and says what became of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.articles.adopt.sources import read_article
from kiosk.articles.adopt.topic_folder import Adopted, TopicWriter
from kiosk.articles.checks.prose import text_of
from kiosk.articles.checks.run import check_content
from kiosk.articles.library import load_topic, scan
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from kiosk.articles.topic import Topic

ARTICLES = Path(__file__).parent / "adopted"
TODAY = date(2026, 11, 28)


def adopt(file: Path, to: Path, problem: Problem | None = None) -> Adopted:
    """Adopt a file; every picture has `problem` when it is drawn."""
    found = [problem] if problem else []
    return TopicWriter(read_article(file), to, "en", TODAY, lambda _: found).write()


def topic_in(folder: Path) -> Topic:
    """Load an adopted topic, which must have no error at all."""
    report = check_content(folder, TODAY)
    assert [str(p) for p in report.problems if p.severity is Severity.ERROR] == []
    entry = scan(folder.parent).topic(folder.name)
    assert entry is not None
    topic = load_topic(entry, "en").topic
    assert topic is not None
    return topic


def shown_in(topic: Topic) -> str:
    """Return every word a visitor can come to."""
    texts = [topic.title, *(section.title for section in topic.sections)]
    texts += [text_of(screen) for screen in topic.screens]
    return "\n".join([*texts, *(source.title for source in topic.sources)])
