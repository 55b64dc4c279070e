"""Every word and every edge must stand out, in each set of colours."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from kiosk.config.contrast import contrast
from kiosk.session.preferences import Scheme
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from tests.support.drive import Drive

WORDS = 7.0
EDGES = 3.0
WORD_PAIRS = [
    ("ink", "paper"),
    ("ink", "card"),
    ("softInk", "paper"),
    ("softInk", "card"),
    ("accent", "card"),
    ("accent", "paper"),
    ("alertInk", "alert"),
    ("accentInk", "accent"),
    ("paleAccentInk", "paleAccent"),
    ("ink", "paleAccent"),
    ("alert", "paleAlert"),
    ("ink", "paleAlert"),
]
EDGE_PAIRS = [
    ("line", "paper"),
    ("line", "card"),
    ("focus", "paper"),
    ("focus", "card"),
    ("paleAccentInk", "paper"),
    ("alert", "paper"),
]


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("ink", "ground"), WORD_PAIRS)
def test_words_stand_out(
    portrait: Drive, scheme: Scheme, ink: str, ground: str
) -> None:
    """Words reach 7:1 on what they stand on."""
    portrait.look(scheme=scheme)
    assert measured(portrait, ink, ground) >= WORDS


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_stand_out(
    portrait: Drive, scheme: Scheme, edge: str, ground: str
) -> None:
    """Edges of controls and the focus ring reach 3:1 on what lies around them."""
    portrait.look(scheme=scheme)
    assert measured(portrait, edge, ground) >= EDGES


def test_high_contrast_deserves_its_name(portrait: Drive) -> None:
    """In high contrast running text reaches 15:1."""
    portrait.look(scheme=Scheme.HIGH_CONTRAST)
    assert measured(portrait, "ink", "paper") >= 15.0


@pytest.mark.parametrize("scheme", Scheme)
def test_the_drawn_words_stand_out(portrait: Drive, scheme: Scheme) -> None:
    """What is drawn reaches 7:1 too: every text of home, from its pixels."""
    portrait.look(scheme=scheme)
    portrait.open("home")
    picture = portrait.grab()
    for text in visible(portrait.page, "QQuickText"):
        place = place_of(text).toRect().intersected(picture.rect())
        if text.property("text"):
            assert drawn_contrast(picture.copy(place)) >= WORDS, text.property("text")


def test_faint_words_are_noticed(portrait: Drive) -> None:
    """Mutation check: words in the colour of lines would not pass."""
    portrait.open("home")
    heading = visible(portrait.page, "Heading")[0]
    colour = heading.property("color")
    heading.setProperty("color", portrait.theme.property("line"))
    portrait.settle()
    place = place_of(heading).toRect()
    faint = drawn_contrast(portrait.grab().copy(place))
    heading.setProperty("color", colour)
    assert faint < WORDS


def measured(drive: Drive, one: str, other: str) -> float:
    """Return the contrast of two colours of the theme."""
    colours = (QColor(drive.theme.property(name)).name() for name in (one, other))
    return contrast(*colours)


def drawn_contrast(picture: QImage) -> float:
    """Return the contrast of the ground, the commonest colour, to what differs most."""
    found = Counter(
        picture.pixel(x, y)
        for x in range(0, picture.width(), 2)
        for y in range(picture.height())
    )
    ground = QColor(found.most_common(1)[0][0]).name()
    return max(contrast(QColor(colour).name(), ground) for colour in found)
