"""A topic folder in a few words, for tests about articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.articles.library import LoadedTopic, load_topic, scan

if TYPE_CHECKING:
    from pathlib import Path

CARD = """\
[title]
en = "Muscle knots"
es = "Nudos musculares"

[sentence]
en = "What a knot is."
es = "Qué es un nudo."

[review]
written = 2026-01-22

[glossary.knot]
en = { word = "knot", meaning = "A tight spot in a muscle." }
es = { word = "nudo", meaning = "Un punto duro en un músculo." }

[[source]]
id = "G2"
title = "A study of 20,464 treatments"
checked = 2026-11-24
"""

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    '<path d="M0 0h10" stroke="var(--ink, #17262b)"/></svg>'
)

OPENING = "## Knots {#knots icon=knot}\n\nWhat knots are.\n\n### First {#first}\n\n"
"""Six lines, so that what follows begins on line 7."""


class TopicFolder:
    """A topic being written: put files in, load it, look at the first screen."""

    def __init__(self, content_dir: Path, name: str = "muscle-knots") -> None:
        self.content_dir = content_dir
        self.folder = content_dir / name
        self.folder.mkdir(parents=True)
        self.write("topic.toml", CARD)
        self.write("es.md", OPENING + "Un nudo.\n")
        self.write("images/knot.svg", SVG)

    def write(self, name: str, text: str | bytes) -> Path:
        """Put a file into the topic's folder."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def load(
        self, page: str | bytes | None = None, language: str = "en"
    ) -> LoadedTopic:
        """Scan the content folder and open the topic, with a new page if given."""
        if page is not None:
            self.write("en.md", page)
        entry = scan(self.content_dir).topic(self.folder.name)
        assert entry is not None
        return load_topic(entry, language)

    def screen(self, body: str) -> LoadedTopic:
        """Load a page whose only screen has `body`, starting on line 7."""
        return self.load(OPENING + body)


@pytest.fixture
def topic(tmp_path: Path) -> TopicFolder:
    """Return a small whole topic in English and Spanish."""
    folder = TopicFolder(tmp_path / "content")
    folder.write("en.md", OPENING + "A knot.\n")
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with nothing in it."""
    folder = tmp_path / "content"
    folder.mkdir()
    return folder
