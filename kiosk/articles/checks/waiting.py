"""A picture that still stands in a comment: nobody sees it, nor its caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.articles.checks.prose import page_name
from kiosk.content_files import UnreadableError, read_bytes
from kiosk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.topic import Topic

_WAITING = re.compile(r"<!--\s*!\[[^\]\n]*\]\(([^)\s]+)")


def check_waiting(topic: Topic) -> Iterator[Problem]:
    """Yield a problem for each picture that its page hides in a comment."""
    try:
        data = read_bytes(topic.folder / f"{topic.language}.md", topic.folder)
    except UnreadableError:
        return  # said where the page is read
    text = data.decode("utf-8", "replace")
    for found in _WAITING.finditer(text):
        yield Problem(
            page_name(topic),
            text.count("\n", 0, found.start()) + 1,
            "picture-waiting",
            f"{found[1]} and its caption are not shown: the line is a comment",
            "Write words for people who cannot see it between [ and ], then take <!-- "
            "and --> away; or take the line out",
        )
