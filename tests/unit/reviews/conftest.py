"""A topic of two screens in two languages, a reviewer, and their pen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.articles.library import load_topic, scan
from kiosk.envelopes import public_text, seal
from kiosk.reviews.record import PAYLOAD_TYPE
from kiosk.reviews.reviewed import items_of, reviewed
from kiosk.reviews.signing import Signatory, file_name, records_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.articles.topic import Topic
    from kiosk.reviews.marks import Reviewed
    from kiosk.reviews.record import ReviewRecord

REVIEWER = "Ana Example"
CARD = """\
[title]
en = "Muscle knots"
es = "Nudos musculares"

[sentence]
en = "What a knot is."
es = "Qué es un nudo."

[glossary.knot]
en = { word = "knot", meaning = "A tight spot in a muscle." }
es = { word = "nudo", meaning = "Un punto duro en un músculo." }

[[source]]
id = "G2"
title = "A study"
checked = 2026-11-24
"""
PAGE = """\
## Knots {{#knots icon=knot}}

{0}

### First {{#first}}

A [knot](term:knot), as some say, hurts. [[G2]]

### Second {{#second}}

{0}
"""


class Clinic:
    """A content folder with one topic, and a reviewer whose key the kiosk trusts."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.folder = content / "muscle-knots"
        self.folder.mkdir(parents=True)
        self.pen = Ed25519PrivateKey.generate()
        self.keys = {REVIEWER: public_text(self.pen.public_key())}
        self.write("topic.toml", CARD)
        self.write("en.md", PAGE.format("It may ease."))
        self.write("es.md", PAGE.format("Puede aliviarse."))

    def write(self, name: str, text: str) -> None:
        """Put a file into the topic's folder."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Change a file of the topic."""
        text = (self.folder / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def topic(self, language: str = "en") -> Topic:
        """Read the topic anew."""
        entry = scan(self.content).topic("muscle-knots")
        assert entry is not None
        topic = load_topic(entry, language).topic
        assert topic is not None
        return topic

    def sign(
        self,
        language: str = "en",
        *,
        day: date = date(2026, 12, 1),
        is_demonstration: bool = False,
    ) -> Path:
        """Let the reviewer sign everything of one language as it stands."""
        who = Signatory(REVIEWER, "MD", day, is_demonstration)
        [record] = records_of("muscle-knots", items_of(self.topic(language), None), who)
        return self.put(record)

    def put(self, record: ReviewRecord, pen: Ed25519PrivateKey | None = None) -> Path:
        """Seal a record with a pen, the reviewer's own by default."""
        file = self.folder / "reviews" / file_name(record)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(seal(record.to_bytes(), PAYLOAD_TYPE, pen or self.pen))
        return file

    def reviewed(self, language: str = "en") -> Reviewed:
        """Hold the topic against its reviews, as the kiosk does."""
        return reviewed(self.topic(language), None, self.keys)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Return a clinic whose topic nobody has signed."""
    return Clinic(tmp_path / "content")
