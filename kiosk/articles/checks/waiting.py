"""A picture that still stands in a comment: nobody sees it, nor its caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.articles.checks.prose import page_name
from kiosk.articles.pagetext import line_finder
from kiosk.content_files import UnreadableError, read_bytes
from kiosk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.articles.topic import Topic

_OPENING = re.compile(r"<!--\s*!\[")
_WORDS_END = re.compile(r"[\]\n]")
_NAME = re.compile(r"\]\(([^)\s]+)")


def check_waiting(topic: Topic) -> Iterator[Problem]:
    """Yield a problem for each picture that its page hides in a comment."""
    try:
        data = read_bytes(topic.folder / f"{topic.language}.md", topic.folder)
    except UnreadableError:
        return  # said where the page is read
    text = data.decode("utf-8", "replace")
    line_at = line_finder(text)
    for place, name in _waiting(text):
        yield Problem(
            page_name(topic),
            line_at(place),
            "picture-waiting",
            f"{name} and its caption are not shown: the line is a comment",
            "Write words for people who cannot see it between [ and ], then take <!-- "
            "and --> away; or take the line out",
        )


def _waiting(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each comment with a picture begins, and the picture's name.

    Of many that begin in one line and are no picture, the line is read once for all.
    """
    words_end, name, behind = -1, None, 0
    for opening in _OPENING.finditer(text):
        if opening.start() < behind:
            continue
        if opening.end() > words_end:
            found = _WORDS_END.search(text, opening.end())
            if found is None:
                return
            words_end, name = found.start(), _NAME.match(text, found.start())
        if name:
            behind = name.end()
            yield opening.start(), name[1]
