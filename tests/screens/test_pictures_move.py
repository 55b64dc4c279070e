"""Two pictures explain by moving: when touched, three times, and then are still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter

from kiosk.articles.loops import STEPS
from kiosk.session.preferences import Scheme, TextStep
from kiosk.visitor.bar.shown_words import shown_words
from kiosk.visitor.reading.figures import draw_picture
from tests.support.drive import Drive, wait_for
from tests.support.items import place_of, visible
from tests.support.layout import clipping_faults, target_faults
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from kiosk.visitor.reading.moving import MovingPicture

SCREENS = {
    "knot": ("muscle-knots", "what-a-knot-is"),
    "visit": ("your-visit", "three-steps"),
}
LONGEST_ROUND_MS = 6000
ROUNDS = 3
LEAST_CAPITAL = 4.8
"""Millimetres."""
LARGEST_HIDDEN = 0.12
"""Of a picture's height: what the sign may lie on; nothing is drawn there."""
ALIKE = 6.0
"""Mean difference of a colour, of 255: edges drawn in parts are a shade softer."""


@pytest.fixture
def moving(drive: Drive) -> Iterator[Drive]:
    """Hand out a kiosk of each size on which motion is not reduced."""
    drive.theme.setProperty("reducedMotion", False)
    yield drive
    drive.theme.setProperty("reducedMotion", True)


def picture_of(drive: Drive) -> MovingPicture:
    """Return the picture that moves."""
    return drive.shell.pages.reading.moving


def button_of(drive: Drive) -> QQuickItem:
    """Return the one button that starts it."""
    (button,) = visible(drive.page, "MotionButton")
    return button


def rounds_of(button: QQuickItem) -> QObject:
    """Return what plays the rounds."""
    (rounds,) = [
        each
        for each in button.findChildren(QObject)
        if each.metaObject().className().startswith("QQuickSequentialAnimation")
    ]
    return rounds


def wait_out_tremor(drive: Drive, button: QQuickItem) -> None:
    """Wait until a second touch is one that was meant."""
    while button.property("isTrembling"):
        wait_for(drive.window.frameSwapped, drive.window.update)


@pytest.mark.parametrize("loop", SCREENS)
def test_a_touch_starts_it_and_another_one_ends_it(
    moving: Drive, request: pytest.FixtureRequest, loop: str
) -> None:
    """It moves from its first step, and Stop shows the whole picture at once."""
    finger = touch_screen(request)
    moving.read(*SCREENS[loop])
    button, picture = button_of(moving), picture_of(moving)
    assert not picture.isVisible()
    tap(moving, finger, button)
    assert picture.isVisible()
    assert picture.property("motion") < 1
    assert button.property("name") == "Stop"
    wait_out_tremor(moving, button)
    tap(moving, finger, button)
    assert not picture.isVisible()
    assert picture.property("motion") == 1
    assert not button.property("isPlaying")


@pytest.mark.parametrize(("language", "word"), [("en", "Play"), ("es", "Ver")])
@pytest.mark.parametrize("loop", SCREENS)
def test_a_word_says_that_it_can_be_touched(
    moving: Drive, loop: str, language: str, word: str
) -> None:
    """The word is part of the button, large enough, and hardly on the picture."""
    moving.look(language=language)
    moving.read(*SCREENS[loop])
    button, (picture,) = button_of(moving), visible(moving.page, "Picture")
    (sign,) = visible(button, "ButtonWords")
    assert sign.property("words") == word
    density = moving.theme.property("pixelsPerMm")
    assert sign.property("font").pixelSize() >= round(LEAST_CAPITAL * density / 0.668)
    assert place_of(button).contains(place_of(sign))
    drawn = picture.property("paintedHeight")
    bottom = place_of(picture).center().y() + drawn / 2
    hidden = bottom - place_of(sign).top()
    assert hidden <= LARGEST_HIDDEN * drawn
    assert not visible(moving.page, "MoreButton")


def test_it_ends_by_itself_after_three_short_rounds(moving: Drive) -> None:
    """At most six seconds a round and three rounds, whatever a visitor does."""
    moving.read(*SCREENS["visit"])
    button = button_of(moving)
    rounds = rounds_of(button)
    lengths = [
        each.property("duration")
        for each in button.findChildren(QObject)
        if each.property("duration") is not None
    ]
    assert rounds.property("loops") == ROUNDS
    assert 0 < sum(lengths) <= LONGEST_ROUND_MS


