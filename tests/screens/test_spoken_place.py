"""The sentence read aloud is marked where it stands, and nothing moves for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from kiosk.config.contrast import contrast
from kiosk.session.preferences import Scheme, TextStep
from kiosk.touchkit.text_lines import letters_of, lines_of
from kiosk.visitor.bar.sentences import sentences
from tests.support.items import is_a, place_of, visible, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from kiosk.visitor.bar.spoken_place import SpokenPlace
    from tests.support.drive import Drive

WORDS, EDGES = 4.5, 3.0
AIR = 0.08
"""A letter has air at its sides: so much of the size of its type."""
OTHERS = ("emergency", "sources")
LEAD = "Choices:"
"""Leads from words to buttons, and stands nowhere."""


def place(drive: Drive) -> SpokenPlace:
    """Return what finds the sentence."""
    found: SpokenPlace = drive.shell.listening_now.place
    return found


def told(drive: Drive) -> list[str]:
    """Return the sentences of the screen shown, and look from its top."""
    place(drive).begin()
    passages = drive.shell.listening.words()
    said = [part for passage in passages for part in sentences(passage)]
    return [part for part in said if part != LEAD]


def screens(drive: Drive) -> Iterator[str]:
    """Show one reading screen after another, then the others that are read whole."""
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        yield screen
    for screen in OTHERS:
        drive.open(screen)
        yield screen


def look(drive: Drive, way: str) -> None:
    """Show all in one of the ways that move lines."""
    step = TextStep.LARGEST if way == "largest" else TextStep.NORMAL
    drive.look(text_step=step, language=way if len(way) == 2 else "en")


@pytest.mark.parametrize("way", ["largest", "ar"])
def test_every_sentence_is_found_and_in_sight(drive: Drive, way: str) -> None:
    """Whatever a screen says stands on it, and is scrolled to while it is said.

    Each text has as many lines for the mark as it has on the glass.
    """
    look(drive, way)
    missed, other = [], []
    for screen in screens(drive):
        other += [
            f"{screen}: {text.property('text')}"
            for text in texts(drive.page)
            if len(lines_of(text, 0, len(letters_of(text))))
            != text.property("lineCount")
        ]
        for sentence in told(drive):
            place(drive).follow(sentence)
            if not is_in_sight(drive):
                missed.append(f"{screen}: {sentence}")
        place(drive).follow("")
    assert missed == []
    assert other == []


@pytest.mark.parametrize("way", ["en", "ar"])
def test_a_marked_line_begins_and_ends_with_its_letters(
    portrait: Drive, way: str
) -> None:
    """What is drawn of every line reaches as far as its mark, at both sides."""
    look(portrait, way)
    portrait.open("list")
    picture = portrait.grab()
    for text in texts(visible(portrait.page, "BlockView")[0]):
        for line in lines_of(text, 0, len(letters_of(text))):
            spot = text.mapRectToScene(line)
            drawn = inked(picture, spot.adjusted(-8, 0, 8, 0))
            air = AIR * text.property("font").pixelSize()
            assert abs(drawn.left() - spot.left()) <= air, text.property("text")
            assert abs(drawn.right() - spot.right()) <= air, text.property("text")


def test_no_line_moves(drive: Drive) -> None:
    """Marked and not marked, everything on the screen is where and as large it was."""
    drive.open("list")
    before = [place_of(item) for item in visible_items(drive.page)]
    for sentence in told(drive)[:4]:
        place(drive).follow(sentence)
        drive.settle()
        marks = set(visible_items(visible(drive.page, "SpokenMark")[0]))
        now = [place_of(i) for i in visible_items(drive.page) if i not in marks]
        assert now == before
    place(drive).follow("")


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("screen", ["list", "callout", "emergency", "home"])
def test_what_is_marked_stands_out(
    portrait: Drive, scheme: Scheme, screen: str
) -> None:
    """Marked words reach 4.5:1 on their tint, the bar below them 3:1."""
    portrait.look(scheme=scheme)
    portrait.open(screen)
    for sentence in told(portrait):
        place(portrait).follow(sentence)
        if is_a(place(portrait).item, "Picture"):
            continue
        portrait.settle()
        picture, lines = portrait.grab(), marked_lines(portrait)
        ground, ink = ground_and_ink(picture, lines[0])
        assert contrast(ink, ground) >= WORDS, sentence
        below = lines[0].toRect()
        bar = picture.pixelColor(below.center().x(), below.bottom() + 2).name()
        assert contrast(bar, ground) >= EDGES, sentence
    place(portrait).follow("")


def test_the_next_of_two_like_sentences_is_marked(portrait: Drive) -> None:
    """Said for the second time, a sentence is marked where it stands again."""
    portrait.open("list")
    first, second = texts(visible(portrait.page, "ReadingPage")[0])[:2]
    words = first.property("text")
    for text in (first, second):
        text.setProperty("text", "Like. Like.")
    place(portrait).begin()
    marked = []
    for _ in range(4):
        place(portrait).follow("Like.")
        marked.append((place(portrait).item == second, place(portrait).found.begin))
    place(portrait).follow("")
    first.setProperty("text", words)
    assert marked == [(False, 0), (False, 6), (True, 0), (True, 6)]


def texts(root: QQuickItem) -> list[QQuickItem]:
    """List the texts that show."""
    return [text for text in visible(root, "QQuickText") if text.property("text")]


def marked_lines(drive: Drive) -> list[QRectF]:
    """Return where on the screen the marked lines are."""
    found = place(drive)
    assert found.item is not None
    return [found.item.mapRectToScene(line) for line in found.lines]


def is_in_sight(drive: Drive) -> bool:
    """Tell whether a sentence is marked, within its text, on the glass."""
    found = place(drive)
    if found.item is None or not found.lines:
        return False
    room = QRectF(0, 0, drive.page.width(), drive.page.height())
    for area in visible(drive.page, "PagedArea"):
        if area.isAncestorOf(found.item):
            room = place_of(area)
    first = marked_lines(drive)[0]
    return room.adjusted(-1, -1, 1, 1).contains(first)


def ground_and_ink(picture: QImage, spot: QRectF) -> tuple[str, str]:
    """Return the commonest colour of a spot, and what differs most from it."""
    copy = picture.copy(spot.toRect())
    found = Counter(
        copy.pixel(x, y) for x in range(copy.width()) for y in range(copy.height())
    )
    colours = {QColor(colour).name(): count for colour, count in found.items()}
    ground = max(colours, key=colours.__getitem__)
    return ground, max(colours, key=lambda colour: contrast(colour, ground))


def inked(picture: QImage, spot: QRectF) -> QRectF:
    """Return what of a spot differs much from its ground."""
    copy = picture.copy(spot.toRect())
    ground = copy.pixelColor(0, copy.height() // 2).name()
    columns = [
        x
        for x in range(copy.width())
        if any(
            contrast(copy.pixelColor(x, y).name(), ground) > 2
            for y in range(0, copy.height(), 2)
        )
    ]
    left = spot.toRect().left()
    return QRectF(left + columns[0], 0, columns[-1] - columns[0] + 1, 1)
