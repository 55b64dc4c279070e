"""The emergency screen of a topic: there, and with the number of whoever shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.articles.card import TOPIC_FILE
from kiosk.articles.checks.prose import page_name, shown_texts
from kiosk.articles.topicfile import TopicFile
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.topic import Topic

_NUMBER = re.compile(r"\b\d{3}\b")
"""911, 112, 999: emergency numbers have three digits nearly everywhere."""
_STAND_IN = "{number}"


def check_alarms(topic: Topic) -> Iterator[Problem]:
    """Yield a warning for emergency signs that are missing or name a fixed number.

    A clinic elsewhere sets its own number, and nobody there should read another one.
    """
    file = f"{topic.folder.name}/{TOPIC_FILE}"
    signs = topic.emergency
    if signs is None:
        yield Problem(
            file,
            0,
            "no-emergency",
            f"There are no emergency signs in {topic.language}",
            f"Write [emergency.{topic.language}] as docs/authors/guide.md shows; until "
            "then the kiosk shows its own short list",
            Severity.WARNING,
        )
        return
    written = TopicFile(topic.folder, TOPIC_FILE, topic.folder.parent)
    written.table()
    for key in ("call", "now_title", "after_title", "today_title"):
        words = getattr(signs, key)
        if found := _NUMBER.search(words):
            table = f"emergency.{topic.language}"
            yield Problem(
                file,
                written.line_at(f"{table}.{key}"),
                "fixed-number",
                f'[{table}] names {found[0]}: "{words[:60]}"',
                "Write {number}; the kiosk puts the clinic's own number there",
                Severity.WARNING,
            )


def check_stand_in(topic: Topic) -> Iterator[Problem]:
    """Yield a problem where a page says ``{number}``, which only topic.toml may."""
    for line, text in shown_texts(topic):
        if _STAND_IN in text:
            yield Problem(
                page_name(topic),
                line,
                "number-on-page",
                f'"{_STAND_IN}" would be shown to visitors as it stands',
                f"Only [emergency.{topic.language}] in topic.toml knows it; on a page "
                "write the number itself",
            )