@pytest.mark.parametrize("loop", SCREENS)
def test_another_screen_ends_it(moving: Drive, loop: str) -> None:
    """Who goes on while it moves leaves nothing moving behind."""
    moving.read(*SCREENS[loop])
    wait_for(picture_of(moving).motionChanged, button_of(moving).click)
    moving.shell.pages.reading.goPrevious()
    moving.settle()
    assert visible(moving.page, "MotionButton") == []
    assert not picture_of(moving).isVisible()
    assert not picture_of(moving).property("isOffered")


def test_reduced_motion_shows_a_still_picture(portrait: Drive) -> None:
    """Who has motion reduced is offered none, and is told the same in words."""
    portrait.read(*SCREENS["knot"])
    assert visible(portrait.page, "MotionButton") == []
    (picture,) = visible(portrait.page, "Picture")
    assert "3. A sensitive, sore spot may form inside it." in picture.property("alt")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("loop", SCREENS)
def test_its_steps_are_told_to_who_cannot_see_them(
    portrait: Drive, loop: str, language: str
) -> None:
    """The accessibility tree and Listen tell each step, moving or not."""
    portrait.look(language=language)
    portrait.read(*SCREENS[loop])
    figure = portrait.shell.pages.reading.figure
    captions = figure.property("plainItems")
    assert len(captions) == STEPS
    (picture,) = visible(portrait.page, "Picture")
    node = QAccessible.queryAccessibleInterface(picture)
    tree = node.text(QAccessible.Text.Name)
    heard = " ".join(words for _, words in shown_words(portrait.window))
    assert all(words in tree and words in heard for words in captions)


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("loop", SCREENS)
def test_nothing_else_moves(
    moving: Drive, loop: str, step: TextStep, language: str
) -> None:
    """Each step's caption takes the place of the other one, and no word is cut."""
    moving.look(text_step=step, language=language)
    moving.read(*SCREENS[loop])
    picture, button = picture_of(moving), button_of(moving)
    before = places(moving)
    faults = clipping_faults(moving.page)
    faults += target_faults(moving.page, moving.theme.property("pixelsPerMm"))
    wait_for(picture.motionChanged, button.click)
    rounds_of(button).setProperty("paused", True)
    for moment in (0.1, 0.5, 0.9):
        picture.setProperty("motion", moment)
        moving.settle()
        assert places(moving) == before
        faults += clipping_faults(moving.page)
    assert faults == []


def places(drive: Drive) -> list[object]:
    """Return where everything stands that can be touched or is a picture."""
    kinds = ("Picture", "Chip", "TouchButton", "ParagraphBlock", "ListBlock")
    return [place_of(each) for kind in kinds for each in visible(drive.page, kind)]


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("loop", SCREENS)
def test_it_ends_as_the_picture_it_began_with(
    portrait: Drive, loop: str, scheme: Scheme
) -> None:
    """In each theme the last moment is the still picture, and the first is not."""
    portrait.look(scheme=scheme)
    portrait.read(*SCREENS[loop])
    picture = picture_of(portrait)
    picture.setSize(QSizeF(600, 360))
    picture.setProperty("scheme", int(scheme))
    figure = portrait.shell.pages.reading.figure
    file = next(
        f for f in portrait.topic.pictures if str(f) == figure.property("picture")
    )
    size = picture.size().toSize()
    still = on_white(draw_picture(file, portrait.topic.pictures[file], scheme, size))
    assert unlike(painted(picture, 1.0, still), still) < ALIKE
    assert unlike(painted(picture, 0.02, still), still) > ALIKE


def painted(picture: MovingPicture, moment: float, like: QImage) -> QImage:
    """Return what is painted at a moment, cut to the drawing itself."""
    picture.setProperty("motion", moment)
    size = picture.size().toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return image.copy(
        (size.width() - like.width()) // 2,
        (size.height() - like.height()) // 2,
        like.width(),
        like.height(),
    )


def on_white(picture: QImage) -> QImage:
    """Lay a picture on white."""
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawImage(0, 0, picture)
    painter.end()
    return image


def unlike(one: QImage, other: QImage) -> float:
    """Return by how much two pictures differ, on average."""
    spots = [
        (x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)
    ]
    total = sum(
        abs(one.pixelColor(*at).lightness() - other.pixelColor(*at).lightness())
        for at in spots
    )
    return total / len(spots)


def test_the_next_visitor_finds_nothing_of_it(portrait: Drive) -> None:
    """After the end of a visit no picture waits to move."""
    portrait.theme.setProperty("reducedMotion", False)
    portrait.read(*SCREENS["knot"])
    wait_for(picture_of(portrait).motionChanged, button_of(portrait).click)
    portrait.kiosk.end_visit()
    portrait.theme.setProperty("reducedMotion", True)
    assert not picture_of(portrait).property("isOffered")
    assert picture_of(portrait).property("motion") == 1
