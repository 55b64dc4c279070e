"""A topic as a PDF for the clinician who reviews it, with boxes to tick.

`kioskctl content packet` runs this as a program of its own, because it needs Qt. It
prints the number of parts and pages as JSON.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.articles.background import read_background
from kiosk.articles.blocks import Figure
from kiosk.articles.library import fingerprint, load_topic, read_entry
from kiosk.bodymap.library import read_map
from kiosk.bodymap.model import Side
from kiosk.programs import PACKET_NO_TOPIC, PACKET_NOT_WRITTEN
from kiosk.resources import shipped
from kiosk.reviews.article_items import screen_id
from kiosk.reviews.boxes import COMMENT, TICK, answer_name, box_of
from kiosk.reviews.map_items import muscle_id
from kiosk.reviews.reviewed import items_of
from kiosk.session.preferences import Scheme
from kiosk.touchkit.constants import keep_constants_alive
from kiosk.touchkit.window import use_typeface
from kiosk.tour import packet_words
from kiosk.tour.packet_fields import add_fields
from kiosk.tour.packet_pages import PacketPages, PacketPart
from kiosk.visitor.body.paint.patterns import MusclePatterns
from kiosk.visitor.reading.figures import draw_picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QImage

    from kiosk.articles.topic import Topic
    from kiosk.bodymap.model import BodyMap
    from kiosk.reviews.items import ReviewItem

ASSETS = shipped("assets")
_PICTURE = QSize(540, 380)


@dataclass(frozen=True, slots=True)
class PacketWish:
    """What a packet is made for; `day` is written on its first page."""

    languages: tuple[str, ...]
    clinic: str
    day: str
    is_demonstration: bool = False


@dataclass(frozen=True, slots=True)
class PacketSize:
    """How large a packet came out."""

    parts: int
    pages: int


class Packet:
    """Everything of one topic that is printed."""

    def __init__(self, folder: Path, wish: PacketWish) -> None:
        self._folder = folder
        self._wish = wish
        self._body = read_map(folder, ASSETS / "body").body
        self._topics = list(_topics(folder, wish.languages))
        self._patterns = MusclePatterns()
        self._patterns.offer(self._body)

    @property
    def is_empty(self) -> bool:
        """Whether no topic could be read in any of the languages."""
        return not self._topics

    def write(self, to: Path) -> PacketSize:
        """Write the packet as `to`."""
        items = [(t, i) for t in self._topics for i in items_of(t, self._body)]
        title = self._topics[0].title
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            drawn = Path(folder) / "drawn.pdf"
            pages = PacketPages(drawn, title, self._running_head(title))
            pages.passage(self._front(title, [item for _, item in items]))
            self._ask(pages)
            for number, (topic, item) in enumerate(items, 1):
                pages.part(self._part(number, topic, item))
            pages.close()
            add_fields(drawn, to, pages.fields)
        return PacketSize(len(items), 1 + max(field.page for field in pages.fields))

    def _running_head(self, title: str) -> str:
        name = f"{title} &middot; {self._wish.day}"
        if not self._wish.is_demonstration:
            return name
        return f"<font color='{packet_words.ALERT}'><b>DEMONSTRATION</b></font> {name}"

    def _front(self, title: str, items: Sequence[ReviewItem]) -> str:
        return packet_words.front(
            title,
            items,
            clinic=self._wish.clinic,
            day=self._wish.day,
            is_demonstration=self._wish.is_demonstration,
        )

    def _ask(self, pages: PacketPages) -> None:
        points = read_background(self._folder, self._folder).points
        if points:
            pages.passage("<h2>Questions only a clinician can settle</h2>")
        for number, point in enumerate(points, 1):
            words = packet_words.question(number, point)
            pages.question(words, answer_name(number, point.about))

    def _part(self, number: int, topic: Topic, item: ReviewItem) -> PacketPart:
        box = box_of(number, topic.id, item)
        return PacketPart(
            packet_words.heading(number, item),
            packet_words.as_read(item),
            packet_words.sources(item, _titles(topic, self._body)),
            tuple(self._pictures(topic, item)),
            box.name(TICK),
            box.name(COMMENT),
        )

    def _pictures(self, topic: Topic, item: ReviewItem) -> Iterator[QImage]:
        for screen in topic.screens:
            if screen_id(screen.id) == item.id:
                for block in screen.blocks:
                    if isinstance(block, Figure):
                        data = topic.pictures.get(block.file, b"")
                        yield draw_picture(block.file, data, Scheme.LIGHT, _PICTURE)
        for muscle in self._body.muscles if self._body else ():
            if muscle_id(muscle) == item.id:
                square = QSize(_PICTURE.height(), _PICTURE.height())
                yield self._patterns.image(muscle, Side.RIGHT, Scheme.LIGHT, square)


def _topics(folder: Path, languages: Sequence[str]) -> Iterator[Topic]:
    entry, _ = read_entry(folder, fingerprint(folder))
    for language in entry.languages if entry else ():
        if not languages or language in languages:
            loaded = load_topic(entry, language) if entry else None
            if loaded is not None and loaded.topic is not None:
                yield loaded.topic


def _titles(topic: Topic, body: BodyMap | None) -> Mapping[str, str]:
    """Return what each source is, with the day it was checked."""
    of_map = body.sources.values() if body else ()
    titles = {
        each.id: _dated(each.titles.get(topic.language, ""), each.checked)
        for each in of_map
    }
    return titles | {s.id: _dated(s.title, s.checked) for s in topic.sources}


def _dated(title: str, day: object) -> str:
    return f"{title}. Checked {day}." if day else f"{title}. Not read."


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the packet that the arguments ask for; return the exit code."""
    parser = argparse.ArgumentParser(prog="kiosk packet")
    parser.add_argument("topic", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", action="append", default=[])
    parser.add_argument("--clinic", default="")
    parser.add_argument("--day", default="")
    parser.add_argument("--demonstration", action="store_true")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(["packet"])
    keep_constants_alive()
    use_typeface(app, ASSETS / "fonts")
    wish = PacketWish(
        tuple(options.language), options.clinic, options.day, options.demonstration
    )
    packet = Packet(options.topic.resolve(), wish)
    if packet.is_empty:
        return PACKET_NO_TOPIC
    try:
        size = packet.write(options.out)
    except OSError as error:
        print(error.errno or errno.EIO, file=sys.stderr)
        return PACKET_NOT_WRITTEN
    print(json.dumps({"parts": size.parts, "pages": size.pages}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
