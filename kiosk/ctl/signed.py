"""What clinicians have signed of a content folder, for `kioskctl content check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.card import TOPIC_FILE
from kiosk.articles.library import load_topic, scan
from kiosk.bodymap.library import read_map
from kiosk.problems import Problem, Severity
from kiosk.resources import shipped
from kiosk.reviews.marks import ReviewState
from kiosk.reviews.reviewed import items_of, reviewed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Topic
    from kiosk.bodymap.model import BodyMap
    from kiosk.reviews.marks import Mark, ReviewMarks


class SignedTopics:
    """The marks of every topic in a folder, or of the one topic that it is.

    `figures` go by topic and language, then by standing. `problems` are refused reviews
    and, as warnings, every part that was changed since its review.
    """

    def __init__(self, directory: Path, keys: Mapping[str, str]) -> None:
        self.problems: list[Problem] = []
        self.figures: dict[str, dict[str, int]] = {}
        self._keys = keys
        self._unsigned: set[str] = set()
        is_topic = (directory / TOPIC_FILE).is_file()
        root = directory.resolve().parent if is_topic else directory
        for entry in scan(root).topics:
            if not is_topic or entry.folder.name == directory.resolve().name:
                self._take(entry)

    def told(self, topic: str, language: str) -> str:
        """Say how much of a topic is signed."""
        figures = self.figures.get(f"{topic}/{language}")
        if figures is None:
            return "nothing"
        changed = figures[ReviewState.CHANGED]
        return f"{figures[ReviewState.REVIEWED]} of {sum(figures.values())} parts" + (
            f", {changed} changed since" if changed else ""
        )

    def without_open_reviews(self, problems: list[Problem]) -> set[Problem]:
        """Return `problems` without "nobody has reviewed it" of what is all signed."""
        open_at = {f"{topic}/{TOPIC_FILE}" for topic in self._unsigned}
        return {
            each
            for each in problems
            if each.code != "not-reviewed" or each.file in open_at
        }

    def _take(self, entry: TopicEntry) -> None:
        body = read_map(entry.folder, shipped("assets") / "body").body
        for language in entry.languages:
            topic = load_topic(entry, language).topic
            if topic is not None:
                self._hold(topic, body)

    def _hold(self, topic: Topic, body: BodyMap | None) -> None:
        found = reviewed(topic, body, self._keys)
        self.problems += found.problems
        if not found.marks.is_read_once:
            self._unsigned.add(topic.folder.name)
        if found.marks.by_id:
            name = f"{topic.id}/{topic.language}"
            self.figures[name] = {each: found.marks.count(each) for each in ReviewState}
            self.problems += _changed(topic, body, found.marks)


def _changed(topic: Topic, body: BodyMap | None, marks: ReviewMarks) -> list[Problem]:
    return [
        Problem(
            item.file,
            item.line,
            "changed-since-review",
            f'"{item.title}" ({item.id}) {_since(marks.of(item.id))}',
            "Have it reviewed again: kioskctl content packet, with --topic and this "
            "topic's folder",
            Severity.WARNING,
        )
        for item in items_of(topic, body)
        if marks.of(item.id).standing is ReviewState.CHANGED
    ]


def _since(mark: Mark) -> str:
    return f"was changed since {mark.signed_by} reviewed it on {mark.day}"
