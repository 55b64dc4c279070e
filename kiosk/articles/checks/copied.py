"""No sentence may be copied from the article the topic retells.

The source itself is not shipped. `source-shingles.txt` holds a hash of every run of six
words in it, which shows that a run was taken over but not what the source says.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from kiosk.articles.checks.prose import page_name, shown_texts
from kiosk.content_files import UnreadableError, read_bytes
from kiosk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.articles.topic import Topic

SHINGLES_FILE = "source-shingles.txt"
RUN = 6
_WORD = re.compile(r"[^\W_]+")


def shingles(text: str) -> dict[str, str]:
    """Return the hash of every run of `RUN` words in `text`, and the run itself."""
    words = _WORD.findall(text.lower())
    runs = (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:16]: run for run in runs}


def read_shingles(folder: Path) -> frozenset[str]:
    """Return the hashes kept for a topic; none when it retells nothing."""
    try:
        data = read_bytes(folder / SHINGLES_FILE, folder)
    except UnreadableError:
        return frozenset()
    lines = data.decode("ascii", "ignore").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def check_copied(topic: Topic, source: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each passage that shares a run of words with the source."""
    for line, text in shown_texts(topic):
        shared = [run for mark, run in shingles(text).items() if mark in source]
        if shared:
            yield Problem(
                page_name(topic),
                line,
                "copied",
                f'"{shared[0]}" stands in the source article',
                "Say it in your own words",
            )
